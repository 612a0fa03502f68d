/**
 * What finds words in one catalogue.
 *
 *     const index = await searchIndexOf(content);
 *     const { ids, counts } = index.find({ words: 'retour enf', filters: { type: ['guidance', 'toolkit'] } });
 *
 * Finding is a look into a dictionary of all words, so it may run at each keystroke.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { dictionaryOf, fields } from './dictionary.js';
import type { FieldText } from './dictionary.js';
import { valueName } from './facet-values.js';
import { inSlices } from './in-slices.js';
import { listIndexOf } from './list-index.js';
import type { Hits, ListIndex, ListQuery } from './list-index.js';
import { noFilters } from './list-state.js';
import { byScore } from './ranking.js';
import type { Label } from './ranking.js';
import type { WiderSearch } from './wider-search.js';
import { WordSearch } from './word-search.js';
import type { Found } from './word-search.js';

export interface IndexQuery extends ListQuery {
  /** What the reader typed: each word begins a word of the document. */
  words?: string;
}

export interface SearchHits extends Hits, Pick<Found, 'instead' | 'nearest' | 'matched'> {}

export interface SearchIndex {
  /** @param wider - What widens a search that finds too little. */
  find(query: IndexQuery, wider?: WiderSearch): SearchHits;
}

const indexes = new WeakMap<ResourcesContent, Promise<SearchIndex>>();

/** The index of a catalogue, built once for all lists that show it, in slices; there is none before it is complete. */
export function searchIndexOf(content: ResourcesContent): Promise<SearchIndex> {
  let index = indexes.get(content);
  if (!index)
    indexes.set(content, (index = listIndexOf(content).then(list => inSlices(build(content, list)))));
  return index;
}

function* build(content: ResourcesContent, list: ListIndex): Generator<void, SearchIndex> {
  const { resources } = content;
  const labels = labelsOf(content, list);
  const texts = [
    ...resources.map(resource => () => textsOf(resource)),
    ...labels.map(({ field, name }) => () => [{ field, text: name }]),
  ];
  const search = new WordSearch(yield* dictionaryOf(texts), labels, resources.length);
  const index: SearchIndex = {
    find({ words = '', ...query }, wider) {
      const { within = noFilters(), sort = 'relevance' } = query;
      const isRanked = sort === 'relevance' && Boolean(words.trim());
      const found = search.find(words, list.within(within), isRanked, wider);
      const { all, some, score, instead, nearest, matched } = found;
      const rank = isRanked ? byScore(score) : undefined;
      return Object.assign(list.find(query, { all, some, rank }), { instead, nearest, matched });
    },
  };
  // Rehearsed: the first key of a reader should not have to wait for code that has never run.
  for (let times = 0; times < 20; times++) {
    index.find({ words: 'a' });
    yield;
  }
  return index;
}

function textsOf({ title, otherTitles, description = '', symbol = '' }: Resource): FieldText[] {
  const together = symbol.replace(/\s/g, ''); // COM(2021)120 finds COM(2021) 120
  return [
    { field: fields.title, text: title },
    { field: fields.otherTitles, text: Object.values(otherTitles ?? {}).join('\n') },
    { field: fields.symbol, text: `${symbol}\n${together}` },
    { field: fields.description, text: description },
  ];
}

/** Labels are few, each for many documents: their words are not counted among those of each document. */
const labelsOf = (content: ResourcesContent, index: ListIndex): Label[] =>
  (['type', 'topic', 'publisher'] as const).flatMap(facet =>
    [...index.bits[facet]].map(([id, bits]) => ({
      field: fields[facet],
      name: valueName(facet, id, content, content.language).name,
      bits,
    })),
  );
