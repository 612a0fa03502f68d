/** The scripts as they are built: what holds for them in any page. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hashedName } from '../../publish/cache-rules.ts';

const folder = new URL('../../dist/site/v1/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('The classic script', () => {
  it('says the same in every encoding a page can have: modules are always UTF-8', () => {
    const beyond = [...read('widgets.classic.js').matchAll(/.{0,20}[^\0-\x7f]/g)].map(String);
    assert.deepEqual(beyond, []);
  });

  it('still has the words of every language', () => {
    const words = read('widgets.classic.js').replace(/\\u([\da-f]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    for (const word of ['جارٍ التحميل…', '正在加载', 'Chargement', 'Загрузка', 'Cargando'])
      assert.ok(words.includes(word), word);
  });
});

describe('A chunk', () => {
  it('imports by itself none that is asked for, but for a few', () => {
    // A browser keeps a failed import for the life of a page: whoever needs it by itself is lost, though it came at another address.
    const files = readdirSync(new URL('chunks/', folder)).filter(file => file.endsWith('.js'));
    const texts = new Map(
      ['widgets.js', ...files.map(file => `chunks/${file}`)].map(file => [file, read(file)]),
    );
    const reached = (file: string, pattern: RegExp) =>
      [...texts.get(file)!.matchAll(pattern)].map(([, to]) => `chunks/${to}`);
    const ofWidgets = new Set(['widgets.js']);
    const asked = new Set<string>();
    const imported = new Set<string>();
    for (const file of ofWidgets) {
      for (const to of reached(file, /\("\.\/(?:chunks\/)?([\w.-]+\.js)"\)/g)) asked.add(to);
      for (const to of reached(file, /(?:from|import)"\.\/([\w.-]+\.js)"/g)) imported.add(to);
      for (const to of [...asked, ...imported]) ofWidgets.add(to);
    }
    const both = [...imported].filter(file => asked.has(file)).map(file => hashedName(`/${file}`));
    assert.deepEqual(both.sort(), ['common', 'leave-out', 'merged-lists', 'published', 'search-service']);
  });
});
