/**
 * Fetches content. It joins a request that is under way, keeps answers, forgets failures, and sends
 * nothing about the reader: no referrer, no cookie to another host.
 */
import { ContentError } from './content-error.js';

/** Milliseconds. A request without an answer then fails, and the reader can try again. */
const requestTimeout = 30_000;

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

/** The address answered that there is no such content, which is different from not answering. */
export class NotFoundError extends ContentError {}

/** @throws ContentError saying why the address has no answer to read. */
export async function fetchAnswer(url: string): Promise<Response> {
  let response: Response;
  try {
    // Mode and credentials are those of <link rel="preload" as="fetch" crossorigin>, so that it is used.
    response = await fetch(url, { referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(requestTimeout) });
  } catch (error) {
    // Browsers hide the cause from a page, except a timeout.
    throw new ContentError(`${url} could not be reached (${(error as Error).message}): address, host, CORS or Content Security Policy.`);
  }
  if (!response.ok) {
    void response.body?.cancel(); // nobody reads it: let the connection go
    const Problem = response.status === 404 ? NotFoundError : ContentError;
    throw new Problem(`${url} answered ${response.status}.`);
  }
  return response;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetchAnswer(url);
  try {
    return await response.json();
  } catch (error) {
    throw new ContentError(`${url} is not valid JSON (${(error as Error).message}).`);
  }
}
