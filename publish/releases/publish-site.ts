/**
 * `npm run publish:site -- --onto=DIR` publishes `dist/site` in a folder that a web server hands out: what stands there is kept,
 * as far as readers need it. `--dry-run` only says what would change, `--back` brings back the publication before.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentMistakes, sayMistakes } from '../content/data-file.ts';
import type { Integrity } from '../integrity.ts';
import { readOptions } from '../options.ts';
import { isTaken, keepAsOf } from './as-of.ts';
import { compressFolder } from './compress.ts';
import { differing, filesIn, isScript } from './digests.ts';
import type { Digests } from './digests.ts';
import { Published, ownFiles } from './publication.ts';
import { newReleases, releasedFiles } from './record.ts';

const {
  onto,
  from,
  'dry-run': dryRun,
  back,
} = readOptions(
  `npm run publish:site -- --onto=DIR [--dry-run] [--back]

  --onto=DIR  the folder that your web server hands out
  --from=DIR  what is published; default: dist/site
  --dry-run   only says what would change
  --back      brings back the publication before`,
  {
    onto: { type: 'string' },
    from: { type: 'string' },
    'dry-run': { type: 'boolean' },
    back: { type: 'boolean' },
  },
);

const site = resolve(from ?? fileURLToPath(new URL('../../dist/site', import.meta.url)));
const now = new Date();
const today = now.toISOString().slice(0, 10);

await sayMistakes(async () => {
  if (!onto) throw new ContentMistakes(['--onto=DIR is missing: the folder that your web server hands out.']);
  const published = new Published(resolve(onto));
  await (back ? goBack(published) : publishSite(published));
});

async function publishSite(published: Published) {
  const v1 = join(site, 'v1');
  if (!existsSync(v1)) throw new ContentMistakes([`There is no v1/ in ${site}: npm run build comes first.`]);
  const page = join(v1, 'en/overview/index.html');
  if (existsSync(page) && readFileSync(page, 'utf8').includes('//publisher.example/'))
    console.warn(
      'The pages name publisher.example: write your address into content/publisher.json, then build.',
    );
  const releases = newReleases(site, published.folder);
  for (const name of readdirSync(site))
    if (/^v\d+\.\d+\.\d+/.test(name) && !releasedFiles(name.slice(1)))
      console.log(`${name}/ is not published: it is no release before npm run release:record.`);
  const files = ownFiles(v1);
  const before = published.current?.files ?? ownFiles(join(published.folder, 'v1'));
  const changes = say(before, files);
  saySignatures(before, files, v1, join(published.folder, 'v1'));
  for (const release of releases) console.log(`New release: ${release}/`);
  if (isTaken(published.asOfFolder, today, join(v1, 'content')))
    console.log(`as-of/${today}/ keeps the content that was published first on that day.`);
  if (dryRun || (!changes && !releases.length && published.current)) return;

  mkdirSync(published.folder, { recursive: true });
  published.adopt();
  for (const release of releases) await addRelease(published.folder, release);
  for (const path of filesIn(join(site, '.well-known'))) replace(join('.well-known', path), published.folder);
  await keepAsOf(published.asOfFolder, today, join(v1, 'content'));
  await published.publish(v1, now, files);
  console.log(`Published in ${published.folder}.`);
}

async function goBack(published: Published) {
  const { current, before } = published;
  if (!current || !before)
    throw new ContentMistakes([`There is no publication before the present one in ${published.folder}.`]);
  say(current.files, before.files);
  saySignatures(current.files, before.files, published.v1(before.id), published.v1(current.id));
  if (dryRun) return;
  await published.publishAgain(before, now);
  console.log(`Published again in ${published.folder}: what was published at ${before.id}.`);
}

/** Under another name first, so that nobody meets half of it. */
async function addRelease(folder: string, name: string) {
  const unfinished = join(folder, `.${name}`);
  rmSync(unfinished, { recursive: true, force: true });
  for (const path of filesIn(join(site, name))) {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    copyFileSync(join(site, name, path), join(unfinished, path));
  }
  await compressFolder(unfinished, join(site, 'v1'));
  renameSync(unfinished, join(folder, name));
}

function replace(path: string, folder: string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(site, path), `${file}.new`);
  renameSync(`${file}.new`, file);
}

/** Says what changes for readers: chunks by their number, for their names say little, all else by name. Returns how much that is. */
function say(before: Digests, after: Digests): number {
  const changed = differing(before, after);
  const how = (path: string) => (!before[path] ? 'new' : !after[path] ? 'gone' : 'changed');
  const isChunk = (path: string) => path.startsWith('chunks/');
  const chunks = changed.filter(isChunk).length;
  for (const path of changed.filter(path => !isChunk(path)))
    console.log(`${how(path).padEnd(7)}  v1/${path}`);
  if (chunks)
    console.log(
      `${chunks} chunks of scripts are new, changed or no longer asked for; readers keep those of the last 30 days.`,
    );
  if (!changed.length) console.log('Nothing changes.');
  else if (!changed.some(isScript)) console.log('Content only: no script changes.');
  return changed.length;
}

/** Where scripts that change are signed: that the server has to send other headers from this moment on. */
function saySignatures(before: Digests, after: Digests, v1: string, earlier: string) {
  if (!differing(before, after).some(path => path.endsWith('.js') && after[path])) return;
  if (isSigned(v1))
    console.log(
      'The scripts are signed: Chrome and Edge refuse those that change until your server sends the headers that were made for them. Reload it with them right after this (docs/integrity.md).',
    );
  else if (isSigned(earlier))
    console.warn(
      'What readers get now is signed, and this is not: npm run sign comes first, else Chrome and Edge refuse the scripts that change (docs/integrity.md).',
    );
}

function isSigned(v1: string): boolean {
  const list = join(v1, 'integrity.json');
  return existsSync(list) && !!(JSON.parse(readFileSync(list, 'utf8')) as Integrity).keys?.length;
}
