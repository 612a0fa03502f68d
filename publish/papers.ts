/**
 * `npm run papers`, after a build: collects for a release what the officers of a ministry ask for (security, privacy,
 * accessibility, procurement), dated, in `dist/papers/`. `--without-figures` leaves out what is measured, which takes a minute.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.ts';
import { digestsIn } from './releases/digests.ts';
import { releasedFiles } from './releases/record.ts';
import { bom } from './sbom.ts';

const { 'without-figures': withoutFigures } = readOptions(
  `npm run papers [-- --without-figures]

  --without-figures  leaves out what is measured, which takes a minute`,
  { 'without-figures': { type: 'boolean' } },
);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/papers');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What each paper answers. */
const papers: Record<string, string> = {
  'SECURITY.md': 'how to report a weakness, which versions are supported, what attackers could try',
  'docs/trust.md': 'what can be relied on, each promise with its test',
  'docs/integrity.md': 'how a page runs only code that was agreed to',
  'docs/privacy.md': 'which data go where, for a data protection officer',
  'docs/accessibility.md': 'how accessible it is, for whoever has to declare it',
  'docs/publishing.md': 'how releases and content are published, and taken back',
  'CHANGELOG.md': 'what each version brings',
  LICENSE: 'the licence of this project',
  'dist/site/v1/LICENSES.txt': 'the licences of what the scripts contain',
};

/** What commands measure, and what stands for it here. */
const figures: Record<string, string> = {
  size: 'the bytes that readers load, and their limits',
  'test:trust': 'the faults, hostile inputs and limits that were tried',
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const lines: string[] = [];
const missing: string[] = [];

for (const [path, answers] of Object.entries(papers)) {
  if (!existsSync(join(root, path))) missing.push(path);
  else add(basename(path), answers, file => copyFileSync(join(root, path), file));
}
add('sbom.cdx.json', 'what it consists of, as CycloneDX', file =>
  writeFileSync(file, `${JSON.stringify(bom(), null, 2)}\n`),
);
const released = releasedFiles(version);
add(
  'digests.json',
  released ? 'the files of the release' : 'the files of this build, which is no release',
  file =>
    writeFileSync(file, `${JSON.stringify(released ?? digestsIn(join(root, 'dist/site/v1')), null, 2)}\n`),
);
for (const [command, answers] of withoutFigures ? [] : Object.entries(figures)) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', '--if-present', command], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout && !stderr) missing.push(`npm run ${command}`);
  else
    add(`${command.replace(':', '-')}.txt`, status ? `${answers} (it FAILED)` : answers, file =>
      writeFileSync(file, stdout + stderr),
    );
}

const date = new Date().toISOString().slice(0, 10);
writeFileSync(
  join(folder, 'README.md'),
  `# Papers for version ${version}${released ? '' : ' (in work, not released)'}, ${date}

${lines.join('\n')}
${missing.length ? `\nNot there: ${missing.join(', ')}.\n` : ''}`,
);
console.log(`${lines.length} papers in dist/papers/, of ${date}.`);
for (const name of missing) console.warn(`Not there: ${name}`);

function add(name: string, answers: string, write: (file: string) => void) {
  write(join(folder, name));
  lines.push(`- [${name}](${name}): ${answers}`);
}
