/** One request for content or for a list. */
import { ContentError } from './content-error.js';

/** Milliseconds. A request without an answer then fails, and the reader can try again. */
const requestTimeout = 30_000;

/** Until when an address that has failed too often is left in peace. See `try-again.ts`. */
export const pauses = new Map<string, Promise<unknown>>();

/** The address answered that there is no such content, which is different from not answering. */
export class NotFoundError extends ContentError {}

/**
 * @param stop - Ends the request, also while its answer is read.
 * @throws ContentError whose `cause` is what the address answered, or what broke the line.
 */
export async function fetchOnce<T>(
  url: string,
  read: (answer: Response) => Promise<T>,
  stop: AbortSignal,
): Promise<T> {
  if (pauses.has(url)) await pauses.get(url);
  let response: Response;
  try {
    // Mode and credentials are those of <link rel="preload" as="fetch" crossorigin>, so that it is used.
    // Nothing that a page gives to all objects is an option of ours. Older browsers cannot time a request, or only do that.
    const timeout = AbortSignal.timeout?.(requestTimeout);
    response = await fetch(url, {
      __proto__: null,
      referrerPolicy: 'no-referrer',
      signal: timeout && (AbortSignal.any?.([stop, timeout]) ?? timeout),
    } as RequestInit);
    if (response.ok) return await read(response);
  } catch (cause) {
    throw new ContentError(`${url} could not be reached.`, { cause });
  }
  void response.body?.cancel(); // nobody reads it: let the connection go
  const Problem = response.status === 404 ? NotFoundError : ContentError;
  throw new Problem(`${url} answered ${response.status}.`, { cause: response });
}
