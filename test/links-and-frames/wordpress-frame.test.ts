import { expect } from '@open-wc/testing';
import { speakWithWordPress } from '../../src/links-and-frames/wordpress-frame.js';

describe('A frame of WordPress’s', () => {
  it('answers ten questions at most', async () => {
    // This window is its own parent, and hears what it says.
    const said: string[] = [];
    addEventListener('message', ({ data }: MessageEvent<{ message?: string }>) => {
      if (data.message === 'height') said.push(data.message);
    });
    /** Resolves when all that was said before has been heard. */
    const heard = () =>
      new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        addEventListener('message', ({ data, ports }) => data === 'mark' && ports[0]?.postMessage(0));
        postMessage('mark', '*', [port2]);
      });
    speakWithWordPress('abc', location.href, Promise.resolve());
    await heard();
    const unasked = said.length;
    for (let i = 0; i < 100; i++) postMessage({ message: 'ready', secret: 'abc' }, '*');
    await heard();
    await heard();
    expect(said.length - unasked).to.be.within(10, 12); // the page may have changed its height meanwhile
  });
});
