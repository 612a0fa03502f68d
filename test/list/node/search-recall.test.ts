/** Whether the search finds what readers look for in the published catalogue, in six languages. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../publish/content/read-content.ts';
import { readSearchWords } from '../../../publish/content/search-words.ts';
import { publishedContent } from '../../../publish/content/write-content.ts';
import { languages } from '../../../src/localization/language.ts';
import type { Language } from '../../../src/localization/language.ts';
import { searchIndexOf } from '../../../src/list/search-index.ts';
import { searchWords } from '../../../src/list/dictionary.ts';
import { WiderSearch } from '../../../src/list/wider-search.ts';
import { queries } from './search-queries.ts';

const folder = fileURLToPath(new URL('../../../content', import.meta.url));
const published = publishedContent(readContent(folder));
const words = readSearchWords(folder);

async function searchIn(language: Language) {
  const { resources } = published[language];
  const index = await searchIndexOf(resources);
  const wider = new WiderSearch(language, words[language]);
  return (typed: string, how: 'exact' | 'wider' = 'wider') => {
    const { ids } = index.find({ words: typed }, how === 'wider' ? wider : undefined);
    return Array.from(ids, id => resources.resources[id]!.id);
  };
}

const average = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('What readers look for', () => {
  const recalls: Partial<Record<Language, number[]>> = {};
  const empty: string[] = [];

  before(async () => {
    for (const language of languages) {
      const search = await searchIn(language);
      recalls[language] = queries[language].map(([typed, ...wanted]) => {
        const found = search(typed);
        if (!found.length) empty.push(typed);
        const first = found.slice(0, 5);
        const recall = wanted.filter(id => first.includes(id)).length / Math.min(5, wanted.length);
        if (recall < 0.6)
          console.log(`${language} “${typed}”: ${recall.toFixed(2)}, ${first.join(' ') || 'nothing'}`);
        return recall;
      });
    }
  });

  for (const language of languages)
    it(`is among the first five documents: ${language}`, () => {
      const recall = average(recalls[language]!);
      console.log(`${language}: recall@5 ${recall.toFixed(3)} of ${queries[language].length} queries`);
      assert.ok(recall >= 0.75, `${language}: ${recall}`);
    });

  it('is among the first five documents over all languages', () => {
    const all = Object.values(recalls).flat();
    console.log(`all: recall@5 ${average(all).toFixed(3)} of ${all.length} queries, ${empty.length} empty`);
    assert.ok(all.length >= 120);
    assert.ok(average(all) >= 0.85, `${average(all)}`);
    assert.ok(empty.length <= (2 / 79) * all.length, `nothing for ${empty.join(', ')}`);
  });
});

describe('A word that no document has', () => {
  const read: [as: string, language: Language, typed: string, wanted: string][] = [
    ['one that begins alike', 'es', 'repatriados', 'unhcr-ec-1992-scp-crp-3-voluntary-repatriation'],
    ['one that begins like a synonym', 'en', 'deportable', 'coe-twenty-guidelines-forced-return'],
    ['one two letters off', 'fr', 'volontere', 'iom-framework-avrr'],
    ['misspelt, in a label', 'ru', 'добравольное возвращение', 'iom-comparative-research-avrr'],
  ];
  for (const [as, language, typed, wanted] of read)
    it(`is read as ${as}: ${typed}`, async () => {
      const found = (await searchIn(language))(typed).slice(0, 5);
      assert.ok(found.includes(wanted), found.join());
    });
});

describe('The wider search', () => {
  for (const language of languages)
    it(`finds all that the words themselves find: ${language}`, async () => {
      const search = await searchIn(language);
      const { resources } = published[language].resources;
      const typed = new Set(
        resources.flatMap(({ title, description = '' }) => {
          const all = searchWords(`${title} ${description}`);
          return all.flatMap((word, i) => [word, word.slice(0, 4), `${word} ${all[i + 2] ?? ''}`]);
        }),
      );
      for (const query of typed) {
        const found = new Set(search(query));
        const lost = search(query, 'exact').filter(id => !found.has(id));
        assert.deepEqual(lost, [], query);
      }
    });

  it('puts a document of the typed type before those that name it', async () => {
    const found = (await searchIn('es'))('manual de reintegracion').slice(0, 5);
    assert.ok(found.includes('iom-reintegration-handbook'), found.join());
  });

  it('changes nothing where nothing is typed', async () => {
    const search = await searchIn('en');
    const newest = published.en.resources.resources.map(({ id }) => id);
    for (const query of ['', '  ']) assert.deepEqual(search(query), newest);
  });
});
