/**
 * Fills an index of Meilisearch (1.3 and later), and swaps it with the one that pages ask:
 * https://www.meilisearch.com/docs/reference/api/indexes#swap-indexes.
 */
import { facetFields, searchFields } from '../search-endpoint/index-fields.js';
import { filterBy } from '../search-endpoint/meilisearch.js';
import { asker, base64, fromRunsOf, ifThere, signed } from './target.js';
import type { MakeTarget } from './target.js';
import { withoutTexts } from './typesense.js';

/** Milliseconds between questions about a task. */
const pause = 200;

export const meilisearchTarget: MakeTarget = ({ address, name, stamp, key, count, only }) => {
  const index = `${name}-${stamp}`;
  const ask = asker(address, { Authorization: `Bearer ${key}` });
  const settings = {
    searchableAttributes: searchFields,
    filterableAttributes: Object.values(facetFields),
    sortableAttributes: ['dateOrder', 'title'],
    // An order that a reader has chosen comes first; without one, the best match.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'dateOrder:desc'],
    // Of a folded word the signs between its parts are a part: A/RES/73/195, l'enfant.
    nonSeparatorTokens: ['/', "'"],
    // Else only 1,000 are counted and can be reached.
    pagination: { maxTotalHits: Math.max(1000, 2 * count) },
    faceting: { maxValuesPerFacet: 1000 },
  };

  /** Waits until the engine has done what it was asked for. */
  async function done(method: string, path: string, body?: unknown): Promise<void> {
    const { taskUid } = (await ask(method, path, body)) as { taskUid: number };
    for (;;) {
      const { status, error } = (await ask('GET', `tasks/${taskUid}`)) as {
        status: string;
        error?: { message: string };
      };
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled')
        throw new Error(error?.message ?? `${path}: ${status}`);
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }

  return {
    settings,
    endpoint: `meilisearch+${address.replace(/\/+$/, '')}/indexes/${name}`,
    // Ids of further lists have letters of any script, which a primary key must not have.
    prepared: (document, number) => ({ key: number, ...withoutTexts(document) }),
    async create() {
      await done('POST', 'indexes', { uid: index, primaryKey: 'key' });
      await done('PATCH', `indexes/${index}/settings`, settings);
    },
    add: documents => done('POST', `indexes/${index}/documents`, documents),
    async count() {
      return ((await ask('GET', `indexes/${index}/stats`)) as { numberOfDocuments: number })
        .numberOfDocuments;
    },
    async activate() {
      if (!(await ifThere(ask('GET', `indexes/${name}`))))
        await done('POST', 'indexes', { uid: name, primaryKey: 'key' });
      await done('POST', 'swap-indexes', [{ indexes: [name, index] }]);
      // What was asked before has this run's name now.
      const { results } = (await ask('GET', 'indexes?limit=1000')) as { results: { uid: string }[] };
      const runs = fromRunsOf(
        name,
        results.map(({ uid }) => uid),
      );
      for (const run of runs) await done('DELETE', `indexes/${run}`);
    },
    async searchKey() {
      const uid = await uidOf(`${name} search`);
      const found = await ifThere<{ key: string }>(ask('GET', `keys/${uid}`));
      const made =
        found ??
        ((await ask('POST', 'keys', {
          uid,
          description: `Searches ${name}, for web pages`,
          actions: ['search'],
          indexes: [name],
          expiresAt: null,
        })) as { key: string });
      if (!only.length) return made.key;
      return tenantToken({ searchRules: { [name]: { filter: filterBy(only) } }, apiKeyUid: uid }, made.key);
    },
  };
};

/** The same for the same name, so that a second run finds the key of the first. */
async function uidOf(name: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  const hex = [...hash.slice(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

/** A JSON Web Token: https://www.meilisearch.com/docs/learn/security/generate_tenant_token_scratch. */
async function tenantToken(payload: object, key: string): Promise<string> {
  const url = (bytes: Uint8Array) =>
    base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const part = (value: object) => url(new TextEncoder().encode(JSON.stringify(value)));
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${url(await signed(text, key))}`;
}
