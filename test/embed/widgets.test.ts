/** The scripts that partners include, as they are published, on pages of their own (frames here). */
import { expect } from '@open-wc/testing';
import type { Frame } from '../helpers.js';
import { openPage, readFile, textOf, waitUntil } from '../helpers.js';

const moduleScript = '<script type="module" src="/v1/widgets.js"></script>';
const classicScript = '<script async src="/v1/widgets.classic.js"></script>';
const elements = `
  <return-reintegration-overview></return-reintegration-overview>
  <resource-list limit="1"></resource-list>
  <territory-footnote></territory-footnote>`;

const title = ({ document }: Frame) =>
  textOf(
    document.querySelector('return-reintegration-overview')?.shadowRoot?.querySelector('[part=heading]'),
  );
const note = ({ document }: Frame) =>
  textOf(document.querySelector('territory-footnote')?.shadowRoot?.querySelector('[part=footnote]'));
const item = ({ document }: Frame) =>
  document.querySelector('resource-list')?.shadowRoot?.querySelector('[part=item]');

const shown = (frame: Frame) =>
  waitUntil(() => title(frame) && note(frame) && item(frame), 'the three elements show nothing');

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><title>A page</title></head><body>${body}</body></html>`;

/** Notes that one of our events has been heard. */
const watch = (event: string) =>
  `<script>addEventListener('${event}', () => (document.documentElement.dataset.heard = '${event}'))</script>`;

describe('The published scripts', () => {
  it('are compiled while they are on their way, where the browser can', async () => {
    expect(await readFile('/v1/widgets.js')).to.match(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  const forms: [what: string, body: string][] = [
    ['a module before the elements', moduleScript + elements],
    ['a module after the elements', elements + moduleScript],
    ['a module that the page does not wait for', moduleScript.replace('src', 'async src') + elements],
    ['the classic script before the elements', classicScript + elements],
    ['the classic script after the elements', elements + classicScript],
    ['the classic script without async, before the elements', classicScript.replace(' async', '') + elements],
    ['the classic script without async, after the elements', elements + classicScript.replace(' async', '')],
    [
      'the classic script, put in by another script',
      `${elements}<script>document.head.append(Object.assign(document.createElement('script'), { src: '/v1/widgets.classic.js' }))</script>`,
    ],
    [
      'the classic script, as a module',
      `${elements}<script type="module" src="/v1/widgets.classic.js?ver=6"></script>`,
    ],
    [
      'the classic script, where elements of the page hide what a document knows',
      `<img name="currentScript" alt=""><form name="scripts"></form>${elements}${classicScript}`,
    ],
    [
      'elements with their fallback',
      `<resource-list limit="1"><p>Ours</p></resource-list>${elements}${moduleScript}`,
    ],
  ];
  for (const [what, body] of forms)
    it(`work as ${what}`, async () => {
      const frame = await openPage(page(body));
      await shown(frame);
      expect(title(frame)).to.equal('Retour et réintégration');
      expect(note(frame)).to.contain('résolution 1244 (1999)');
      expect(frame.errors).to.deep.equal([]);
      expect(frame.remarks).to.deep.equal([]);
    });

  it('ask the publisher for content where the classic script has been copied into a page', async () => {
    const script = await readFile('/v1/widgets.classic.js');
    const note =
      '<script>window.asked = []; fetch = address => (asked.push(String(address)), new Promise(() => {}))</script>';
    const frame = await openPage(page(`${note}${elements}<script>${script}</script>`));
    const { asked } = frame.window as unknown as { asked: string[] };
    await waitUntil(() => asked.length === 2);
    const { address } = JSON.parse(await readFile('/content/publisher.json')) as { address: string };
    expect(asked.sort()).to.deep.equal(
      ['overview', 'resources'].map(name => `${address}v1/content/fr/${name}.json`),
    );
    expect(frame.errors).to.deep.equal([]);
  });

  const early: [what: string, script: string][] = [
    ['the classic script without async', '<script src="/v1/widgets.classic.js"></script>'],
    ['the classic script', classicScript],
    ['a module that the page does not wait for', moduleScript.replace('src', 'async src')],
  ];
  for (const [what, script] of early) {
    it(`take over what the server has drawn, from the head: ${what}`, async () => {
      const fragment = await readFile('/v1/fr/overview/fragment.html');
      const frame = await openPage(page(fragment).replace('</head>', `${watch('rr-load')}${script}$&`));
      const heading = frame.document
        .querySelector('return-reintegration-overview')!
        .shadowRoot!.querySelector('[part=heading]');
      await waitUntil(() => frame.document.documentElement.dataset['heard']);
      expect(title(frame)).to.equal('Retour et réintégration');
      expect(heading!.isConnected).to.equal(true);
      expect(frame.errors).to.deep.equal([]);
    });

    it(`leave what the server has drawn where the content cannot be had, from the head: ${what}`, async () => {
      const fragment = await readFile('/v1/fr/overview/fragment.html');
      const unreachable = "<script>fetch = () => Promise.reject(new TypeError('Failed to fetch'))</script>";
      const frame = await openPage(
        page(fragment).replace('</head>', `${unreachable}${watch('rr-error')}${script}$&`),
      );
      await waitUntil(() => frame.document.documentElement.dataset['heard']);
      expect(title(frame)).to.equal('Retour et réintégration');
    });
  }

  const twice: [what: string, scripts: string][] = [
    ['the same module', moduleScript + moduleScript],
    ['the same classic script', classicScript + classicScript],
    ['both kinds', moduleScript + classicScript],
    [
      'the note alone and all',
      `<script type="module" src="/v1/territory-footnote.js"></script>${moduleScript}`,
    ],
  ];
  for (const [what, scripts] of twice)
    it(`may come twice: ${what}`, async () => {
      const frame = await openPage(page(elements + scripts));
      await shown(frame);
      expect(frame.errors).to.deep.equal([]);
      for (const remark of frame.remarks)
        expect(remark).to.match(/stays as version \S+ registered it; version \S+ does nothing\./);
    });

  it('tell both versions when they come twice as different scripts', async () => {
    const frame = await openPage(page(elements + moduleScript + classicScript));
    await shown(frame);
    await waitUntil(() => frame.remarks.length === 3);
    const { version } = JSON.parse(await readFile('/package.json')) as { version: string };
    expect(frame.remarks).to.include(
      `<resource-list> stays as version ${version} registered it; version ${version} does nothing.`,
    );
  });

  it('let archives keep the text that elements show', async () => {
    const frame = await openPage(page(elements + moduleScript));
    await shown(frame);
    const root = frame.document.querySelector('territory-footnote')!.shadowRoot!;
    expect((root as ShadowRoot & { serializable?: boolean }).serializable).to.equal(true);
  });

  it('leave a tag that the page owns already, and register the others', async () => {
    const own = "<script>customElements.define('resource-list', class extends HTMLElement {})</script>";
    const frame = await openPage(page(own + elements + moduleScript));
    await waitUntil(() => title(frame) && note(frame));
    expect(frame.errors).to.deep.equal([]);
    expect(frame.remarks.length).to.equal(1);
    expect(frame.remarks[0]).to.match(
      /^<resource-list> stays as version unknown registered it; version \S+ does nothing\.$/,
    );
  });

  for (const [what, script] of Object.entries({ module: moduleScript, classic: classicScript }))
    it(`serve elements that come later (${what})`, async () => {
      const frame = await openPage(page(script));
      await waitUntil(() => frame.window.customElements.get('resource-list'));
      frame.document.body.insertAdjacentHTML('beforeend', elements);
      await shown(frame);
      const made = frame.document.createElement('territory-footnote');
      made.setAttribute('lang', 'ar');
      frame.document.body.append(made);
      await waitUntil(() => textOf(made.shadowRoot?.querySelector('[part=footnote]')));
      expect(frame.errors).to.deep.equal([]);
    });

  it('give the note alone, without any request for content', async () => {
    const frame = await openPage(
      page(
        '<territory-footnote></territory-footnote><script type="module" src="/v1/territory-footnote.js"></script>',
      ),
    );
    await waitUntil(() => note(frame));
    const asked = frame.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter(name => name.includes('/content/'))).to.deep.equal([]);
    expect(note(frame)).to.contain('résolution 1244 (1999)');
  });

  it('put one note on a page where they came twice', async () => {
    const frame = await openPage(
      page(`${elements}<script type="module" src="/v1/territory-footnote.js"></script>${moduleScript}`),
    );
    await shown(frame);
    const notes = () =>
      [...frame.document.body.children].filter(({ shadowRoot }) =>
        shadowRoot?.querySelector('[part=footnote]'),
      ).length;
    await waitUntil(() => notes() === 1);
    expect(note(frame)).to.contain('résolution 1244 (1999)');
  });
});
