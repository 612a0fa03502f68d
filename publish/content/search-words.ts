/** What widens a search: content/synonyms.json, and the traditional characters for the simplified ones of the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import type { Language } from '../../src/localization/language.ts';
import type { SearchWords } from '../../src/content/search-words.ts';
import { ContentMistakes, DataFile, readText } from './data-file.ts';
import { languages } from './languages.ts';

/** @throws ContentMistakes with everything that is wrong in the synonyms. */
export function readSearchWords(folder: string): Record<Language, SearchWords> {
  const file = new DataFile('content/synonyms.json', readText(join(folder, 'synonyms.json')), { format: 'json' });
  if (file.mistakes.length || !file.fits(join(folder, 'schemas/synonyms.schema.json')))
    throw new ContentMistakes(file.mistakes);
  const value = file.value as Record<Language, SearchWords>;
  const catalogue = readFileSync(join(folder, 'resources.json'), 'utf8');
  const characters = characterTable(catalogue + value.zh.synonyms.join());
  return Object.fromEntries(
    languages.map(language => [language, { ...value[language], ...(language === 'zh' && characters) }]),
  ) as Record<Language, SearchWords>;
}

/** Traditional characters, and in the same places the simplified ones, as far as the text has these. */
export function characterTable(text: string): { traditional: string; simplified: string } {
  const used = new Set(text.match(/\p{sc=Han}/gu));
  const simplify = (Converter as (wanted: { from: 't'; to: 'cn' }) => (text: string) => string)({ from: 't', to: 'cn' });
  let [traditional, simplified] = ['', ''];
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const simple = simplify(character);
    // Of more than one code unit, places in a text would move.
    if (simple === character || simple.length !== 1 || !used.has(simple)) continue;
    traditional += character;
    simplified += simple;
  }
  return { traditional, simplified };
}
