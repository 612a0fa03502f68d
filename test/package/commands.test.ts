/**
 * Each command that README.md, CONTRIBUTING.md and the pages of docs/ and bench/ show works on the machine's own Node, or
 * the table says why it is not run here. A command that the table does not know fails.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rr-commands-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Runs a line of a shell in the repository, and gives what it prints. */
function run(line: string, cwd = root): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(line, { cwd, shell: true, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

function succeed(line: string, cwd?: string): string {
  const { code, output } = run(line, cwd);
  assert.equal(code, 0, `${line}\n${output}`);
  return output;
}

/** `.ci/run` runs it, and so does no test here. */
const inCi = (command: string) => () =>
  assert.ok(read('.ci/run').includes(command), `.ci/run lacks ${command}`);
/** Nothing can be run here, for this reason. */
const notRun = (reason: string) => () => assert.ok(reason);

const commands: [command: RegExp, check: (command: string) => unknown][] = [
  [/^npm ci$/, inCi('npm ci')],
  [/^npm test$/, inCi('npm test')],
  [/^npm run test:(browsers|plugin|package|editors|looks)$/, command => inCi(command)()],
  [/^npm run (size|typecheck|lint)$/, command => inCi(command)()],
  [/^npm run e2e( -- "(frame|OpenSearch|design system|What is sent)")?$/, inCi('npm run e2e')],
  [/^npm run e2e:wordpress$/, inCi('npm run e2e:wordpress')],
  [
    /^npm run test:examples( -- \w+)?$/,
    notRun('It takes minutes; .github/workflows/weekly.yml runs it, package.test.ts checks the same types.'),
  ],
  [/^npm run docs$/, () => assert.match(read('package.json'), /"docs": ".*docs:build/)], // docs.test.ts builds it
  [/^npm run reach -- \S+$/, command => assert.match(succeed(logged(command)), /fewer than 10/)],
  [
    /^npm run content:new( -- (document|language --code=pt))?$/,
    notRun('It changes files; test/publish/new-content.test.ts runs it on others.'),
  ],
  [
    /^npm run desk( -- --onto=\S+)?$/,
    notRun('It serves until it is stopped; test/publish/desk.test.ts starts it.'),
  ],
  [/^npm run check$/, () => assert.match(read('package.json'), /"check": "bash \.ci\/run"/)],
  [
    /^npm run accessibility( -- --run)?$/,
    notRun('It changes files; test/accessibility/node says whether it would.'),
  ],
  [/^npm run build$/, () => assert.match(read('package.json'), /"test": "npm run build && /)],
  [/^npm run test:one -- \S+$/, command => succeed(command)],
  [/^npm run test:language$/, inCi('npm run test:language')],
  [/^npm run test:trust$/, notRun('`npm test` runs the same files.')],
  [/^npx wtr --watch$/, () => assert.match(read('package.json'), /"test": ".*&& wtr\b/)], // runs until it is stopped
  [/^npm start$/, start],
  [/^npm run --silent landing-policy > policy\.new && mv policy\.new (\S+)$/, keepPolicy],
  [/^npm run publish:site( -- --onto=\S+.*)?$/, publishSite],
  [/^npm run sbom$/, command => assert.match(succeed(command), /"bomFormat": "CycloneDX"[^]*"lit-html"/)],
  [
    /^npm run papers$/,
    command => assert.match(succeed(`${command} -- --without-figures`), /papers in dist\/papers\//),
  ],
  [
    /^npm run release:record$/,
    notRun('It declares a release; publication.test.ts does the same in a folder of its own.'),
  ],
  [/^npm run landing-policy$/, command => assert.match(succeed(command), /default-src 'none'/)],
  [/^npm run sign -- --key=\S+$/, signs],
  [/^npm run locales:check$/, command => succeed(command)],
  [/^npm run locales:extract$/, extract],
  [/^npm run format$/, notRun('It changes files; `npm run lint` says whether it would.')],
  [/^npm run bench(:list|:page|:search)?( -- .*)?$/, installBench],
  [/^npm install --package-lock-only$/, lock],
  [/^npm install return-reintegration-widgets$/, notRun('package.test.ts installs it as it is packed.')],
  [/^npm publish$/, notRun('It publishes; package.test.ts packs and installs the same.')],
  [
    /^npx return-reintegration-widgets doctor( |$)/,
    notRun('package.test.ts runs it as a partner has installed it.'),
  ],
  [/^npx return-reintegration-widgets index$/, notRun('test/e2e runs it against a real OpenSearch.')],
  [
    /^npx return-reintegration-widgets index \S+ https:\/\/search\.example /,
    command => succeed(dryRun(command)),
  ],
];

const pages = ['README.md', 'CONTRIBUTING.md', 'bench/README.md', 'examples/README.md', ...docs()];

function docs() {
  return readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`);
}

/** What stands in blocks of code and between backticks and begins as a command does. */
function commandsIn(page: string): string[] {
  const text = read(page);
  const blocks = [...text.matchAll(/^ *```(?:sh|bash)?\n([^]*?)^ *```/gm)].flatMap(([, block]) =>
    block!.split('\n'),
  );
  const inline = [...text.replace(/^ *```[^]*?^ *```/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
  return [...blocks, ...inline]
    .map(line =>
      line
        .replace(/\s+#.*$/, '')
        .replaceAll('\n', ' ')
        .trim(),
    )
    .filter(line => /^(npm|npx|node|tsx) \S/.test(line))
    .flatMap(line => (line.includes('>') ? [line] : line.split(' && ')))
    .map(line => line.trim());
}

const shown = new Map<string, string>();
for (const page of pages) for (const command of commandsIn(page)) shown.set(command, page);

it('the pages show commands', () => assert.ok(shown.size > 20, [...shown.keys()].join('\n')));

for (const [command, page] of shown)
  it(`${command} (${page})`, async () => {
    const known = commands.find(([pattern]) => pattern.test(command));
    assert.ok(known, 'Nothing is known of this command: add it to the table in commands.test.ts.');
    await known[1](command);
  });

/** The folder in docs/ belongs to a server; here it is one of our own. */
function publishSite(command: string) {
  const onto = join(folder, 'published');
  if (!existsSync(onto)) succeed(`npm run publish:site -- --onto=${onto}`);
  if (!/--back/.test(command)) succeed(command.replace(/--onto=\S+/, `--onto=${onto}`));
  assert.ok(existsSync(join(onto, 'v1/widgets.js.br')));
}

/** Without what is built before: `dist` belongs to the other tests, too. */
async function start() {
  const server = spawn('npm start --ignore-scripts', { cwd: root, shell: true, detached: true });
  try {
    let said = '';
    for await (const data of server.stdout) {
      said += String(data);
      const address = /https?:\/\/[^\s/]+\//.exec(said)?.[0];
      if (!address) continue;
      const { status, url } = await fetch(new URL('v1/widgets.js', address));
      assert.equal(status, 200, `${url} of what says: ${said}`);
      return;
    }
    assert.fail(`It ends, and says: ${said}`);
  } finally {
    process.kill(-server.pid!); // npm, its shell and the server
  }
}

/** A policy that cannot be made must not replace the one that is there. */
function keepPolicy(command: string) {
  const policy = join(folder, 'policy.conf');
  const line = command
    .replaceAll('policy.new', join(folder, 'policy.new'))
    .replace('/etc/nginx/publisher-policy.conf', policy);
  succeed(line);
  const made = readFileSync(policy, 'utf8');
  assert.match(made, /^"~\^\/v1\/.+" "default-src 'none'; script-src 'self' 'sha256-.+";\n$/);

  const copy = join(folder, 'unbuilt');
  for (const part of ['package.json', 'tsconfig.json', 'publish'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const path = `PATH="${join(root, 'node_modules/.bin')}:$PATH"`;
  assert.notEqual(run(`export ${path}; ${line}`, copy).code, 0);
  assert.equal(readFileSync(policy, 'utf8'), made);
}

/** Without a key it says what is missing; with one it signs a copy of what is built. */
function signs(command: string) {
  const key = join(folder, 'key.pem');
  const site = join(folder, 'site');
  const line = command.replace(/--key=\S+/, `--key=${key} --site=${site} --to=${join(folder, 'signatures')}`);
  assert.match(run(line).output, /key\.pem cannot be read/);
  writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  cpSync(join(root, 'dist/site/v1'), join(site, 'v1'), { recursive: true });
  assert.match(succeed(line), /integrity="ed25519-[\w+/]{43}="/);
  assert.match(readFileSync(join(folder, 'signatures/nginx.conf'), 'utf8'), /\/v1\/widgets\.classic\.js/);
}

/** It writes into locales/, where the same has to stand afterwards. */
function extract(command: string) {
  const kept = join(folder, 'locales');
  cpSync(join(root, 'locales'), kept, { recursive: true });
  try {
    assert.match(succeed(command), /\d+ messages in locales\//);
  } finally {
    for (const name of readdirSync(kept))
      writeFileSync(join(root, 'locales', name), readFileSync(join(kept, name)));
  }
}

/** The benchmarks take minutes: their packages are installed and their types checked. */
function installBench(command: string) {
  const script = /^npm run (\S+)/.exec(command)![1]!;
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  assert.ok(existsSync(join(root, /^tsx (\S+)$/.exec(scripts[script] ?? '')![1]!)));
  assert.match(scripts[`pre${script}`]!, /^npm run --silent install:bench\b/);
  if (!isBenchInstalled) succeed('npm run install:bench');
  isBenchInstalled = true;
}
let isBenchInstalled = false;

/** A log of one line. */
function logged(command: string) {
  const log = join(folder, 'access.log');
  writeFileSync(
    log,
    '- [24/Nov/2026:10:30:00 +0000] "GET /v1/content/fr/overview.json HTTP/2.0" 200 "https://agency.example"\n',
  );
  return command.replace(/\S+$/, log);
}

/** The same with our own documents, and without a service. */
const dryRun = (command: string) =>
  `${command
    .replace('npx return-reintegration-widgets', 'node dist/npm/doctor.js')
    .replace(/--content \S+/, '--content dist/site/v1')
    .replace(/--feed \S+/g, '')} --dry-run`;

/** The lock is as npm writes it. */
function lock(command: string) {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(root, name), join(folder, name));
  succeed(`${command} --no-audit --no-fund`, folder);
  assert.ok(
    readFileSync(join(folder, 'package-lock.json'), 'utf8') === read('package-lock.json'),
    'The lock is older than package.json.',
  );
}
