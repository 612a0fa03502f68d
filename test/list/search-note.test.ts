/** What readers are told of a search that shows something else than their words as they are typed. */
import { expect } from '@open-wc/testing';
import { eachTestAlone, host, list, titles, type } from './readers.js';
import { textsOf, waitUntil } from '../helpers.js';

const documents = [
  { title: 'Return counselling', date: '2021' },
  { title: 'Data on returns', date: '2020' },
];
const note = (root: ShadowRoot) => textsOf(root, '[part=search-note]');

describe('A search that finds too little', () => {
  eachTestAlone();

  it('shows the nearest word, and says which', async () => {
    const root = await list(documents);
    type(root, 'councelling');
    await waitUntil(() => titles(root).length === 1, 'the one document');
    await waitUntil(() => note(root).length, 'the note');
    expect(note(root)).to.deep.equal(['No document has “councelling”. Shown: counselling.']);
    type(root, 'data');
    await waitUntil(() => titles(root)[0] === 'Data on returns', 'the other document');
    expect(note(root)).to.deep.equal([]);
  });

  it('shows documents with some of the words, and says so', async () => {
    const root = await list(documents);
    type(root, 'data counselling');
    await waitUntil(() => note(root).length, 'the note');
    expect(note(root)).to.deep.equal(['No document has all words. These have some of them.']);
    expect(titles(root)).to.have.length(2);
  });

  it('puts the best match first until the reader chooses an order', async () => {
    const root = await list([{ title: 'Paper', description: 'On data.', date: '2022' }, ...documents]);
    type(root, 'data');
    await waitUntil(() => titles(root)[0] === 'Data on returns', 'the best match');
    const orders = root.querySelector<HTMLSelectElement>('[part=sort] select')!;
    expect(orders.value).to.equal('relevance');
    await host(root).setState({ sort: 'newest' });
    await waitUntil(() => titles(root)[0] === 'Paper', 'the newest');
    type(root, '');
    await waitUntil(() => titles(root).length === 3, 'all documents');
    expect([...orders.options].map(({ value }) => value)).to.deep.equal([
      ...['newest', 'oldest', 'title', 'year'],
    ]);
  });
});
