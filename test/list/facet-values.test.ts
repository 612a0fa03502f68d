import { expect } from '@open-wc/testing';
import { valuesInOrder } from '../../src/list/facet-values.js';

describe('valuesInOrder()', () => {
  const counts = new Map([
    ['fr', 2],
    ['en', 9],
    ['ar', 2],
    ['zh', 0],
  ]);

  it('puts the reader’s language first, then the most frequent', () => {
    expect(valuesInOrder('language', counts, [], 'fr')).to.deep.equal([
      ['fr', 2],
      ['en', 9],
      ['ar', 2],
    ]);
    expect(valuesInOrder('topic', counts, [], 'fr').map(([value]) => value)).to.deep.equal([
      'en',
      'ar',
      'fr',
    ]);
  });

  it('puts the newest year first', () => {
    const years = new Map([
      ['2018', 5],
      ['2022', 1],
    ]);
    expect(valuesInOrder('year', years, [], 'en').map(([value]) => value)).to.deep.equal(['2022', '2018']);
  });

  it('keeps what is chosen, also where it leads nowhere', () => {
    expect(valuesInOrder('language', counts, ['zh', 'ru'], 'en').slice(-2)).to.deep.equal([
      ['ru', 0],
      ['zh', 0],
    ]);
  });
});
