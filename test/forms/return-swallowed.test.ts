/** Elements that were never closed, on pages as a browser parses them (frames here), with the published scripts. */
import { expect, waitUntil } from '@open-wc/testing';
import { openPage, textOf } from '../helpers.js';

const open = (main: string) =>
  openPage(
    `<!doctype html><html lang="en"><head><title>A page</title><script type="module" src="/v1/widgets.js"></script></head><body>
<main>${main}</main>
</body></html>`,
  );
type Page = Awaited<ReturnType<typeof open>>;

const painted = ({ document }: Page) =>
  waitUntil(
    () => document.querySelector('resource-list')?.shadowRoot?.querySelector('[part=root]'),
    'nothing shows',
    {
      timeout: 5000,
    },
  );

/** What a reader sees in the page's own nodes. */
const ownText = ({ document }: Page) =>
  [...document.querySelectorAll('main p')]
    .filter(paragraph => paragraph.checkVisibility())
    .map(paragraph => textOf(paragraph));

describe('The rest of a page that an element has swallowed', function () {
  this.timeout(10_000);

  for (const [what, tag] of [
    ['closes itself', '<resource-list lang="fr" />'],
    ['is never closed', '<resource-list lang="fr">'],
  ])
    it(`goes back behind an element that ${what}`, async () => {
      const page = await open(`\n<p>Before</p>\n${tag}\n<p>Call us.</p>\n<p>On Mondays.</p>\n`);
      await painted(page);
      await waitUntil(() => page.remarks.length);
      expect(ownText(page)).to.deep.equal(['Before', 'Call us.', 'On Mondays.']);
      expect(page.document.querySelector('resource-list')!.childNodes.length).to.equal(0);
      expect(page.remarks.join()).to.match(/never closed.*<resource-list><\/resource-list>/);
    });

  it('goes back where there is no white space, and more of ours', async () => {
    const page = await open(
      '<resource-list /><p>Call us.</p><territory-footnote></territory-footnote><p>On Mondays.</p>',
    );
    const main = page.document.querySelector('main')!;
    await waitUntil(() => main.children.length > 1);
    await painted(page);
    expect(ownText(page)).to.deep.equal(['Call us.', 'On Mondays.']);
    expect([...main.children].map(({ localName }) => localName)).to.deep.equal([
      'resource-list',
      'p',
      'territory-footnote',
      'p',
    ]);
  });

  it('goes back where a comment ends it, and a link to another view begins it', async () => {
    const page = await open(
      '\n<resource-list />\n<p><a href="/v1/en/overview/">More</a> or call us.</p>\n<!-- end of the text -->',
    );
    await waitUntil(() => page.remarks.length);
    await painted(page);
    expect(ownText(page)).to.deep.equal(['More or call us.']);
  });

  it('goes back with its links, and they become what they lead to', async () => {
    const page = await open(
      `\n<territory-footnote />\n<p>Call us.</p>\n<p><a href="/v1/fr/resources/">Documents</a></p>\n`,
    );
    await painted(page);
    expect(ownText(page)).to.deep.equal(['Call us.']);
  });

  const fallbacks: [what: string, main: string][] = [
    ['in a line of its own', '\n<resource-list>\n<p>Call us.</p>\n</resource-list>\n'],
    ['without white space', '<resource-list><p>Call us.</p></resource-list>'],
    ['as visual editors write it', '\n<div><resource-list>\n<p>Call us.</p>\n</resource-list></div>\n'],
    [
      'with data in it',
      '<resource-list>\n<script type="application/json">{}</script><p>Call us.</p>\n</resource-list>',
    ],
    [
      'with a link to our page',
      '\n<resource-list>\n<p>Call us. <a href="/v1/fr/resources/">Documents</a></p>\n</resource-list>',
    ],
    [
      'beside a heading of the page’s own',
      '\n<resource-list>\n<p>Call us.</p><h2 slot="heading">Ours</h2>\n</resource-list>',
    ],
    ['before more of the page', '<resource-list>\n<p>Call us.</p>\n</resource-list><footer>Ours</footer>'],
  ];
  for (const [what, main] of fallbacks)
    it(`leaves a fallback alone: ${what}`, async () => {
      const page = await open(main);
      await painted(page);
      expect(ownText(page)).to.deep.equal([]);
      expect(page.remarks).to.deep.equal([]);
    });
});
