/** Elements closed too early or never, in pages that a browser parses (frames here), with the published scripts. */
import { expect } from '@open-wc/testing';
import { openPage, textOf, waitUntil } from '../helpers.js';

const open = (main: string) =>
  openPage(
    `<!doctype html><html lang="en"><head><title>A page</title><script type="module" src="/v1/widgets.js"></script></head><body>
<main>${main}</main>
</body></html>`,
  );
type Page = Awaited<ReturnType<typeof open>>;

const painted = ({ document }: Page) =>
  waitUntil(
    () =>
      document.querySelector('resource-list') &&
      [...document.querySelectorAll('resource-list,return-reintegration-overview')].every(element =>
        element.shadowRoot?.querySelector('[part=root]'),
      ),
    'nothing shows',
  );

/** The visible text of the page's own nodes. */
const ownText = ({ document }: Page) =>
  [...document.querySelectorAll('main p')]
    .filter(paragraph => paragraph.checkVisibility())
    .map(paragraph => textOf(paragraph));

describe('The rest of a page that an element has swallowed', () => {
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

  for (const rest of [
    '<header>Ours</header>',
    '<footer>Ours</footer>',
    '<nav><a href="/">Home</a></nav>',
    '<aside>Ours</aside>',
    '<form action="/search"><input aria-label="Search" /></form>',
    '<h1>Ours</h1>',
    '<div role="contentinfo">Ours</div>',
    '<div><div role="search"></div></div>',
    '<iframe title="Film" src="about:blank"></iframe>',
    '<script>window.broken = false</script>',
  ])
    it(`goes back where there is no white space, and what nobody means as a fallback: ${rest}`, async () => {
      const page = await open(`<div><resource-list lang="fr" /><p>Call us.</p>${rest}</div>`);
      await waitUntil(() => page.remarks.length);
      await painted(page);
      expect(ownText(page)).to.deep.equal(['Call us.']);
      expect(page.document.querySelector('resource-list')!.childNodes.length).to.equal(0);
    });

  it('goes back where there is no white space, out of the article that it ends', async () => {
    const page = await open(
      '<article><resource-list lang="fr" /><p>Call us.</p><footer>Ours</footer></article>',
    );
    await waitUntil(() => page.remarks.length);
    expect(ownText(page)).to.deep.equal(['Call us.']);
  });

  for (const [what, rest, shown] of [
    ['a heading', '<h2>Follow us</h2><p>Important.</p>', ['Important.']],
    ['paragraphs', '<p>Call us.</p><p>On Mondays.</p>', ['Call us.', 'On Mondays.']],
    ['paragraphs in a box', '<div><p>Call us.</p><p>On Mondays.</p></div>', ['Call us.', 'On Mondays.']],
    ['blocks', '<p>Call us.</p><ul><li>On Mondays</li></ul>', ['Call us.']],
    ['lines, and an empty one between them', 'Call us.<br><br>On <b>Mondays</b>.', []],
    ['a text and a block', 'Call us.<div>On Mondays.</div>', []],
    ['a section', '<section><p>Call us.</p></section>', ['Call us.']],
    ['an article in a box', '<div><article><p>Call us.</p></article></div>', ['Call us.']],
    [
      'more behind a link than a fallback has',
      '<p><a href="/v1/en/resources/">All</a></p><p>1</p><p>2</p><p>3</p>',
      ['1', '2', '3'],
    ],
    [
      'a heading behind a link',
      '<p><a href="/v1/en/resources/">All</a></p><h2>Ours</h2><p>Call us.</p>',
      ['Call us.'],
    ],
    [
      'paragraphs beside words for a slot',
      '<h2 slot="heading">Ours</h2><p>Call us.</p><p>On Mondays.</p>',
      ['Call us.', 'On Mondays.'],
    ],
  ] as const)
    for (const tag of ['<resource-list lang="en" limit="2"/>', '<resource-list lang="en" limit="2">'])
      it(`goes back where there is no white space, ${tag}: ${what}`, async () => {
        const page = await open(`<div id="around">${tag}${rest}</div>`);
        await painted(page);
        await waitUntil(() => page.remarks.length);
        const around = page.document.querySelector('#around')!;
        expect(textOf(around)).to.equal(
          textOf(Object.assign(document.createElement('div'), { innerHTML: rest })),
        );
        for (const node of around.children)
          if (node.localName !== 'br')
            expect((node as HTMLElement).checkVisibility(), node.outerHTML).to.equal(true);
        expect(ownText(page).filter(text => text !== 'All')).to.deep.equal(shown);
        expect(page.remarks.join()).to.match(/never closed.*end of <div>/);
      });

  it('goes back where it is a line of text that goes on, or more than a short paragraph', async () => {
    const lines = [
      '<p>Kosovo <territory-footnote/> is <em>a place</em>, and the text goes on.</p>',
      '<p>Kosovo<territory-footnote/>, and so on.</p>',
      '<p><b>Kosovo</b> <territory-footnote/> Region</p>',
      '<ul><li>Kosovo <territory-footnote/>Region</li></ul>',
      '<table><tr><td>Kosovo <territory-footnote/> Region</td></tr></table>',
      '<div>See: <resource-list limit="1" /> Our office is open.</div>',
      '<div><resource-list limit="1" /> and call us.</div>',
      '<div><resource-list limit="1" />, or call us.</div>',
      `<div><resource-list limit="1" /><p>${'Call us. '.repeat(50)}</p></div>`,
    ];
    const page = await open(lines.join(''));
    await painted(page);
    await waitUntil(() => page.remarks.length);
    const inside = [...page.document.querySelectorAll('territory-footnote,resource-list')].map(
      element => element.childNodes.length,
    );
    expect(inside).to.deep.equal(lines.map(() => 0));
    expect(page.remarks.filter(remark => !/never closed/.test(remark))).to.deep.equal([]);
  });

  it('is said to be taken for a fallback where it may be either', async () => {
    const page = await open(
      '<div><resource-list limit="1"><p>Our office is open.</p></div><div>See: <resource-list limit="1"><a href="/">our documents</a></resource-list></div>',
    );
    await painted(page);
    await waitUntil(() => page.remarks.length > 1);
    expect(ownText(page)).to.deep.equal([]);
    expect(page.remarks[0]).to.match(
      /“Our office is open\.” in <resource-list> is taken for.*write <resource-list></,
    );
    expect(page.remarks[1]).to.match(/“our documents”/);
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
      'with a link to the folder of another version',
      '<div>\n<resource-list>\n  <a href="/v1.1.0/en/resources/">Documents</a>\n</resource-list></div>',
    ],
    ['with a link that leads nowhere', '<div><resource-list><a>Documents</a></resource-list></div>'],
    [
      'beside a heading of the page’s own',
      '\n<resource-list>\n<p>Call us.</p><h2 slot="heading">Ours</h2>\n</resource-list>',
    ],
    ...[
      '<p>Call <a href="/">us</a>.</p>',
      '<ul><li>Ours</li><li>Ours</li></ul>',
      '<table><tr><td>Ours</td></tr></table>',
      '<figure><img alt="" src="data:," /><figcaption>Ours</figcaption></figure>',
      '<blockquote>Ours<footer>Us</footer></blockquote>',
      'Call <a href="/">us</a><br>on <strong>Mondays</strong>.',
      '<iframe title="Documents" src="/v1/en/footnote/?frame"></iframe>',
      '<h2>Ours</h2><p><a href="/v1/en/resources/">Documents</a></p>',
      '<p>Call us.</p><p slot="error">Call us.</p><h2 slot="heading">Ours</h2>',
      '<p><a href="/v1/en/resources/">Documents</a></p><p>Call us.</p><ul><li>Ours</li></ul>',
    ].map((words): [string, string] => [
      `without white space, ${words}`,
      `<article><resource-list>${words}</resource-list></article>`,
    ]),
    [
      'with the heading that the element has',
      '<return-reintegration-overview heading-level="1"><h1>Ours</h1><p>Call us.</p></return-reintegration-overview><resource-list></resource-list>',
    ],
    ['before more of the page', '<resource-list>\n<p>Call us.</p>\n</resource-list><footer>Ours</footer>'],
  ];
  for (const [what, main] of fallbacks)
    it(`leaves a fallback alone: ${what}`, async () => {
      const page = await open(main);
      await painted(page);
      expect(ownText(page)).to.deep.equal([]);
      // Where it may be the rest of the page, its author is told what is hidden.
      const isCertain = /href="\/v1[.0-9]*\/en\/resources|slot=/.test(main);
      expect(page.remarks.filter(remark => isCertain || !/is taken for/.test(remark))).to.deep.equal([]);
    });
});

describe('Words between our tags that paragraphs have put below them', () => {
  /** The markup as the paragraph filter of WordPress writes it. */
  const filtered = (words: string) =>
    `<p><br />\n<resource-list lang="fr" limit="2"></p>\n${words}\n<p></resource-list></p>\n<p>The rest</p>`;
  const ours = '<a href="/v1/fr/resources/">Documents</a>';

  /** Whether a reader sees each marked block, once the list has painted. */
  const marked = ({ document }: Page) =>
    [...document.querySelectorAll('[title]')].map(block => block.checkVisibility());

  for (const [what, words] of [
    ['a paragraph', '<p title>My own words</p>'],
    ['several blocks', '<h3 title>Mine</h3>\n<ul title>\n<li>One</li>\n</ul>\n<p title>Two</p>'],
    ['with a link to the same documents', `<p title>Ours: ${ours}</p>\n<p title>Or write to us.</p>`],
    ['that link alone', `<p title>${ours}</p>`],
  ] as const)
    it(`go back between them: ${what}`, async () => {
      const page = await open(filtered(words));
      await waitUntil(() => page.remarks.length);
      await painted(page);
      const list = page.document.querySelector('resource-list')!;
      await waitUntil(() => marked(page).every(isVisible => !isVisible));
      expect(list.children.length).to.equal(page.document.querySelectorAll('[title]').length);
      expect(page.document.querySelectorAll('resource-list').length).to.equal(1);
      expect(textOf(page.document.querySelector('main > p:last-child'))).to.equal('The rest');
      expect(page.remarks.length).to.equal(1);
      expect(page.remarks[0]).to.match(/between <resource-list> and <\/resource-list> .* put back/);
    });

  it('go back where the page is written so by hand', async () => {
    const page = await open(`
<p class="wide">
  <resource-list lang="fr" limit="2">
    <p title>My own words</p>
  </resource-list>
</p>
<p>The rest</p>`);
    await painted(page);
    await waitUntil(() => marked(page).every(isVisible => !isVisible));
    expect(page.document.querySelector('resource-list > p')).to.not.equal(null);
  });

  it('go back and stay for ever where the content cannot be had', async () => {
    const page = await open(
      `<script>fetch = () => Promise.reject(new TypeError('no network'))</script>${filtered('<p title>My own words</p>')}`,
    );
    await waitUntil(() => page.errors.length && page.document.querySelector('resource-list > p'));
    expect(marked(page)).to.deep.equal([true]);
  });

  const element = '<resource-list lang="fr" limit="2"></resource-list>';
  const pages: [what: string, main: string][] = [
    ['no empty paragraph follows', `<p>${element}</p>\n<p title>Call us.</p>\n<p>On Mondays.</p>`],
    ['the empty paragraph is meant', `<p>${element}</p>\n<p title>Call us.</p>\n<p>&nbsp;</p>`],
    ['the empty paragraph has a job', `<p>${element}</p>\n<p title>Call us.</p>\n<p id="map"></p>`],
    ['the paragraph has something in it', `<p>${element}</p>\n<p title>Call us.</p>\n<p><br></p>`],
    ['it is too far away', `<p>${element}</p>\n<p title>1</p><p>2</p><p>3</p><p>4</p>\n<p></p>`],
    ['text stands among them', `<p>${element}</p>\n<p title>Call us.</p> on Mondays <p></p>`],
    [
      'more of ours is among them',
      `<p>${element}</p>\n<div title>Note <territory-footnote></territory-footnote></div>\n<p></p>`,
    ],
    ['a form is among them', `<p>${element}</p>\n<form title>Search</form>\n<p></p>`],
    [
      'a landmark is among them',
      `<p>${element}</p>\n<div title><div role="navigation">Home</div></div>\n<p></p>`,
    ],
    ['a heading of the page is among them', `<p>${element}</p>\n<h1 title>Ours</h1>\n<p></p>`],
    [
      'the element is not the last in its paragraph',
      `<p>${element} above</p>\n<p title>Call us.</p>\n<p></p>`,
    ],
    ['the element is in no paragraph', `<div>${element}</div>\n<p title>Call us.</p>\n<p></p>`],
    [
      'the element has words of its own',
      `<p>${element.replace('><', '>Ours<')}</p>\n<p title>Call us.</p>\n<p></p>`,
    ],
  ];
  for (const [what, main] of pages)
    it(`are the page’s own where ${what}`, async () => {
      // The last link is upgraded after all others were examined.
      const page = await open(`${main}<p>The rest</p><p><a href="/v1/es/footnote/">Nota</a></p>`);
      await waitUntil(() => page.document.querySelector('territory-footnote a'));
      await painted(page);
      expect(marked(page)).to.deep.equal([true]);
      expect(page.remarks.filter(remark => !/“Ours” in .* is taken for/.test(remark))).to.deep.equal([]);
    });

  it('are the page’s own where a script has added the element', async () => {
    const page = await open('<div></div>');
    await waitUntil(() => page.window.customElements.get('resource-list'));
    page.document.querySelector('div')!.innerHTML =
      `<p>${element}</p>\n<p title>Call us.</p>\n<p></p><p><a href="/v1/es/footnote/">Nota</a></p>`;
    await waitUntil(() => page.document.querySelector('territory-footnote a'));
    await painted(page);
    expect(marked(page)).to.deep.equal([true]);
  });
});
