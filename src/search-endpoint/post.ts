/** Sends a question to an engine. */
import type { Engine } from './engine.js';
import { toJson } from '../safe/to-json.js';

/** Milliseconds after which a silent line counts as broken, as in content/load-content.ts. */
const requestTimeout = 30_000;

/** @throws Error saying what is wrong: with the connection, or by the engine's own reason. */
export async function post(
  base: string,
  { path, headers, body }: ReturnType<Engine['requestFor']>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  // AbortSignal.any() would do, but is missing in browsers that can do all else.
  for (const cause of [signal, AbortSignal.timeout(requestTimeout)])
    cause?.addEventListener('abort', () => stop.abort(cause.reason), { once: true });
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${base}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: toJson(body),
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
      redirect: 'error', // the key is for this host only
      signal: stop.signal,
    });
    text = await response.text();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`could not be reached (${message}): address, host, CORS or Content Security Policy.`, {
      cause: error,
    });
  }
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    if (response.ok) throw new Error(`sent no valid JSON (${(error as Error).message}).`, { cause: error });
  }
  if (!response.ok) throw new Error(`answered ${response.status}${reasonIn(answer)}`);
  return answer;
}

/** Typesense and Meilisearch say `message`; OpenSearch says `error`, a text or an object with the causes. */
export function reasonIn(answer: unknown): string {
  type Cause = { reason?: string };
  const { message, error } = (answer ?? {}) as {
    message?: string;
    error?: string | (Cause & { root_cause?: Cause[] });
  };
  const reason =
    message ?? (typeof error === 'object' ? (error.root_cause?.[0]?.reason ?? error.reason) : error);
  return reason ? `: ${reason}` : '.';
}
