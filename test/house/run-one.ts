/**
 * Runs the tests in one file: `npm run test:one -- list/search`. Where no file has that name, runs all whose path
 * contains it. Tests that import `node:test` run in Node, all others in a browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map(path => `test/${path.replaceAll('\\', '/')}`)
  .filter(path => path.endsWith('.test.ts') && !path.includes('node_modules'))
  .sort();

function filesNamed(name: string): string[] {
  const plain = name.replace(/\.test\.ts$|\.ts$/, '');
  const exact = files.filter(path => `/${path}`.endsWith(`/${plain}.test.ts`));
  return exact.length ? exact : files.filter(path => path.includes(plain));
}

const names = process.argv.slice(2);
const chosen = [...new Set(names.flatMap(filesNamed))];
if (!chosen.length) {
  console.error(`No test file is called "${names.join(' ')}". There are:\n  ${files.join('\n  ')}`);
  process.exit(1);
}

const isForNode = (path: string) => readFileSync(path, 'utf8').includes("from 'node:test'");
const forNode = chosen.filter(isForNode);
const forBrowser = chosen.filter(path => !isForNode(path));

const run = (command: string) => spawnSync(command, { shell: true, stdio: 'inherit' }).status ?? 1;
const build = existsSync('dist/site') ? 0 : run('npm run build');
const statuses = [
  build,
  forNode.length ? run(`tsx --test ${forNode.join(' ')}`) : 0,
  forBrowser.length ? run(`wtr --files ${forBrowser.join(' ')}`) : 0,
];
process.exitCode = Math.max(...statuses);
