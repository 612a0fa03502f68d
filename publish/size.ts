/**
 * `npm run size`, after a build: the bytes that a page transfers, and whether they are within their limits.
 * No file name is trusted: a browser opens each page, and its requests are counted.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { markdownTable } from '../bench/markdown-table.ts';
import { readSite, serve } from '../bench/built-site.ts';
import { tagNames, viewNames, views } from '../src/content/views.ts';
import { languages } from '../src/localization/language.ts';
import { hashedName } from './cache-rules.ts';
import { readOptions } from './options.ts';
import { defineName } from './page-functions.ts';

readOptions('npm run size: the bytes that a page transfers, after a build, and their limits');

/**
 * Bytes after brotli, in the language that needs most, up to the first paint. A new connection carries 14,600 in its first
 * round trip. The tools of a list come after it: in English, whose words are inside.
 */
const limits = {
  widgets: 14_300,
  footnote: 9_500,
  words: 1_500,
  atOnce: 4_000,
  frames: 1_000,
  tools: 13_700,
  search: 6_300,
};

interface Sizes {
  raw: number;
  gzip: number;
  brotli: number;
}

const files = readSite();
const site = await serve(files);
// Only now: --help needs no browser.
const { findBrowser } = await import('./find-browser.ts');
const { default: puppeteer } = await import('puppeteer-core');
const { executablePath, args } = await findBrowser();
const browser = await puppeteer.launch({ executablePath, args });
const rows: string[][] = [];
const tooLarge: string[] = [];

try {
  for (const language of languages)
    report(
      `widgets.js, ${language}`,
      await scriptsOf(language, 'widgets.js', tags(tagNames)),
      limits.widgets,
    );
  for (const language of languages)
    report(
      `territory-footnote.js, ${language}`,
      await scriptsOf(language, 'territory-footnote.js', tags([views.footnote.tag])),
      limits.footnote,
    );
  for (const path of files.keys())
    if (path.includes('/chunks/words-')) report(`the words in it: ${path}`, [path], limits.words);
  for (const language of languages)
    report(
      `${language}/widgets.js: text and script of the overview`,
      [`/v1/${language}/widgets.js`],
      limits.atOnce,
    );
  report('frames.js', ['/v1/frames.js'], limits.frames);
  const chunk = (name: string) => [...files.keys()].find(path => hashedName(path) === name)!;
  report(
    'later: search field, filters and order of the list',
    ['list-tools', 'list-parts'].map(chunk),
    limits.tools,
  );
  report('when a reader searches the list', [chunk('list-search')], limits.search);
  report(
    'later, fr: what the list brings after its first paint',
    await scriptsOf('fr', 'widgets.js', tags(tagNames), true),
  );
  report('widgets.classic.js', await scriptsOf('fr', 'widgets.classic.js', tags(tagNames)));
  report(
    'widgets.js, fr, prerendered',
    await scriptsOf('fr', 'widgets.js', viewNames.map(fragment('fr')).join('')),
  );
  for (const path of files.keys()) if (path.includes('/content/')) report(path, [path]);
} finally {
  await browser.close();
  site.close();
}

console.log(markdownTable(['transferred', 'files', 'raw', 'gzip', 'brotli', 'limit'], rows));
for (const what of tooLarge) console.error(`Too large: ${what}`);
process.exitCode = tooLarge.length ? 1 : 0;

function tags(names: string[]) {
  return names.map(name => `<${name}></${name}>`).join('');
}

function fragment(language: string) {
  return (view: string) => files.get(`/v1/${language}/${view}/fragment.html`)!.toString();
}

/** The scripts that a page with this body asks for before an element has painted; `later` gives the others. */
async function scriptsOf(language: string, script: string, body: string, later = false): Promise<string[]> {
  const address = '/page.html';
  const type = script.includes('classic') ? '' : ' type="module"';
  files.set(
    address,
    Buffer.from(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${script}</title>
<script>loaded = 0; addEventListener('rr-load', () => { painted = loaded++ ? painted : performance.now() })</script>
<script src="/v1/${script}"${type}></script>${body}</html>`),
  );
  const context = await browser.createBrowserContext(); // with a cache of its own
  const page = await context.newPage();
  await page.evaluateOnNewDocument(defineName);
  // What comes after seconds comes after a first paint, but not on a machine that needs them for it.
  if (!later) await page.evaluateOnNewDocument(withoutLongWaits);
  const expected = tagNames.filter(name => body.includes(`<${name}`)).length;
  await page.goto(site.origin + address, { waitUntil: 'networkidle0' });
  // An element that fails loads less: that would be a small size for the wrong reason.
  await page.waitForFunction(count => (globalThis as { loaded?: number }).loaded === count, {}, expected);
  const requested = await page.evaluate(() => {
    const { painted } = globalThis as unknown as { painted: number };
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
    return scripts.map(({ name, startTime }) => ({
      path: new URL(name).pathname,
      late: startTime >= painted, // what the first paint sets off may begin in the same tick of the clock
    }));
  });
  await context.close();
  return [...new Set(requested.filter(({ late }) => late === later).map(({ path }) => path))];
}

function withoutLongWaits() {
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = ((...all: Parameters<typeof wait>) =>
    Number(all[1]) < 1000 ? wait(...all) : 0) as typeof wait;
}

function report(what: string, paths: string[], limit?: number) {
  const { raw, gzip, brotli } = sizes(paths);
  if (limit && brotli > limit) tooLarge.push(`${what}, ${brotli - limit} bytes above ${limit}`);
  rows.push([what, ...[paths.length, raw, gzip, brotli].map(String), limit ? String(limit) : '']);
}

function sizes(paths: string[]): Sizes {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const file = files.get(path);
    if (!file) throw new Error(`A page asks for a script that is not there: ${path}`);
    total.raw += file.length;
    total.gzip += gzipSync(file, { level: 9 }).length;
    total.brotli += brotliCompressSync(file).length; // quality 11 is the default
  }
  return total;
}
