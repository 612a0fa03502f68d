/** The scripts as they are built: what holds for them in any page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

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
