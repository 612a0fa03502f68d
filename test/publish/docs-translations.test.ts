/** The pages of docs/ in six languages, and what is told of a translation that differs from the English page. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkTranslatedPages, readTranslatedPages } from '../../publish/docs/translations.ts';
import { isPartial } from '../../publish/content/languages.ts';
import { languages } from '../../src/localization/language.ts';

const folder = mkdtempSync(join(tmpdir(), 'rr-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const english = `Write \`lang="en"\`, as in

\`\`\`html
<p lang="en">Words</p>
\`\`\`

- [More](links.md#parameters) since 1.2, [on frames](frames.md#heights), [here](#as-in)

  \`\`\`yaml
  text: Words
  \`\`\`
`;

function check(french: string) {
  mkdirSync(join(folder, 'page'), { recursive: true });
  mkdirSync(join(folder, 'frames'), { recursive: true });
  writeFileSync(join(folder, 'page.md'), english);
  writeFileSync(join(folder, 'page/fr.md'), french);
  writeFileSync(join(folder, 'frames.md'), 'A frame');
  writeFileSync(join(folder, 'frames/fr.md'), 'Un cadre');
  const { mistakes, warnings } = checkTranslatedPages(readTranslatedPages(folder));
  return { mistakes, warnings: warnings.filter(warning => !warning.startsWith('docs/frames')) };
}

const newest = /translates: \w+/.exec(check('').warnings[0]!)![0];
const page = (status: string, translates: string, text: string) =>
  check(`---\nstatus: ${status}\n${translates}\n---\n\n${text}`);
const french = english
  .replaceAll('lang="en"', 'lang="fr"')
  .replace('Words', 'Mots')
  .replace('as in', 'comme ici')
  .replace('[More](', '[Plus](../')
  .replace('since', 'depuis')
  .replace('[on frames](frames.md#heights)', '[les cadres](../frames/fr.md#hauteurs)')
  .replace('[here](#as-in)', '[ici](#comme-ici)');

describe('The pages in several languages', () => {
  it('are there in each language, as in English', () => {
    const pages = readTranslatedPages();
    const subjects = new Set(pages.map(({ subject }) => subject));
    assert.ok(subjects.has('start'));
    for (const subject of subjects)
      assert.deepEqual(
        pages.filter(page => page.subject === subject).map(({ language }) => language),
        languages.filter(language => !isPartial(language)),
        subject,
      );
    for (const { path, text } of pages.filter(({ subject }) => subject === 'start'))
      assert.ok(text.replace(/^---\n[^]*?---\n/, '').split('\n').length < 80, path);
    assert.deepEqual(checkTranslatedPages(pages).mistakes, []);
  });

  it('may differ in words, not in samples, code, numbers, items and links', () => {
    assert.deepEqual(page('reviewed', newest, french), { mistakes: [], warnings: [] });
    const wrong = french
      .replace('<p lang', '<b lang')
      .replace('text: Words', 'text: Mots')
      .replace('`lang="fr"`', '`lang`')
      .replace(/^- /m, '')
      .replace('1.2', '1.1')
      .replace('links', 'theming')
      .replace('frames/fr.md', 'frames.md');
    assert.deepEqual(page('unreviewed', newest, wrong).mistakes, [
      'docs/page/fr.md lacks "<p lang="en">…</p>", which page.md has',
      'docs/page/fr.md lacks "text: Words", which page.md has',
      'docs/page/fr.md lacks "`lang="en"`", which page.md has',
      'docs/page/fr.md lacks "-", which page.md has',
      'docs/page/fr.md lacks "1.2", which page.md has',
      'docs/page/fr.md lacks "](../links.md#parameters)", which page.md has',
      'docs/page/fr.md lacks "](../frames/fr.md)", which page.md has',
      'docs/page/fr.md has "<b lang="fr">…</p>", which page.md has not',
      'docs/page/fr.md has "text: Mots", which page.md has not',
      'docs/page/fr.md has "`lang`", which page.md has not',
      'docs/page/fr.md has "1.1", which page.md has not',
      'docs/page/fr.md has "](../theming.md#parameters)", which page.md has not',
      'docs/page/fr.md has "](../frames.md)", which page.md has not',
    ]);
  });

  it('say that they follow an earlier text, and are not reviewed then', () => {
    const told = `docs/page/fr.md follows an earlier text of page.md: once it follows today’s, write "${newest}" into it`;
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
