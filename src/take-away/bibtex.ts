/**
 * BibTeX, in UTF-8 as BibLaTeX and today's BibTeX read it. Fields that only BibLaTeX knows (`langid`, `day`,
 * `pagetotal`) are skipped by the rest.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { languageName } from '../localization/format.js';
import { primary, references } from './reference.js';
import type { Reference } from './reference.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const toBibtex = (resources: Resource[], content: ResourcesContent): string =>
  references(resources, content).map(toEntry).join('\n');

function toEntry(reference: Reference): string {
  const { key, kind, title, language, url, publishers, date, type, topics, symbol, description, pages } =
    reference;
  const [year, month, day] = date;
  const names = publishers.map(({ name }) => `{${escape(name)}}`); // inner braces: one name, not first and last
  // What BibTeX asks of a report; the rest is @misc, which asks nothing.
  const report = Boolean(kind === 'report' && names.length && year);
  const fields: Record<string, string | undefined> = {
    author: names.join(' and '),
    title: `{${escape(title)}}`, // inner braces: styles leave the capitals alone
    institution: report ? names.join(' and ') : undefined,
    type: escape(type),
    number: symbol && escape(symbol),
    year,
    day: day && String(Number(day)),
    langid: language && escape(languageName(primary(language), 'en').toLowerCase()),
    pagetotal: pages ? String(pages) : undefined,
    keywords: escape(topics.join(', ')),
    abstract: description && escape(description),
    url, // not escaped: \url takes % and _ as they are
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  if (month) lines.push(`  month = ${months[Number(month) - 1]}`); // a word that each style has in its language
  return `@${report ? 'techreport' : 'misc'}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A lone brace would unbalance the entry even behind a backslash, hence the words. */
const commands: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
};

/** A straight quotation mark would close at both ends, and begins an umlaut in German styles. */
const escape = (text: string): string =>
  text
    .replace(/[\\{}^~#$%&_]/g, character => commands[character] ?? `\\${character}`)
    .replace(/(^|[\s([–—-])"/g, '$1``')
    .replaceAll('"', "''");
