/** What several rules ask and say. */
import { nearestName } from '../../links-and-frames/near-names.js';
import type { MsgFn } from '../../localization/msg.js';
import { isGood } from '../page.js';
import type { Answer, PageElement } from '../page.js';
import { startTag } from '../rule.js';
import type { Page, Values } from '../rule.js';

/** For rules that need answers: nothing of one that has not come. */
export const answerOf = ({ answers }: Page, address: string): Answer => answers!.get(address) ?? {};

/** Names that are reserved for examples (RFC 2606), or that three dots stand for. */
const exampleHost = /(^|\.)example(\.(com|net|org))?$|^\.+$/;

/** Whether an address is only one of our examples, as it stands in the README: nobody is there. */
export const isExample = (page: Page, address: string): boolean =>
  /\/(%E2%80%A6|\.{3})\//i.test(address) ||
  (exampleHost.test(new URL(address).hostname) && !isGood(answerOf(page, address)));

/** The `version.json` of a release; empty where it has not come. */
export const versionFile = (page: Page, folder: string) =>
  (answerOf(page, `${folder}version.json`).json ?? {}) as {
    version?: string;
    integrity?: Values;
  };

/** An element as HTML, with its attributes and without what is in it. */
export const asElement = (element: Pick<PageElement, 'tag' | 'attributes'>): string =>
  startTag(element, (name, value) => (value ? `${name}="${value.replaceAll('"', '&quot;')}"` : name)) +
  `</${element.tag}>`;

/** For `possible`: the name that was probably meant, or all that there are. */
export const possibleNames = (name: string, known: readonly string[]): string =>
  nearestName(name, known) ?? known.join(', ');

/** A stranger may have published more ids, and longer ones, than anybody can compare. */
const mostIds = 1000;
const longestId = 100;

/** For `possible`, where there may be many: the nearest one first, then those that hold what is written (2021 for 21). */
export function possibleIds(id: string, all: Iterable<string>): string {
  const known = [...all].filter(({ length }) => length <= longestId).slice(0, mostIds);
  const near = id.length <= longestId ? nearestName(id, known) : undefined;
  const holding = known.filter(one => one.includes(id));
  const inOrder = [...new Set([...(near ? [near] : []), ...holding, ...known])];
  return inOrder.slice(0, 12).join(', ') + (inOrder.length > 12 ? ' …' : '');
}

/** In words of the trade; those that have plain ones are replaced where it is said. */
export const why = ({ status, failure }: Answer): string => failure ?? `HTTP ${status}`;

export const lookForIt = (msg: MsgFn): string =>
  msg(
    'Open the address in a browser. Look for a misspelling, a blocker of advertisements or a firewall; else ask its host.',
    { id: 'doctor-unreachable-fix' },
  );
