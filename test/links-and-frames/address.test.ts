import { expect } from '@open-wc/testing';
import { readState } from '../../src/list/list-address.js';
import { noFilters } from '../../src/list/list-state.js';
import type { ListState } from '../../src/list/list-state.js';
import { defaultNote, tagNames, viewNames, views } from '../../src/content/views.js';
import { explain, parameters, readAddress, writeAddress } from '../../src/links-and-frames/address.js';
import type { Configuration, Misunderstanding } from '../../src/links-and-frames/address.js';
import '../../src/index.js';

const base = 'https://publisher.example/v1/';

function read(rest: string) {
  const misunderstood: Misunderstanding[] = [];
  const configuration = readAddress(base + rest, base, what => misunderstood.push(what));
  return { configuration, misunderstood };
}

describe('an address', () => {
  it('says which element, in which language, with which attributes', () => {
    expect(read('fr/resources/?type=guidance&limit=5').configuration).to.deep.equal({
      language: 'fr',
      view: 'resources',
      attributes: { type: 'guidance', limit: '5' },
    });
  });

  it('is understood with index.html and without its last slash', () => {
    for (const rest of ['ar/overview/', 'ar/overview', 'ar/overview/index.html', 'ar/overview/#objective-21'])
      expect(read(rest).configuration, rest).to.deep.equal({
        language: 'ar',
        view: 'overview',
        attributes: {},
      });
  });

  it('of anything else is nobody’s configuration', () => {
    for (const rest of [
      '',
      'de/overview/',
      'fr/',
      'fr/constructor/',
      'fr/overview/fragment.html',
      'content/fr/overview.json',
    ])
      expect(read(rest).configuration, rest).to.equal(undefined);
    expect(readAddress('https://other.example/v1/fr/overview/', base)).to.equal(undefined);
    expect(readAddress('https://publisher.example/v1.0.0/fr/overview/', base)).to.equal(undefined);
  });

  it('sets attributes that are only present by their name alone', () => {
    expect(read('en/resources/?no-search&locked=true&no-filters=1').configuration?.attributes).to.deep.equal({
      'no-search': '',
      locked: '',
      'no-filters': '',
    });
  });

  it('sets the level of a heading, or lets the page’s headings decide', () => {
    for (const level of ['1', '6', 'auto'])
      expect(read(`en/overview/?heading-level=${level}`)).to.deep.include({
        configuration: { language: 'en', view: 'overview', attributes: { 'heading-level': level } },
        misunderstood: [],
      });
    for (const level of ['0', '7', 'h2', 'automatic', 'auto3'])
      expect(read(`en/overview/?heading-level=${level}`).misunderstood, level).to.have.length(1);
  });

  it('takes commas and plus signs between ids', () => {
    expect(
      read('en/resources/?type=guidance,toolkit&topic=children+return').configuration?.attributes,
    ).to.deep.equal({
      type: 'guidance toolkit',
      topic: 'children return',
    });
  });

  it('takes an id from each parameter of the same name, as forms with checkboxes send them', () => {
    const { configuration, misunderstood } = read(
      'en/resources/?type=guidance&topic=return&type=report,toolkit&type=%3Cimg%3E',
    );
    expect(configuration?.attributes).to.deep.equal({ type: 'guidance report toolkit', topic: 'return' });
    expect(misunderstood.map(({ name, value, cause }) => [name, value, cause])).to.deep.equal([
      ['type', '<img>', 'value'],
    ]);
  });

  it('lets the first count of what can be said once, and says so', () => {
    const { configuration, misunderstood } = read('en/resources/?limit=5&q=a&limit=2&q=b&page=2&page=3');
    expect(configuration).to.deep.include({ attributes: { limit: '5' }, words: 'a', page: 2 });
    expect(misunderstood.map(({ name, value, cause }) => [name, value, cause])).to.deep.equal([
      ['limit', '2', 'twice'],
      ['q', 'b', 'twice'],
      ['page', '3', 'twice'],
    ]);
    expect(explain(misunderstood[0]!)).to.equal(
      'The address says limit twice: limit="2" is left out, and the first one counts.',
    );
    expect(read('en/resources/?sort=random&sort=title').configuration?.attributes).to.deep.equal({});
  });

  it('carries the words and the page of a list', () => {
    const { configuration } = read('zh/resources/?q=%E5%84%BF%E7%AB%A5&page=2');
    expect(configuration).to.include({ words: '儿童', page: 2 });
    expect(configuration?.attributes).to.deep.equal({});
  });

  it('may name a document, which is for its page alone', () => {
    const { configuration, misunderstood } = read('fr/resources/?id=unsc-res-1244-1999');
    expect(configuration).to.deep.equal({ language: 'fr', view: 'resources', attributes: {} });
    expect(misunderstood).to.deep.equal([]);
  });

  it('leaves out of account what is wrong, and says what and why', () => {
    const { configuration, misunderstood } = read(
      'fr/resources/?limit=-3&colour=red&sort=newest&feed=https://other.example/x.csv&type=%3Cimg%20onerror%3E&constructor=1',
    );
    expect(configuration?.attributes).to.deep.equal({ sort: 'newest' });
    expect(misunderstood.map(({ name, cause }) => `${name}: ${cause}`)).to.deep.equal([
      'limit: value',
      'colour: unknown',
      'feed: never',
      'type: value',
      'constructor: unknown',
    ]);
    expect(explain(misunderstood[0]!)).to.equal(
      'The address says limit="-3", which is not understood. Possible: a whole number from 1 to 999999.',
    );
    expect(misunderstood.map(explain).join()).to.contain('colour').and.to.contain('feed');
  });

  it('does not take the attributes of another element', () => {
    expect(read('fr/overview/?limit=5').misunderstood).to.have.length(1);
  });

  // A partner's page with `url-state` and the page at our own address read the same query by the same rule.
  const queries: [query: string, understood: boolean][] = [
    ['page=1000000', false],
    ['page=999999', true],
    ['page=1e3', false],
    ['page=%202', false],
    ['page=0x10', false],
    ['sort=Title', false],
    ['sort=oldest', true],
    [`q=${'a'.repeat(201)}`, false],
    [`q=${'a'.repeat(200)}`, true],
    ['type=%3Cimg%3E', false],
    ['type=guidance&type=%3Cimg%3E', false],
    ['type=', true],
    ['type=,guidance,,toolkit,', true],
    ['topic=%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80', true], // an id made of a feed's label: letters with marks
    ['publisher=iom/un', true],
  ];
  for (const [query, understood] of queries)
    it(`${understood ? 'is understood' : 'is called a mistake, and left out,'} by page and list alike: ${query.slice(0, 60)}`, () => {
      const { configuration, misunderstood } = read(`en/resources/?${query}`);
      const { attributes, words = '', page = 1 } = configuration!;
      const usual: ListState = { words: '', filters: noFilters(), sort: 'newest', page: 1 };
      const state = readState(new URL(`${base}en/resources/?${query}`), usual, '');
      const filters = Object.entries(state.filters).flatMap(([facet, ids]) =>
        ids.length ? [[facet, ids.join(' ')]] : [],
      );
      expect(misunderstood.map(({ cause }) => cause)).to.deep.equal(understood ? [] : ['value']);
      expect({
        ...(Object.fromEntries(filters) as object),
        ...(state.sort !== 'newest' && { sort: state.sort }),
      }).to.deep.equal(attributes);
      expect([state.words, state.page]).to.deep.equal([words, page]);
    });

  it('says nothing of the parameters for its page', () => {
    expect(read('fr/overview/?frame&scheme=host&rr-doctor&embed=no').misunderstood).to.deep.equal([]);
  });

  for (const [query, embed] of [
    ['limit=1', undefined],
    ['embed', true],
    ['embed=Yes', true],
    ['embed=No', false],
    ['embed=false', false],
    ['embed=0', false],
    ['embed&embed=no', false],
    ['embed=no&embed', false],
  ] as const)
    it(`says whether a link becomes the element: ${query}`, () =>
      expect(read(`fr/resources/?${query}`).configuration!.embed).to.equal(embed));

  it('can be written and read back', () => {
    const configurations: Configuration[] = [
      {
        language: 'es',
        view: 'overview',
        attributes: { sections: 'objective-21 overview', 'no-footnote': '' },
      },
      {
        language: 'ru',
        view: 'resources',
        attributes: { type: 'guidance toolkit', locked: '' },
        words: 'a&b=ё +',
        page: 3,
      },
      { language: 'ar', view: 'footnote', attributes: { marker: '†' } },
    ];
    for (const configuration of configurations)
      expect(readAddress(writeAddress(configuration, base), base)).to.deep.equal(configuration);
    expect(writeAddress(configurations[0]!, base)).to.equal(
      `${base}es/overview/?sections=objective-21+overview&no-footnote`,
    );
  });

  it('knows each attribute that the elements have, but those that say whose documents are shown', () => {
    const notByAddress = ['lang', 'base', 'feed', 'feed-only', 'search-endpoint', 'search-key', 'url-state'];
    for (const view of viewNames) {
      const { observedAttributes } = customElements.get(views[view].tag) as unknown as {
        observedAttributes: string[];
      };
      expect(Object.keys(parameters[view])).to.have.members(
        observedAttributes.filter(name => !notByAddress.includes(name)),
        view,
      );
    }
  });
});

describe('The table of views', () => {
  it('names the elements that are registered, each with a page of its own', () => {
    expect(viewNames).to.deep.equal(['overview', 'resources', 'footnote']);
    for (const tag of tagNames) expect(customElements.get(tag), tag).to.have.property('version');
  });

  it('names the note that the footnote shows by itself', () => {
    const { territory, wording } = document.createElement('territory-footnote');
    expect({ territory, wording }).to.deep.equal(defaultNote);
  });
});
