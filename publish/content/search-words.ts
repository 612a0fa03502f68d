/** What widens a search: content/synonyms.json, and the traditional characters for simplified ones. */
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import type { Language } from '../../src/localization/language.ts';
import type { SearchWords } from '../../src/content/search-words.ts';
import { ContentMistakes, openData } from './data-file.ts';
import { languages } from './languages.ts';

const none: SearchWords = { ignored: '', synonyms: [] };

/** @throws ContentMistakes with everything that is wrong in the synonyms. */
export function readSearchWords(folder: string): Record<Language, SearchWords> {
  const schema = join(folder, 'schemas/synonyms.schema.json');
  const { value, mistakes } = openData(join(folder, 'synonyms.json'), 'content/synonyms.json', schema);
  if (mistakes.length) throw new ContentMistakes(mistakes);
  const words = value as Partial<Record<Language, SearchWords>> & { zh: SearchWords };
  const characters = characterTable(everydayCharacters() + words.zh.synonyms.join());
  return Object.fromEntries(
    languages.map(language => [language, { ...(words[language] ?? none), ...(language === 'zh' && characters) }]),
  ) as Record<Language, SearchWords>;
}

/**
 * The 3,755 simplified characters of everyday texts (GB 2312, level 1). Those of the catalogue are among them; a table of these
 * alone would change the scripts with each document.
 */
function everydayCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
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
