/** Addresses that name an element of ours, or a section in it, on pages with the published scripts. */
import { expect, fixtureSync } from '@open-wc/testing';
import { waitUntil } from '../helpers.js';

const script = new URL('/v1/widgets.js', location.href).href;

/** Opens a page of a partner that has an address of its own, with a fragment. */
async function open(
  body: string,
  hash: string,
  { before = 3000, after = 2000 }: { before?: number; after?: number } = {},
) {
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>A page</title>
<script type="module" src="${script}"></script></head><body>
<div style="height: ${before}px">before</div>${body}<div style="height: ${after}px">after</div></body></html>`;
  return visit(URL.createObjectURL(new Blob([page], { type: 'text/html' })) + hash);
}

async function visit(address: string) {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'Page', src: address });
  frame.style.cssText = 'width: 800px; height: 600px';
  fixtureSync<HTMLElement>('<div></div>').append(frame);
  await waitUntil(() => frame.contentDocument?.body?.childElementCount);
  return { window: frame.contentWindow!, document: frame.contentDocument! };
}
type Page = Awaited<ReturnType<typeof visit>>;

const topOf = (node: Element | null | undefined) => node && Math.abs(node.getBoundingClientRect().top);
const paintedIn = (element: Element | null) => element?.shadowRoot?.querySelector('[part=root]');
/** Some frames, in which a page that still moves would move. */
const still = async ({ window }: Page) => {
  for (let frames = 0; frames < 20; frames++)
    await new Promise(resolve => window.requestAnimationFrame(resolve));
};

const isWebKit = navigator.vendor.startsWith('Apple');

describe('An address that names an element of ours', () => {
  for (const body of [
    '<resource-list id="docs"></resource-list>',
    '<resource-list id="docs">Documents</resource-list>',
  ])
    it(`shows its beginning once it has grown: ${body}`, async () => {
      const page = await open(body, '#docs');
      const element = page.document.querySelector('#docs')!;
      await waitUntil(() => paintedIn(element) && element.clientHeight > 600);
      await waitUntil(() => topOf(element)! < 2, 'not on screen');
      await still(page);
      expect(topOf(element)).to.be.lessThan(2);
    });

  const link = (query: string) =>
    `<a href="${new URL(`/v1/fr/resources/${query}`, location.href).href}">Documents</a>`;
  for (const [what, body, room] of [
    ['that a link becomes', `<p id="docs">${link('')}</p>`, {}],
    ['that a link becomes at the end of a page', `<p id="docs">${link('?limit=3')}</p>`, { after: 0 }],
    ['at the end of a page', '<resource-list id="docs"></resource-list>', { after: 0 }],
    [
      'by the section around it',
      '<section id="docs"><h2>Documents</h2><resource-list></resource-list></section>',
      {},
    ],
    [
      'by the section around its link',
      `<section id="docs"><h2>Documents</h2><p>${link('')}</p></section>`,
      {},
    ],
  ] as const)
    // WebKit's driver leaves such a page a few hundred pixels away.
    (what === 'that a link becomes' && isWebKit ? it.skip : it)(`shows its beginning ${what}`, async () => {
      const page = await open(body, '#docs', room);
      await waitUntil(() => paintedIn(page.document.querySelector('resource-list')));
      await waitUntil(() => topOf(page.document.querySelector('#docs'))! < 2, 'not on screen');
      await still(page);
      expect(topOf(page.document.querySelector('#docs'))).to.be.lessThan(2);
    });

  it('leaves a reader alone who has scrolled on', async () => {
    const page = await open('<resource-list id="docs"></resource-list>', '#docs');
    // The browser itself goes there first, once the page is here.
    await waitUntil(() => page.document.readyState === 'complete' && page.window.scrollY > 0);
    page.window.scrollTo({ top: 100, behavior: 'instant' });
    await waitUntil(() => paintedIn(page.document.querySelector('#docs')));
    await still(page);
    expect(page.window.scrollY).to.be.closeTo(100, 1); // Firefox scrolls by parts of a pixel
  });
});

describe('An address that names a section', () => {
  const overview = '<return-reintegration-overview id="docs"></return-reintegration-overview>';
  const section = ({ document }: Page) =>
    document.querySelector('#docs')?.shadowRoot?.querySelector('#objective-21');

  it('shows it on a page of a partner', async () => {
    const page = await open(overview, '#docs/objective-21');
    await waitUntil(() => topOf(section(page))! < 2, 'not on screen');
  });

  it('shows it when a link leads there', async () => {
    const page = await open(overview, '');
    await waitUntil(() => section(page));
    page.window.location.hash = 'docs/objective-21';
    await waitUntil(() => topOf(section(page))! < 2, 'not on screen');
  });

  for (const query of ['', '?no-footnote'])
    it(`shows it on the page of the publisher${query}`, async () => {
      const page = await visit(`/v1/fr/overview/index.html${query}#objective-21`);
      page.document.body.style.paddingBottom = '2000px';
      const title = () =>
        page.document.querySelector('return-reintegration-overview section[id="objective-21"]');
      await waitUntil(() => title());
      page.window.location.hash = '';
      page.window.location.hash = 'objective-21';
      await waitUntil(() => topOf(title())! < 2, 'not on screen');
    });
});
