/** `npm run locales:extract`: brings the messages of the source into the XLIFF files, for translators. */
import { sayMistakes } from '../content/data-file.ts';
import { isMain } from '../is-main.ts';
import { typesetPluginWords } from './po.ts';
import { ourConfig, readProject } from './project.ts';
import { readUnits, tidyXliff } from './xliff.ts';

export async function extractWords(configFile: string) {
  const { localizer, messages, languages, xliffFile } = readProject(configFile);
  const before = new Map(languages.map(language => [language, readUnits(xliffFile(language))]));
  await localizer.writeInterchangeFiles();
  // @lit/localize replaces a changed source and keeps its old translation as if nothing had happened.
  for (const [language, units] of before) tidyXliff(xliffFile(language), units);
  return messages.length;
}

if (isMain(import.meta.url))
  await sayMistakes(async () => {
    console.log(`${await extractWords(ourConfig)} messages in locales/`);
    typesetPluginWords();
  });
