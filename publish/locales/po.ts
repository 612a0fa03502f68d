/** The words of the WordPress plugin: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html, each text on one line. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeset } from './typography.ts';

const folder = fileURLToPath(new URL('../../integrations/wordpress/return-reintegration-widgets/languages', import.meta.url));
const entry = /^msgid "(.+)"\nmsgstr "(.*)"$/gm;

/** One for each language: `…-fr_FR.po` is that of `fr`. */
const files = (): { language: string; file: string }[] =>
  readdirSync(folder).flatMap(name => {
    const language = /-([a-z]+)(?:_\w+)?\.po$/.exec(name)?.[1];
    return language ? [{ language, file: join(folder, name) }] : [];
  });

/** The texts of the plugin by language, and in each by their English. */
export const pluginWords = (): { language: string; english: string; text: string }[] =>
  files().flatMap(({ language, file }) =>
    [...readFileSync(file, 'utf8').matchAll(entry)].map(([, english = '', text = '']) => ({ language, english, text })),
  );

/** Gives the texts the marks of their language. */
export function typesetPluginWords() {
  for (const { language, file } of files()) {
    const text = readFileSync(file, 'utf8');
    const set = text.replace(entry, (_, english: string, translation: string) => `msgid "${english}"\nmsgstr "${typeset(translation, language)}"`);
    if (set !== text) writeFileSync(file, set);
  }
}
