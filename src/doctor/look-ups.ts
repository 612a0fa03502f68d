/** Which addresses a page depends on, and how they are asked. */
import { ContentError } from '../content/content-error.js';
import { readAtMost } from '../content/load-content.js';
import { unknownPage } from './ours.js';
import { prerenderedStyles, textOf } from './page.js';
import type { Answer, PageElement } from './page.js';
import type { Page } from './rule.js';

/** So many addresses are asked for a page. A list counts three times: it is read as well, and perhaps asked for again. */
const mostRequests = 100;
const mostLists = 15;

/** What can be asked about a page, each address once, and what is left out because there is too much of it. */
export function addressesOf({ ours }: Page): { asked: string[]; left: string[] } {
  const versions = ours.running.flatMap(({ folder, release }) => [
    `${folder}version.json`,
    ...(release?.includes('.') ? [new URL('../v1/version.json', folder).href] : []),
  ]);
  const shown = [...ours.elements, ...ours.framed];
  const lists = only(shown.flatMap(({ feeds }) => feeds));
  const others = only([
    ...ours.running.map(({ address }) => address),
    ...shown.map(({ content }) => content),
    ...ours.frames.map(({ address }) => address),
    ...versions,
  ]);
  const most = mostRequests - 3 * Math.min(lists.length, mostLists);
  return {
    asked: [...others.slice(0, most), ...lists.slice(0, mostLists)],
    left: [...others.slice(most), ...lists.slice(mostLists)],
  };
}

/** Each once. Where only a file is known, addresses relative to its page lead to unknownPage. */
const only = (addresses: (string | undefined)[]) =>
  [...new Set(addresses)].filter(
    address => address !== undefined && /^https?:/.test(address) && !address.startsWith(unknownPage),
  ) as string[];

/** Asks all of them at once. */
export async function lookUp(
  addresses: readonly string[],
  ask: (address: string) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  return new Map(await Promise.all(addresses.map(async address => [address, await ask(address)] as const)));
}

/** Megabytes of a page. Nobody waits for a longer one. */
export const longestPage = 10;

/** Megabytes of an answer. A list may have more: it is read by itself. */
const longestAnswer = 4;

/** What can be read of an answer that has come. */
export async function readAnswer(response: Response): Promise<Answer> {
  const [, type = '', charset] =
    /^([^;]*)(?:.*charset="?([\w-]+))?/i.exec(response.headers.get('content-type') ?? '') ?? [];
  const isRead = /json|javascript/i.test(type);
  if (!isRead) void response.body?.cancel();
  let text = '';
  let json: unknown;
  try {
    if (isRead) text = await (await readAtMost(longestAnswer, response)).text();
    if (/json/i.test(type)) json = JSON.parse(text);
  } catch (error) {
    // It is too long, or no JSON, whatever it says. It has come all the same.
    if (!(error instanceof ContentError || error instanceof SyntaxError)) throw error;
  }
  return {
    status: response.status,
    type: type.trim(),
    charset,
    isAscii: !/[\u0080-\uffff]/.test(text),
    json,
  };
}

/** The hashes of the styles in prerendered elements, as a policy names them: by their text. */
export async function styleHashesIn(elements: readonly PageElement[]): Promise<Map<string, string>> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return new Map(); // browsers only count on secure pages
  const hashed = prerenderedStyles(elements).map(async style => {
    const text = textOf(style);
    const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [text, `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`] as const;
  });
  return new Map(await Promise.all(hashed));
}
