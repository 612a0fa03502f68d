import { expect } from '@open-wc/testing';
import { loadForReader } from '../../src/links-and-frames/load-for-reader.js';
import { hearConsole, stopServing, textOf, waitUntil } from '../helpers.js';

describe('A part that somebody waits for', () => {
  afterEach(() => {
    stopServing();
    document.documentElement.removeAttribute('lang');
  });

  it('is said to be missing in the language of the page, with a button that asks again', async () => {
    document.documentElement.lang = 'ar';
    const heard = hearConsole();
    const told: Event[] = [];
    const tell = (event: Event) => told.push(event);
    document.addEventListener('rr-error', tell, { once: true });
    let attempts = 0;
    loadForReader(() => (attempts++ ? Promise.resolve() : Promise.reject(new Error('doctor.js is missing'))));
    const note = () => document.querySelector<HTMLElement>('body > [role=alert]');
    await waitUntil(note, 'nobody is told');
    expect(textOf(note())).to.equal('تعذّر تحميل هذا المحتوى الآن. إعادة المحاولة');
    expect(note()!.dir).to.equal('rtl');
    expect(told.length).to.equal(1);
    expect(heard.error).to.deep.equal(['doctor.js is missing']);
    await expect(note()!).to.be.accessible();

    note()!.querySelector('button')!.click();
    expect(note()).to.equal(null);
    expect(attempts).to.equal(2);
  });
});
