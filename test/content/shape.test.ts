import { expect } from '@open-wc/testing';
import { readOverview } from '../../src/content/overview-content.js';
import { readResources } from '../../src/content/resources-content.js';
import { check } from '../../src/content/shape.js';
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

describe('Checking the shape of content', () => {
  const shape = { name: 'text', pages: ['text'], links: { '*': { url: 'text' } } } as const;
  const good = { name: 'A', pages: ['1', '2'], links: { first: { url: 'https://example.org/' } } };
  const checked = (changes: object) =>
    complaint(() => check({ ...good, ...changes }, shape as unknown as Parameters<typeof check>[1]));

  const table: [said: string, changes: object][] = [
    ['none', {}],
    ['none', { more: 'than we know' }],
    ['none', { pages: [] }],
    ['none', { links: {} }],
    ['content.name should be: text, but is: missing.', { name: undefined }],
    ['content.name should be: text, but is: missing.', { name: null }],
    ['content.name should be: text, but is: number.', { name: 7 }],
    ['content.name should be: text, but is: list.', { name: [] }],
    ['content.pages should be: list, but is: text.', { pages: '12' }],
    ['content.pages should be: list, but is: object.', { pages: { length: 1 } }],
    ['content.pages.1 should be: text, but is: missing.', { pages: ['1', null] }],
    ['content.links should be: object, but is: list.', { links: [] }],
    ['content.links.first should be: object, but is: text.', { links: { first: 'https://example.org/' } }],
    ['content.links.first.url should be: text, but is: missing.', { links: { first: {} } }],
  ];
  for (const [said, changes] of table)
    it(`${JSON.stringify(changes)}: ${said}`, () => {
      expect(checked(changes)).to.equal(said);
    });

  for (const nothing of [undefined, null, '', 'text', 7, true, []])
    it(`refuses ${JSON.stringify(nothing)} as content`, () => {
      expect(complaint(() => check(nothing, shape as unknown as Parameters<typeof check>[1]))).to.match(
        /^content should be: object, but is: (missing|text|number|boolean|list)\.$/,
      );
    });
});

describe('Reading the overview', () => {
  it('gives back what is as it should be', () => {
    const content = overviewIn('fr');
    expect(readOverview(JSON.parse(JSON.stringify(content)))).to.deep.equal(content);
  });

  it('names what is missing', () => {
    expect(complaint(() => readOverview(overviewIn('fr', { title: undefined as never })))).to.equal(
      'content.title should be: text, but is: missing.',
    );
    expect(complaint(() => readOverview(overviewIn('fr', { sections: [{ id: 'a', title: 'A' } as never] })))).to.equal(
      'content.sections.0.blocks should be: list, but is: missing.',
    );
  });
});

describe('Reading the catalogue', () => {
  it('gives back what is as it should be', () => {
    const content = catalogue('en', [{}]);
    expect(readResources(JSON.parse(JSON.stringify(content)))).to.deep.equal(content);
  });

  it('names the document and the field', () => {
    const editions = [{ language: 'en', urls: 'https://example.org/' as never }];
    expect(complaint(() => readResources(catalogue('en', [{}, { editions }])))).to.equal(
      'content.resources.1.editions.0.urls should be: list, but is: text.',
    );
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
