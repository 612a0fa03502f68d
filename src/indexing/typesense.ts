/**
 * Fills a collection of Typesense (0.25 and later), which pages ask by an alias:
 * https://typesense.org/docs/30.0/api/collection-alias.html.
 */
import { facetFields, searchFields } from '../search-endpoint/index-fields.js';
import type { IndexedDocument } from '../search-endpoint/index-fields.js';
import { filterBy } from '../search-endpoint/typesense.js';
import { asker, base64, ifThere, jsonLines, questionsUnderWay, signed } from './target.js';
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
      const before = await ifThere<{ collection_name: string }>(ask('GET', `aliases/${name}`));
      await ask('PUT', `aliases/${name}`, { collection_name: collection });
      const old = before?.collection_name;
      if (!old || old === collection || !old.startsWith(`${name}-`)) return;
      await questionsUnderWay();
      await ifThere(ask('DELETE', `collections/${old}`));
    },
    async searchKey() {
      const { value } = (await ask('POST', 'keys', {
        description: `Searches ${name}, for web pages`,
        actions: ['documents:search'],
        collections: [name, `${name}-.*`],
      })) as { value: string };
      if (!only.length) return value;
      const limits = JSON.stringify({ filter_by: filterBy(only) });
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
