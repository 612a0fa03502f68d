/**
 * Fills an index of OpenSearch (2.x and later) or Elasticsearch (7.10 and later). Pages ask an alias, which is switched in one
 * step: https://docs.opensearch.org/latest/api-reference/alias/aliases-api/.
 */
import { languages } from '../localization/language.js';
import { facetFields, searchFields, textFieldIn } from '../search-endpoint/index-fields.js';
import type { IndexedDocument } from '../search-endpoint/index-fields.js';
import { termsOf } from '../search-endpoint/opensearch.js';
import { NoKeyError, asker, ifThere, jsonLines, questionsUnderWay } from './target.js';
import type { MakeTarget, Target } from './target.js';

/** What each language's own analysis adds to the folded words: other endings, articles, pairs of Chinese characters. */
const filtersOf: Record<string, string[]> = {
  ar: ['arabic_normalization', 'stems_ar'],
  zh: [],
  en: ['possessive', 'stems_en'],
  fr: ['elision', 'asciifolding', 'stems_fr'],
  ru: ['stems_ru'],
  es: ['asciifolding', 'stems_es'],
};
const stemmers = { ar: 'arabic', en: 'english', fr: 'light_french', ru: 'russian', es: 'light_spanish' };

const analysis = {
  normalizer: { lowercase: { type: 'custom', filter: ['lowercase'] } },
  filter: {
    possessive: { type: 'stemmer', language: 'possessive_english' },
    elision: {
      type: 'elision',
      articles: ['l', 'm', 't', 'qu', 'n', 's', 'j', 'd', 'c', 'jusqu', 'quoiqu', 'lorsqu', 'puisqu'],
      articles_case: true,
    },
    ...Object.fromEntries(
      Object.entries(stemmers).map(([language, stemmer]) => [
        `stems_${language}`,
        { type: 'stemmer', language: stemmer },
      ]),
    ),
  },
  analyzer: {
    // The words are folded and apart already.
    folded: { type: 'custom', tokenizer: 'whitespace' },
    ...Object.fromEntries(
      languages.map(language => [
        `text_${language}`,
        language === 'zh'
          ? { type: 'cjk' }
          : {
              type: 'custom',
              tokenizer: 'standard',
              filter: ['lowercase', ...(filtersOf[language] ?? ['asciifolding'])],
            },
      ]),
    ),
  },
};

const folded = { type: 'text', analyzer: 'folded', norms: false };

const properties = {
  ...Object.fromEntries(['id', ...Object.values(facetFields)].map(field => [field, { type: 'keyword' }])),
  title: { type: 'keyword', normalizer: 'lowercase', ignore_above: 1000 },
  dateOrder: { type: 'integer' },
  ...Object.fromEntries(searchFields.map(field => [field, folded])),
  ...Object.fromEntries(
    languages.map(language => [
      textFieldIn(language),
      { type: 'text', analyzer: `text_${language}`, norms: false },
    ]),
  ),
};

/** By which a later run knows the indexes of an earlier one. */
const maker = 'return-reintegration-widgets';

type Mappings = Record<string, { mappings: { _meta?: { maker?: string; name?: string } } }>;

const target =
  (engine: 'opensearch' | 'elasticsearch'): MakeTarget =>
  ({ address, name, stamp, key, only }): Target => {
    const index = `${name}-${stamp}`;
    const ask = asker(address, key ? { Authorization: key.includes(' ') ? key : `ApiKey ${key}` } : {});
    const settings = {
      settings: { analysis, 'index.refresh_interval': -1 }, // what nobody asks yet need not be searchable
      mappings: { dynamic: false, _meta: { maker, name }, properties },
    };

    return {
      settings,
      endpoint: `${engine}+${address.replace(/\/+$/, '')}/${name}`,
      prepared: (document: IndexedDocument) => document,
      async create() {
        const found = await ifThere<Record<string, unknown>>(ask('GET', `${name}/_alias`));
        if (found && name in found)
          throw new Error(
            `There is an index named ${name}, which is no alias of ours: choose another --name.`,
          );
        await ask('PUT', index, settings);
      },
      async add(documents) {
        const lines = documents.flatMap(document => [
          { index: { _id: (document as IndexedDocument).id } },
          document,
        ]);
        const { errors, items } = (await ask('POST', `${index}/_bulk`, jsonLines(lines))) as {
          errors: boolean;
          items: { index: { error?: { reason: string }; _id: string } }[];
        };
        const refused = errors && items.find(({ index }) => index.error)?.index;
        if (refused) throw new Error(`Document ${refused._id} was refused: ${refused.error!.reason}`);
      },
      async count() {
        await ask('PUT', `${index}/_settings`, { index: { refresh_interval: null } });
        await ask('POST', `${index}/_refresh`);
        return ((await ask('GET', `${index}/_count`)) as { count: number }).count;
      },
      async activate() {
        const all = (await ask('GET', `${name}-*/_mapping`)) as Mappings;
        const old = Object.entries(all).flatMap(([other, { mappings }]) =>
          other !== index && mappings._meta?.maker === maker && mappings._meta.name === name ? [other] : [],
        );
        const filter = only.length ? { filter: { bool: { filter: only.map(termsOf) } } } : {};
        await ask('POST', '_aliases', {
          actions: [
            { add: { index, alias: name, ...filter } },
            ...old.map(other => ({ remove: { index: other, alias: name, must_exist: false } })),
          ],
        });
        if (old.length) await questionsUnderWay();
        for (const other of old) await ifThere(ask('DELETE', other));
      },
      async searchKey() {
        if (engine === 'opensearch')
          throw new NoKeyError(
            'This engine makes no keys for pages: docs/search-service.md says how to let pages search and nothing else.',
          );
        const keyName = `${name}-search`;
        const { api_keys } = (await ask('GET', `_security/api_key?name=${keyName}&owner=true`)) as {
          api_keys: { id: string; invalidated: boolean; expiration?: number }[];
        };
        const same = api_keys.find(
          key => !key.invalidated && !(key.expiration && key.expiration < Date.now()),
        );
        if (same)
          throw new NoKeyError(
            `The key that an earlier run has printed stays. Only a new key is told: invalidate ${keyName} (${same.id}) in Elasticsearch for another one.`,
          );
        const privileges = { indices: [{ names: [name], privileges: ['read'] }] };
        const made = (await ask('POST', '_security/api_key', {
          name: keyName,
          role_descriptors: { search: privileges },
        })) as { encoded: string };
        return made.encoded;
      },
    };
  };

export const openSearchTarget = target('opensearch');
export const elasticsearchTarget = target('elasticsearch');
