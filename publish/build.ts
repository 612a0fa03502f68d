/**
 * `npm run build:site`: writes what any static host or CDN can serve to dist/site/, beside the scripts
 * that Rollup has put there. The same sources always give the same bytes.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tagNames } from '../src/content/views.ts';
import { completeness } from './content/completeness.ts';
import { ContentMistakes, sayMistakes } from './content/data-file.ts';
import { languages } from './content/languages.ts';
import { readContent } from './content/read-content.ts';
import { publishedContent } from './content/write-content.ts';
import { integrityOf } from './integrity.ts';
import { checkWords, countWords } from './locales/check.ts';
import { readProject } from './locales/project.ts';
import { readPublisher } from './pages/publisher.ts';
import { writePages } from './pages/write-pages.ts';

/** `--address=https://…/` for a trial on another host, `--to=folder` for a copy of dist/site beside it. */
const { address, to } = parseArgs({
  options: { address: { type: 'string' }, to: { type: 'string' } },
}).values;

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/site');
const site = to ? resolve(to) : built;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

await sayMistakes(buildSite);

async function buildSite() {
  const content = readContent(join(root, 'content'));
  const words = readProject(join(root, 'lit-localize.json'));
  console.log(completeness(content, countWords(words)));

  const wordMistakes = checkWords(words);
  if (wordMistakes.length) throw new ContentMistakes(wordMistakes);

  const published = publishedContent(content);
  const publisher = readPublisher(join(root, 'content'), address);
  if (site !== built) cpSync(join(built, 'v1'), join(site, 'v1'), { recursive: true });
  nameAddress(`${publisher.address}v1/widgets.classic.js`);
  for (const folder of ['content', ...languages])
    rmSync(join(site, 'v1', folder), { recursive: true, force: true });
  for (const language of languages) {
    for (const [name, value] of Object.entries(published[language]))
      writeJson(`v1/content/${language}/${name}.json`, value);
  }

  await writePages(join(root, 'content'), publisher, published, (path, text) =>
    writeText(`v1/${path}`, text),
  );

  const schema = readFileSync(join(root, 'content/schemas/published-resources.schema.json'), 'utf8');
  writeText('v1/schemas/resources.schema.json', schema);
  const scripts = integrityOf(join(site, 'v1'), version);
  writeJson('v1/integrity.json', scripts);
  const entries = Object.entries(scripts.integrity).filter(([path]) => !path.includes('/'));
  writeJson('v1/version.json', {
    version,
    elements: tagNames,
    languages,
    integrity: Object.fromEntries(entries),
  });

  // v1/ follows the releases; this copy of it never changes once it is released.
  const release = join(site, `v${version}`);
  rmSync(release, { recursive: true, force: true });
  cpSync(join(site, 'v1'), release, { recursive: true });
}

/** Tells the classic script where it is published, for copies of it that are elsewhere. */
function nameAddress(published: string) {
  const file = join(site, 'v1/widgets.classic.js');
  const script = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    script.replace(/"[^"]*\/v1\/widgets\.classic\.js"/, () => JSON.stringify(published)),
  );
}

function writeJson(path: string, value: unknown) {
  writeText(path, JSON.stringify(value));
}

function writeText(path: string, text: string) {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
