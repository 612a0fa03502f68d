/**
 * `npm run generate`, with which `npm run build` begins: checks content/ and the words in locales/, so that whoever wrote them hears of all
 * mistakes at once, before anything is built. Then says what each language has and lacks, and writes what src/ and the plugin take of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeness } from './content/completeness.ts';
import { ContentMistakes, MistakesOfAll, sayMistakes } from './content/data-file.ts';
import { writeWords } from './locales/build.ts';
import { checkWords, countWords } from './locales/check.ts';
import { ourConfig, readProject } from './locales/project.ts';
import { writePluginLanguages } from './plugin-languages.ts';
import { writeRecipes } from './recipes.ts';
import { readEdited } from './sources.ts';

const temporary = mkdtempSync(join(tmpdir(), 'words-'));
try {
  await sayMistakes(generate);
} finally {
  rmSync(temporary, { recursive: true });
}

async function generate() {
  const mistakes = new MistakesOfAll();
  const edited = mistakes.in(() => readEdited());
  // Reads all of src/ with TypeScript: nothing else of a build does that for the words.
  const project = readProject(ourConfig, temporary);
  mistakes.in(() => {
    const wrong = checkWords(project);
    if (wrong.length) throw new ContentMistakes(wrong);
  });
  mistakes.end();

  console.log(completeness(edited.content, countWords(project)));
  await writeWords(project, temporary, edited);
  writeRecipes();
  writePluginLanguages(edited.pageWords);
}
