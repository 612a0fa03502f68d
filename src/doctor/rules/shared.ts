/** What several rules ask and say. */
import type { Answer } from '../page.js';
import type { Page, Rule, Values } from '../rule.js';

/** For rules that need answers: nothing of one that has not come. */
export const answerOf = ({ answers }: Page, address: string): Answer => answers!.get(address) ?? {};

/** The `version.json` of a release; empty where it has not come. */
export const versionFile = (page: Page, folder: string) =>
  (answerOf(page, `${folder}version.json`).json ?? {}) as {
    version?: string;
    integrity?: Values;
  };

/** An element without anything in it. */
export const asElement = (tag: string): string => `<${tag}></${tag}>`;

/** In words of the trade, which need no translation. */
export const why = ({ status, failure }: Answer): string => failure ?? `HTTP ${status}`;

/** With the value `right`. */
export const writeRight: Rule['fix'] = msg => msg('Write: {right}', { id: 'doctor-write-fix' });

/** With the value `possible`. */
export const choosePossible: Rule['fix'] = msg => msg('Possible: {possible}', { id: 'doctor-possible-fix' });

export const lookForIt: Rule['fix'] = msg =>
  msg(
    'Open the address in a browser. Look for a misspelling, a blocker of advertisements or a firewall; else ask its host.',
    { id: 'doctor-unreachable-fix' },
  );
