import { expect, fixture, html } from '@open-wc/testing';
import { renderBlocks, safeUrl } from '../../src/safe/blocks.js';
import type { Block, BlockRenderer, Inline } from '../../src/safe/blocks.js';
import { overviewIn, paragraph } from '../small-content.js';
import { serveContent, show, stopServing, textOf } from '../helpers.js';

/** Draws markers and links, which an element draws its own way, as text that tests can read. */
const draw: BlockRenderer = {
  foreign: (content, language) => html`<i lang=${language}>${content}</i>`,
  territory: (content, territory) => html`<b id=${territory}>${content}</b>`,
  heading: content => html`<h5>${content}</h5>`,
};

const drawn = (...blocks: unknown[]) =>
  fixture<HTMLElement>(html`<div>${renderBlocks(blocks as Block[], draw)}</div>`);

describe('Blocks of content', () => {
  const link = (url: string): Inline => ({ type: 'link', url, children: ['there'] });

  const table: [string, Block, string][] = [
    ['a paragraph', paragraph('Text'), '<p>Text</p>'],
    ['a heading, as the element draws it', { type: 'heading', children: ['More'] }, '<h5>More</h5>'],
    ['a list', { type: 'list', items: [['one'], ['two']] }, '<ul><li>one</li><li>two</li></ul>'],
    ['a numbered list', { type: 'list', ordered: true, items: [['one']] }, '<ol><li>one</li></ol>'],
    [
      'a quotation',
      { type: 'quote', children: ['“Return”'] },
      '<blockquote part="quote">“Return”</blockquote>',
    ],
    [
      'emphasis, also around other pieces',
      paragraph('a ', { type: 'emphasis', children: ['b', link('https://example.org/')] }, ' c'),
      '<p>a <em>b<a href="https://example.org/">there</a></em> c</p>',
    ],
    [
      'a passage in another language, as the element draws it',
      paragraph({ type: 'foreign', language: 'fr', children: ['Retour'] }),
      '<p><i lang="fr">Retour</i></p>',
    ],
    [
      'the name of a territory, as the element draws it',
      paragraph({ type: 'territory', territory: 'kosovo', children: ['Kosovo'] }),
      '<p><b id="kosovo">Kosovo</b></p>',
    ],
  ];
  for (const [what, block, markup] of table)
    it(`draws ${what}`, async () => {
      expect((await drawn(block)).innerHTML.replace(/<!--.*?-->/g, '')).to.equal(markup);
    });

  it('draws blocks in their order', async () => {
    expect(textOf(await drawn(paragraph('1'), { type: 'list', items: [['2']] }, paragraph('3')))).to.equal(
      '123',
    );
  });

  it('keeps the text of kinds that a newer publisher may send', async () => {
    const element = await drawn(
      { type: 'marquee', children: ['Block'] },
      paragraph({ type: 'blink', children: ['piece'] } as never),
    );
    expect(textOf(element.querySelector('p'))).to.equal('Block');
    expect(textOf(element)).to.equal('Blockpiece');
  });

  it('draws the rest where a newer kind has no text of its own', async () => {
    const blocks = [
      { type: 'image', url: 'https://example.org/' },
      paragraph({ type: 'break' } as never, 'after'),
    ];
    expect(textOf(await drawn(...blocks))).to.equal('after');
  });
});

describe('An address in the content', () => {
  for (const url of [
    'https://example.org/',
    'http://example.org/a?b=c#d',
    'mailto:someone@example.org',
    'HTTPS://EXAMPLE.ORG/',
  ])
    it(`may be followed: ${url}`, () => {
      expect(safeUrl(url)).to.equal(url);
    });

  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'relative',
    '/absolute',
    '//example.org/',
    '#place',
    'https://',
    '',
  ])
    it(`has no href: ${JSON.stringify(url)}`, async () => {
      expect(safeUrl(url)).to.equal(undefined);
      const element = await drawn(paragraph({ type: 'link', url, children: ['there'] }));
      expect(element.querySelectorAll('[href]').length).to.equal(0);
      expect(textOf(element)).to.equal('there');
    });

  it('that is no text has no href', async () => {
    for (const url of [undefined, null, 7, {}, ['javascript:alert(1)']]) {
      const element = await drawn(paragraph({ type: 'link', url: url as never, children: ['there'] }));
      expect(element.querySelectorAll('[href]').length).to.equal(0);
    }
  });
});

describe('Hostile content', () => {
  afterEach(stopServing);

  it('never becomes markup or code', async () => {
    Object.assign(window, { attacked: 0 });
    const trap = '<img src=x onerror="attacked++"><script>attacked++</script>"><b onclick=attacked++>';
    const pieces: Inline[] = [
      trap,
      { type: 'emphasis', children: [trap] },
      { type: 'link', url: 'javascript:attacked++', children: [trap] },
      { type: 'foreign', language: '"><img src=x onerror=attacked++>', children: [trap] },
      { type: 'territory', territory: '"]<img src=x onerror=attacked++>', children: [trap] },
      // Lit would take this for a template, if JSON could express it.
      { _$litType$: 1, strings: [trap], values: [] } as never,
      { type: 'text', children: [{ strings: [trap], raw: [trap] }] } as never,
    ];
    serveContent({
      'en/overview.json': overviewIn('en', {
        title: trap,
        sections: [
          {
            id: trap,
            title: trap,
            blocks: [paragraph(...pieces), { type: trap, children: pieces } as never],
          },
        ],
      }),
    });
    const root = await show(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);

    expect(textOf(root.querySelector('h2'))).to.equal(trap);
    expect(root.querySelectorAll('img, script, b, [onclick], [onerror], a[href^="java" i]').length).to.equal(
      0,
    );
    root.querySelectorAll<HTMLElement>('a').forEach(link => link.click());
    expect((window as unknown as { attacked: number }).attacked).to.equal(0);
  });
});
