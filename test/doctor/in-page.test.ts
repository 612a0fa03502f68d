/** The doctor in the page: each broken page has exactly its finding there too, and the panel is usable by everybody. */
import { expect, fixtureSync } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { findOurs } from '../../src/doctor/ours.js';
import { readDocument } from '../../src/doctor/read-document.js';
import { problemsIn } from '../accessibility/axe-in-page.js';
import { textOf, textsOf, waitUntil } from '../helpers.js';

interface Report {
  findings: { rule: string; cause: string; fix: string; node?: Element }[];
  skipped: Record<string, string[]>;
}

interface Page {
  window: Window & typeof globalThis;
  document: Document;
}

/** Opens a page of a partner in a frame. */
async function open(name: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.src = name.startsWith('/') ? name : `/test/doctor/fixtures/${name}.html`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  fixtureSync(document.createElement('div').outerHTML).append(frame);
  await loaded;
  return { window: frame.contentWindow as Page['window'], document: frame.contentDocument! };
}

function addDoctor({ document: page }: Page) {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/v1/doctor.js';
  page.head.append(script);
}

/** Loads the doctor into a page, which needs no other script of ours. */
function examine(here: Page, load = addDoctor): Promise<Report> {
  const { document: page } = here;
  const report = new Promise<Report>(resolve =>
    page.addEventListener('rr-doctor', event => resolve((event as CustomEvent<Report>).detail), {
      once: true,
    }),
  );
  load(here);
  return report;
}

const panelOf = ({ document: page }: Page) =>
  [...page.documentElement.children].find(({ shadowRoot }) => shadowRoot?.querySelector('#title'))
    ?.shadowRoot ?? undefined;

/** Each broken page, and its findings where the scripts come from the page's own host. */
const pages: Record<string, string[]> = {
  ...Object.fromEntries(
    [
      'address-example',
      'address-rewritten',
      'address-unknown',
      'addresses-many',
      'answer-is-page',
      'attribute-unknown',
      'attribute-value',
      'base-address',
      'base-href',
      'closed-by-parser',
      'coep-refused',
      'comments-stripped',
      'content-unreachable',
      'csp-connect',
      'csp-frame',
      'csp-style',
      'dir-mismatch',
      'element-clipped',
      'element-hidden',
      'element-inert',
      'element-missing',
      'fallback-differs',
      'feed-empty',
      'feed-incomplete',
      'feed-unreadable',
      'flag-false',
      'for-missing',
      'foreign-definition',
      'frame-alone',
      'frame-forbidden',
      'frame-sandbox',
      'frame-title',
      'frame-unreachable',
      'frame-waiting',
      'frame-whole',
      'heading-skipped',
      'id-twice',
      'id-unknown',
      'integrity-mismatch',
      'integrity-moving',
      'lang-missing',
      'lang-unknown',
      'link-elsewhere',
      'link-not-alone',
      'link-rewritten',
      'marker-without-note',
      'note-twice',
      'parameter-never',
      'parameter-unknown',
      'parameter-value',
      'preload-crossorigin',
      'preload-unused',
      'script-encoding',
      'script-inert',
      'script-mime',
      'script-missing',
      'script-name',
      'script-twice',
      'script-type',
      'script-unreachable',
      'self-closed',
      'shortcode-shown',
      'signs-misread',
      'slot-lost',
      'slot-nested',
      'slot-unknown',
      'tag-escaped',
      'tag-misspelt',
      'template-missing',
      'template-unparsed',
      'two-versions',
      'unclosed',
      'version-behind',
    ].map(name => [name, [name]]),
  ),
  healthy: [],
};

describe('The doctor in the page', () => {
  for (const [name, rules] of Object.entries(pages))
    it(`finds what it should in ${name}`, async () => {
      const page = await open(name);
      const { findings } = await examine(page);
      expect(findings.map(({ rule }) => rule)).to.deep.equal(rules);
      const panel = panelOf(page)!;
      expect(panel.querySelectorAll('li').length).to.equal(rules.length);
      expect(textOf(panel)).not.to.match(/\{\w+\}|undefined/);
    });

  for (const name of [
    'index',
    'languages',
    'two-languages',
    'arabic',
    'agency-list',
    'cms',
    'cms-classic',
    'footnote',
  ])
    it(`finds nothing in the demo page ${name}`, async () => {
      const { findings } = await examine(await open(`/demo/${name}.html`));
      expect(findings.map(({ rule, cause }) => `${rule}: ${cause}`)).to.deep.equal([]);
    });

  /** In the place of what stands around our list, with a style sheet of the page. */
  async function findingsAround(css: string, html: string, inShadow = ''): Promise<string[]> {
    const page = await open('element-clipped');
    const around = page.document.querySelector<HTMLElement>('main > div')!;
    around.removeAttribute('style');
    const list = around.firstElementChild!;
    around.innerHTML = `<style>${css}</style>${html}`;
    const host = around.querySelector('.host');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = inShadow;
    around.querySelector('.place')!.append(list);
    return (await examine(page)).findings.map(({ rule }) => rule);
  }

  const place = '<div class="place"></div>';
  const cut = 'height: 40px; overflow: hidden';
  for (const [name, ...page] of [
    ['a style sheet', `.place { ${cut} }`, place],
    ['a style sheet for the element', `resource-list { ${cut} }`, place],
    ['paint containment', '.place { height: 40px; contain: paint }', place],
    [
      'the element that a slot stands in',
      '',
      '<div class="place host"></div>',
      `<div style="${cut}"><slot></slot></div>`,
    ],
    [
      'what an absolute box is placed in',
      `.outer { ${cut}; position: relative } .place { position: absolute }`,
      `<div class="outer"><p>${place}</p></div>`,
    ],
  ] as [name: string, ...page: Parameters<typeof findingsAround>][])
    it(`finds what is cut off by ${name}`, async () =>
      expect(await findingsAround(...page)).to.deep.equal(['element-clipped']));

  for (const [name, ...page] of [
    ['scrolls', '.place { height: 40px; overflow: auto }', place],
    [
      'scrolls inside one that does not',
      `.outer { ${cut} } .place { height: 100%; overflow: auto }`,
      `<div class="outer">${place}</div>`,
    ],
    ['is high enough', '.place { height: 4000px; overflow: hidden }', place],
    [
      'is around an absolute box, but not its place',
      `.outer { ${cut} } .place { position: absolute }`,
      `<div class="outer">${place}</div>`,
    ],
  ] as [name: string, ...page: Parameters<typeof findingsAround>][])
    it(`finds nothing in a box that ${name}`, async () =>
      expect(await findingsAround(...page)).to.deep.equal([]));

  it('says in plain text what it finds in XHTML', async () => {
    const page = await open('page-xhtml');
    // WebKit runs no script element with a module in XHTML.
    const { findings } = await examine(page, ({ window }) => void window.eval("import('/v1/doctor.js')"));
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['page-xhtml']);
    const text = page.document.querySelector('html > pre')!;
    expect(text.textContent).to.contain(findings[0]!.cause);
    expect(text.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('examines a link as the element that it becomes, once', async () => {
    const page = await open('link-not-alone');
    const text = page.document.querySelector('main p')!;
    const link = text.querySelector('a')!;
    link.href = link.href.replace(/$/, '?type=guidence');
    text.replaceChildren(link);
    const before = findOurs({ elements: readDocument(page.document), address: page.document.URL });
    expect(before.elements.map(({ element }) => element.attributes['type'])).to.deep.equal(['guidence']);
    text.replaceWith(text.cloneNode(true)); // the script hears of this change
    await waitUntil(() => page.document.querySelector('resource-list a'), 'the link stays a link');
    const { findings } = await examine(page);
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['id-unknown']);
  });

  for (const address of ['/test/doctor/fixtures/healthy.html', '/demo/cms-classic.html'])
    it(`comes with ?rr-doctor in the address, and only then: ${address}`, async () => {
      const still = await open(address);
      expect(still.window.performance.getEntriesByName(`${location.origin}/v1/doctor.js`)).to.have.lengthOf(
        0,
      );
      const page = await open(`${address}?a=1&rr-doctor`);
      await waitUntil(() => panelOf(page), 'no panel');
    });
});

describe('The panel of the doctor', () => {
  it('is a region with a heading that has the focus, and moves nothing of the page', async () => {
    const page = await open('tag-escaped');
    const before = page.document.body.getBoundingClientRect().toJSON() as DOMRect;
    await examine(page);
    const panel = panelOf(page)!;
    const region = panel.querySelector('section')!;
    expect(region.getAttribute('aria-labelledby')).to.equal('title');
    expect(panel.activeElement).to.equal(panel.querySelector('h2'));
    expect(textsOf(panel, 'h2')).to.deep.equal(['Embed doctor']);
    expect(textsOf(panel, 'h3')).to.deep.equal(['Error tag-escaped']);
    expect(page.document.body.getBoundingClientRect().toJSON()).to.deep.equal(before);
    expect(page.window.getComputedStyle(panel.host).position).to.equal('fixed');
  });

  it('speaks the language of the page, in its direction', async () => {
    const page = await open('dir-mismatch');
    await examine(page);
    const { host } = panelOf(page)!;
    expect([(host as HTMLElement).lang, (host as HTMLElement).dir]).to.deep.equal(['ar', 'rtl']);
    expect(textsOf(panelOf(page)!, 'h2')).to.deep.equal(['فحص المحتوى المضمَّن']);
    // Safari applies a shadow root's styles in the next frame. No reader sees the panel before that.
    await waitUntil(() => host.getBoundingClientRect().left < 50, 'the panel stays in the middle');
  });

  it('shows the place, and Escape leads back from there and then out', async () => {
    const page = await open('attribute-value');
    const list = page.document.querySelector<HTMLElement>('resource-list')!;
    await examine(page);
    const panel = panelOf(page)!;
    const button = panel.querySelector<HTMLButtonElement>('li button')!;
    const frame = panel.querySelector<HTMLElement>('.place')!;
    button.focus();
    button.click();
    expect(frame.hidden).to.equal(false);
    expect(page.document.activeElement).to.equal(list);
    expect(frame.getBoundingClientRect().left).to.be.lessThan(list.getBoundingClientRect().left);
    await sendKeys({ press: 'Escape' });
    expect(frame.hidden).to.equal(true);
    expect(panel.activeElement).to.equal(button);
    expect(list.hasAttribute('tabindex')).to.equal(false);
    await sendKeys({ press: 'Escape' });
    expect(panelOf(page)).to.equal(undefined);
  });

  it('closes by its button, and gives the focus back', async () => {
    const page = await open('lang-missing');
    const link = page.document.createElement('a');
    link.href = '#';
    page.document.body.prepend(link);
    link.focus();
    await examine(page);
    panelOf(page)!.querySelector<HTMLButtonElement>('header button')!.click();
    expect(panelOf(page)).to.equal(undefined);
    expect(page.document.activeElement).to.equal(link);
  });

  it('stays itself whatever the styles of the page', async () => {
    const page = await open('lang-missing');
    const style = page.document.createElement('style');
    style.textContent =
      'div, html > * { position: static !important; display: none !important; color: red !important }';
    page.document.head.append(style);
    await examine(page);
    const styles = page.window.getComputedStyle(panelOf(page)!.host);
    await waitUntil(() => styles.zIndex !== 'auto', 'the panel has no styles');
    expect([styles.position, styles.display]).to.deep.equal(['fixed', 'block']);
  });

  it('is accessible', async () => {
    const page = await open('attribute-value');
    await examine(page);
    expect(await problemsIn(page.window, panelOf(page)!.host)).to.deep.equal([]);
  });

  it('works under a strict policy, and says what that refuses', async () => {
    const page = await open('csp-connect');
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', event =>
      violations.push(event.effectiveDirective),
    );
    const { findings } = await examine(page);
    expect(findings.map(({ cause }) => cause).join()).to.match(/refuses http\S+resources\.json/);
    expect([...new Set(violations)]).to.deep.equal(['connect-src']);
    expect(page.window.getComputedStyle(panelOf(page)!.host).position).to.equal('fixed');
  });
});
