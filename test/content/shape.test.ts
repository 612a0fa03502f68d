import { expect } from '@open-wc/testing';
import { readOverview } from '../../src/content/overview-content.js';
import { readResources } from '../../src/content/resources-content.js';
import { leaveOut } from '../../src/content/leave-out.js';
import type { Mistake } from '../../src/content/leave-out.js';
import type { Shape } from '../../src/content/shape.js';
import { readNote } from '../../src/content/territories-content.js';
import { catalogue, overviewIn, territoriesIn } from '../small-content.js';

/** The error's message, as a partner reads it in the console. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

/** What of the JSON stays, and what the console hears. */
function read(json: unknown, shape: Shape) {
  const said: string[] = [];
  const tell = (mistakes: Mistake[]) => said.push(...mistakes.map(({ message }) => message));
  try {
    return { right: leaveOut(json, shape, tell), said };
  } catch (error) {
    return { said: [...said, `Nothing: ${(error as Error).message}`] };
  }
}

describe('Checking the shape of content', () => {
  const shape: Shape = {
    name: 'string',
    pages: ['string'],
    links: { '*': { url: 'string' } },
    'note?': 'string',
    'text?': 'inline',
  };
  const good = { name: 'A', pages: ['1', '2'], links: { first: { url: 'https://example.org/' } } };

  const table: [said: string, changes: object, right?: object][] = [
    ['', {}],
    ['', { more: 'than we know' }],
    ['', { pages: [] }],
    ['', { links: {} }],
    ['', { note: 'B' }],
    ['', { note: null }, {}],
    ['', { note: '' }, {}],
    ['Nothing: content.name should be: text, but is: missing.', { name: undefined }],
    ['Nothing: content.name should be: text, but is: missing.', { name: null }],
    ['Nothing: content.name should be: text, but is: empty.', { name: '' }],
    ['Nothing: content.name should be: text, but is: number.', { name: 7 }],
    ['Nothing: content.name should be: text, but is: list.', { name: [] }],
    ['Nothing: content.pages should be: list, but is: text.', { pages: '12' }],
    ['Nothing: content.pages should be: list, but is: object.', { pages: { length: 1 } }],
    ['Nothing: content.pages.0 should be: text, but is: missing.', { pages: [null] }],
    ['content.pages.1 should be: text, but is: missing.', { pages: ['1', null] }, { pages: ['1'] }],
    ['Nothing: content.links should be: object, but is: list.', { links: [] }],
    ['content.links.a should be: object, but is: text.', { links: { a: 'https://example.org/' } }, { links: {} }],
    ['content.links.a.url should be: text, but is: missing.', { links: { a: {} } }, { links: {} }],
    ['content.note should be: text, but is: boolean.', { note: false }, {}],
    ['', { text: ['a', { children: ['b', { children: 'c' }, {}] }] }],
    ['content.text.0.children should be: text, but is: number.', { text: [{ children: 7 }, 'a'] }, { text: ['a'] }],
  ];
  for (const [said, changes, right = changes] of table)
    it(`${JSON.stringify(changes)}: ${said || 'nothing to say'}`, () => {
      const found = read({ ...good, ...changes }, shape);
      expect(found.said.join()).to.equal(said);
      if (found.right) expect(found.right).to.deep.equal({ ...good, ...right });
    });

  it('gives what is right unchanged, and the same again for the same', () => {
    expect(read(good, shape).right).to.equal(good);
    const wrong = { ...good, pages: ['1', null] };
    const { right } = read(wrong, shape);
    expect(read(wrong, shape)).to.deep.equal({ right, said: [] });
    expect(read(wrong, shape).right).to.equal(right);
    expect(wrong.pages.length).to.equal(2);
  });

  for (const nothing of [undefined, null, '', 'text', 7, true, []])
    it(`refuses ${JSON.stringify(nothing)} as content`, () => {
      expect(read(nothing, shape).said.join()).to.match(
        /^Nothing: content should be: object, but is: (missing|empty|text|number|boolean|list)\.$/,
      );
    });
});

describe('Reading the overview', () => {
  it('gives back what is as it should be', () => {
    const content = overviewIn('fr');
    expect(readOverview(content)).to.equal(content);
  });

  it('names what is missing', async () => {
    let said = '';
    await Promise.resolve(readOverview(overviewIn('fr', { title: undefined as never }))).catch(
      (error: Error) => (said = error.message),
    );
    expect(said).to.equal('content.title should be: text, but is: missing.');
  });
});

describe('Reading the catalogue', () => {
  it('gives back what is as it should be', () => {
    const content = catalogue('en', [{}]);
    expect(readResources(content)).to.equal(content);
  });

  it('checks as many documents as are asked for', async () => {
    const editions = [{ language: 'en', urls: 'https://example.org/' as never }];
    const content = catalogue('en', [{}, { editions }]);
    expect(readResources(content, 1)).to.equal(content);
    expect((await readResources(content, 2)).resources[1]!.editions).to.deep.equal([]);
  });
});

describe('Reading the note on a territory', () => {
  it('picks the one that is asked for', () => {
    const { language, spellings, texts } = readNote(territoriesIn('ar'), 'abyei', 'un');
    expect(language).to.equal('ar');
    expect(spellings!.mentions).to.deep.equal(["Abyei"]);
    expect(texts).to.deep.equal({ en: 'Final status of the Abyei area is not yet determined.' });
  });

  it('says which territories and wordings there are', () => {
    expect(complaint(() => readNote(territoriesIn('en'), 'atlantis', 'un'))).to.equal(
      'territory="atlantis" is not understood. Possible: abyei, kosovo.',
    );
    expect(complaint(() => readNote(territoriesIn('en'), 'kosovo', 'mine'))).to.equal(
      'wording="mine" is not understood. Possible: eu, un.',
    );
  });
});
