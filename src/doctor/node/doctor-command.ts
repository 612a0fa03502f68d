/** `npx return-reintegration-widgets doctor <address or file>`: says why the embeds of a page are not as meant. */
import { parseArgs } from 'node:util';
import { colonOf } from '../../localization/colon.js';
import { directionOf, languages, matchLocale } from '../../localization/language.js';
import type { Language } from '../../localization/language.js';
import { wordsOf } from '../../localization/messages.js';
import { loadDoctorWords } from '../doctor-words.js';
import { examine } from '../examine.js';
import type { Report } from '../examine.js';
import { feedLines, readFeeds } from '../feeds.js';
import { labels, missing } from '../labels.js';
import { addressesOf, lookUp, styleHashesIn } from '../look-ups.js';
import { localeIn } from '../our-elements.js';
import type { Need } from '../page.js';
import { policiesIn } from '../policy.js';
import { printable, printableJson } from '../printable.js';
import { pageOf } from '../rule.js';
import type { Page } from '../rule.js';
import { provideDom } from '../../indexing/node/dom.js';
import { indexHelp } from '../../indexing/node/index-command.js';
import { version } from '../../version.js';
import { ask, getPage } from './fetch-page.js';
import type { SentPage } from './fetch-page.js';
import { readHtml } from './read-html.js';

const help = `return-reintegration-widgets ${version}

  return-reintegration-widgets doctor <address or file> [options]

Says why the embeds of a page are not as meant: each finding with its cause and what to do.

  --lang <ar|zh|en|fr|ru|es>  Language of the findings. Default: that of the page, else English.
  --address <address>         Where a file will stand, for what depends on it.
  --offline                   Asks no address but that of the page.
  --timeout <seconds>         How long an address may take. Default: 10.
  --json                      Findings as JSON.
  --help                      This text.

Exit code: 0 nothing, or hints only; 1 errors or warnings; 2 the page could not be looked at.

${indexHelp}`;

const options = {
  lang: { type: 'string' },
  address: { type: 'string' },
  offline: { type: 'boolean' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A mistake in how the command was called. */
export class CallError extends Error {}

/**
 * @param args - What was called, as in `doctor page.html --json`.
 * @param say - Takes each part of the report, a line or more.
 * @returns The exit code: 0 nothing, or hints only; 1 errors or warnings.
 * @throws CallError, or NoPageError where the page cannot be looked at.
 */
export async function runDoctor(args: string[], say: (lines: string) => void): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [command, place, ...more] = positionals;
  if (values.help) {
    say(help);
    return 0;
  }
  if (command !== 'doctor' || !place || more.length) throw new CallError(help);
  const { address, timeout, wanted } = understood(values);
  const sent = await getPage(place, timeout);
  const page = await gather({ ...sent, address: address || sent.address }, timeout, values.offline);
  const language = wanted ?? localeIn(page.elements[0]?.attributes['lang'] ?? '')?.language ?? 'en';
  await loadDoctorWords(language);
  const report = examine(
    page,
    wordsOf(() => language),
    !values.json && directionOf(language) === 'rtl',
  );
  const shown = page.address ?? place;
  if (values.json) say(printableJson({ page: shown, language, ...report }));
  else for (const lines of told(printable(shown), language, report)) say(lines);
  return report.findings.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CallError(`${(error as Error).message}\n\n${help}`);
  }
}

function understood({ timeout = '10', address, lang }: ReturnType<typeof readArguments>['values']) {
  const milliseconds = Number(timeout) * 1000;
  if (!(milliseconds > 0)) throw new CallError(`--timeout ${timeout}: 1, 2, 3 …`);
  if (address && !URL.canParse(address)) throw new CallError(`--address ${address}: https://…`);
  const wanted = matchLocale(lang ?? '')?.language;
  if (lang !== undefined && !wanted) throw new CallError(`--lang ${lang}: ${languages.join(', ')}`);
  return { timeout: milliseconds, address, wanted };
}

async function gather(
  { source, policies, ...sent }: SentPage,
  timeout: number,
  offline = false,
): Promise<Page> {
  const elements = readHtml(source);
  const inPage = policiesIn(elements);
  const page = pageOf({
    ...sent,
    elements,
    sent: elements,
    source,
    // Of a file only the policy inside is known: where there is one, it is worth a look.
    policies: policies || inPage.length ? [...(policies ?? []), ...inPage] : undefined,
    styleHashes: await styleHashesIn(elements),
  });
  if (offline) return page;
  const answers = await lookUp(addressesOf(page).asked, to => ask(to, page.address, timeout));
  provideDom(page.address ?? 'https://page.invalid/');
  return { ...page, answers, feeds: await readFeeds({ ...page, answers }) };
}

function* told(place: string, language: Language, { findings, ofOurs, skipped, feeds }: Report) {
  const msg = wordsOf(() => language);
  const colon = colonOf(language);
  const labelled = labels(msg);
  for (const { rule, severity, line, selector, cause, fix } of findings) {
    const where = [line === undefined ? place : `${place}:${line}`, selector].filter(Boolean).join('  ');
    yield `${labelled[severity]}  ${rule}\n  ${where}`;
    yield `  ${labelled.cause}${colon}${cause}\n  ${labelled.fix}${colon}${fix}\n`;
  }
  if (!ofOurs) yield `${labelled.nothingOfOurs}\n`;
  else if (!findings.length) yield `${labelled.nothingFound}\n`;
  for (const reading of feeds) {
    const lines = feedLines(reading, msg, language);
    if (lines.length) yield `${[reading.address, ...lines].map(printable).join('\n  ')}\n`;
  }
  for (const [need, rules] of Object.entries(skipped))
    yield `${missing(msg)[need as Need]} ${rules.join(', ')}`;
}
