/**
 * Part of `npm run generate`: writes into src/generated/, which the elements import, the words of each language and what
 * loads them, the words that widen a search, and the one note that shows when nothing can be fetched, with its spellings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Territory } from '../../src/content/territories-content.ts';
import { defaultNote } from '../../src/content/views.ts';
import type { SearchWords } from '../../src/content/search-words.ts';
import { languages } from '../content/languages.ts';
import type { AuthoredTerritory } from '../content/read-content.ts';
import { spellingsOf } from '../content/write-content.ts';
import type { EditedContent } from '../sources.ts';
import { writeGenerated } from '../write-generated.ts';
import { shortest } from './icu.ts';
import type { Project } from './project.ts';
import { typeset } from './typography.ts';

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

/** The modules that words are in, by the beginnings of their ids. No first paint needs those of a list's search, filters and exports, no reader the last two. */
const modules = [
  { loader: 'load-words', path: 'words/', ids: /^(?!(list|cite|doctor|maker)-)/ },
  { loader: 'load-list-words', path: 'words/list-', ids: /^(list|cite)-/ },
  { loader: 'load-doctor-words', path: 'doctor-words/doctor-', ids: /^doctor-/ },
  { loader: 'load-maker-words', path: 'maker-words/maker-', ids: /^maker-/ },
];

const wordsThat = (code: string, ids: RegExp) =>
  code.replace(/^\s*'([^']+)': `(?:\\[\s\S]|[^`\\])*`,$/gm, (entry, id: string) => (ids.test(id) ? entry : ''));

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

/** @param temporary - Where the project writes its modules. The source imports those written here, and messages are read before these exist. */
export async function writeWords(project: Project, temporary: string, { content, searchWords }: EditedContent): Promise<void> {
  await project.localizer.build();
  for (const language of project.languages) {
    const words = correctWords(readFileSync(join(temporary, `${language}.ts`), 'utf8'), language);
    for (const { path, ids } of modules) await writeModule(`${path}${language}.ts`, wordsThat(words, ids));
  }
  for (const { loader, path } of modules)
    await writeModule(`${loader}.ts`, loaders(project.languages, language => path + language));
  await writeModule('default-notes.ts', defaultNotes(content.territories));
  await writeModule('default-spellings.ts', defaultSpellings(content.territories));
  for (const language of languages)
    await writeModule(`search-words/search-${language}.ts`, searchWordsModule(searchWords[language]));
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
