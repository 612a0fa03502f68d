/** `npm run locales:extract`: brings the messages of the source into the XLIFF files, for translators. */
import { sayMistakes } from '../content/data-file.ts';
import { isMain } from '../is-main.ts';
import { readOptions } from '../options.ts';
import { noteFor as ourNotes } from './notes.ts';
import { typesetPluginWords } from './po.ts';
import { readUnits, tidyXliff } from './xliff.ts';

/** @param noteFor - What translators are told of a message. */
export async function extractWords(configFile: string, noteFor?: typeof ourNotes) {
  const { readProject } = await import('./project.ts'); // with TypeScript, which --help does not need
  const { localizer, messages, languages, xliffFile } = readProject(configFile);
  const before = new Map(languages.map(language => [language, readUnits(xliffFile(language))]));
  await localizer.writeInterchangeFiles();
  // @lit/localize replaces a changed source and keeps its old translation as if nothing had happened.
  for (const [language, units] of before) tidyXliff(xliffFile(language), units, noteFor);
  return messages.length;
}

if (isMain(import.meta.url))
  await sayMistakes(async () => {
    readOptions('npm run locales:extract: brings new messages of the source into locales/*.xlf');
    const { ourConfig } = await import('./project.ts');
    console.log(`${await extractWords(ourConfig, ourNotes)} messages in locales/`);
    typesetPluginWords();
  });
