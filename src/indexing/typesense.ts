/**
 * Fills a collection of Typesense (0.25 and later), which pages ask by an alias:
 * https://typesense.org/docs/30.0/api/collection-alias.html.
 */
import { facetFields, searchFields } from '../search-endpoint/index-fields.js';
import type { IndexedDocument } from '../search-endpoint/index-fields.js';
import { filterBy } from '../search-endpoint/typesense.js';
import {
  NoKeyError,
  asker,
  base64,
  fromRunsOf,
  ifThere,
  jsonLines,
  questionsUnderWay,
  runsOf,
  signed,
} from './target.js';
import type { MakeTarget } from './target.js';

const lists = new Set(['topics', 'publishers', 'languages']);

const fields = [
  ...searchFields.map(name => ({ name, type: 'string', optional: true })),
  ...Object.values(facetFields).map(name => ({
    name,
    type: lists.has(name) ? 'string[]' : 'string',
    facet: true,
    optional: true,
  })),
  { name: 'title', type: 'string', sort: true },
  { name: 'dateOrder', type: 'int32', optional: true },
];

export const typesenseTarget: MakeTarget = ({ address, name, stamp, key, only }) => {
  const collection = `${name}-${stamp}`;
  const ask = asker(address, { 'X-TYPESENSE-API-KEY': key });
  // Of a folded word the signs between its parts are a part: A/RES/73/195, l'enfant.
  const settings = { name: collection, fields, symbols_to_index: ['/', "'"] };

  return {
    settings,
    endpoint: `typesense+${address.replace(/\/+$/, '')}/collections/${name}`,
    prepared: withoutTexts,
    async create() {
      if (await ifThere(ask('GET', `collections/${name}`).then(isItself(name))))
        throw new Error(
          `There is a collection named ${name}, which is no alias of ours: choose another --name.`,
        );
      await ask('POST', 'collections', settings);
    },
    async add(documents) {
      const answer = await ask(
        'POST',
        `collections/${collection}/documents/import?action=upsert`,
        jsonLines(documents),
      );
      // A line for each document; one line alone is read as JSON.
      const lines = typeof answer === 'string' ? answer.split('\n') : [JSON.stringify(answer)];
      const refused = lines
        .filter(Boolean)
        .map(line => JSON.parse(line) as { success: boolean; error?: string });
      const first = refused.find(({ success }) => !success);
      if (first) throw new Error(`A document was refused: ${first.error}`);
    },
    async count() {
      return ((await ask('GET', `collections/${collection}`)) as { num_documents: number }).num_documents;
    },
    async activate() {
      await ask('PUT', `aliases/${name}`, { collection_name: collection });
      const all = (await ask('GET', 'collections')) as { name: string }[];
      const runs = fromRunsOf(
        name,
        all.map(({ name }) => name),
      );
      const old = runs.filter(run => run !== collection);
      if (old.length) await questionsUnderWay();
      for (const run of old) await ifThere(ask('DELETE', `collections/${run}`));
    },
    async searchKey() {
      const filter = only.length ? filterBy(only) : undefined;
      const wanted = {
        description: `Searches ${name}, for web pages${filter ? `, only ${filter}` : ''}`,
        actions: ['documents:search'],
        collections: [name, runsOf(name)],
      };
      const { keys } = (await ask('GET', 'keys')) as { keys: (typeof wanted & { id: number })[] };
      const same = keys.find(
        ({ description, collections }) =>
          description === wanted.description && collections.join() === wanted.collections.join(),
      );
      if (same)
        throw new NoKeyError(
          `The key that an earlier run has printed stays. Only a new key is told: remove key ${same.id} from Typesense for another one.`,
        );
      const { value } = (await ask('POST', 'keys', wanted)) as { value: string };
      if (!filter) return value;
      const limits = JSON.stringify({ filter_by: filter });
      return base64(
        new TextEncoder().encode(`${base64(await signed(limits, value))}${value.slice(0, 4)}${limits}`),
      );
    },
  };
};

/** An alias answers with the collection that it stands for. */
const isItself = (wanted: string) => (answer: unknown) => (answer as { name: string }).name === wanted;

/** The engine analyses no languages: the folded words are enough. */
export const withoutTexts = (document: IndexedDocument): object =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('text_')));
