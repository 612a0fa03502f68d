/**
 * The only fetch. It joins a request that is under way, keeps answers, forgets failures, and sends
 * nothing about the reader: no referrer, no cookie to another host.
 */
import { ContentError } from './shape.js';

/** Milliseconds after which a silent line counts as broken, and the reader is offered to try again. */
const patience = 30_000;

const answers = new Map<string, Promise<unknown>>();

/** @throws ContentError saying what the address answered instead of JSON. */
export function loadJson(url: string): Promise<unknown> {
  let answer = answers.get(url);
  if (!answer) {
    answer = fetchJson(url);
    answers.set(url, answer);
    answer.catch(() => answers.delete(url));
  }
  return answer;
}

/** The address answered that there is no such content, which is different from not answering. */
export class NotFoundError extends ContentError {}

async function fetchJson(url: string): Promise<unknown> {
  let response: Response;
  try {
    // Mode and credentials are those of <link rel="preload" as="fetch" crossorigin>, so that it is used.
    response = await fetch(url, { referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(patience) });
  } catch (error) {
    // The browser does not tell a page more than that, apart from the time being over.
    throw new ContentError(`${url} could not be reached (${(error as Error).message}): address, host, CORS or Content Security Policy.`);
  }
  if (!response.ok) {
    const Problem = response.status === 404 ? NotFoundError : ContentError;
    throw new Problem(`${url} answered ${response.status}.`);
  }
  try {
    return await response.json();
  } catch (error) {
    throw new ContentError(`${url} is not valid JSON (${(error as Error).message}).`);
  }
}
