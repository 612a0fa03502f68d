import { expect } from '@open-wc/testing';
import { publishStructuredData, removeStructuredData } from '../../src/list/structured-data.js';
import { checklist, guide, handbook, smallList, unstated } from '../take-away/small-list.js';

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

interface ItemList {
  name?: string;
  '@context': string;
  '@type': string;
  numberOfItems: number;
  itemListElement: { position: number; item: Record<string, unknown> }[];
}
const read = () => JSON.parse(scripts()[0]!.textContent!) as ItemList;
const items = () => read().itemListElement.map(({ item }) => item);

describe('Structured data', () => {
  const [one, other] = [{}, {}];
  afterEach(() => [one, other].forEach(removeStructuredData));

  it('says all that is known of a document and its language versions', () => {
    publishStructuredData(one, [handbook], smallList, 'Documents', 1);
    expect(read()['@context']).to.equal('https://schema.org');
    expect(read()['@type']).to.equal('ItemList');
    expect(items()).to.deep.equal([
      {
        '@type': 'DigitalDocument',
        name: 'Reintegration Handbook',
        description: 'A guide in several modules.',
        url: 'https://example.org/en',
        sameAs: ['https://mirror.example/en'],
        inLanguage: 'en',
        encodingFormat: 'application/pdf',
        encoding: { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentSize: '787.1 kB' },
        materialExtent: { '@type': 'QuantitativeValue', value: 304, unitText: 'pages' },
        datePublished: '2019-03-11',
        publisher: [
          { '@type': 'Organization', name: 'IOM' },
          { '@type': 'Organization', name: 'United Nations Network on Migration' },
        ],
        identifier: 'A/RES/73/195',
        genre: 'Handbook',
        about: [{ '@type': 'Thing', name: 'Return' }],
        workTranslation: [
          {
            '@type': 'DigitalDocument',
            name: 'Manuel sur la réintégration',
            url: 'https://example.org/fr',
            inLanguage: 'fr',
          },
          { '@type': 'DigitalDocument', inLanguage: 'es' },
        ],
      },
    ]);
  });

  it('takes the place of what a saved page, or a snapshot of the head, has kept', () => {
    publishStructuredData(one, [handbook], smallList, 'Documents', 1);
    const copy = scripts()[0]!.cloneNode(true);
    const own = document.createElement('script');
    Object.assign(own, { type: 'application/ld+json', text: '{}' });
    document.head.append(copy, copy.cloneNode(true), own);
    publishStructuredData(other, [checklist], smallList, 'Documents', 1);
    expect(scripts().length).to.equal(2);
    expect(scripts()[0]).to.equal(own);
    own.remove();
    document.head.append(copy);
    [one, other].forEach(removeStructuredData);
    expect(scripts()).to.deep.equal([]);
  });

  it('says nothing while the document is edited: it will be saved', () => {
    document.designMode = 'on';
    publishStructuredData(one, [handbook], smallList, 'Documents', 1);
    document.designMode = 'off';
    expect(scripts()).to.deep.equal([]);
  });

  it('says nothing where nothing is known, and the language where it is another', () => {
    publishStructuredData(one, [checklist, guide], smallList, 'Documents', 2);
    expect(items()).to.deep.equal([
      {
        '@type': 'DigitalDocument',
        name: 'What works?',
        url: 'https://example.org/en',
        inLanguage: 'en',
        genre: 'Checklist',
        publisher: [],
      },
      {
        '@type': 'DigitalDocument',
        name: 'دليل العودة',
        url: 'https://example.org/ar',
        inLanguage: 'ar',
        datePublished: '2018-05',
        genre: 'Handbook',
        publisher: [{ '@type': 'Organization', name: { '@value': 'IOM', '@language': 'en' } }],
      },
    ]);
  });

  it('says no language of editions where none is stated', () => {
    const translated = { ...handbook, editions: [handbook.editions[0]!, ...unstated.editions] };
    publishStructuredData(one, [unstated, translated], smallList, 'Documents', 2);
    expect(items()[0]).not.to.have.property('inLanguage');
    expect(items()[1]!['workTranslation']).to.deep.equal([
      { '@type': 'DigitalDocument', url: 'https://example.org/rapport' },
    ]);
  });

  it('says the language of a description that is in another', () => {
    const described = { ...handbook, description: 'Un guide.', descriptionLanguage: 'fr' };
    publishStructuredData(one, [described], smallList, 'Documents', 1);
    expect(items()[0]!['description']).to.deep.equal({ '@value': 'Un guide.', '@language': 'fr' });
  });

  it('guesses no language of texts where none is stated', () => {
    const ministry = { name: 'Министерство', language: 'ru' };
    const content = { ...smallList, publishers: { ...smallList.publishers, ministry } };
    const described = { ...unstated, description: 'Un rapport.', publishers: ['iom', 'ministry'] };
    const stated = { ...described, titleLanguage: 'fr', descriptionLanguage: 'fr', id: 'stated' };
    publishStructuredData(one, [described, stated], content, 'Documents', 2);
    expect(items()[0]).to.deep.equal({
      '@type': 'DigitalDocument',
      name: 'Rapport',
      description: 'Un rapport.',
      url: 'https://example.org/rapport',
      genre: 'Checklist',
      publisher: [
        { '@type': 'Organization', name: 'IOM' },
        { '@type': 'Organization', name: { '@value': 'Министерство', '@language': 'ru' } },
      ],
    });
    expect(items()[1]!['name']).to.deep.equal({ '@value': 'Rapport', '@language': 'fr' });
    expect(items()[1]!['description']).to.deep.equal({ '@value': 'Un rapport.', '@language': 'fr' });
  });

  it('is on a page once, with each document of all lists once', () => {
    publishStructuredData(one, [handbook, checklist], smallList, 'Documents', 2);
    const french = { ...handbook, title: 'Manuel', editions: [...handbook.editions].reverse() };
    publishStructuredData(other, [french, guide], { ...smallList, language: 'fr' }, 'Documents', 2);
    expect(scripts().length).to.equal(1);
    expect(read().numberOfItems).to.equal(3);
    expect(read().itemListElement.map(({ position }) => position)).to.deep.equal([1, 2, 3]);
    expect(items().map(({ inLanguage }) => inLanguage)).to.deep.equal(['en', 'en', 'ar']);
  });

  it('has the name of the list, and counts what is not described, too', () => {
    publishStructuredData(one, [handbook], smallList, 'Documents', 50_000);
    expect([read().name, read().numberOfItems]).to.deep.equal(['Documents', 50_000]);
    publishStructuredData(other, [handbook, guide], smallList, 'Our library', 2);
    expect([read().name, read().numberOfItems]).to.deep.equal(['Documents, Our library', 50_001]);
  });

  it('follows its list, and goes with it', () => {
    publishStructuredData(one, [handbook], smallList, 'Documents', 1);
    publishStructuredData(other, [guide], smallList, 'Documents', 1);
    publishStructuredData(one, [checklist], smallList, 'Documents', 1);
    expect(read().numberOfItems).to.equal(2);
    removeStructuredData(one);
    expect(read().numberOfItems).to.equal(1);
    removeStructuredData(other);
    removeStructuredData(other);
    expect(scripts()).to.deep.equal([]);
  });

  it('is not there for an empty list', () => {
    publishStructuredData(one, [], smallList, 'Documents', 0);
    expect(scripts()).to.deep.equal([]);
  });

  it('stays data, whatever a title says', () => {
    const title = '</script><script>window.trapped = true</script>';
    publishStructuredData(one, [{ ...checklist, title }], smallList, 'Documents', 1);
    expect(items()[0]!['name']).to.equal(title);
    expect(scripts()[0]!.outerHTML).not.to.contain('</script><');
    expect('trapped' in window).to.equal(false);
  });
});
