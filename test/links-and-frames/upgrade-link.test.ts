/** Links to our pages, on pages of partners (frames here), with the scripts as they are published. */
import { expect } from '@open-wc/testing';
import type { Frame } from '../helpers.js';
import { openPage, textOf, waitUntil } from '../helpers.js';

const scripts = {
  module: '<script type="module" src="/v1/widgets.js"></script>',
  classic: '<script async src="/v1/widgets.classic.js"></script>',
};
const link = '<a href="/v1/fr/resources/?type=report&amp;limit=2">Documents</a>';
const elements = 'return-reintegration-overview, resource-list, territory-footnote';

const open = (body: string, script = scripts.module) =>
  openPage(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}${script}</body></html>`,
  );

const painted = async ({ document }: Frame) => {
  await waitUntil(
    () => document.querySelector(elements)?.shadowRoot?.querySelector('[part=root]'),
    'nothing shows',
  );
  return document.querySelector<HTMLElement>(elements)!;
};

/** A last link. Once it is upgraded, the links before it have been examined and left alone. */
const last = '<p><a href="/v1/es/footnote/">Nota</a></p>';

describe('A link to one of our pages', () => {
  for (const [kind, script] of Object.entries(scripts))
    it(`becomes the element that its address describes (${kind} script)`, async () => {
      const frame = await open(`<p>${link}</p>`, script);
      const list = await painted(frame);
      expect(list.localName).to.equal('resource-list');
      expect([list.lang, list.getAttribute('type'), list.getAttribute('limit')]).to.deep.equal([
        'fr',
        'report',
        '2',
      ]);
      expect(list.shadowRoot!.querySelectorAll('[part=item]').length).to.equal(2);
      expect(frame.errors).to.deep.equal([]);
      expect(frame.remarks).to.deep.equal([]);
    });

  it('stays as the fallback, in the place of its paragraph', async () => {
    const frame = await open(`<h1>Ours</h1><p class="wide">${link}</p><p>After</p>`);
    const list = await painted(frame);
    expect([...frame.document.body.children].slice(0, 3).map(({ localName }) => localName)).to.deep.equal([
      'h1',
      'resource-list',
      'p',
    ]);
    expect(list.querySelector('p.wide > a')).to.not.equal(null);
    expect(list.querySelector('a')!.checkVisibility()).to.equal(false); // the list is there
  });

  for (const [where, body] of [
    ['its paragraph', `<p id="docs"><strong>${link}</strong></p>`],
    ['the link', `<p>${link.replace('<a', '<a id="docs"')}</p>`],
  ] as const)
    it(`leaves its place in the page’s own addresses to the element: the id of ${where}`, async () => {
      const frame = await open(body);
      const list = await painted(frame);
      expect(list.id).to.equal('docs');
      expect(frame.document.querySelectorAll('#docs').length).to.equal(1);
    });

  it('stays visible for ever where the content cannot be had', async () => {
    const frame = await open(
      `<p>${link}</p><script>fetch = () => Promise.reject(new TypeError('no network'))</script>`,
    );
    await waitUntil(() => frame.errors.length > 0);
    const shown = frame.document.querySelector('a')!;
    expect(shown.checkVisibility()).to.equal(true);
    expect(shown.closest('resource-list')).to.not.equal(null);
  });

  const upgraded: [what: string, body: string][] = [
    [
      'as a CMS writes it',
      `<p style="margin:0">\n<strong><a rel="noopener nofollow" target="_blank" href="/v1/fr/resources/">Documents</a></strong><br>\n</p>`,
    ],
    [
      'whose text is its address',
      '<p><a href="/v1/fr/resources/">https://publisher.example/v1/fr/resources/</a></p>',
    ],
    ['in a block of a page builder', `<div class="block"><div>${link}<!-- /block --></div></div>`],
    ['without its last slash', '<p><a href="/v1/fr/resources">Documents</a></p>'],
    [
      'within a text, with data-embed',
      '<p>See <a data-embed href="/v1/fr/resources/">these documents</a> please.</p>',
    ],
    [
      'within a text, with embed in its address',
      '<p>See <a href="/v1/fr/resources/?embed">these documents</a> please.</p>',
    ],
    [
      'in a list, with embed',
      '<ul><li><a href="/v1/fr/resources/?limit=2&amp;embed=true">Documents</a></li></ul>',
    ],
    ['between empty lines of one block', `<div>Before.<br><br>${link}<br><br>After.</div>`],
    ['between empty lines, in emphasis', `<td-x></td-x><div>Before.<br> <br><b>${link}</b>\n</div>`],
    ['at the end, behind an empty line', `<div>Before.<br><br><br>${link}<br></div>`],
    ['behind characters without width', `<p>&#x200b;&#xfeff;&#x2060;${link}&#x200d;&shy;</p>`],
    ['behind a space that does not break', `<p>&nbsp;${link}</p>`],
    ['in a part of a page that nobody edits', `<div contenteditable="false"><p>${link}</p></div>`],
    ['in a list, with data-embed', `<ul><li><a data-embed href="/v1/fr/resources/">Documents</a></li></ul>`],
  ];
  for (const [what, body] of upgraded)
    it(`becomes the element: ${what}`, async () => {
      expect((await painted(await open(body))).localName).to.equal('resource-list');
    });

  const leftAlone: [what: string, body: string][] = [
    ['part of a sentence', `<p>See the ${link} please.</p>`],
    ['beside another link', `<p>${link} <a href="/elsewhere">Elsewhere</a></p>`],
    ['beside a picture', `<p><img alt="" src="data:,">${link}</p>`],
    ['in navigation', `<nav>${link}</nav>`],
    ['in a list of links', `<ul><li>${link}</li></ul>`],
    ['in a heading', `<h2>${link}</h2>`],
    ['with embed=no in its address', `<p>${link.replace('?', '?embed=no&amp;')}</p>`],
    ['with embed=no, and data-embed', `<p>${link.replace('limit=2"', 'embed=no" data-embed')}</p>`],
    ['in a line of a text', `<div>Before.<br>${link}<br>After.</div>`],
    ['behind an empty line, before more of it', `<div>Before.<br><br>${link} please.<br><br>After.</div>`],
    ['between empty lines of a paragraph', `<p>Before.<br><br>${link}<br><br>After.</p>`],
    ['where somebody edits', `<div contenteditable><p>${link}</p></div>`],
    [
      'with data-embed where somebody edits',
      `<div contenteditable="true"><p>${link.replace('<a', '<a data-embed')}</p></div>`,
    ],
    [
      'with embed where somebody edits',
      `<div contenteditable="plaintext-only"><p>${link.replace('?', '?embed&amp;')}</p></div>`,
    ],
    [
      'in what is excepted from editing, and saved with the rest',
      `<div contenteditable><div contenteditable="false"><p>${link}</p></div></div>`,
    ],
    ['with data-no-embed', `<p data-no-embed>${link}</p>`],
    ['in the text between our tags', `<territory-footnote lang="es"><p>${link}</p></territory-footnote>`],
    ['in an element of somebody else', `<x-card>${link}</x-card>`],
    ['to another folder', '<p><a href="/v2/fr/resources/">Documents</a></p>'],
    ['to another host', '<p><a href="https://other.example/v1/fr/resources/">Documents</a></p>'],
    ['to a language that there is not', '<p><a href="/v1/de/resources/">Documents</a></p>'],
    ['to a fragment', '<p><a href="/v1/fr/resources/fragment.html">Documents</a></p>'],
    ['drawn in SVG', '<svg><a href="/v1/fr/resources/"><text>Documents</text></a></svg>'],
  ];
  for (const [what, body] of leftAlone)
    it(`stays a link: ${what}`, async () => {
      const frame = await open(body + last);
      await waitUntil(
        () =>
          frame.document.querySelector(
            'territory-footnote a[href*="/es/"], territory-footnote + territory-footnote',
          ),
        what,
      );
      expect(frame.document.querySelector('resource-list')).to.equal(null);
      expect(frame.errors).to.deep.equal([]);
    });

  it('goes back between the tags where paragraphs have closed them too early', async () => {
    // First as WordPress's paragraph filter writes it, then as in README.
    const frame = await open(`<p><br><resource-list lang="fr" limit="2"></p>
      <p>Ours: <a href="/v1/fr/resources/">Documents</a></p><p>Or write to us.</p>
      <p></resource-list></p><p>The rest</p>`);
    const list = await painted(frame);
    await waitUntil(() => list.querySelector('a'));
    expect(frame.document.querySelectorAll('resource-list').length).to.equal(1);
    expect([...list.children].map(textOf)).to.deep.equal(['Ours: Documents', 'Or write to us.']);
    expect(list.querySelector('a')!.checkVisibility()).to.equal(false);
    expect(textOf(frame.document.body)).to.contain('The rest');
  });

  it('stays below an element where it is the page’s own text', async () => {
    const frame = await open(`<p><resource-list lang="fr" limit="2"></resource-list></p>
      <p>More <a href="/v1/fr/resources/">documents</a>.</p><p>The rest</p>${last}`);
    await waitUntil(() => frame.document.querySelector('territory-footnote a'), 'no note');
    const link = frame.document.querySelector('a')!;
    expect([link.checkVisibility(), link.closest('resource-list')]).to.deep.equal([true, null]);
  });

  it('is a link again when somebody begins to edit the text', async () => {
    const body = `<div id="text"><h1>Ours</h1><p class="wide"><a href="/v1/fr/resources/?limit=2" id="docs">Documents</a></p></div>`;
    const frame = await open(body);
    await painted(frame);
    const text = frame.document.querySelector<HTMLElement>('#text')!;
    text.contentEditable = 'true';
    await waitUntil(() => !text.querySelector('resource-list'));
    expect(text.innerHTML).to.equal(/>(<h1.*)<\/div>/.exec(body)![1]);
  });

  it('stays a link in a document that is edited as a whole', async () => {
    const frame = await open('<main></main>');
    await waitUntil(() => frame.window.customElements.get('resource-list'));
    frame.document.designMode = 'on';
    frame.document.body.insertAdjacentHTML('beforeend', `<p>${link}</p>`);
    const edited = frame.document.querySelector('p')!;
    await new Promise(resolve => setTimeout(resolve)); // the page has been looked at
    frame.document.designMode = 'off';
    frame.document.body.insertAdjacentHTML('beforeend', last);
    await waitUntil(() => frame.document.querySelector('territory-footnote'));
    expect(edited.outerHTML).to.equal(`<p>${link}</p>`);
  });

  it('may come later', async () => {
    const frame = await open('<main></main>');
    await waitUntil(() => frame.window.customElements.get('resource-list'));
    frame.document.querySelector('main')!.innerHTML = `<p>Text</p><p>${link}</p>`;
    expect((await painted(frame)).localName).to.equal('resource-list');
  });

  it('becomes one element where both scripts are on the page', async () => {
    const frame = await open(`<p>${link}</p>`, scripts.module + scripts.classic);
    await painted(frame);
    expect(frame.document.querySelectorAll(elements).length).to.equal(1);
    expect(frame.errors).to.deep.equal([]);
  });

  it('carries what the list is searched for', async () => {
    const frame = await open('<p><a href="/v1/en/resources/?q=handbook">Handbooks</a></p>');
    const list = await painted(frame);
    await waitUntil(
      () => list.shadowRoot!.querySelector<HTMLInputElement>('[part=search] input')?.value === 'handbook',
      'no words',
    );
    await waitUntil(() => /^\d of|^\d+ doc/.test(textOf(list.shadowRoot!.querySelector('[part=count]'))!));
    const items = () => [...list.shadowRoot!.querySelectorAll('[part=item]')].map(textOf);
    await waitUntil(
      () => items().length && items().every(item => /handbook/i.test(item!)),
      'other documents',
    );
  });

  it('leaves out what its address says wrongly, and tells the console', async () => {
    const frame = await open(
      '<p><a href="/v1/en/resources/?limit=%3Cimg%3E&amp;sort=title">Documents</a></p>',
    );
    const list = await painted(frame);
    expect([list.getAttribute('limit'), list.getAttribute('sort')]).to.deep.equal([null, 'title']);
    expect(frame.remarks).to.deep.equal([
      'The address says limit="<img>", which is not understood. Possible: a whole number from 1 to 999999.',
    ]);
  });
});
