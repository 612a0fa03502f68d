/** Lets all rules look at a page, and puts what they find into words. */
import type { MsgFn } from '../localization/msg.js';
import { fill } from '../localization/messages.js';
import { grouped } from './grouped.js';
import { plainWords } from './labels.js';
import { showsOurs } from './ours.js';
import type { FeedReading, Need } from './page.js';
import { printable } from './printable.js';
import { placeOf, tagOf } from './rule.js';
import type { Finding, Page, Problem, Rule, Severity, Values } from './rule.js';
import { rules } from './rules/all.js';

export interface Report {
  findings: Finding[];
  /** Whether anything of ours is on the page, or was meant to be. */
  ofOurs: boolean;
  /** Rules that could not look, by what was missing. */
  skipped: Partial<Record<Need, string[]>>;
  /** How far the further lists could be read. */
  feeds: readonly FeedReading[];
}

const order: Severity[] = ['error', 'warning', 'hint'];

/** @param isolated - Keeps what is written from left to right in one piece, for sentences that run from right to left. */
export function examine(page: Page, msg: MsgFn, isolated = false): Report {
  const skipped: Report['skipped'] = {};
  const findings = rules.flatMap(rule => {
    const isMissing = (need?: Need) => need && page[need] === undefined;
    const lacking = rule.needs?.find(isMissing);
    const missed = lacking ?? rule.seesMoreWith;
    if (missed && isMissing(missed)) (skipped[missed] ??= []).push(rule.id);
    return lacking ? [] : fewOf(rule.find(page)).map(found => say(rule, found, msg, isolated));
  });
  findings.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
  );
  return {
    findings,
    ofOurs: findings.length > 0 || page.ours.scripts.length > 0 || showsOurs(page.ours),
    skipped,
    feeds: page.feeds ?? [],
  };
}

/** So many findings of one rule are said of one element. */
const mostOfElement = 10;

/** A problem, and on the last one that is said of an element, how many follow. */
type Said = Problem & { more?: number };

function fewOf(problems: readonly Problem[]): Said[] {
  const byElement = grouped<Problem, unknown>(problems, problem => problem.element ?? problem); // or it stands by itself
  return [...byElement.values()].flatMap(all => {
    const said: Said[] = all.slice(0, mostOfElement);
    const more = all.length - said.length;
    return more ? [...said.slice(0, -1), { ...said.at(-1)!, more }] : said;
  });
}

function say(rule: Rule, found: Said, msg: MsgFn, isolated: boolean): Finding {
  const { element, severity = rule.severity, more } = found;
  const plain = plainWords(msg);
  const values = Object.fromEntries(
    Object.entries({ ...(element && { element: tagOf(element) }), ...found.values }).map(([name, value]) => {
      if (name === 'why' && Object.hasOwn(plain, value)) return [name, plain[value]!];
      const shown = printable(value);
      return [name, isolated ? `\u2066${shown}\u2069` : shown];
    }),
  );
  return {
    rule: rule.id,
    severity,
    ...placeOf(found),
    cause: fill(rule.cause(msg), values) + (more ? ` ${fill(moreOf(msg), { number: String(more) })}` : ''),
    fix: fill(rule.fix?.(msg) ?? usualFix(msg, values), values),
  };
}

const usualFix = (msg: MsgFn, values: Values) =>
  'possible' in values
    ? msg('Possible: {possible}', { id: 'doctor-possible-fix' })
    : msg('Write: {right}', { id: 'doctor-write-fix' });

const moreOf = (msg: MsgFn) =>
  msg('More findings like this at the same element: {number}.', { id: 'doctor-more' });
