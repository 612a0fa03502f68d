/** Prerendered pages: complete without script, and taken over unchanged where it runs. */
import type { Readability } from '@mozilla/readability';
import { expect } from '@open-wc/testing';
import { problemsIn } from './accessibility/axe-in-page.js';
import type { Frame } from './helpers.js';
import { addScript, focused, openPage, readFile, textOf, waitUntil } from './helpers.js';

const views = ['overview', 'resources', 'footnote'];
const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const elements = 'return-reintegration-overview, resource-list, territory-footnote';

const address = (language: string, view: string) => `/v1/${language}/${view}/index.html`;

/** The page before any script has run. */
async function openStill(language: string, view: string, change = (source: string) => source) {
  const source = change(await readFile(address(language, view)));
  const withoutScript = source.replace(/<script type="module".*?<\/script>/g, '');
  const frame = await openPage(withoutScript, address(language, view));
  const element = frame.document.querySelector<HTMLElement>(elements)!;
  return { frame, element, root: element };
}

/** Browsers lay out what is far below after the first frame. */
const painted = ({ window }: Frame) =>
  new Promise(resolve => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)));

/** Lets the script run, and waits until it has taken the element over or drawn it anew. */
async function runScript({ document }: Frame, element: Element) {
  const loaded = new Promise(resolve => element.addEventListener('rr-load', resolve, { once: true }));
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/v1/widgets.js';
  document.head.append(script);
  await loaded;
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
}

const spaceless = (text: string) => text.replace(/\s/g, '');

/** What a reader wants to know of a view: without it a tool has lost the text. */
function textsOfView(root: Element) {
  const texts = [
    ...root.querySelectorAll('[part=section] p, [part=title], [part=description], [translate=no]'),
  ];
  expect(texts.length).to.be.greaterThan(0);
  return texts.map(({ textContent }) => spaceless(textContent));
}

const boxes = (root: ParentNode) =>
  [...root.querySelectorAll('[part=root] *')].map(node => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [node.tagName, x, y, width, height].join(' ');
  });

describe('A prerendered fragment', () => {
  for (const view of views)
    it(`is taken over after a program has made it smaller: ${view}`, async () => {
      const fragment = await readFile(`/v1/fr/${view}/fragment.html`);
      const tools = await openPage('<main></main>');
      await addScript(
        tools.document,
        '/node_modules/html-minifier-terser/dist/htmlminifier.umd.bundle.min.js',
      );
      const { HTMLMinifier } = tools.window as unknown as {
        HTMLMinifier: { minify(html: string, options: object): Promise<string> };
      };
      const smaller = await HTMLMinifier.minify(fragment, {
        collapseWhitespace: true,
        conservativeCollapse: true,
        removeAttributeQuotes: true,
        sortAttributes: true,
      });
      expect(smaller.length).to.be.lessThan(fragment.length);

      const frame = await openPage(
        `<!doctype html><html lang="fr"><body>${smaller}<p>text</p></body></html>`,
      );
      const element = frame.document.querySelector(elements)!;
      const root = element.shadowRoot!;
      const before = [...root.querySelectorAll('[part=root], [part=root] *')];
      expect(before.length).to.be.greaterThan(2);
      await runScript(frame, element);
      const kept = new Set(root.querySelectorAll('*'));
      expect(before.filter(node => !kept.has(node)).map(({ tagName }) => tagName)).to.deep.equal([]);
      expect(frame.errors).to.deep.equal([]);
    });
});

describe('A prerendered page', () => {
  for (const view of views)
    for (const language of languages)
      it(`is whole without script: ${language}/${view}`, async () => {
        const { element, root, frame } = await openStill(language, view);
        const shown = root.querySelector<HTMLElement>('[part=root]')!;
        expect(shown.checkVisibility()).to.equal(true);
        expect(shown.lang).to.equal(language);
        expect(frame.window.getComputedStyle(shown).direction).to.equal(language === 'ar' ? 'rtl' : 'ltr');
        expect(textOf(shown)!.length).to.be.greaterThan(60);
        expect(frame.window.customElements.get(element.localName)).to.equal(undefined);
      });

  it('lists all documents without script', async () => {
    const { root } = await openStill('es', 'resources');
    const { resources } = JSON.parse(await readFile('/v1/content/es/resources.json')) as {
      resources: unknown[];
    };
    expect(root.querySelectorAll('[part=item]').length).to.equal(resources.length);
  });

  for (const view of views)
    for (const language of ['fr', 'ar', 'zh'])
      it(`is taken over as it is: ${language}/${view}`, async () => {
        const { frame, element, root } = await openStill(language, view);
        await painted(frame);
        const before = {
          nodes: [...root.querySelectorAll('[part=root], [part=root] *')],
          text: textOf(root),
          boxes: boxes(root),
        };
        await runScript(frame, element);
        const after = [...root.querySelectorAll('[part=root], [part=root] *')];

        expect(textOf(root)).to.equal(before.text);
        expect(after.length).to.equal(before.nodes.length);
        expect(after.filter((node, index) => node !== before.nodes[index]).length).to.equal(0);
        expect(boxes(root)).to.deep.equal(before.boxes);
        expect(frame.errors).to.deep.equal([]);
      });

  for (const view of views)
    for (const language of languages)
      it(`has its text where reader modes find it: ${language}/${view}`, async () => {
        const { frame, root } = await openStill(language, view);
        await addScript(frame.document, '/node_modules/@mozilla/readability/Readability.js');
        const { Readability: Reader } = frame.window as unknown as { Readability: typeof Readability };
        const article = new Reader(frame.document.cloneNode(true) as Document).parse()!;
        expect(
          textsOfView(root).filter(text => !spaceless(article.textContent!).includes(text)),
        ).to.deep.equal([]);
        expect(article.lang).to.equal(language);
      });

  for (const view of views)
    for (const language of languages)
      it(`keeps its text in the page when the script has taken it over: ${language}/${view}`, async () => {
        const { frame, element } = await openStill(language, view);
        const main = frame.document.querySelector('main')!;
        const texts = textsOfView(element);
        const missing = () => texts.filter(text => !spaceless(main.innerText).includes(text));
        expect(missing()).to.deep.equal([]);
        await runScript(frame, element);
        expect(missing()).to.deep.equal([]);
      });

  for (const view of views)
    for (const language of ['fr', 'ar'])
      it(`moves nothing while it is taken over: ${language}/${view}`, async () => {
        const { frame, element, root } = await openStill(language, view);
        const { PerformanceObserver } = frame.window;
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return; // Firefox and WebKit tell of none
        let moved = 0;
        const add = (entries: PerformanceEntryList) =>
          entries.forEach(entry => (moved += (entry as PerformanceEntry & { value: number }).value));
        const observer = new PerformanceObserver(list => add(list.getEntries()));
        await painted(frame); // what a slow page moves before is not the script's
        observer.observe({ type: 'layout-shift' });
        await runScript(frame, element);
        if (view === 'resources') await waitUntil(() => root.querySelector('[part=toolbar]'));
        for (let frames = 0; frames < 3; frames++)
          await new Promise(resolve => frame.window.requestAnimationFrame(resolve));
        add(observer.takeRecords());
        expect(moved).to.equal(0);
      });

  it('comes alive: marker and note lead to each other', async () => {
    const { frame, element, root } = await openStill('fr', 'overview');
    await runScript(frame, element);
    const marker = root.querySelector<HTMLElement>('[role=doc-noteref]')!;
    marker.click();
    await waitUntil(() => focused(frame.document)?.getAttribute('role') === 'doc-footnote');
    root.querySelector<HTMLElement>('[role=doc-backlink]')!.click();
    expect(focused(frame.document) === marker).to.equal(true);
  });

  it('follows a change of language afterwards', async () => {
    const { frame, element, root } = await openStill('fr', 'overview');
    await runScript(frame, element);
    element.lang = 'es';
    await waitUntil(() => textOf(root.querySelector('[part=heading]')) === 'Retorno y reintegración');
    expect(root.querySelectorAll('[part=root]').length).to.equal(1);
    expect(frame.errors).to.deep.equal([]);
  });

  const changes: [what: string, (source: string) => string][] = [
    ['in an older version', source => source.replace(/data-view="\w+/, 'data-view="older')],
    ['whose comments some program has stripped', source => source.replace(/<!--.*?-->/g, '')],
    [
      'from which somebody has cut a piece',
      source => source.replace(/<section part="section">.*?<\/section>/, ''),
    ],
    ['with other attributes', source => source.replace('heading-level="1"', 'heading-level="1" no-footnote')],
  ];
  for (const [what, change] of changes)
    it(`${what} is drawn anew, once`, async () => {
      const { frame, element, root } = await openStill('fr', 'overview', change);
      await runScript(frame, element);
      await waitUntil(() => root.querySelectorAll('[part=root]').length === 1);
      expect(textOf(root.querySelector('[part=heading]'))).to.equal('Retour et réintégration');
      expect(root.querySelectorAll('[part=section]').length).to.be.greaterThan(1);
      expect(root.querySelectorAll('[role=doc-footnote]').length).to.equal(
        what.includes('attributes') ? 0 : 1,
      );
      expect(frame.errors).to.deep.equal([]);
    });

  it('with a choice among its documents is never drawn with all of them', async () => {
    const { frame, element, root } = await openStill('en', 'resources', source =>
      source.replace('<resource-list', '<resource-list type="guidance" locked').replace(' url-state', ''),
    );
    const count = () => parseInt(textOf(root.querySelector('[part=count]'))!);
    const all = count();
    let drawn = all;
    element.addEventListener('rr-load', () => (drawn = count()), { once: true });
    await runScript(frame, element);
    expect(drawn).to.be.greaterThan(0);
    expect(drawn).to.be.lessThan(all);
    expect(frame.errors).to.deep.equal([]);
  });

  it('keeps what the server has drawn where the content cannot be had', async () => {
    const { frame, element, root } = await openStill('fr', 'resources');
    const text = textOf(root);
    const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
    frame.window.fetch = unreachable;
    const failed = new Promise(resolve => element.addEventListener('rr-error', resolve, { once: true }));
    const script = frame.document.createElement('script');
    script.type = 'module';
    script.src = '/v1/widgets.js';
    frame.document.head.append(script);
    await failed;
    expect(textOf(root)).to.equal(text);
    expect(root.querySelector('[part=item]')!.checkVisibility()).to.equal(true);
  });

  for (const view of views)
    for (const language of languages)
      it(`is accessible: ${language}/${view}`, async () => {
        const { frame } = await openStill(language, view);
        expect(await problemsIn(frame.window)).to.deep.equal([]);
      });
});
