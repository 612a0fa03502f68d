/**
 * Releases that never change. `npm run release:record` writes the digests of all files of `vX.Y.Z/` to `releases/X.Y.Z.json`:
 * from then on the version is released, and no build writes other bytes there.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lackOfReport, readConformance, readRun } from '../accessibility.ts';
import { ContentMistakes, sayMistakes } from '../content/data-file.ts';
import { isMain } from '../is-main.ts';
import { readOptions } from '../options.ts';
import { differing, digestsIn, isScript } from './digests.ts';
import type { Digests } from './digests.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const recordsFolder = join(root, 'releases');

/** The digests of a release, by paths below `vX.Y.Z/`. Undefined for a version that is not released. */
export function releasedFiles(version: string, records = recordsFolder): Digests | undefined {
  const file = join(records, `${version}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { files: Digests }).files : undefined;
}

/**
 * Copies `v1/` to `vX.Y.Z/`. Of a version that is released only the very same bytes are written: where the content has changed
 * since, the folder is left out, for it is published already.
 *
 * @throws ContentMistakes where the scripts have changed since: only a new version may bring others.
 */
export function writeRelease(site: string, version: string, records = recordsFolder): void {
  const folder = join(site, `v${version}`);
  rmSync(folder, { recursive: true, force: true });
  const released = releasedFiles(version, records);
  const changed = released ? differing(released, digestsIn(join(site, 'v1'))) : [];
  const scripts = changed.filter(isScript);
  if (scripts.length)
    throw new ContentMistakes([
      `${version} is released, and its scripts never change; these would: ${scripts.join(', ')}. A new version may: set it in package.json and src/version.ts. (content/territories.json and content/synonyms.json are inside the scripts, too.)`,
    ]);
  if (changed.length)
    console.log(`v${version}/ stays as it was released: ${changed.length} files of v1/ are newer content.`);
  else cpSync(join(site, 'v1'), folder, { recursive: true });
}

/**
 * Declares what `vX.Y.Z/` holds to be the release. Returns the file that says so.
 *
 * @param lack - Says what else the release lacks, from its files.
 */
export function recordRelease(
  site: string,
  version: string,
  records = recordsFolder,
  lack: (files: Digests) => string | undefined = () => undefined,
): string {
  const file = join(records, `${version}.json`);
  if (existsSync(file))
    throw new ContentMistakes([`${version} is recorded already: a release is written once.`]);
  const files = digestsIn(join(site, `v${version}`));
  if (!Object.keys(files).length)
    throw new ContentMistakes([`There is no v${version}/ in ${site}: npm run build comes first.`]);
  const lacking = lack(files);
  if (lacking) throw new ContentMistakes([lacking]);
  mkdirSync(records, { recursive: true });
  const recorded = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ version, recorded, files }, null, 2)}\n`);
  return file;
}

/**
 * The recorded releases that are in the site and not published yet, as `v1.1.0`.
 *
 * @param folder - What is published.
 * @throws ContentMistakes where a release, here or there, is not what was recorded, or is in neither place.
 */
export function newReleases(site: string, folder: string, records = recordsFolder): string[] {
  const mistakes: string[] = [];
  const names = readdirSync(records).flatMap(file => (file.endsWith('.json') ? `v${file.slice(0, -5)}` : []));
  for (const name of names) {
    const version = name.slice(1);
    const places = [join(site, name), join(folder, name)].filter(existsSync);
    if (!places.length)
      mistakes.push(
        `${name}/ is a release (releases/${version}.json), and neither in ${site} nor in ${folder}: pages that name it would find nothing. Copy it into one of the two, from where it is published, or from dist/site/ of a build at the commit that recorded it.`,
      );
    for (const place of places) {
      const other = differing(releasedFiles(version, records)!, digestsIn(place));
      if (other.length)
        mistakes.push(`${place} is not what releases/${version}.json records: ${other.join(', ')}`);
    }
  }
  if (mistakes.length) throw new ContentMistakes(mistakes);
  return names.filter(name => !existsSync(join(folder, name)));
}

if (isMain(import.meta.url))
  await sayMistakes(() => {
    readOptions(
      'npm run release:record: declares what dist/site/vX.Y.Z/ holds to be the release (docs/publishing.md)',
    );
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const file = recordRelease(join(root, 'dist/site'), version, recordsFolder, files =>
      lackOfReport(files, readConformance(), readRun()),
    );
    console.log(
      `${version} is released: commit ${file}. Set the next version before the code changes again.`,
    );
  });
