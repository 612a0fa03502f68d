/** docs/start/: a short page in each language, and what is told of a translation that differs from the English page. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkStartPages, readStartPages } from '../../publish/docs/start-pages.ts';
import { isPartial } from '../../publish/content/languages.ts';
import { languages } from '../../src/localization/language.ts';

const folder = mkdtempSync(join(tmpdir(), 'rr-start-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const english = 'Write `lang="en"`, as in\n\n```html\n<p lang="en">Words</p>\n```\n\n[More](../links.md)\n';

function check(french: string) {
  writeFileSync(join(folder, 'en.md'), english);
  writeFileSync(join(folder, 'fr.md'), french);
  return checkStartPages(readStartPages(folder));
}

const newest = /translates: \w+/.exec(check('').warnings[0]!)![0];
const page = (status: string, translates: string, text: string) =>
  check(`---\nstatus: ${status}\n${translates}\n---\n\n${text}`);
const french = english
  .replaceAll('lang="en"', 'lang="fr"')
  .replace('Words', 'Mots')
  .replace('as in', 'comme ici')
  .replace('More', 'Plus');

describe('The start pages', () => {
  it('are there in each language, short, and as the English page', () => {
    const pages = readStartPages();
    assert.deepEqual(
      pages.map(({ language }) => language),
      languages.filter(language => !isPartial(language)),
    );
    for (const { language, text } of pages)
      assert.ok(text.replace(/^---\n[^]*?---\n/, '').split('\n').length < 80, language);
    assert.deepEqual(checkStartPages(pages).mistakes, []);
  });

  it('may differ in words, not in samples, code and links', () => {
    assert.deepEqual(page('reviewed', newest, french), { mistakes: [], warnings: [] });
    const wrong = french
      .replace('<p lang', '<b lang')
      .replace('`lang="fr"`', '`lang`')
      .replace('links', 'frames');
    assert.deepEqual(page('unreviewed', newest, wrong).mistakes, [
      'docs/start/fr.md lacks "<p lang="en">…</p>", which en.md has',
      'docs/start/fr.md lacks "`lang="en"`", which en.md has',
      'docs/start/fr.md lacks "](../links.md)", which en.md has',
      'docs/start/fr.md has "<b lang="en">…</p>", which en.md has not',
      'docs/start/fr.md has "`lang`", which en.md has not',
      'docs/start/fr.md has "](../frames.md)", which en.md has not',
    ]);
  });

  it('say that they follow an earlier text, and are not reviewed then', () => {
    const told = `docs/start/fr.md follows an earlier text of en.md: once it follows today’s, write "${newest}" into it`;
    assert.deepEqual(page('unreviewed', 'translates: 0123456789abcdef', french), {
      mistakes: [],
      warnings: [told],
    });
    assert.deepEqual(page('reviewed', 'translates: 0123456789abcdef', french), {
      mistakes: [`${told}, or "status: unreviewed"`],
      warnings: [],
    });
  });
});
