/**
 * What follows a request that has failed: one more attempt after a short while, and others when the reader comes back. A chunk of
 * its own, which no page loads where all goes well.
 */
import { ContentError } from './content-error.js';
import { pauses } from './fetch-once.js';

/** Milliseconds before the second attempt: `least`, and by chance up to `spread` more, so that not all readers ask at once. */
export const delay = { least: 500, spread: 1500 };

/** Milliseconds. Where a host asks for more, readers are told at once that it does not answer now. */
const longestDelay = 10_000;

/** Milliseconds that a host may ask for at most. */
const longestPause = 600_000;

/** Requests for one address within `window` milliseconds. */
const most = 4;
const window = 60_000;

/** When the requests for an address were that have failed. */
const failures = new Map<string, number[]>();

/** Errors that may pass. */
const passing = new WeakSet<Error>();

/** Asks once more where that may help. @throws ContentError of the last attempt. */
export async function tryAgain<T>(url: string, error: ContentError, ask: () => Promise<T>): Promise<T> {
  watch();
  const wait = note(url, error);
  if (wait === undefined || pauses.has(url)) throw error;
  await pause(wait);
  return ask().catch((error: ContentError) => {
    note(url, error);
    throw error;
  });
}

/** Notes that a request has failed, and why. Returns milliseconds to wait before another, or undefined where none may help. */
function note(url: string, error: ContentError): number | undefined {
  const { cause } = error;
  if ((cause as Error | undefined)?.name === 'AbortError') return undefined; // nobody waits any longer
  if (cause instanceof SyntaxError) {
    error.message = `${url} is not valid JSON (${cause.message}).`;
    passing.add(error); // a network that wants readers to sign in answers with a page of its own
  } else if (cause instanceof ContentError)
    error.message = `${url} is left unread: ${cause.message}.`; // it has been read, and is too long
  else if (cause instanceof Error) error.message = `${url} could not be reached ${reasonOf(cause)}.`;
  count(url);
  const wait = waitAfter(error);
  if (wait === undefined) return undefined;
  passing.add(error);
  if (wait > longestDelay) leaveInPeace(url, Math.min(wait, longestPause));
  return wait;
}

/** By the code that Node gives. */
const reasons: [code: RegExp, words: string][] = [
  [/^(?:ENOTFOUND|EAI_)/, 'no host of this name is found'],
  [/^ECONNREFUSED$/, 'the host refuses the connection'],
  [/CERT|TLS|SSL/, 'its certificate is not accepted'],
  [/TIME/, 'it does not answer in time'],
];

/** Browsers hide it from a page, except a timeout. */
function reasonOf({ name, message, cause }: Error): string {
  const { code } = Object(cause) as { code?: unknown };
  if (name === 'TimeoutError') return `(${message}): it does not answer in time`;
  if (typeof code !== 'string') return `(${message}): address, host, CORS or Content Security Policy`;
  const [, words] = reasons.find(([codes]) => codes.test(code)) ?? [];
  return `(${code}): ${words ?? 'the connection breaks'}`;
}

/** Milliseconds to wait. Undefined where the same answer would come again. */
function waitAfter({ cause }: ContentError): number | undefined {
  const soon = delay.least + Math.random() * delay.spread;
  if (cause instanceof ContentError || cause instanceof SyntaxError) return undefined;
  if ((cause as Error | undefined)?.name === 'TimeoutError') return undefined; // it has waited long
  if (!(cause instanceof Response)) return soon;
  if (cause.status < 500 && cause.status !== 429) return undefined;
  // Seconds or a date (RFC 9110, 10.2.3). Another host has to expose it.
  const asked = cause.headers.get('Retry-After') ?? '';
  const until = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Math.max(soon, until || 0);
}

/** Leaves an address in peace that has failed as often as it may within a minute. */
function count(url: string): void {
  const now = Date.now();
  const recent = [...(failures.get(url) ?? []), now].slice(-most);
  failures.set(url, recent);
  const free = recent[0]! + window - now;
  if (recent.length === most && free > 0) leaveInPeace(url, free);
}

/** Whoever asks meanwhile waits. Those that have failed try again afterwards. */
function leaveInPeace(url: string, milliseconds: number): void {
  const end = pause(milliseconds).then(() => {
    if (pauses.get(url) === end) pauses.delete(url);
    comeBack();
  });
  pauses.set(url, end);
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** An element of ours. */
type Reloadable = Element & { reload: () => Promise<void>; renderRoot: ParentNode };

/** Those that have told of a failure that may pass. */
const failed = new Set<Reloadable>();

function comeBack(): void {
  if (!isWatching || document.hidden || !navigator.onLine) return;
  const all = [...failed];
  failed.clear();
  for (const element of all) if (element.isConnected && lacks(element)) void element.reload();
}

/** Whether the element still says that something is missing, or shows nothing of ours. */
const lacks = ({ renderRoot }: Reloadable) =>
  !renderRoot.querySelector('[part=root]') || renderRoot.querySelector('[part=retry],.main > [part=note]');

let isWatching = false;

/** Notes who fails, and when the reader comes back. A command in Node has neither elements nor readers. */
function watch(): void {
  if (isWatching || typeof addEventListener === 'undefined') return;
  isWatching = true;
  addEventListener('rr-error', event => {
    const { detail } = event as CustomEvent<{ error: Error }>;
    const element = event.composedPath()[0]!; // of a closed shadow root only the host
    if (passing.has(detail.error) && 'reload' in element) failed.add(element as Reloadable);
  });
  addEventListener('online', comeBack);
  document.addEventListener('visibilitychange', comeBack);
}
