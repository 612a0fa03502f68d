/**
 * `npm run locales:build`: writes src/generated/, which the elements import: the words of each language,
 * and the one note that must show when nothing can be fetched.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Territory } from '../../src/content/territories-content.ts';
import { defaultNote } from '../../src/content/views.ts';
import type { SearchWords } from '../../src/content/search-words.ts';
import { readJson, sayMistakes } from '../content/data-file.ts';
import { languages } from '../content/languages.ts';
import type { AuthoredTerritory } from '../content/read-content.ts';
import { readSearchWords } from '../content/search-words.ts';
import { spellingsOf } from '../content/write-content.ts';
import { isMain } from '../is-main.ts';
import { writeGenerated } from '../write-generated.ts';
import { shortest } from './icu.ts';
import { ourConfig, readProject } from './project.ts';
import { typeset } from './typography.ts';
import { readUnits } from './xliff.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Corrects the module that lit-localize has written for a language. */
export function correctWords(code: string, language: string): string {
  const entries = code
    .slice(code.indexOf('export const templates'))
    // lit-localize escapes all text as HTML, but only html`…` is HTML: elsewhere readers would see "&amp;".
    .replace(
      /^(\s*'[^']+': (?:str)?`)((?:\\[\s\S]|[^`\\])*)(?=`,$)/gm,
      (_, start: string, text: string) => start + typeset(shortest(plain(text)), language),
    );
  const imports = [
    /: html`/.test(entries) && `import { html } from 'lit';`,
    // The index of @lit/localize would bring its page-wide runtime along.
    /: str`/.test(entries) && `import { str } from '@lit/localize/internal/str-tag.js';`,
  ];
  return [`// Generated from locales/${language}.xlf.`, ...imports.filter(Boolean), entries].join('\n');
}

/** The words of a list's search, filters and exports, which no first paint needs, are a module of their own. */
const comesLater = /^(list|cite)-/;

/** The words of the doctor and of the configurator, which no reader needs. */
const isDoctors = /^doctor-/;
const isMakers = /^maker-/;

const isLater = (id: string) => [comesLater, isDoctors, isMakers].some(ids => ids.test(id));

const wordsThat = (code: string, belong: (id: string) => boolean) =>
  code.replace(/^\s*'([^']+)': `(?:\\[\s\S]|[^`\\])*`,$/gm, (entry, id: string) => (belong(id) ? entry : ''));

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** How the words of each language are loaded. */
export const loaders = (languages: readonly string[], moduleOf: (language: string) => string): string =>
  `// Generated from the languages in localization/language.ts.
    import type { Language } from '../localization/language.js';
    import type { Translations } from '../localization/msg.js';

    export const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ templates: Translations }>> = {
      ${languages.map(language => `${language}: () => import('./${moduleOf(language)}.js'),`).join('\n')}
    };`;

export function defaultNotes(territories: Record<string, AuthoredTerritory>): string {
  const { territory: id, wording } = defaultNote;
  const territory = territories[id];
  const texts = territory?.wordings[wording]?.texts;
  if (!territory || !texts) throw new Error(`content/territories.json: expected the wording "${wording}" of "${id}".`);
  const note: Pick<Territory, 'wordings'> = { wordings: { [wording]: { texts } } };
  return `// Generated from content/territories.json.
    import type { Territory } from '../content/territories-content.js';

    export const defaultNotes: Record<string, Pick<Territory, 'wordings'>> = ${JSON.stringify({ [id]: note })};`;
}

/** The spellings of the note's territory. Only marks in a text need them, so they are a module of their own. */
export function defaultSpellings(territories: Record<string, AuthoredTerritory>): string {
  const { territory: id } = defaultNote;
  return `// Generated from content/territories.json.
    import type { Spellings } from '../content/territories-content.js';

    export const defaultSpellings: Record<string, Spellings> = ${JSON.stringify({ [id]: spellingsOf(territories[id]!) })};`;
}

async function buildWords() {
  const temporary = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    // The source imports the files written here. Its messages can be extracted before they exist.
    const project = readProject(ourConfig, temporary);
    for (const language of project.languages) readUnits(project.xliffFile(language)); // lit-localize does not say which file is broken
    await project.localizer.build();
    for (const language of project.languages) {
      const code = readFileSync(join(temporary, `${language}.ts`), 'utf8');
      const words = correctWords(code, language);
      await writeModule(`words/${language}.ts`, wordsThat(words, id => !isLater(id)));
      await writeModule(`words/list-${language}.ts`, wordsThat(words, id => comesLater.test(id)));
      await writeModule(`doctor-words/doctor-${language}.ts`, wordsThat(words, id => isDoctors.test(id)));
      await writeModule(`maker-words/maker-${language}.ts`, wordsThat(words, id => isMakers.test(id)));
    }
    await writeModule('load-words.ts', loaders(project.languages, language => `words/${language}`));
    await writeModule('load-list-words.ts', loaders(project.languages, language => `words/list-${language}`));
    await writeModule('load-doctor-words.ts', loaders(project.languages, language => `doctor-words/doctor-${language}`));
    await writeModule('load-maker-words.ts', loaders(project.languages, language => `maker-words/maker-${language}`));
  } finally {
    rmSync(temporary, { recursive: true });
  }
  const { territories } = readJson(join(root, 'content/territories.json')) as {
    territories: Record<string, AuthoredTerritory>;
  };
  await writeModule('default-notes.ts', defaultNotes(territories));
  await writeModule('default-spellings.ts', defaultSpellings(territories));
  const words = readSearchWords(join(root, 'content'));
  for (const language of languages)
    await writeModule(`search-words/search-${language}.ts`, searchWordsModule(words[language]));
  await writeModule('load-search-words.ts', searchWordsLoaders);
}

const searchWordsModule = (words: SearchWords) => `// Generated from content/synonyms.json.
  import type { SearchWords } from '../../content/search-words.js';

  export const searchWords: SearchWords = ${JSON.stringify(words)};`;

const searchWordsLoaders = `// Generated from the languages in localization/language.ts.
  import type { Language } from '../localization/language.js';
  import type { SearchWords } from '../content/search-words.js';

  export const loaders: Record<Language, () => Promise<{ searchWords: SearchWords }>> = {
    ${languages.map(language => `${language}: () => import('./search-words/search-${language}.js'),`).join('\n')}
  };`;

async function writeModule(path: string, code: string) {
  const file = join(root, 'src/generated', path);
  writeGenerated(file, await format(code, { ...(await resolveConfig(file)), parser: 'typescript' }));
}

if (isMain(import.meta.url)) await sayMistakes(buildWords);
