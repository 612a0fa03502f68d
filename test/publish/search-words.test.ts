import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ContentMistakes } from '../../publish/content/data-file.ts';
import { characterTable, readSearchWords } from '../../publish/content/search-words.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));

/** The mistakes that an editor is told of after this change to the synonyms. */
function mistakesIn(change: (text: string) => string): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'synonyms.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  try {
    readSearchWords(copy);
  } catch (error) {
    if (error instanceof ContentMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

describe('The words that widen a search', () => {
  it('are read in six languages', () => {
    const words = readSearchWords(folder);
    assert.deepEqual(Object.keys(words).sort(), ['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    for (const { ignored, synonyms } of Object.values(words)) assert.ok(ignored && synonyms.length > 20);
  });

  it('are refused with the name of the field', () => {
    const [mistake, ...others] = mistakesIn(text =>
      text.replace('"AVRR, assisted return, return assistance"', '"alone"'),
    );
    assert.deepEqual(others, []);
    assert.match(mistake!, /^content\/synonyms\.json:\d+:\d+: .*synonyms.*alone/);
    assert.match(
      mistakesIn(text => text.replace('"zh":', '"zz":')).join('\n'),
      /zz: expected one of ar, zh, /,
    );
    assert.equal(mistakesIn(text => text.replace('{', '')).length, 1);
  });

  it('have the traditional characters of those that occur, and no others', () => {
    const { traditional, simplified } = characterTable('儿童权利, return');
    assert.equal(traditional.length, simplified.length);
    const pairs = [...traditional].map((character, i) => character + simplified[i]);
    assert.ok(pairs.includes('兒儿') && pairs.includes('權权'), pairs.join());
    for (const character of simplified) assert.ok('儿童权利'.includes(character), character);
  });
});
