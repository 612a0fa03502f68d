/**
 * Fetches content. It joins a request that is under way, keeps answers, forgets failures, and sends
 * nothing about the reader: no referrer, no cookie to another host.
 */
import { ContentError } from './content-error.js';
import { fetchOnce } from './fetch-once.js';

export { NotFoundError } from './fetch-once.js';

/** Megabytes. Content that is longer is none of ours. */
const longestContent = 4;

const answers = new Map<string, Promise<unknown>>();

/** @throws ContentError saying what the address answered instead of JSON. */
export const loadJson = (url: string): Promise<unknown> => loadOnce(url, () => fetchJson(url));

/** Loads once for each key: joins a request under way, keeps its answer, forgets a failure. */
export function loadOnce<T>(key: string, load: () => Promise<T>): Promise<T> {
  let answer = answers.get(key) as Promise<T> | undefined;
  if (!answer) {
    answer = load();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
  }
  return answer;
}

/** Forgets all answers, so that the next request goes to the network. */
export const forgetAnswers = (): void => answers.clear();

/**
 * Asks once more, after a short while, where the line broke, also while the answer was read, or the host had a fault.
 *
 * @param read - Reads the answer.
 * @throws ContentError saying why the address has no answer to read.
 */
export function fetchAnswer<T>(url: string, read: (answer: Response) => Promise<T>): Promise<T> {
  const ask = () => fetchOnce(url, read);
  return ask().catch((error: ContentError) =>
    import('./try-again.js').then(
      ({ tryAgain }) => tryAgain(url, error, ask),
      () => {
        throw error;
      },
    ),
  );
}

/**
 * Reads an answer up to a limit, so that nobody waits for a stream without end.
 *
 * @throws ContentError once it is longer.
 */
export async function readAtMost(megabytes: number, response: Response): Promise<Blob> {
  const reader = response.body?.getReader();
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

async function fetchJson(url: string): Promise<unknown> {
  const text = await fetchAnswer(url, async answer => (await readAtMost(longestContent, answer)).text());
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(`${url} is not valid JSON (${(error as Error).message}).`);
  }
}
