/** The script of a language (`v1/fr/widgets.js`), as it is published: the overview stands before anything else has come. */
import { expect } from '@open-wc/testing';
import type { Frame } from '../helpers.js';
import { openPage, readFile, textOf, waitUntil } from '../helpers.js';

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const overview = '<return-reintegration-overview></return-reintegration-overview>';
const scriptIn = (language: string) => `<script type="module" src="/v1/${language}/widgets.js"></script>`;
const plain = '<script type="module" src="/v1/widgets.js"></script>';

const page = (body: string, language = 'fr', head = '') =>
  openPage(
    `<!doctype html><html lang="${language}"><head><title>A page</title>${head}<script>
      heard = []; for (const type of ['rr-load', 'rr-error']) addEventListener(type, event => heard.push([type, event.target.localName].join(' ')))
    </script></head><body>${body}<p>After it</p></body></html>`,
  );

/** The rest of our scripts does not come. */
const alone = '<script type="importmap">{ "imports": { "/v1/widgets.js": "/nowhere.js" } }</script>';

/** Gives another answer for the overview than the publisher. */
const answering = (answer: string) =>
  `<script>{ const real = fetch; fetch = (url, how) => (String(url).includes('/overview.json') ? ${answer} : real(url, how)) }</script>`;

const all = ({ document }: Frame) => [...document.querySelectorAll('return-reintegration-overview')];
const rootOf = (frame: Frame) => all(frame)[0]?.shadowRoot?.querySelector('[part=root]');
const headings = (frame: Frame) =>
  all(frame).map(({ shadowRoot }) => textOf(shadowRoot?.querySelector('[part=heading]')));
const heard = ({ window }: Frame) => (window as unknown as { heard: string[] }).heard;
const loaded = (frame: Frame) =>
  waitUntil(() => heard(frame).includes('rr-load return-reintegration-overview'));
const boxes = (root: Element) =>
  [root, ...root.querySelectorAll('*')].map(node => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [node.localName, x, y, width, height].join(' ');
  });
const requests = ({ window }: Frame) =>
  window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

describe('The script of a language', () => {
  it('shows the overview with no other request', async () => {
    const frame = await page(overview + scriptIn('fr'), 'fr-CA', alone);
    await waitUntil(() => rootOf(frame));
    expect(headings(frame)).to.deep.equal(['Retour et réintégration']);
    expect(rootOf(frame)!.getAttribute('lang')).to.equal('fr-CA');
    expect(requests(frame).filter(path => path !== '/nowhere.js')).to.deep.equal(['/v1/fr/widgets.js']);
    await waitUntil(() => frame.errors.length); // the rest has not come: the text stays
    expect(headings(frame)).to.deep.equal(['Retour et réintégration']);
  });

  for (const language of languages)
    it(`gives its nodes to the element, which changes nothing: ${language}`, async () => {
      const still = await page(overview + scriptIn(language), language, alone);
      await waitUntil(() => rootOf(still));
      const before = boxes(rootOf(still)!);

      const frame = await page(overview + scriptIn(language), language);
      const first = rootOf(frame)!;
      await loaded(frame);
      expect(rootOf(frame)).to.equal(first);
      expect(boxes(first)).to.deep.equal(before);
      expect(frame.errors).to.deep.equal([]);
      expect(frame.remarks).to.deep.equal([]);
    });

  it('leaves the place to newer content', async () => {
    const newer = JSON.parse(await readFile('/v1/content/fr/overview.json')) as Record<string, unknown>;
    Object.assign(newer, { title: 'Un titre plus récent', version: 'newer' });
    const answer = `Promise.resolve(new Response(${JSON.stringify(JSON.stringify(newer))}))`;
    const frame = await page(overview + scriptIn('fr'), 'fr', answering(answer));
    const seen = new Set<string | undefined>();
    await waitUntil(() => seen.add(headings(frame)[0]).has('Un titre plus récent'));
    expect([...seen].filter(Boolean)).to.deep.equal(['Retour et réintégration', 'Un titre plus récent']);
    expect(frame.errors).to.deep.equal([]);
  });

  it('stays where newer content cannot be had', async () => {
    const answer = 'Promise.resolve(new Response("", { status: 410 }))';
    const frame = await page(overview + scriptIn('fr'), 'fr', answering(answer));
    await waitUntil(() => heard(frame).includes('rr-error return-reintegration-overview'));
    expect(headings(frame)).to.deep.equal(['Retour et réintégration']);
  });

  it('brings the other elements and languages, too', async () => {
    const others = `<return-reintegration-overview lang="ar"></return-reintegration-overview>
      <return-reintegration-overview lang="zh-TW"></return-reintegration-overview>
      <resource-list limit="1"></resource-list><territory-footnote></territory-footnote>`;
    const frame = await page(overview + others + scriptIn('fr'));
    await waitUntil(() => heard(frame).filter(event => event.startsWith('rr-load')).length >= 5);
    expect(headings(frame)).to.deep.equal([
      'Retour et réintégration',
      'العودة وإعادة الإدماج',
      '返回与重返社会',
    ]);
    expect(frame.errors).to.deep.equal([]);
    // WebKit lists a preload and its use.
    const content = new Set(requests(frame).filter(path => /resources\.json|words-fr/.test(path)));
    expect([...content].sort()).to.deep.equal(['/v1/chunks/words-fr.js', '/v1/content/fr/resources.json']);
  });

  for (const [what, scripts] of [
    ['before it', plain + scriptIn('fr')],
    ['after it', scriptIn('fr') + plain],
    ['and that of another language', scriptIn('ar') + scriptIn('fr') + plain],
  ] as const)
    it(`stands beside widgets.js: ${what}`, async () => {
      const frame = await page(overview + scripts);
      await loaded(frame);
      expect(headings(frame)).to.deep.equal(['Retour et réintégration']);
      expect(frame.errors).to.deep.equal([]);
      expect(frame.remarks).to.deep.equal([]);
    });

  it('leaves elements alone that show something else, or are drawn already', async () => {
    const { window } = await page(overview + plain);
    await window.customElements.whenDefined('return-reintegration-overview');
    const { observedAttributes } = window.customElements.get('return-reintegration-overview') as unknown as {
      observedAttributes: string[];
    };
    const others = observedAttributes.map(
      name => `<return-reintegration-overview ${name}="1">ours</return-reintegration-overview>`,
    );
    expect(others.length).to.be.greaterThan(4);
    const frame = await page(others.join('') + overview + scriptIn('fr'), 'fr', alone);
    await waitUntil(() => headings(frame).at(-1));
    expect(headings(frame).slice(0, -1).filter(Boolean)).to.deep.equal([]);
  });
});
