/**
 * `npm run locales:check`: every message has a translation of its present source in every language, with the plural forms
 * of the language, and all that we write keeps to the glossary and to the marks of its language. Each mistake is named by key and language.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Language } from '../../src/localization/language.ts';
import { isPartial } from '../content/languages.ts';
import { sayMistakes } from '../content/data-file.ts';
import { findUnwantedSign } from '../content/source-text.ts';
import { checkTranslatedPages, readTranslatedPages } from '../docs/translations.ts';
import { isMain } from '../is-main.ts';
import { readOptions } from '../options.ts';
import { checkTexts, readGlossary } from './glossary.ts';
import { parseMessage } from './icu.ts';
import type { MessageParts } from './icu.ts';
import type { Project } from './project.ts';
import { noteMistakes } from './notes.ts';
import { ownTexts } from './texts.ts';
import { messageText, readUnits } from './xliff.ts';
import type { Unit } from './xliff.ts';

/** What is wrong, one line each: `fr: "document-count" has no translation`. */
export function checkWords({ localizer, messages, languages, xliffFile }: Project): string[] {
  const sources = new Map(messages.map(message => [message.name, messageText(message)]));
  const mistakes: string[] = [];
  for (const [id, text] of sources)
    mistakes.push(...compareParts(text, text, 'en').map(problem => `en: "${id}" ${problem}`));

  for (const language of languages) {
    const units = readUnits(xliffFile(language));
    for (const [id, source] of sources)
      if (!isPartial(language) || units.get(id)?.target?.trim())
        mistakes.push(...checkUnit(units.get(id), source, language).map(problem => `${language}: "${id}" ${problem}`));
    for (const id of units.keys())
      if (!sources.has(id)) mistakes.push(`${language}: "${id}" is no longer in the source: run npm run locales:extract`);
  }
  const known = languages.map(language => basename(xliffFile(language)));
  for (const name of readdirSync(dirname(xliffFile('en'))))
    if (name.endsWith('.xlf') && !known.includes(name)) mistakes.push(`locales/${name}: nobody reads it, for no language has this name`);
  return [...mistakes, ...localizer.validateTranslations().errors];
}

/** How many messages are translated, by language. A translation of an earlier source does not count. */
export function countWords({ messages, languages, xliffFile }: Project): Record<Language, { known: number; all: number }> {
  const all = messages.length;
  const counts = languages.map(language => {
    const units = readUnits(xliffFile(language));
    const known = messages.filter(message => !lacking(units.get(message.name), messageText(message))).length;
    return [language, { known, all }] as const;
  });
  return { en: { known: all, all }, ...Object.fromEntries(counts) } as Record<Language, { known: number; all: number }>;
}

/** A translator must not have to guess. */
const checkNotes = ({ messages }: Project) =>
  messages.flatMap(message =>
    noteMistakes(message.name, messageText(message)).map(problem => `en: "${message.name}" ${problem}`),
  );

function checkUnit(unit: Unit | undefined, source: string, language: string): string[] {
  const problem = lacking(unit, source);
  if (problem) return [problem];
  const target = unit?.target ?? '';
  const sign = findUnwantedSign(target)?.mistake;
  return [...(sign ? [sign] : []), ...compareParts(target, source, language)];
}

/** Why there is no translation of this source, if there is none. */
function lacking(unit: Unit | undefined, source: string): string | undefined {
  if (!unit) return 'is not in the XLIFF file: run npm run locales:extract';
  if (unit.source !== source)
    return `translates an earlier text, "${unit.source}": run npm run locales:extract, then translate "${source}"`;
  if (!unit.target?.trim()) return 'has no translation';
  if (unit.isStale)
    return `translates an earlier text: translate "${source}", then set state="translated" on the target`;
  return undefined;
}

/** Which placeholders and plural forms of the source a translation lacks, and which it adds. */
function compareParts(text: string, source: string, language: string): string[] {
  const wanted = parseMessage(source);
  const found = parseMessage(text);
  if (found.isBroken) return [`has braces that do not fit together: ${text}`];

  const problems = compareNames(found.names, wanted.names, '');
  for (const name of difference(wanted.plurals.keys(), found.plurals)) problems.push(`lacks {${name}, plural, …}`);
  for (const name of difference(found.plurals.keys(), wanted.plurals))
    problems.push(`has {${name}, plural, …}, which its source has not`);
  for (const [name, forms] of found.plurals) problems.push(...checkForms(forms, wanted.plurals.get(name), language));
  return problems;
}

type Forms = MessageParts['plurals'] extends Map<string, infer F> ? F : never;

function checkForms(forms: Forms, sourceForms: Forms | undefined, language: string): string[] {
  const problems: string[] = [];
  for (const category of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
    if (!forms.has(category)) problems.push(`lacks the plural form "${category}"`);
  const wanted = parseMessage(sourceForms?.get('other') ?? '').names;
  for (const [category, form] of forms)
    problems.push(...compareNames(parseMessage(form).names, wanted, ` in the plural form "${category}"`));
  return problems;
}

function compareNames(found: ReadonlySet<string>, wanted: ReadonlySet<string>, where: string): string[] {
  return [
    ...difference(wanted, found).map(name => `lacks {${name}}${where}`),
    ...difference(found, wanted).map(name => `has {${name}}${where}, which its source has not`),
  ];
}

const difference = (names: Iterable<string>, others: { has(name: string): boolean }) =>
  [...names].filter(name => !others.has(name));

if (isMain(import.meta.url)) {
  readOptions('npm run locales:check: names what translations lack (docs/adding-a-language.md)');
  await sayMistakes(async () => {
    const { ourConfig, readProject } = await import('./project.ts'); // with TypeScript, which --help does not need
    const project = readProject(ourConfig);
    const pages = checkTranslatedPages(readTranslatedPages());
    const mistakes = [
      ...checkWords(project),
      ...checkNotes(project),
      ...checkTexts(ownTexts(project), readGlossary()),
      ...pages.mistakes,
    ];
    for (const warning of pages.warnings) console.warn(warning);
    for (const mistake of mistakes) console.error(mistake);
    if (mistakes.length) process.exitCode = 1;
    else console.log(`${project.messages.length} messages in ${project.languages.length + 1} languages: no mistakes.`);
  });
}
