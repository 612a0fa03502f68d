/** The scripts as they are built: what holds for them in any page. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../../dist/site/v1/', import.meta.url);
const scripts = readdirSync(folder).filter(name => name.endsWith('.js'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('Scripts that a line in a page names', () => {
  it('say the same in every encoding a page can have', () => {
    assert.ok(scripts.includes('widgets.classic.js'));
    for (const name of scripts) {
      const beyond = [...read(name).matchAll(/.{0,20}[^\0-\x7f]/g)].map(String);
      assert.deepEqual(beyond, [], name);
    }
  });

  it('still have the words of every language', () => {
    const words = read('widgets.classic.js').replace(/\\u([\da-f]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    for (const word of ['جارٍ التحميل…', '正在加载', 'Chargement', 'Загрузка', 'Cargando'])
      assert.ok(words.includes(word), word);
  });
});
