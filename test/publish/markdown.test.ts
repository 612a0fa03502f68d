import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../publish/content/markdown.ts';

const frontMatter = '---\ntitle: Return\nstatus: source\nrevision: 1\n---\n';

function read(body: string, language = 'en') {
  return readMarkdown('content/overview/en.md', `${frontMatter}${body}`, {
    language,
    territories: new Set(['kosovo']),
  });
}

/** The blocks of one section with this text, which begins on line 7. */
function blocksOf(text: string, language?: string) {
  const { sections, mistakes } = read(`## [Overview](section:overview)\n${text}`, language);
  assert.deepEqual(mistakes, []);
  return sections[0]?.blocks;
}

function mistakesOf(text: string) {
  return read(`## [Overview](section:overview)\n${text}`).mistakes;
}

describe('Markdown of the overview', () => {
  it('becomes sections with a title and an id', () => {
    const { sections, mistakes } = read(
      '## [Overview](section:overview)\nA\n## [Objective 21](section:objective-21)\nB',
    );
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      sections.map(({ id, title, at }) => [id, title, at]),
      [
        ['overview', 'Overview', 'content/overview/en.md:6:1'],
        ['objective-21', 'Objective 21', 'content/overview/en.md:8:1'],
      ],
    );
  });

  it('becomes blocks', () => {
    assert.deepEqual(blocksOf('Text\nthat goes on\n\n### More\n\n- one\n- *two*\n\n1. first\n\n> “Quoted”'), [
      { type: 'paragraph', children: ['Text that goes on'] },
      { type: 'heading', children: ['More'] },
      { type: 'list', items: [['one'], [{ type: 'emphasis', children: ['two'] }]] },
      { type: 'list', ordered: true, items: [['first']] },
      { type: 'quote', children: ['“Quoted”'] },
    ]);
  });

  it('knows links, passages in another language and territories', () => {
    assert.deepEqual(blocksOf('[a](https://example.org/) **b** [c](lang:fr) [d *e*](territory:kosovo)'), [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://example.org/', children: ['a'] },
          ' ',
          { type: 'emphasis', children: ['b'] },
          ' ',
          { type: 'foreign', language: 'fr', children: ['c'] },
          ' ',
          { type: 'territory', territory: 'kosovo', children: ['d ', { type: 'emphasis', children: ['e'] }] },
        ],
      },
    ]);
  });

  it('puts no space into Chinese where a line ends', () => {
    assert.deepEqual(blocksOf('返回不只是\n一段旅程。', 'zh'), [
      { type: 'paragraph', children: ['返回不只是一段旅程。'] },
    ]);
  });

  it('shows a sign that a backslash protects', () => {
    assert.deepEqual(blocksOf('Kosovo\\* &amp; 1 < 2'), [
      { type: 'paragraph', children: ['Kosovo* & 1 < 2'] },
    ]);
    assert.deepEqual(blocksOf('\\#1 [sic] (as it was written) in *C*#2'), [
      {
        type: 'paragraph',
        children: ['#1 [sic] (as it was written) in ', { type: 'emphasis', children: ['C'] }, '#2'],
      },
    ]);
  });

  const refused: [text: string, place: string, found: string][] = [
    ['<b>bold</b>', '7:1', 'raw HTML'],
    ['Text <i>now</i>', '7:6', 'raw HTML'],
    ['See ![map](https://example.org/map.png)', '7:5', 'an image'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '7:1', '"|" that marks nothing'],
    ['Run `code`', '7:5', 'code'],
    ['```\ncode\n```', '7:1', 'a code block'],
    ['---', '7:1', 'a line across the page'],
    ['one  \ntwo', '7:4', 'a forced line break'],
    ['# Title', '7:1', 'a heading of another level'],
    ['- one\n  - nested', '8:3', 'a list'],
    ['- one\n\n  two', '9:3', 'another paragraph'],
    ['3. three', '7:1', 'a list that starts at 3'],
    ['> - one', '7:3', 'a list'],
    ['Text[^1]', '7:5', '"[^" that marks nothing'],
    ['First line\nthen *lost', '8:6', '"*" that marks nothing'],
    ['[page [a](lang:fr)](https://example.org/)', '7:19', '"](" that marks nothing'],
    ['[a](javascript:alert(1))', '7:1', 'a link to "javascript:alert(1)"'],
    ['[a](/relative)', '7:1', 'a link to "/relative"'],
    ['[a](section:overview)', '7:1', 'a link to "section:overview"'],
    ['[a](https://example.org/ "hidden")', '7:1', 'a link with a title ("hidden")'],
    ['[a][b]\n\n[b]: https://example.org/', '7:1', 'a link by reference'],
    ['[a](lang:xx)', '7:1', 'the language "xx"'],
    ['[a](territory:atlantis)', '7:1', 'the territory "atlantis"'],
    ['Going to [Kosovo] (territory:kosovo)', '7:17', '"] (" that marks nothing'],
    ['See [page]\n(https://example.org/)', '7:10', '"] (" that marks nothing'],
    ['A\n\n##Titre', '9:1', '"##" that marks nothing'],
    ['> ##Titre', '7:3', '"##" that marks nothing'],
    ['A\n##[Titre](section:titre)', '8:1', '"##" that marks nothing'],
    ['## Overview', '7:1', 'a heading'],
    ['## [*Overview*](section:other)', '7:1', 'a heading'],
    ['A\n## [Again](section:overview)', '8:1', 'section "overview" again'],
  ];
  for (const [text, place, found] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      const [first] = mistakesOf(text);
      assert.ok(first?.startsWith(`content/overview/en.md:${place}: found ${found}, expected `), first);
    });
  }

  it('refuses text before the first section, and a section without text', () => {
    const { mistakes } = read('Text\n\n## [Overview](section:overview)');
    assert.equal(mistakes.length, 2);
    assert.match(
      mistakes[0] ?? '',
      /^content\/overview\/en\.md:6:1: found paragraph, expected the heading of a section/,
    );
    assert.match(mistakes[1] ?? '', /^content\/overview\/en\.md:8:1: found an empty section "overview"/);
  });
});
