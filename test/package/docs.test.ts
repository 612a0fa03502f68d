/** The documentation site as `npm run docs:build` makes it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'dist/docs');

describe('The documentation site', () => {
  before(() => {
    const { status, stdout, stderr } = spawnSync('npm run docs:build', {
      cwd: root,
      shell: true,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  const pages = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map(path => path.replaceAll('\\', '/'))
      .filter(path => path.endsWith('index.html') && !path.startsWith('v1/'));

  it('has a page for each of docs/, and links that lead somewhere', () => {
    const written = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.md') && !name.startsWith('decisions'),
    );
    assert.equal(pages().length, written.length + 1);
    const dead = pages().flatMap(page => {
      const html = readFileSync(join(site, page), 'utf8');
      return [...html.matchAll(/(?:href|src)="(?!\w+:)([^"#]+)(?:#([^"]*))?"/g)]
        .filter(([, path = '', id]) => {
          const target = join(
            site,
            page,
            '..',
            path,
            path.endsWith('/') || !/\.\w+$/.test(path) ? 'index.html' : '',
          );
          return (
            !existsSync(target) ||
            (id && !readFileSync(target, 'utf8').includes(`id="${decodeURIComponent(id)}"`))
          );
        })
        .map(([, path = '', id = '']) => `${page}: ${path}#${id}`);
    });
    assert.deepEqual(dead, []);
  });

  it('shows each element live, with tables from the manifest', () => {
    const page = readFileSync(join(site, 'resource-list/index.html'), 'utf8');
    assert.match(page, /<resource-list lang="en"/);
    assert.match(page, /id="reference"/);
    assert.match(page, /<td><code>page-size<\/code><\/td>\s*<td><code>pageSize<\/code><\/td>/);
  });

  it('has start pages in six languages, each marked as such and leading to the others', () => {
    const page = readFileSync(join(site, 'start/ar/index.html'), 'utf8');
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /<a class="skip" href="#content">[^a-z<]+<\/a>/);
    assert.match(page, /<p class="remark"[^>]*>[^<]+<a href="[./]+\/start\/en\/"/);
    assert.match(page, /<main[^]*<a href="[./]+\/" hreflang="en">README<\/a>/);
    for (const [language, name] of Object.entries({
      zh: '中文',
      en: 'English',
      fr: 'français',
      ru: 'русский',
    })) {
      assert.match(
        page,
        new RegExp(`<link rel="alternate" hreflang="${language}" href="[./]+/start/${language}/">`),
      );
      assert.match(page, new RegExp(`lang="${language}" hreflang="${language}">${name}</a>`));
    }
  });

  it('leads from page to page in a language, and between its versions', () => {
    const read = (page: string) => readFileSync(join(site, page, 'index.html'), 'utf8');
    assert.match(read('start/fr'), /<main[^]*<a href="[./]+\/content-management-systems\/fr\/">/);
    assert.match(
      read('content-management-systems/fr'),
      /<html lang="fr" dir="ltr">[^]*<nav[^]*<a href="[./]+\/start\/fr\/">[^<]+<\/a>/,
    );
    assert.match(read('privacy/ar'), /<a href="[./]+\/start\/ar\/">/);
    assert.match(
      read('content-management-systems'),
      /<a href="[./]+\/content-management-systems\/fr\/" lang="fr" hreflang="fr">français<\/a>/,
    );
  });

  it('names and links each page in the language of the page, where it is there in that, else marks it as English', () => {
    const [navigation = ''] = /<nav class="pages"[^]*?<\/nav>/.exec(
      readFileSync(join(site, 'privacy/ar/index.html'), 'utf8'),
    )!;
    assert.match(navigation, /<a href="[./]+\/languages\/ar\/">\p{Script=Arabic}+<\/a>/u);
    assert.match(navigation, /<a href="[./]+\/privacy\/ar\/" aria-current="page">/);
    assert.match(
      navigation,
      /<a href="[./]+\/trust\/" lang="en" dir="ltr" hreflang="en">What you can rely on<\/a>/,
    );
    const headings = [...navigation.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading!);
    assert.equal(headings.length, 5);
    for (const heading of headings) assert.match(heading, /^[\p{Script=Arabic} ]+$/u);
  });

  it('shows an element live in the language of its page', () =>
    assert.match(
      readFileSync(join(site, 'territory-footnote/fr/index.html'), 'utf8'),
      /<option value="fr" selected[^]*<territory-footnote lang="fr"/,
    ));

  it('can be searched without a server', () => assert.ok(existsSync(join(site, 'pagefind/pagefind-ui.js'))));
});
