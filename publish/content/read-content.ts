/**
 * Reads all of content/ and checks it: each file against its JSON Schema, and the references
 * between files. Editors get all mistakes at once.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TranslationStatus } from '../../src/content/overview-content.ts';
import type { Language } from '../../src/localization/language.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { ContentMistakes, openData } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import { withDerivedEditions } from './derived-editions.ts';
import { languages } from './languages.ts';
import type { Texts } from './languages.ts';
import { latestDay } from './latest-day.ts';
import { readMarkdown } from './markdown.ts';
import type { MarkdownSection } from './markdown.ts';
import { checkOverviews } from './check-overviews.ts';
import { checkRevision } from './revisions.ts';
import { readSource } from './source-text.ts';
import { unreadFiles } from './unread-files.ts';

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

interface AuthoredPublisher {
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
  wordings: Record<string, { texts: Texts; usedBy?: string[]; marker?: string }>;
}

export interface AuthoredContent {
  overviews: Record<Language, Overview>;
  catalogue: Catalogue;
  territories: Record<string, AuthoredTerritory>;
}

/**
 * @param today - No document is of a later day. Default: as the clock says.
 * @throws ContentMistakes with everything that is wrong.
 */
export function readContent(folder: string, today = latestDay()): AuthoredContent {
  const name = basename(folder);
  const mistakes = unreadFiles(folder);

  const territories = readJson<{ territories: AuthoredContent['territories'] }>('territories')?.territories;
  const catalogue = readJson<Catalogue>('resources', (value, file) => checkCatalogue(value, file, today));
  const overviews = readOverviews(territories && new Set(Object.keys(territories)));

  if (mistakes.length || !territories || !catalogue) throw new ContentMistakes(mistakes);
  const resources = catalogue.resources.map(withDerivedEditions);
  return { overviews, catalogue: { ...catalogue, resources }, territories };

  /** @param check - Has to expect anything: a value that does not fit its schema is checked, too. */
  function readJson<T>(kind: string, check?: (value: unknown, file: DataFile) => void): T | undefined {
    const file = openData(join(folder, `${kind}.json`), `${name}/${kind}.json`, join(folder, 'schemas', `${kind}.schema.json`));
    const isReadable = !file.mistakes.length;
    check?.(file.value, file);
    mistakes.push(...file.mistakes);
    return isReadable ? (file.value as T) : undefined;
  }

  function readOverviews(knownTerritories: ReadonlySet<string> | undefined) {
    const files = new Map<Language, DataFile>();
    const found: Partial<Record<Language, Overview>> = {};
    /** Of these something is wrong already: they are compared with nothing. */
    const broken = new Set<Language>();
    for (const language of languages) {
      const path = `${name}/overview/${language}.md`;
      const file = join(folder, 'overview', `${language}.md`);
      const source = existsSync(file)
        ? readSource(file, path)
        : { text: undefined, mistakes: [`${path}: expected a file, found nothing`] };
      const before = mistakes.push(...source.mistakes);
      if (source.text !== undefined) {
        const text = readMarkdown(path, source.text, { language, territories: knownTerritories });
        const { frontMatter, sections } = text;
        files.set(language, frontMatter);
        if (!frontMatter.mistakes.length && frontMatter.fits(join(folder, 'schemas/overview.schema.json')))
          found[language] = { ...(frontMatter.value as Omit<Overview, 'sections'>), sections };
        mistakes.push(...frontMatter.mistakes.splice(0), ...text.mistakes);
      }
      if (mistakes.length > before || source.mistakes.length) broken.add(language);
    }
    for (const [language, overview] of Object.entries(found) as [Language, Overview][])
      if (overview.status === 'source' && !broken.has(language))
        checkRevision(folder, overview, files.get(language)!);
    mistakes.push(...checkOverviews(`${name}/overview`, found, files, broken));
    return found as Record<Language, Overview>;
  }
}
