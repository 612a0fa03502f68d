/** What a rule of the doctor is. */
import type { MsgFn } from '../localization/msg.js';
import { findOurs } from './ours.js';
import type { Ours } from './ours.js';
import { inPage, selectorOf } from './page.js';
import type { Facts, Need, PageElement } from './page.js';
import { printable } from './printable.js';

/** error: readers do not see what is meant; warning: something is not as meant; hint: it could be better. */
export type Severity = 'error' | 'warning' | 'hint';

/** A page with all that a rule may need. */
export interface Page extends Facts {
  ours: Ours;
}

/** Looks for what is ours, which takes long. */
export const pageOf = (facts: Facts): Page => ({ ...facts, ours: findOurs(facts) });

/** One thing that is not as meant. */
export interface Problem {
  element?: PageElement | undefined;
  line?: number | undefined;
  /** For the sentences. Default of `element`: how the element is written. */
  values?: Values;
  /** Where it is not that of the rule. */
  severity?: Severity;
}

export interface Rule {
  /** Stays the same in all versions. */
  id: string;
  severity: Severity;
  /** Without these the rule is skipped. */
  needs?: readonly Need[];
  /** Without this the rule finds less, which the report says. */
  seesMoreWith?: Need;
  find(page: Page): Problem[];
  cause(msg: MsgFn): string;
  /** Default: to write the value `right`, or to choose from `possible`. */
  fix?(msg: MsgFn): string;
}

/** A finding, ready to be said. */
export interface Finding {
  rule: string;
  severity: Severity;
  line?: number;
  selector?: string;
  cause: string;
  fix: string;
  /** In the browser. */
  node?: Element;
}

/** How an element is written: `<resource-list>`. */
export const tagOf = ({ tag }: PageElement): string => `<${tag}>`;

/** A start tag, each attribute as it is to be written, if at all. */
export const startTag = (
  { tag, attributes }: Pick<PageElement, 'tag' | 'attributes'>,
  write: (name: string, value: string) => string | [],
): string => `<${[tag, ...Object.entries(attributes).flatMap(one => write(...one))].join(' ')}>`;

/** What goes into the gaps of a sentence. */
export type Values = Record<string, string>;

/** A problem at each of these for which there are values: at the element itself, or at the one that it names. */
export const problemsAt = <T extends PageElement | { element: PageElement }>(
  things: readonly T[],
  valuesOf: (thing: T) => Values | false | '' | undefined,
): Problem[] =>
  things.flatMap(thing => {
    const values = valuesOf(thing);
    const at: PageElement | { element: PageElement } = thing;
    return values ? [{ element: 'element' in at ? at.element : at, values }] : [];
  });

/** The first problem of each element, or of each key. */
export function onceEach<T extends Problem>(
  problems: readonly T[],
  key: (problem: T) => unknown = ({ element }) => element,
): T[] {
  const seen = new Set<unknown>();
  return problems.filter(problem => seen.size < seen.add(key(problem)).size);
}

export const placeOf = ({ element, line = element?.line }: Problem): Partial<Finding> => ({
  ...(line !== undefined && { line }),
  ...(element && { selector: printable(selectorOf(inPage(element))) }),
  ...(element?.node && { node: element.node }),
});
