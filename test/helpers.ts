/**
 * Shared by all tests in a browser: a network that answers as the test says, and a page to show elements on.
 * No test waits for a time. It waits for an event, or until something is on screen.
 */
import { fixtureSync, waitUntil as wait } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { delay } from '../src/content/try-again.js';
import { tagNames } from '../src/content/views.js';
import { define } from '../src/index.js';

/** An answer of the network: JSON, a status code, text, an Error for a broken line, or a promise of one of these. */
export type Answer = object | number | string | Error | Promise<object | number | string | Error>;

const elements = tagNames.join();

const realFetch = window.fetch;
const realConsole = { info: console.info, warn: console.warn, error: console.error };
const realLanguages = navigator.languages;

let answers: Record<string, Answer> | undefined;
let requests: Request[] = [];
let base = '';
let bases = 0;

/**
 * Answers requests for content by the end of their address ("fr/overview.json", "as-of/index.json"), all others with 404.
 * A second call in the same test changes the answers. Returns the list of requests, to which later ones are added.
 */
export function serveContent(given: Record<string, Answer>): Request[] {
  if (!answers) {
    Object.assign(delay, { least: 0, spread: 0 });
    base = `https://content.example/${++bases}/`; // the scripts keep answers by address, so each test gets a new one
    requests = [];
    define({ base });
    window.fetch = answer;
  }
  answers = given;
  return requests;
}

/** The folder that `serveContent` answers for. */
export const contentBase = (): string => base;

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // Without its signal: Firefox drops the body of an aborted request, and tests read bodies later.
  const request = new Request(input, { ...init, signal: null });
  if (!request.url.startsWith('https://content.example/')) return realFetch(input, init);
  requests.push(request);
  const found = Object.entries(answers ?? {}).find(([path]) =>
    request.url.endsWith(/^as-of\/|\/changes\.json$/.test(path) ? `/${path}` : `/content/${path}`),
  );
  const reply = await Promise.race([found?.[1] ?? 404, givenUp(init?.signal)]);
  if (reply instanceof Error) throw reply;
  if (typeof reply === 'number') return new Response(null, { status: reply });
  return new Response(typeof reply === 'string' ? reply : JSON.stringify(reply));
}

const givenUp = (signal: AbortSignal | null | undefined) =>
  new Promise<Error>(resolve =>
    signal?.addEventListener('abort', () => resolve(signal.reason as Error), { once: true }),
  );

/** The content asked for so far, as "fr/overview.json". */
export const asked = (): string[] => requests.map(({ url }) => url.split('/content/')[1]!);

/** Gives the page its own network, console and languages back. */
export function stopServing(): void {
  window.fetch = realFetch;
  Object.assign(console, realConsole);
  speak(realLanguages);
  answers = undefined;
}

/** An answer that comes when the test calls `arrive`. */
export function later<T extends object | number | string | Error>() {
  let arrive!: (answer: T) => void;
  const answer = new Promise<T>(resolve => (arrive = resolve));
  return { answer, arrive };
}

/** Collects all further messages to the console, in place of the real one. */
export function hearConsole() {
  const heard = { info: [] as string[], warn: [] as string[], error: [] as string[] };
  for (const level of ['info', 'warn', 'error'] as const)
    console[level] = (...words: unknown[]) => heard[level].push(words.join(' '));
  return heard;
}

/** Sets the languages of the reader's browser. */
export function speak(languages: readonly string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
}

/** Resolves when the condition holds. Waits long, as a busy machine is slow; the benchmarks measure time. */
export const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  wait(condition as () => boolean, what, { interval: 10, timeout: 20_000 });

/** Resolves when the element has drawn its content, or has reported an error. */
export async function settled(element: Element): Promise<void> {
  await new Promise(resolve => {
    element.addEventListener('rr-load', resolve, { once: true });
    element.addEventListener('rr-error', resolve, { once: true });
  });
  await (element as LitElement).updateComplete;
}

/** Renders, waits until each of our elements has its content on screen, and returns what the first one shows. */
export async function show(template: Parameters<typeof fixtureSync>[0]): Promise<ShadowRoot> {
  const place = fixtureSync(template).parentElement!;
  const found = [...place.querySelectorAll(elements)];
  await Promise.all(found.map(settled));
  return found[0]!.shadowRoot!;
}

/** The text in a node, white space as single spaces. No-break spaces stay. */
export const textOf = (node: Node | null | undefined): string | undefined =>
  node?.textContent?.replace(/[ \n\t]+/g, ' ').trim();

/** The texts of all matching elements. */
export const textsOf = (root: ParentNode, selector: string): (string | undefined)[] =>
  [...root.querySelectorAll(selector)].map(textOf);

/** The focused element, also inside shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** A page in a frame, with its errors. */
export interface Frame {
  window: Window & typeof globalThis;
  document: Document;
  /** Uncaught errors, and messages to `console.error`. */
  errors: string[];
  /** Messages to `console.info` and `console.warn`. */
  remarks: string[];
}

/**
 * Opens a page in a frame. Addresses in it are relative to `address`. A first script collects errors and messages
 * from the start.
 */
export async function openPage(source: string, address = '/'): Promise<Frame> {
  const errors: string[] = [];
  const remarks: string[] = [];
  const frame = document.createElement('iframe');
  frame.title = 'Page';
  frame.style.cssText = 'width: 800px; height: 600px';
  Object.assign(window, { listenIn: (inner: Frame['window']) => listenIn(inner, errors, remarks) });
  const first = `<base href="${new URL(address, location.href).href}"><script>parent.listenIn(window)</script>`;
  frame.srcdoc = /<head>/i.test(source)
    ? source.replace(/<head>/i, `$&${first}`)
    : `<!doctype html>${first}${source}`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  fixtureSync(document.createElement('div').outerHTML).append(frame);
  await loaded;
  return {
    window: frame.contentWindow as Frame['window'],
    document: frame.contentDocument!,
    errors,
    remarks,
  };
}

/** Runs a classic script in a page. */
export async function addScript(page: Document, src: string): Promise<void> {
  const script = page.createElement('script');
  script.src = src;
  const loaded = new Promise(resolve => script.addEventListener('load', resolve, { once: true }));
  page.head.append(script);
  await loaded;
}

function listenIn(inner: Frame['window'], errors: string[], remarks: string[]) {
  const heard = { info: remarks, warn: remarks, error: errors };
  for (const level of ['info', 'warn', 'error'] as const)
    inner.console[level] = (...words: unknown[]) => heard[level].push(words.join(' '));
  inner.addEventListener('error', event => {
    errors.push(event.message);
    event.preventDefault();
  });
  inner.addEventListener('unhandledrejection', event => {
    errors.push(String(event.reason));
    event.preventDefault();
  });
}

/** Runs this as in a browser that knows no words of Chinese. */
export async function withoutSegmenter(run: () => void | Promise<void>): Promise<void> {
  const known = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
  Object.defineProperty(Intl, 'Segmenter', { ...known, value: undefined });
  try {
    await run();
  } finally {
    if (known) Object.defineProperty(Intl, 'Segmenter', known);
  }
}

/** The text of a file that the runner serves. */
export async function readFile(address: string): Promise<string> {
  const response = await realFetch(address);
  if (!response.ok)
    throw new Error(`${address} answered ${response.status}: has the site been built (npm run build)?`);
  return response.text();
}
