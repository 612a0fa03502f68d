/**
 * Reads all of content/ and checks it: each file against its JSON Schema, then the references
 * between files. Editors get all mistakes at once.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TranslationStatus } from '../../src/content/overview-content.ts';
import type { Language } from '../../src/localization/language.ts';
import { ContentMistakes, DataFile, readText } from './data-file.ts';
import { withDerivedEditions } from './derived-editions.ts';
import { languages } from './languages.ts';
import type { Texts } from './languages.ts';
import { readMarkdown } from './markdown.ts';
import type { MarkdownSection } from './markdown.ts';

export interface Overview {
  title: string;
  status: TranslationStatus;
  /** Counts the versions of this text. */
  revision: number;
  /** The revision of the source that a translation follows. */
  translates?: number;
  sections: MarkdownSection[];
}

export interface AuthoredEdition {
  language: Language;
  links: { url: string; kind: string }[];
  format?: string;
  /** As its publisher writes it: "787.11 KB". */
  size?: string;
  pages?: number;
}

export interface AuthoredResource {
  id: string;
  titles: Texts;
  publishers: string[];
  date?: string;
  type: string;
  topics: string[];
  symbol?: string;
  identifiers?: { celex?: string[] };
  descriptions?: Texts;
  editions: AuthoredEdition[];
}

export interface AuthoredPublisher {
  names: Texts;
  /** Of the publisher's own sites, subdomains included. */
  hosts?: string[];
}

export interface Catalogue {
  publishers: Record<string, AuthoredPublisher>;
  types: Record<string, Texts>;
  topics: Record<string, Texts>;
  /** What an address leads to. */
  kinds: Record<string, Texts>;
  resources: AuthoredResource[];
}

export type SpellingsByLanguage = Partial<Record<Language, string[]>>;

export interface AuthoredTerritory {
  names?: Texts;
  mentions?: SpellingsByLanguage;
  surnames?: SpellingsByLanguage;
  exceptions?: SpellingsByLanguage;
  wordings: Record<string, { texts: Texts; usedBy?: string[] }>;
}

export interface AuthoredContent {
  overviews: Record<Language, Overview>;
  catalogue: Catalogue;
  territories: Record<string, AuthoredTerritory>;
}

/** @throws ContentMistakes with everything that is wrong. */
export function readContent(folder: string): AuthoredContent {
  const mistakes: string[] = [];
  const schema = (name: string) => join(folder, 'schemas', `${name}.schema.json`);

  const territories = readJson<{ territories: AuthoredContent['territories'] }>('territories')?.territories;
  const catalogue = readJson<Catalogue>('resources', checkCatalogue);
  const overviews = readOverviews(territories && new Set(Object.keys(territories)));

  if (mistakes.length || !territories || !catalogue) throw new ContentMistakes(mistakes);
  const resources = catalogue.resources.map(withDerivedEditions);
  return { overviews, catalogue: { ...catalogue, resources }, territories };

  function readSource(path: string): { name: string; text: string } | undefined {
    const name = `${basename(folder)}/${path}`;
    const file = join(folder, path);
    if (existsSync(file)) return { name, text: readText(file) };
    mistakes.push(`${name}: expected a file, found nothing`);
    return undefined;
  }

  function readJson<T>(name: string, check?: (value: T, file: DataFile) => void): T | undefined {
    const found = readSource(`${name}.json`);
    if (!found) return undefined;
    const file = new DataFile(found.name, found.text, { format: 'json' });
    const value = file.value as T;
    const isReadable = !file.mistakes.length && file.fits(schema(name));
    if (isReadable) check?.(value, file);
    mistakes.push(...file.mistakes);
    return isReadable ? value : undefined;
  }

  function readOverviews(knownTerritories: ReadonlySet<string> | undefined) {
    const files = new Map<Language, DataFile>();
    const found: Partial<Record<Language, Overview>> = {};
    for (const language of languages) {
      const source = readSource(`overview/${language}.md`);
      if (!source) continue;
      const text = readMarkdown(source.name, source.text, { language, territories: knownTerritories });
      const { frontMatter, sections } = text;
      files.set(language, frontMatter);
      if (!frontMatter.mistakes.length && frontMatter.fits(schema('overview')))
        found[language] = { ...(frontMatter.value as Omit<Overview, 'sections'>), sections };
      mistakes.push(...frontMatter.mistakes.splice(0), ...text.mistakes);
    }
    checkTranslations(found, files);
    for (const file of files.values()) mistakes.push(...file.mistakes);
    return found as Record<Language, Overview>;
  }

  function checkTranslations(found: Partial<Record<Language, Overview>>, files: Map<Language, DataFile>) {
    const all = Object.entries(found) as [Language, Overview][];
    const [source, ...others] = all.filter(([, overview]) => overview.status === 'source');
    if (!source) {
      if (all.length === languages.length)
        mistakes.push(`${basename(folder)}/overview: expected one text with "status: source", found none`);
      return;
    }
    for (const [language] of others)
      files.get(language)?.mistake(['status'], `one source only, which is ${source[0]}.md, so reviewed or unreviewed`);

    for (const [language, overview] of all) {
      if (overview === source[1]) continue;
      if (overview.translates !== undefined && overview.translates > source[1].revision)
        files.get(language)?.mistake(['translates'], `at most ${source[1].revision}, the revision of ${source[0]}.md`);
      mistakes.push(...compareSections(`${basename(folder)}/overview/${language}.md`, overview, source));
    }
  }
}

function compareSections(file: string, overview: Overview, [sourceLanguage, source]: [Language, Overview]): string[] {
  const mistakes: string[] = [];
  for (let index = 0; index < Math.max(source.sections.length, overview.sections.length); index++) {
    const expected = source.sections[index];
    const section = overview.sections[index];
    if (expected?.id !== section?.id) {
      // One mistake is enough: a missing section shifts all that follow.
      const [wanted, found] = [expected, section].map(which => (which ? `section "${which.id}"` : 'no further section'));
      return [...mistakes, `${section?.at ?? file}: expected ${wanted}, as in ${sourceLanguage}.md, found ${found}`];
    }
    const wanted = list(expected?.territories);
    const found = list(section?.territories);
    if (wanted !== found)
      mistakes.push(
        `${section?.at}: expected section "${section?.id}" to name the territories that ${sourceLanguage}.md names (${wanted}), found ${found}`,
      );
  }
  return mistakes;
}

const list = (names: Iterable<string> | undefined) => [...(names ?? [])].sort().join(', ') || 'none';

function checkCatalogue(catalogue: Catalogue, file: DataFile) {
  for (const kind of ['types', 'topics', 'kinds'] as const) {
    for (const [id, labels] of Object.entries(catalogue[kind]))
      for (const language of languages) if (!labels[language]) file.mistake([kind, id, language], 'a label');
  }

  const ids = new Set<string>();
  catalogue.resources.forEach((resource, index) => {
    const path = ['resources', index];
    if (ids.has(resource.id)) file.mistake([...path, 'id'], 'an id that no other resource has');
    ids.add(resource.id);

    if (!Object.hasOwn(catalogue.types, resource.type)) file.mistake([...path, 'type'], 'an id from "types"');
    for (const kind of ['topics', 'publishers'] as const)
      resource[kind].forEach((id, position) => {
        if (!Object.hasOwn(catalogue[kind], id)) file.mistake([...path, kind, position], `an id from "${kind}"`);
      });

    if (!withDerivedEditions(resource).editions.length)
      file.mistake([...path, 'editions'], 'an edition, or a symbol or CELEX number that editions follow from');

    if (resource.date && !isDate(resource.date)) file.mistake([...path, 'date'], 'a date that the calendar has');
  });
}

/** A pattern cannot tell that 30 February does not exist; Date would make it 2 March. */
function isDate(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
