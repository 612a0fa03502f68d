/** `npx tsx bench/search-index.ts [documents]`: milliseconds that one search takes in the index, without a page. */
import { fileURLToPath } from 'node:url';
import { readSearchWords } from '../publish/content/search-words.ts';
import { searchIndexOf } from '../src/list/search-index.ts';
import { WiderSearch } from '../src/list/wider-search.ts';
import { makeDocuments } from './list-documents.ts';
import { markdownTable } from './markdown-table.ts';

const kinds: Record<string, string[]> = {
  '1–4 letters': ['c', 'ch', 'chi', 'chil', 'r', 're', 'ret', 'retu'],
  'one word': ['children', 'reintegration', 'guidance'],
  'two words': ['return children', 'family support'],
  'a typing error': ['childern', 'reintegartion'],
  'another ending': ['migrants', 'supported'],
  synonyms: ['minors', 'handbook assistance'],
  'three words, one unknown': ['return children xylophone'],
};

const count = Number(process.argv[2] ?? 10_000);
const content = makeDocuments(count);
const index = await searchIndexOf(content);
const wider = new WiderSearch(
  'en',
  readSearchWords(fileURLToPath(new URL('../content', import.meta.url))).en,
);

const rows = Object.entries(kinds).map(([kind, queries]) => {
  const times: number[] = [];
  for (let run = 0; run < 60; run++)
    for (const words of queries) {
      const start = performance.now();
      index.find({ words }, wider);
      if (run >= 20) times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(2);
  return [kind, at(0.5), at(0.95)];
});
console.log(markdownTable([`${count} documents`, 'median', 'p95'], rows));
