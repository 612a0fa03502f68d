/**
 * Fetches content. It joins a request that is under way, keeps answers, forgets failures, and sends
 * nothing about the reader: no referrer, no cookie to another host.
 */
import { ContentError } from './content-error.js';
import { fetchOnce } from './fetch-once.js';

export { NotFoundError } from './fetch-once.js';

/** Megabytes. Content that is longer is none of ours; the publisher's build says so. */
export const longestContent = 4;

/** A request that several may wait for. */
interface Shared {
  answer: Promise<unknown>;
  /** Ends the request. */
  stop: AbortController;
  /** How many have not given up. */
  waiting: number;
}

const answers = new Map<string, Shared>();

/**
 * @param signal - Says that the caller has given up.
 * @throws ContentError saying what the address answered instead of JSON.
 */
export const loadJson = (url: string, signal?: AbortSignal): Promise<unknown> =>
  loadOnce(
    url,
    stop =>
      fetchAnswer(
        url,
        async answer => JSON.parse(await (await readAtMost(longestContent, answer)).text()) as unknown,
        stop,
      ),
    signal,
  );

/**
 * Loads once for each key: joins a request under way, keeps its answer, forgets a failure.
 *
 * @param signal - Says that the caller has given up. The request ends with the last who waits for it.
 */
export function loadOnce<T>(
  key: string,
  load: (stop: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let shared = answers.get(key);
  if (!shared || shared.stop.signal.aborted) {
    const stop = new AbortController();
    const started: Shared = (shared = { answer: load(stop.signal), stop, waiting: 0 });
    answers.set(key, started);
    started.answer.then(
      () => (started.waiting = Infinity), // it is kept
      () => stop.abort(), // the next one asks anew
    );
  }
  const { stop } = shared;
  shared.waiting++;
  signal?.addEventListener('abort', () => --shared.waiting || stop.abort());
  return shared.answer as Promise<T>;
}

/** Forgets all answers, so that the next request goes to the network. */
export const forgetAnswers = (): void => answers.clear();

/**
 * Asks once more, after a short while, where the line broke, also while the answer was read, or the host had a fault.
 *
 * @param read - Reads the answer.
 * @param stop - Ends the request.
 * @throws ContentError saying why the address has no answer to read.
 */
export function fetchAnswer<T>(
  url: string,
  read: (answer: Response) => Promise<T>,
  stop: AbortSignal,
): Promise<T> {
  const ask = () => fetchOnce(url, read, stop);
  return ask().catch(async (error: ContentError) => {
    if (stop.aborted) throw error;
    const { tryAgain } = await import('./try-again.js').catch(() => {
      throw error;
    });
    return tryAgain(url, error, ask);
  });
}

/**
 * Reads an answer up to a limit, so that nobody waits for a stream without end.
 *
 * @throws ContentError once it is longer.
 */
export async function readAtMost(megabytes: number, response: Response): Promise<Blob> {
  // WebKit reads a mode that a page gives to all objects, unless there is one of its own.
  const reader = response.body?.getReader({ mode: undefined } as object) as
    ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  if (!reader) return response.blob(); // the page's own `fetch` may know no streams
  const pieces: BlobPart[] = [];
  let left = megabytes * 1e6;
  for (let piece; (piece = (await reader.read()).value); ) {
    pieces.push(piece);
    left -= piece.length;
    if (left < 0) {
      void reader.cancel();
      throw new ContentError(`longer than ${megabytes} MB`);
    }
  }
  return new Blob(pieces);
}
