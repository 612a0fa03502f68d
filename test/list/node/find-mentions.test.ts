/** Whether the names of a territory are found in what people write about it, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../publish/content/read-content.ts';
import { spellingsOf } from '../../../publish/content/write-content.ts';
import { mentionFinder, typedSign } from '../../../src/content/find-mentions.ts';
import { languages } from '../../../src/localization/language.ts';
import { sentences } from './mention-sentences.ts';

const { territories } = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const findIn = (territory: string) => mentionFinder(spellingsOf(territories[territory]!));

const marked = (text: string, find: ReturnType<typeof mentionFinder>): string =>
  find(text).reduceRight((result, [, end]) => `${result.slice(0, end)}|${result.slice(end)}`, text);

describe('The names of a territory', () => {
  const find = findIn('kosovo');
  let count = 0;
  for (const language of languages)
    for (const { forms, frames } of sentences[language])
      for (const frame of frames)
        for (const form of forms) {
          const expected = frame.replaceAll('{}', form);
          count++;
          it(`are marked in ${language}: ${expected}`, () =>
            assert.equal(marked(expected.replaceAll('|', ''), find), expected));
        }

  it('are tried in three hundred sentences at least', () => assert.ok(count >= 300, `${count}`));

  const others: [territory: string, expected: string][] = [
    ['falkland-islands-malvinas', 'the FALKLAND ISLANDS|, the Falkland\n  Islands (Malvinas)|'],
    ['falkland-islands-malvinas', 'the Falkland Islands (Malvinas)|, 福克兰群岛（马尔维纳斯）|。'],
    ['palestine', 'East Palestine and Palestine, Texas; Palestine|, Jordan'],
    ['falkland-islands-malvinas', 'les îles Falkland| et les Îles Falkland (Malvinas)|'],
    ['western-sahara', 'إلى الصحراء الغربية| وللصحراء الغربية|'],
    ['palestine', 'la población palestina de Palestina|'],
  ];
  for (const [territory, expected] of others)
    it(`are those of ${territory}: ${expected}`, () =>
      assert.equal(marked(expected.replaceAll('|', ''), findIn(territory)), expected));

  for (const text of [
    'the Kosovo| field office',
    'Kosovo Polje, KOSOVO POLJE, kosovo polje and Kosovo Field',
    'la bataille du Kosovo et la plaine du Kosovo',
    'إلى كوسوڤو| وكوسوڤا|',
    'Косово-Метохия|, Kosovo-Metohija|',
  ])
    it(`are told from others: ${text}`, () => assert.equal(marked(text.replaceAll('|', ''), find), text));

  it('are none where a territory has no name', () =>
    assert.deepEqual(mentionFinder({ mentions: [] })('Text'), []));

  it('are found in time that grows with the text', () => {
    const time = (count: number) => {
      const text = 'Kosovo-Kosovo '.repeat(count);
      const before = process.cpuUsage();
      assert.equal(find(text).length, count);
      return process.cpuUsage(before).user;
    };
    time(1000);
    const [short, long] = [time(2000), time(40_000)];
    assert.ok(long < 20 * 5 * short, `${short} µs, then ${long} µs`);
  });
});

describe('The sign that an author has typed', () => {
  const table: [text: string, sign: string, end: number | undefined][] = [
    ['*', '*', 1],
    [' *', '*', 2],
    ['\u00a0*', '*', 2],
    ['\u202f*', '*', 2],
    ['**', '*', 2],
    ['＊', '*', 1],
    ['∗', '*', 1],
    [' ٭', '*', 2],
    [' (*)', '*', 4],
    ['[*]', '*', 3],
    ['（＊）', '*', 3],
    [' (see *)', '*', undefined],
    ['†', '†', 1],
    ['(a)', '(a)', 3],
    [', *', '*', undefined],
    ['', '*', undefined],
    ['†', '*', undefined],
  ];
  for (const [text, sign, end] of table)
    it(`ends at ${end}: “Kosovo${text}”, ${sign}`, () =>
      assert.equal(typedSign(`Kosovo${text} is`, 6, sign), end === undefined ? undefined : 6 + end));
});
