/**
 * `npm run content:new -- document|language|wording` asks for what is needed and writes a beginning into content/. Each question is also
 * a flag (`--title="…"`). What has been written is checked as the build does: what it still lacks is told with file, line and field.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { ContentMistakes, sayMistakes } from '../data-file.ts';
import { answerHelp } from '../../options.ts';
import { readContent } from '../read-content.ts';
import { answersTo } from './answers.ts';
import type { Answers } from './answers.ts';
import { newDocument, newLanguage, newWording } from './kinds.ts';

answerHelp(
  `npm run content:new -- document|language|wording [--ANSWER=… …]

It asks for what is needed. Each answer can also be given beforehand: --title="…" (docs/content.md).
  --content=DIR  other content than content/`,
);

const root = fileURLToPath(new URL('../../..', import.meta.url));

await sayMistakes(async () => {
  const [kind = '', ...flags] = process.argv.slice(2);
  const { content = join(root, 'content'), ...given } = readFlags(flags);
  const kinds = { document: () => newDocument(content), language: () => newLanguage(join(content, '..')), wording: () => newWording(content) };
  if (!Object.hasOwn(kinds, kind))
    throw new ContentMistakes([`expected document, language or wording, found "${kind}": npm run content:new -- document`]);
  const { questions, write } = kinds[kind as keyof typeof kinds]();
  const keyboard = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  const answers = await answersTo(questions, given, keyboard && (text => keyboard.question(text))).finally(() => keyboard?.close());
  for (const line of write(answers)) console.log(line);
  if (kind !== 'language') sayWhatIsMissing(content);
});

/** `--title=…` and `--title …`. */
function readFlags(words: string[]): Answers {
  const flags: Answers = {};
  for (let index = 0; index < words.length; index++) {
    const [, name, value] = /^--([\w-]+)(?:=([^]*))?$/.exec(words[index]!) ?? [];
    if (!name) throw new ContentMistakes([`expected --flag=answer, found "${words[index]}"`]);
    flags[name] = value ?? words[++index] ?? '';
  }
  return flags;
}

function sayWhatIsMissing(folder: string) {
  try {
    readContent(folder);
    console.log('It has all that it needs. npm run build, then publish.');
  } catch (error) {
    if (!(error instanceof ContentMistakes)) throw error;
    console.log(['Still to be filled in:', ...error.mistakes].join('\n  '));
  }
}
