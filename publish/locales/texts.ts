/** All that is written in our own words, wherever it stands: messages, configurator and doctor, content, plugin, translated pages. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson, readText } from '../content/data-file.ts';
import { languages } from '../content/languages.ts';
import type { Texts } from '../content/languages.ts';
import { pageTexts } from '../docs/translations.ts';
import { pluginWords } from './po.ts';
import { messageText, readUnits } from './xliff.ts';
import type { Project } from './project.ts';

export interface OwnText {
  language: string;
  /** Where it stands, for whoever has to change it. */
  where: string;
  text: string;
  /** Whether it is shown as it stands there, so that nothing sets its marks. Always so in English. */
  isSet?: boolean;
}

const content = fileURLToPath(new URL('../../content', import.meta.url));

/** Not the titles of documents, the names of organisations and the wordings of notes: these are their publishers' words. */
export function ownTexts({ messages, languages: translated, xliffFile }: Project): OwnText[] {
  return [
    ...messages.map(message => ({ language: 'en', where: `"${message.name}"`, text: messageText(message) })),
    ...translated.flatMap(language =>
      [...readUnits(xliffFile(language))].map(([id, { target = '' }]) => ({ language, where: `"${id}"`, text: target })),
    ),
    ...pluginWords().map(({ language, english, text }) => ({ language, where: `plugin: "${english}"`, text })),
    ...contentTexts(),
    ...pageTexts(),
  ];
}

function contentTexts(): OwnText[] {
  const pages = readJson(join(content, 'pages.json')) as Record<string, Texts>;
  const catalogue = readJson(join(content, 'resources.json')) as Record<'types' | 'topics' | 'kinds', Record<string, Texts>> & {
    resources: { id: string; descriptions?: Texts }[];
  };
  const inEach = (where: string, texts: Texts = {}): OwnText[] =>
    Object.entries(texts).map(([language, text]) => ({ language, where, text }));
  return [
    ...Object.entries(pages).flatMap(([key, texts]) => inEach(`content/pages.json: "${key}"`, texts)),
    ...(['types', 'topics', 'kinds'] as const).flatMap(kind =>
      Object.entries(catalogue[kind]).flatMap(([id, texts]) => inEach(`content/resources.json: ${kind}.${id}`, texts)),
    ),
    ...catalogue.resources.flatMap(({ id, descriptions }) => inEach(`content/resources.json: the description of "${id}"`, descriptions)),
    ...languages.map(language => ({
      language,
      where: `content/overview/${language}.md`,
      text: readText(join(content, 'overview', `${language}.md`)).replace(/\]\([^)]*\)/g, ''), // marks that are no text
    })),
  ];
}
