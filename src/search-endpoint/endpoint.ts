/** Reads the attribute `search-endpoint`: the engine, its address and its index. */
import { ContentError } from '../content/content-error.js';
import type { Engine } from './engine.js';

const openSearch = { before: '/', load: (): Promise<Engine> => import('./opensearch.js') };

/** Each engine: the path before the name of the index, and the file that speaks with it. */
const engines: Record<string, { before: string; load(): Promise<Engine> }> = {
  typesense: { before: '/collections/', load: () => import('./typesense.js') },
  meilisearch: { before: '/indexes/', load: () => import('./meilisearch.js') },
  opensearch: openSearch,
  elasticsearch: openSearch,
};

export const possibleEndpoints: string[] = Object.keys(engines).map(
  name => `${name}+https://HOST${engines[name]!.before}INDEX`,
);

/** Whether `readEndpoint` can read this. */
export function isEndpoint(endpoint: string): boolean {
  try {
    return !!readEndpoint(endpoint);
  } catch {
    return false;
  }
}

/** @throws ContentError with the possible values of the attribute. */
export function readEndpoint(endpoint: string) {
  const [, name = '', address = ''] = /^(\w+)\+(https?:\/\/[^?#]+)$/.exec(endpoint) ?? [];
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
  const [, base, index] =
    (engine && new RegExp(`^(.+/[^/]+.*)${engine.before}([^/]+)/?$`).exec(address)) ?? [];
  if (!engine || !base || !index)
    throw new ContentError(`search-endpoint="${endpoint}" is none of: ${possibleEndpoints.join(', ')}.`);
  return { engine, base, index };
}
