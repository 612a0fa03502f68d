/** What it takes to fill an index of an engine. Readers ask the old one until the new one is complete. */
import { reasonIn } from '../search-endpoint/post.js';
import type { Clause } from '../search-endpoint/engine.js';
import type { IndexedDocument } from '../search-endpoint/index-fields.js';

interface TargetOptions {
  /** Of the service: "https://search.example". */
  address: string;
  /** Of the index, as pages name it. */
  name: string;
  /** Tells this run's index from those before: 17 digits. */
  stamp: string;
  /** One that may create indexes. */
  key: string;
  /** How many documents there will be. */
  count: number;
  /** What readers are never to leave: any of the values of each field. */
  only: Clause[];
}

export interface Target {
  /** What the index is created with. */
  settings: object;
  /** A document as the engine takes it. */
  prepared(document: IndexedDocument, number: number): object;
  create(): Promise<void>;
  add(documents: object[]): Promise<void>;
  /** Makes the documents searchable, and says how many there are. */
  count(): Promise<number>;
  /** From now on readers ask this index. What earlier runs have left is removed. */
  activate(): Promise<void>;
  /**
   * A key for pages, which may search this index and nothing else.
   *
   * @throws NoKeyError saying why there is none to print.
   */
  searchKey(): Promise<string>;
  /** The attribute `search-endpoint`. */
  endpoint: string;
}

export type MakeTarget = (options: TargetOptions) => Target;

/** Matches the names of all runs' indexes, also of runs that failed, and no others: `docs-internal` is not one of `docs`. */
export const runsOf = (name: string): string => `${name}-[0-9]{17}`;

/** The indexes that runs of the same name have made. */
export const fromRunsOf = (name: string, indexes: string[]): string[] =>
  indexes.filter(index => new RegExp(`^${runsOf(name)}$`).test(index));

/** Why no key is made. The index is ready all the same. */
export class NoKeyError extends Error {}

/** What an engine has refused, with its reason. */
class RefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Milliseconds: a batch may take a while on a small machine. */
const timeout = 120_000;

/** @throws RefusedError with the engine's reason; Error where it cannot be reached. */
export const asker =
  (address: string, headers: Record<string, string>): Ask =>
  async (method, path, body) => {
    const url = `${address.replace(/\/+$/, '')}/${path}`;
    const isText = typeof body === 'string';
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        headers: { 'Content-Type': isText ? 'application/x-ndjson' : 'application/json', ...headers },
        ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
        redirect: 'error', // the key is for this host only
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      throw new Error(`${url} could not be reached (${cause?.code ?? message}).`, { cause: error });
    }
    const text = await response.text();
    let answer: unknown = text;
    try {
      answer = JSON.parse(text);
    } catch {
      // Typesense answers an import with a line for each document.
    }
    if (!response.ok)
      throw new RefusedError(
        response.status,
        `${method} ${url} answered ${response.status}${reasonIn(answer)}`,
      );
    return answer;
  };

/** The answer, or undefined where there is no such thing. */
export async function ifThere<T>(answer: Promise<unknown>): Promise<T | undefined> {
  try {
    return (await answer) as T;
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return undefined;
    throw error;
  }
}

/** Resolves when the questions are answered that were asked before an index is removed. */
export const questionsUnderWay = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 2000));

export const jsonLines = (records: readonly object[]): string =>
  records.map(record => `${JSON.stringify(record)}\n`).join('');

/** HMAC with SHA-256, which the scoped keys of Typesense and Meilisearch are signed by. */
export async function signed(text: string, secret: string): Promise<Uint8Array> {
  const bytes = (value: string) => new TextEncoder().encode(value);
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text)));
}

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
