/**
 * `npm run build:site`: writes what any static host or CDN can serve to dist/site/, beside the scripts
 * that Rollup has put there. The same sources always give the same bytes.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tagNames } from '../src/content/views.ts';
import { conclude, readConformance, readRun } from './accessibility.ts';
import { sayMistakes } from './content/data-file.ts';
import { languages } from './content/languages.ts';
import { recordRevision } from './content/revisions.ts';
import { publishedContent, tooLong } from './content/write-content.ts';
import { integrityOf } from './integrity.ts';
import { readOptions } from './options.ts';
import { securityTxt } from './pages/security-txt.ts';
import { writeRelease } from './releases/record.ts';
import { contentFolder as ourContent, readEdited } from './sources.ts';

const {
  address,
  to,
  content: contentFolder = ourContent,
} = readOptions(
  `npm run build:site [-- --address=ADDRESS --to=DIR --content=DIR], for a trial:

  --address=https://…/  on another host than content/publisher.json names
  --to=DIR              beside dist/site
  --content=DIR         of other content than content/`,
  { address: { type: 'string' }, to: { type: 'string' }, content: { type: 'string' } },
);

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/site');
const site = to ? resolve(to) : built;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

await sayMistakes(buildSite);

async function buildSite() {
  // These two need what is compiled, and --help does not.
  const { scriptAtOnce } = await import('./pages/at-once.ts');
  const { writePages } = await import('./pages/write-pages.ts');
  const { content, publisher, pageWords } = readEdited(contentFolder, address);

  const published = publishedContent(content);
  if (site !== built) cpSync(join(built, 'v1'), join(site, 'v1'), { recursive: true });
  nameAddress(`${publisher.address}v1/widgets.classic.js`);
  for (const folder of ['content', ...languages])
    rmSync(join(site, 'v1', folder), { recursive: true, force: true });
  for (const language of languages) {
    for (const [name, value] of Object.entries(published[language])) {
      const path = `content/${language}/${name}.json`;
      const text = JSON.stringify(value);
      const sentence = tooLong(path, text);
      if (sentence) console.warn(sentence);
      writeText(`v1/${path}`, text);
    }
  }

  const atOnce = readFileSync(join(root, 'dist/at-once.js'), 'utf8');
  for (const language of languages)
    writeText(`v1/${language}/widgets.js`, await scriptAtOnce(atOnce, language, published[language]));
  await writePages(pageWords, publisher, published, (path, text) => writeText(`v1/${path}`, text));

  const schema = readFileSync(join(contentFolder, 'schemas/published-resources.schema.json'), 'utf8');
  writeText('v1/schemas/resources.schema.json', schema);
  writeJson('v1/accessibility.json', { version, ...conclude(readConformance(), readRun()) });
  const scripts = integrityOf(join(site, 'v1'), version);
  writeJson('v1/integrity.json', scripts);
  const entries = Object.entries(scripts.integrity).filter(([path]) => !path.includes('/'));
  writeJson('v1/version.json', {
    version,
    elements: tagNames,
    languages,
    integrity: Object.fromEntries(entries),
  });

  const security = securityTxt(publisher);
  if (security) writeText('.well-known/security.txt', security);
  else console.log('No security.txt: content/publisher.json names no contact (SECURITY.md).');

  if (to || address || contentFolder !== ourContent)
    return cpSync(join(site, 'v1'), join(site, `v${version}`), { recursive: true }); // a trial is no release
  writeRelease(site, version);
  const source = Object.values(content.overviews).find(({ status }) => status === 'source')!;
  if (recordRevision(contentFolder, source))
    console.log(`content/overview/revisions.json has revision ${source.revision} now: commit it.`);
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
