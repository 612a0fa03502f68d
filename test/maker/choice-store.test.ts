/** The rule of the configurator: its state holds the last choice that is possible, whatever is typed meanwhile. */
import { expect } from '@open-wc/testing';
import { readQuery, writeQuery } from '../../src/maker/choice.js';
import { ChoiceStore, freshFields } from '../../src/maker/choice-store.js';
import type { PublishedContent } from '../../src/content/published-content.js';

const wording = (usedBy: string) => ({ texts: {}, usedBy: [usedBy] });
const content = {
  overview: {
    sections: [
      { id: 'first', title: 'First' },
      { id: 'second', title: 'Second' },
    ],
  },
  resources: { types: { report: 'Report', guidance: 'Guidance' }, topics: {}, publishers: {}, resources: [] },
  territories: {
    territories: {
      kosovo: { name: 'Kosovo', wordings: { un: wording('United Nations'), eu: wording('European Union') } },
      palestine: { name: 'Palestine', wordings: { eu: wording('European Union') } },
    },
  },
} as unknown as PublishedContent;

function open(query: string) {
  const { choice, refused, menus } = readQuery(new URLSearchParams(query));
  const store = new ChoiceStore({
    language: 'en',
    base: 'https://publisher.example/v1/',
    ...choice,
    attributes: { overview: {}, resources: {}, footnote: {}, [choice.view]: choice.attributes },
    menus,
    content,
    hashes: [],
    pinnable: { keys: [], scripts: [] },
    sources: {},
    fields: freshFields({}),
    baseForm: {},
  });
  store.take(choice, { from: 'own', refusals: refused });
  return store;
}

const addressOf = (store: ChoiceStore) => writeQuery(store.choice, 'en', store.state.menus);

describe('The choice of an editor', () => {
  it('stays while something impossible is typed, which is kept beside it', () => {
    const store = open('view=resources&limit=5');
    expect(store.set('limit', '0', false), 'still typing').to.be.false;
    expect(store.state.fields.mistakes).to.deep.equal({});
    expect(store.set('limit', '0', true)).to.deep.include({ name: 'limit', value: '0', kind: 'count' });
    expect(store.choice.attributes).to.deep.equal({ limit: '5' });
    expect(store.state.fields.typed).to.deep.equal({ limit: '0' });

    expect(store.set('limit', '٢٠', false)).to.be.true;
    expect(store.choice.attributes).to.deep.equal({ limit: '20' });
    expect(store.state.fields).to.deep.include({ typed: { limit: '٢٠' }, mistakes: {} });
  });

  it('holds nothing that is as usual', () => {
    const store = open('view=overview&sections=first+second&no-footnote');
    expect(store.choice.attributes).to.deep.equal({ 'no-footnote': '' });
    store.set('sections', 'second first', true);
    expect(store.choice.attributes).to.deep.equal({ 'no-footnote': '', sections: 'second first' });
    store.set('sections', 'first second', true);
    expect(store.choice.attributes).to.deep.equal({ 'no-footnote': '' });
  });

  it('has at least one section', () => {
    const store = open('view=overview&sections=first');
    expect(store.set('sections', '', true)).to.deep.include({ name: 'sections', why: 'value' });
    expect(store.choice.attributes).to.deep.equal({ sections: 'first' });
  });

  it('takes a wording that the territory has', () => {
    const store = open('view=footnote&wording=un');
    store.set('territory', 'palestine', true);
    expect(store.choice.attributes).to.deep.equal({ territory: 'palestine', wording: 'eu' });
    store.set('territory', 'kosovo', true);
    expect(store.choice.attributes).to.deep.equal({});
  });

  it('is taken over without what is not on offer, which is told', () => {
    const store = open('view=resources&type=report+nonsense&limit=x&colour=red');
    expect(store.choice.attributes).to.deep.equal({ type: 'report' });
    expect(store.state.leftOut?.refusals.map(({ name, why }) => `${name}: ${why}`)).to.deep.equal([
      'limit: value',
      'colour: unknown',
      'type: missing',
    ]);
    expect(store.state.fields.typed, 'to be mended').to.deep.equal({ limit: 'x' });
    store.set('limit', '3', true);
    expect(store.state.leftOut, 'the address no longer says it').to.equal(undefined);
  });

  it('holds what no address can say, and says it in none', () => {
    const store = open('view=resources');
    expect(store.setSource('feed', 'agency.example/list', true)).to.deep.include({
      name: 'feed',
      why: 'value',
    });
    expect(store.choice.sources).to.deep.equal({});
    expect(store.setSource('feed', 'Our list|https://a.example/1 https://b.example/2', true)).to.be.true;
    expect(store.setSource('search-endpoint', 'https://search.example/', true)).to.be.an('object');
    store.setSource('search-endpoint', 'typesense+https://search.example/collections/all', true);
    store.setSource('url-state', '', true);
    expect(store.choice.sources).to.deep.equal({
      feed: 'Our list|https://a.example/1 https://b.example/2',
      'search-endpoint': 'typesense+https://search.example/collections/all',
      'url-state': '',
    });
    expect(addressOf(store)).to.equal('?lang=en&view=resources');
    store.chooseView('overview');
    expect(store.choice.sources, 'only lists have them').to.deep.equal({});
    store.chooseView('resources');
    store.setSource('url-state', undefined, true);
    store.setSource('search-endpoint', '', true);
    expect(Object.keys(store.choice.sources!)).to.deep.equal(['feed']);
    store.reset();
    expect(store.choice.sources).to.deep.equal({});
  });

  it('is kept for each element, and reset for one', () => {
    const store = open('view=resources&limit=5');
    store.chooseView('footnote');
    store.set('marker', '†', true);
    store.reset();
    expect(addressOf(store)).to.equal('?lang=en&view=footnote');
    store.chooseView('resources');
    expect(addressOf(store)).to.equal('?lang=en&view=resources&limit=5');
  });
});
