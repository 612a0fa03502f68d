/** Pages that somebody has made to freeze or to crash whoever reads them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesOf } from '../../../src/doctor/look-ups.ts';
import type { Answer } from '../../../src/doctor/page.ts';
import { findingsOn, line, pageWith, v1 } from './examined.ts';

const list = '<resource-list></resource-list>';

function findingsIn(body: string, answers = new Map<string, Answer>()) {
  const policies = [/<meta [^>]* content="([^"]*)"/.exec(body)?.[1] ?? ''];
  const page = pageWith(list + body, line, { answers, policies });
  addressesOf(page);
  return findingsOn(page);
}

const numbered = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const encoded = encodeURIComponent(`${v1}en/resources/`);

/** Pages that grow with a number. */
const growing: Record<string, (n: number) => string> = {
  'elements of ours in each other': n => '<resource-list>'.repeat(n),
  'elements of ours in each other, closed': n => '<resource-list>'.repeat(n) + '</resource-list>'.repeat(n),
  'elements of ours side by side': n => '<resource-list limit="five" id="a"></resource-list>'.repeat(n),
  'elements of ours with a slash': n => '<resource-list/>'.repeat(n),
  'elements of ours in open paragraphs': n => '<p><resource-list>'.repeat(n),
  'notes for a text': n => '<territory-footnote for="x"></territory-footnote>'.repeat(n),
  slots: n => `<resource-list>${'<h2 slot="nope">x</h2>'.repeat(n)}</resource-list>`,
  'tags in each other': n => '<div>x '.repeat(n),
  'many tags in each other': n => '<div>'.repeat(5 * n),
  'many tags of no block in each other': n => `${'<x-a>'.repeat(5 * n)}${'</x-b>'.repeat(5 * n)}`,
  'many formatted texts in each other': n => numbered(5 * n, i => `<b id="a${i}"><div>x`),
  'what a table cannot hold': n => `<table>${'<b></b>x'.repeat(10 * n)}`,
  'attributes of one element': n => `<resource-list ${numbered(10 * n, i => `x${i} `)}></resource-list>`,
  'tables in each other': n => '<table><td>'.repeat(n),
  'beginnings of links': n => '<a'.repeat(n),
  'links that are never closed': n => '<a href="x">'.repeat(n),
  'links to our pages in one block': n => `<a href="${v1}en/resources/">x</a>`.repeat(n),
  'links with our address inside': n => `<a href="https://x.example/?u=${encoded}">x</a>`.repeat(n),
  scripts: n => numbered(n, i => `<script type="module" src="https://p${i}.example/v1/widgets.js"></script>`),
  frames: n => numbered(n, i => `<iframe src="https://p${i}.example/v1/en/resources/?frame&x=1"></iframe>`),
  'our tags as text, in each other': n => '<div>&lt;resource-list&gt;'.repeat(n),
  'our tags as text, not ended': n => '&lt;resource-list '.repeat(n),
  'our links as text, not ended': n => `<p>${'&amp;lt;a /v1/resources/ '.repeat(n)}</p>`,
  'an address that ends in brackets': n => `<a href="${v1}en/resources/${')'.repeat(10 * n)}x">x</a>`,
  'addresses with what looks like an end': n =>
    `<a href="https://x.example/${'__;'.repeat(2600)}%0A">x</a>`.repeat(n / 150),
  'a name with its sign': n => `<p>${'Kosovo * '.repeat(n)}</p>`,
  'a text of stars': n => `<p>Kosovo ${'*'.repeat(n)}</p>`,
  'files to load ahead': n => `<link rel="preload" href="${v1}content/fr/resources.json">`.repeat(n),
  'boxes with a long style': n =>
    `<div style="${'overflow:hidden ;'.repeat(n)}">${'<resource-list></resource-list>'.repeat(n)}</div>`,
  'a long policy': n =>
    `<meta http-equiv="content-security-policy" content="script-src ${'a.example '.repeat(n)}">`,
  'a long value': n =>
    `<resource-list type="${'a '.repeat(n)}" base="${'a'.repeat(n)}" feed="${'a '.repeat(n)}"></resource-list>`,
  'a long lang': n => `<resource-list lang="en${'-abc'.repeat(n)}"></resource-list>`,
  'a long lang that is none': n => `<resource-list lang="en${'-a'.repeat(n)}"></resource-list>`,
  'an open quotation mark': n => '<resource-list a="'.repeat(n),
  'spaces in a tag': n => `<resource-list a=${' '.repeat(n)}"`,
  'comments that never end': n => '<!--'.repeat(n),
  'scripts that never end': n => '<script>'.repeat(n),
  imports: n =>
    `<script type="module">${'import '.repeat(n)}${'import('.repeat(n)}${'define({'.repeat(n)}</script>`,
};

/** In milliseconds: ten times as much as any of these pages takes. */
const mostWork = 4000;

/** Milliseconds of work. */
function work(body: string): number {
  const before = process.cpuUsage();
  findingsIn(body);
  return process.cpuUsage(before).user / 1000;
}

describe('A page of four times the length takes less than eight times the work', () => {
  for (const [name, make] of Object.entries(growing))
    it(name, () => {
      work(make(300)); // compiles
      const least = [Infinity, Infinity];
      // What takes a few milliseconds says nothing of the way it grows.
      const isLinear = () => least[1]! < 8 * least[0]! + 25 && least[1]! < mostWork;
      // The machine may have been busy with something else: the least of a few attempts counts.
      for (let attempt = 0; attempt < 5 && !isLinear(); attempt++)
        [750, 3000].forEach((n, i) => (least[i] = Math.min(least[i]!, work(make(n)))));
      assert.ok(isLinear(), least.map(ms => `${ms.toFixed(0)} ms`).join(', then '));
    });

  it('also where tags are nested deeper than any browser would', () => {
    const unclosed = findingsIn('<resource-list>'.repeat(20_000)).filter(({ rule }) => rule === 'unclosed');
    assert.equal(unclosed.length, 10);
    assert.match(unclosed[9]!.cause, /: 19990\.$/);
  });
});

describe('An element with thousands of mistakes', () => {
  const attributes = (n: number) => `<resource-list ${numbered(n, i => `x${i} `)}></resource-list>`;
  const unknownIn = (body: string) =>
    findingsIn(body).filter(({ rule }) => rule === 'attribute-unknown').map(({ cause }) => cause); // prettier-ignore

  it('gets ten findings of each rule, and the number of the others', () => {
    const unknown = unknownIn(attributes(100));
    assert.equal(unknown.length, 10);
    assert.equal(unknown[8], 'The element has no attribute “x8”.');
    assert.equal(
      unknown[9],
      'The element has no attribute “x9”. More findings like this at the same element: 90.',
    );
  });

  it('leaves to each other element its own', () =>
    assert.equal(unknownIn(attributes(100) + attributes(3).replaceAll('x', 'y')).length, 13));
});

describe('A page of more elements than can be held', () => {
  it('is refused, also where only the parser makes them', () => {
    const refused = { name: 'Error', message: /^> 500000 elements$/ };
    assert.throws(() => findingsIn('<p>'.repeat(500_001)), refused);
    assert.throws(() => findingsIn(numbered(20_000, i => `<p><b id="a${i}">`)), refused);
  });
});

describe('What stands deeper than browsers nest', () => {
  it('is examined, and so is what follows', () => {
    const deep = `${'<div>'.repeat(2000)}<resource-list sort="a"></resource-list>${'</div>'.repeat(2000)}`;
    const found = findingsIn(`${deep}<p id="after"><resource-list sort="b"></resource-list></p>`);
    assert.deepEqual(
      found.map(({ rule, selector }) => [rule, selector?.includes('#after')]),
      [['attribute-value', false], ['attribute-value', true]], // prettier-ignore
    );
  });
});

describe('A name that every object has is a name like any other', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
    it(name, () => {
      const rulesIn = (
        body: string,
        json: unknown = { types: { a: 'A' }, territories: { xk: { wordings: {} } } },
      ) => {
        const answers = ['resources', 'territories', 'overview'].map(
          file => [`${v1}content/en/${file}.json`, { status: 200, json }] as const,
        );
        return findingsIn(body, new Map<string, Answer>(answers)).map(({ rule }) => rule);
      };
      // Many frameworks use attributes that begin with an underscore.
      const unknown = name.startsWith('_') ? [] : ['attribute-unknown'];
      assert.deepEqual(rulesIn(`<resource-list ${name}="1"></resource-list>`), unknown);
      assert.deepEqual(rulesIn(`<resource-list type="${name}"></resource-list>`), ['id-unknown']);
      assert.deepEqual(rulesIn(`<resource-list sort="${name}"></resource-list>`), ['attribute-value']);
      assert.deepEqual(rulesIn(`<resource-list lang="${name}"></resource-list>`), ['lang-unknown']);
      assert.deepEqual(rulesIn(`<territory-footnote territory="${name}"></territory-footnote>`), [
        'id-unknown',
      ]);
      assert.deepEqual(rulesIn(`<territory-footnote wording="${name}"></territory-footnote>`, {}), []);
      assert.deepEqual(rulesIn(`<territory-footnote for="${name}"></territory-footnote>`), ['for-missing']);
      assert.deepEqual(rulesIn(`<resource-list><p slot="${name}">x</p></resource-list>`), ['slot-unknown']);
      assert.deepEqual(rulesIn(`<p>See <a href="${v1}en/${name}/">x</a></p>`), ['address-unknown']);
      assert.deepEqual(rulesIn(`<p>See <a href="${v1}en/resources/?${name}=1">x</a></p>`), [
        'parameter-unknown',
      ]);
      assert.deepEqual(rulesIn(`<${name} id="${name}"></${name}>`), []);
    });
});

describe('However many addresses a page names', () => {
  for (const [name, make] of [
    ['scripts', growing['scripts']!],
    [
      'lists',
      (n: number) =>
        numbered(n, i => `<resource-list feed="https://p${i}.example/feed.json"></resource-list>`),
    ],
  ] as const)
    it(`at most 100 are asked: ${name}`, () => {
      const { asked, left } = addressesOf(pageWith(list + make(500)));
      assert.ok(asked.length > 10 && asked.length <= 100, `${asked.length} addresses`);
      assert.ok(left.length >= 400, `${left.length} left`);
    });
});

describe('Content of another shape', () => {
  for (const json of [
    null,
    5,
    'text',
    [],
    { types: 5, resources: 'x' },
    { resources: [null, { editions: 5 }] },
    { types: [null] },
  ])
    it(JSON.stringify(json), () =>
      assert.deepEqual(
        findingsIn(
          '<resource-list type="a" year="2020" language="fr"></resource-list>',
          new Map([[`${v1}content/en/resources.json`, { status: 200, json }]]),
        ),
        [],
      ),
    );
});

describe('What would steer a terminal', () => {
  it('is written by its number', () => {
    const [found] = findingsIn('<resource-list sort="\u001b[2J\u009b31m\u202ea\tb"></resource-list>');
    assert.equal(
      found!.cause,
      'sort="\\u{1b}[2J\\u{9b}31m\\u{202e}a b" is not understood, so the element is shown as if it were not there.',
    );
  });
});
