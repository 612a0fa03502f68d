/** The pages around the elements: who publishes, when something has changed, whose words stand there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from '../../publish/content/languages.ts';
import { readPageWords } from '../../publish/pages/page-words.ts';
import { page } from '../../publish/pages/page.ts';
import { viewNames } from '../../src/content/views.ts';
import type { View } from '../../src/content/views.ts';
import { formatDate, nativeName } from '../../src/localization/format.ts';
import type { Language } from '../../src/localization/language.ts';

const words = readPageWords(fileURLToPath(new URL('../../content', import.meta.url)));

/** A page of somebody's. */
const write = (view: View, language: Language, updated?: string) =>
  page({
    publisher: { address: 'https://a.example/', name: 'A & B', ...(updated && { updated }) },
    nativeName,
    formatDate,
    view,
    language,
    words: key => words(key, language),
    content: '',
  });

const footerOf = (html: string) => /<footer>[^]*<\/footer>/.exec(html)![0];

describe('A plain page', () => {
  it('names its publisher, at its head and at its end', () => {
    const html = write('overview', 'fr');
    assert.match(html, /<p class="publisher"><bdi>A &amp; B<\/bdi><\/p>/);
    assert.match(footerOf(html), /Page publiée par <bdi>A &amp; B<\/bdi>\./);
  });

  it('says when its content was last changed, where the publisher has said so', () => {
    assert.match(
      write('footnote', 'fr', '2026-05-07'),
      /Mis à jour le <time datetime="2026-05-07">7 mai 2026<\/time>/,
    );
    assert.doesNotMatch(write('footnote', 'fr'), /<time|class="news"/);
  });

  it('leads to the feed of the documents, and only there', () => {
    const feed = /<a href="feed\.json"/;
    assert.deepEqual(
      viewNames.filter(view => feed.test(write(view, 'es'))),
      ['resources'],
    );
  });

  it('leads to the feeds of changes, for readers and for feed readers', () => {
    for (const view of viewNames) {
      const html = write(view, 'es');
      assert.match(html, /<a href="\.\.\/changes\.xml"[^>]*>Seguir los cambios/);
      for (const [type, ending] of [
        ['feed', 'json'],
        ['atom', 'xml'],
      ])
        assert.match(
          html,
          new RegExp(
            `<link rel="alternate" type="application/${type}\\+${ending}" title="[^"]+" href="https://a\\.example/v1/es/changes\\.${ending}">`,
          ),
        );
    }
  });

  for (const language of languages)
    it(`says in ${language} whose words stand there, for each view another`, () => {
      const said = viewNames.map(view => footerOf(write(view, language)).replace(/<li class="address.*/, ''));
      assert.equal(new Set(said).size, viewNames.length);
      for (const text of said) assert.doesNotMatch(text, /[{}]/);
    });

  it('shows each language by its name, and in short where there is no room', () => {
    const links = /<nav class="languages"[^]*?<\/nav>/.exec(write('resources', 'ar'))![0];
    assert.deepEqual(
      [...links.matchAll(/aria-hidden="true">([^<]+)<\/span><span class="name">([^<]+)/g)].map(
        ([, ...names]) => names.join(' '),
      ),
      ['ع العربية', '中文 中文', 'EN English', 'FR Français', 'РУ Русский', 'ES Español'],
    );
  });

  it('has the last link of a frame, which leads to the whole page, inside its main part', () => {
    for (const view of viewNames) assert.match(write(view, 'fr'), /<main [^]*<p class="whole"[^]*<\/main>/);
  });

  it('prints the address that it has without any choice', () => {
    assert.match(
      write('resources', 'ru'),
      /<li class="address" dir="ltr">https:\/\/a\.example\/v1\/ru\/resources\/<\/li>/,
    );
  });
});

describe('Published pages', () => {
  it('print no search, filters or navigation', () => {
    const css = readFileSync(new URL('../../dist/site/v1/page.css', import.meta.url), 'utf8');
    const printed = [...css.matchAll(/^@media print \{\n([^]*?)\n\}/gm)].map(([, rules]) => rules).join('\n');
    for (const selector of ['resource-list \\[part=tools\\]', ' nav'])
      assert.match(printed, new RegExp(`${selector}(,[^{}]*)?\\s*\\{\\s*display: none`));
  });

  it('name the publisher and the date that the content folder names', () => {
    const { name, updated } = JSON.parse(
      readFileSync(new URL('../../content/publisher.json', import.meta.url), 'utf8'),
    ) as { name: string; updated: string };
    const html = readFileSync(new URL('../../dist/site/v1/en/overview/index.html', import.meta.url), 'utf8');
    assert.ok(html.includes(`<bdi>${name}</bdi>`) && html.includes(`datetime="${updated}"`));
  });
});
