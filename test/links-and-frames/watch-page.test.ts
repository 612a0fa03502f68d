/** A page that pins our script by `integrity` runs nothing else, whatever stands in its address. */
import { expect } from '@open-wc/testing';
import { watchPage } from '../../src/links-and-frames/watch-page.js';
import { waitUntil } from '../helpers.js';

const pins: Record<string, string> = {
  'a digest': '<script type="text/plain" src="/v1/widgets.classic.js" integrity="sha384-abc"></script>',
  'a key': '<script type="text/plain" src="/v1/widgets.classic.js" integrity="ed25519-abc"></script>',
  'an import map':
    '<script type="importmap">{"integrity":{"https://a.example/v1.0.0/widgets.js":"sha384-abc"}}</script>',
};

describe('A page with ?rr-doctor', () => {
  const warn = console.warn;
  const address = location.href;
  const missing = `${location.origin}/nowhere/${Math.random()}/`;
  const asked = () => performance.getEntriesByType('resource').some(({ name }) => name.startsWith(missing));
  let said: string[];

  beforeEach(() => {
    said = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    const url = new URL(address);
    url.searchParams.set('rr-doctor', '');
    history.replaceState(null, '', url);
  });
  afterEach(() => {
    console.warn = warn;
    history.replaceState(null, '', address);
    for (const added of document.querySelectorAll('[data-pin]')) added.remove();
  });

  function put(html: string) {
    const found = new DOMParser().parseFromString(html, 'text/html').querySelector('script')!;
    found.dataset['pin'] = '';
    document.head.append(document.importNode(found, true));
  }

  for (const [what, html] of Object.entries(pins))
    it(`loads no doctor where ${what} says what may run, and names the command`, () => {
      put(html);
      watchPage(missing, []);
      expect(said.join()).to.contain('npx return-reintegration-widgets doctor http');
      expect(asked()).to.be.false;
    });

  it('loads it elsewhere, also with an import map of its own', async () => {
    put('<script type="importmap">{"imports":{"a":"https://a.example/a.js"}}</script>');
    const failed = new Promise(resolve => document.addEventListener('rr-error', resolve, { once: true }));
    watchPage(missing, []);
    await failed; // nothing is there
    expect(said).to.deep.equal([]);
    await waitUntil(() => document.querySelector('[role=alert]'));
    document.querySelector('[role=alert]')!.remove();
  });
});
