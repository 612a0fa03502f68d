/**
 * What the tests share: a network that answers as the test says, and a page to show elements on.
 * Nothing here waits for a time: a test waits for an event, or until something is on screen.
 */
import { fixtureSync, waitUntil as wait } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { tagNames } from '../src/content/views.js';
import { define } from '../src/index.js';

/** JSON, or what else can come back: a status code, text that is no JSON, an Error for a broken line, or any of these later. */
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
 * Answers requests for content by the end of their address ("fr/overview.json"); anything else is a 404.
 * Called again within a test, it changes the answers. Returns the requests, which grow as they come.
 */
export function serveContent(given: Record<string, Answer>): Request[] {
  if (!answers) {
    base = `https://content.example/${++bases}/`; // answers are kept by address
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
  // Without its signal: in Firefox an ended request has lost its words, and the tests read them later.
  const request = new Request(input, { ...init, signal: null });
  if (!request.url.startsWith('https://content.example/')) return realFetch(input, init);
  requests.push(request);
  const found = Object.entries(answers ?? {}).find(([path]) => request.url.endsWith(`/content/${path}`));
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

/** An answer that comes when the test says so. */
export function later<T extends object | number | string | Error>() {
  let arrive!: (answer: T) => void;
  const answer = new Promise<T>(resolve => (arrive = resolve));
  return { answer, arrive };
}

/** What the console is told from now on, in place of the real one. */
export function hearConsole() {
  const heard = { info: [] as string[], warn: [] as string[], error: [] as string[] };
  for (const level of ['info', 'warn', 'error'] as const)
    console[level] = (...words: unknown[]) => heard[level].push(words.join(' '));
  return heard;
}

/** The languages of the reader's browser. */
export function speak(languages: readonly string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
}

/** Resolves when this holds. Patient with a machine that is busy: how long something takes is for the benchmarks to say. */
export const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  wait(condition as () => boolean, what, { interval: 10, timeout: 20_000 });

/** Resolves when the element has its content on screen, or has said that it cannot have it. */
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

/** What a reader reads here, with single spaces (those that do not break stay as they are). */
export const textOf = (node: Node | null | undefined): string | undefined =>
  node?.textContent?.replace(/[ \n\t]+/g, ' ').trim();

/** The same for all that matches. */
export const textsOf = (root: ParentNode, selector: string): (string | undefined)[] =>
  [...root.querySelectorAll(selector)].map(textOf);

/** What has the focus, also inside shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** The page in a frame, with what goes wrong in it. */
export interface Frame {
  window: Window & typeof globalThis;
  document: Document;
  /** Uncaught errors and what went to `console.error`. */
  errors: string[];
  /** What went to `console.info` and `console.warn`. */
  remarks: string[];
}

/**
 * Opens a page of its own in a frame. Addresses in it are relative to `address`. A first script of ours notes
 * what goes wrong from the start; `change` may change the source before.
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

/** The text of a file that the runner serves. */
export async function readFile(address: string): Promise<string> {
  const response = await realFetch(address);
  if (!response.ok)
    throw new Error(`${address} answered ${response.status}: has the site been built (npm run build)?`);
  return response.text();
}
