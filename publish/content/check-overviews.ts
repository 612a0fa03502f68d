/** What the texts of the overview say of each other: one source, and translations with its sections and territories. */
import type { Language } from '../../src/localization/language.ts';
import type { DataFile } from './data-file.ts';
import { languages } from './languages.ts';
import type { Overview } from './read-content.ts';

type Found = Partial<Record<Language, Overview>>;

/**
 * @param files - Where the mistakes of a language are told.
 * @param broken - Languages whose text has mistakes already: what differs there may follow from these.
 */
export function checkOverviews(
  folder: string,
  found: Found,
  files: ReadonlyMap<Language, DataFile>,
  broken: ReadonlySet<Language>,
): string[] {
  const all = Object.entries(found) as [Language, Overview][];
  const [source, ...others] = all.filter(([, overview]) => overview.status === 'source');
  if (!source)
    return all.length === languages.length ? [`${folder}: expected one text with "status: source", found none`] : [];
  const [sourceLanguage, { revision }] = source;
  for (const [language] of others)
    files.get(language)?.mistake(['status'], `one source only, which is ${sourceLanguage}.md, so reviewed or unreviewed`);

  const translations = all.filter(([, { status }]) => status !== 'source');
  for (const [language, { status, translates = revision }] of translations) {
    const file = files.get(language);
    if (translates > revision)
      file?.mistake(['translates'], `at most ${revision}, the revision of ${sourceLanguage}.md`);
    // Readers are told of a translation that nobody has reviewed; of one that follows an older text they would hear nothing.
    if (status === 'reviewed' && translates < revision)
      file?.mistake(
        ['status'],
        `unreviewed, for the text follows revision ${translates} of ${sourceLanguage}.md, and ${revision} is the newest; or "translates: ${revision}" once it does`,
      );
  }
  const mistakes = [...files.values()].flatMap(file => file.mistakes);
  if (broken.has(sourceLanguage)) return mistakes;
  return [...mistakes, ...compareAll(folder, source, translations.filter(([language]) => !broken.has(language)))];
}

interface Difference {
  /** Where, and what: the same for translations that differ in the same way. */
  key: string;
  /** As said of the translation, and of the source. */
  ofTranslation: string;
  ofSource: string;
}

/** What all translations have otherwise than the source is a mistake in the source, or one to tell once. */
function compareAll(folder: string, [sourceLanguage, source]: [Language, Overview], translations: [Language, Overview][]): string[] {
  const differences = translations.map(([language, overview]) =>
    compare(`${folder}/${language}.md`, overview, `${folder}/${sourceLanguage}.md`, source, sourceLanguage),
  );
  const [first] = differences;
  if (differences.length > 1 && first && differences.every(other => other?.key === first.key)) return [first.ofSource];
  return differences.flatMap(difference => difference?.ofTranslation ?? []);
}

/** The first difference: one section that is missing shifts all that follow. */
function compare(file: string, overview: Overview, sourceFile: string, source: Overview, sourceLanguage: string): Difference | undefined {
  for (let index = 0; index < Math.max(source.sections.length, overview.sections.length); index++) {
    const expected = source.sections[index];
    const section = overview.sections[index];
    if (expected?.id !== section?.id) {
      const [wanted, found] = [expected, section].map(which => (which ? `section "${which.id}"` : 'no further section'));
      return {
        key: `${index} ${found}`,
        ofTranslation: `${section?.at ?? file}: expected ${wanted}, as in ${sourceLanguage}.md, found ${found}`,
        ofSource: `${expected?.at ?? sourceFile}: expected ${found}, as in every translation, found ${wanted}`,
      };
    }
    const [wanted, found] = [expected, section].map(which => [...(which?.territories ?? [])].sort().join(', ') || 'none');
    if (wanted !== found)
      return {
        key: `${index} ${found}`,
        ofTranslation: `${section?.at}: expected section "${section?.id}" to name the territories that ${sourceLanguage}.md names (${wanted}), found ${found}`,
        ofSource: `${expected?.at}: expected section "${expected?.id}" to name the territories that every translation names (${found}), found ${wanted}`,
      };
  }
  return undefined;
}
