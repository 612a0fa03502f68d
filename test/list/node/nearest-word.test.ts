/** What may have been meant by a word that no document has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dictionaryOf, fields } from '../../../src/list/dictionary.ts';
import type { Dictionary } from '../../../src/list/dictionary.ts';
import { nearestWord } from '../../../src/list/nearest-word.ts';

/** Of documents that consist of these words. */
function dictionary(...texts: string[]): Dictionary {
  const building = dictionaryOf(texts.map(text => () => [{ field: fields.title, text }]));
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}

const all = dictionary(
  'law',
  'guide',
  'reintegration',
  'rapatriement',
  'возвращение',
  'إعادة',
  '儿童权利',
  '2023',
  'data dates',
  'dates',
);

describe('The nearest word', () => {
  for (const [typed, nearest] of [
    ['reintigrasion', 'reintegration'],
    ['rienetgration', 'reintegration'],
    ['repatrimment', 'rapatriement'],
    ['возврощиние', 'возвращение'],
    ['اغاذه', 'اعاده'],
    ['lwa', 'law'],
    ['gid', undefined], // two letters off, of three
    ['la', undefined],
    ['reentigrasion', undefined], // three letters off
    ['2024', undefined],
    ['儿童权力', undefined],
    ['dataa', 'data'], // nearer than "dates", which more documents have
    ['datas', 'dates'], // as near as "data"
  ] as const)
    it(`to "${typed}" is ${nearest ?? 'none'}`, () => assert.equal(nearestWord(typed, all), nearest));
});
