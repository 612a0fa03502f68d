/**
 * A WordPress of our own on this machine: its files, a new database, a web server, one user for each role.
 * All of it lives in one temporary folder and ends with stop().
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const roles = ['administrator', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof roles)[number];

/** What a WordPress consists of. */
export interface Files {
  /** Folders that are laid one over the other. */
  folders: string[];
  /** A theme made of blocks, which is there. */
  theme: string;
}

export interface WordPress {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  version: string;
  /** The theme that is switched on, made of blocks. */
  theme: string;
  /** Of every user; each is named like its role. */
  password: string;
  /** What PHP prints for this code, run inside WordPress. */
  php: (code: string) => string;
  /** Notices and errors of PHP since the start. */
  log: () => string;
  stop: () => Promise<void>;
}

const pluginName = 'return-reintegration-widgets';
const pluginFolder = fileURLToPath(new URL(`../../../integrations/wordpress/${pluginName}`, import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** @param site - The origin that serves dist/site, the only one that this WordPress may ask. */
export async function startWordPress(site: string, { folders, theme }: Files): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'rrw-wordpress-'));
  const root = join(folder, 'www');
  const socket = join(folder, 'db.sock'); // short: a socket's path has at most 107 letters
  const log = join(folder, 'debug.log');
  const origin = `http://127.0.0.1:${await freePort()}`;
  const password = randomBytes(12).toString('hex');
  const children: ChildProcess[] = [];
  const environment = {
    ...process.env,
    RRW_TEST_HOME: origin,
    RRW_TEST_LOG: log,
    RRW_TEST_SECRET: randomBytes(32).toString('hex'),
    RRW_TEST_SITE: site,
    RRW_TEST_SOCKET: socket,
    PHP_CLI_SERVER_WORKERS: '4',
  };

  function start(command: string, options: string[]) {
    // A group of its own, so that workers end with it, and Ctrl-C reaches stop() first.
    const child = spawn(command, options, { env: environment, detached: true, stdio: 'pipe' });
    children.push(child);
    return child;
  }
  function finish(command: string, options: string[]) {
    const { status, stdout, stderr, error } = spawnSync(command, options, {
      env: environment,
      encoding: 'utf8',
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr || stdout}`);
    return stdout;
  }
  function php(code: string) {
    return finish('php', ['-r', `require ${JSON.stringify(join(root, 'wp-load.php'))};${code}`]);
  }
  async function stop() {
    await Promise.all(children.reverse().map(end));
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    for (const source of folders)
      cpSync(source, root, {
        recursive: true,
        dereference: true,
        filter: path => !isLeftOut(relative(source, path), theme),
      });
    cpSync(here('wp-config.php'), join(root, 'wp-config.php'));
    mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(here('mu-plugin.php'), join(root, 'wp-content/mu-plugins/test.php'));
    cpSync(here('classic-theme'), join(root, 'wp-content/themes/classic'), { recursive: true });
    symlinkSync(pluginFolder, join(root, 'wp-content/plugins', pluginName));

    const data = join(folder, 'db');
    finish('mariadb-install-db', [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--user=root',
    ]);
    const database = start('mariadbd', [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--user=root',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
    ]);
    await said(database, /ready for connections/);
    await answers(socket);
    finish('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress']);
    finish('php', [here('install.php'), root, password, theme]);

    const web = start('php', ['-d', 'opcache.enable_cli=1', '-S', new URL(origin).host, '-t', root]);
    await said(web, /started/);

    return {
      origin,
      version: php('echo get_bloginfo("version");'),
      theme,
      password,
      php,
      log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What we do not use only makes the copy slower. */
function isLeftOut(path: string, theme: string) {
  const [, , other] = /^(wp-content\/themes\/([^/]+))/.exec(path) ?? [];
  return path === 'wp-content/languages' || (other !== undefined && other !== 'index.php' && other !== theme);
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when the process has written this, and reads on so that it never waits for a reader. */
function said(child: ChildProcess, words: RegExp) {
  return new Promise<void>((resolve, reject) => {
    let all = '';
    const read = (chunk: Buffer) => {
      all = (all + String(chunk)).slice(-10_000);
      if (words.test(all)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`${child.spawnfile} ended with ${code}: ${all}`)));
  });
}

function answers(socket: string) {
  return new Promise<void>((resolve, reject) => {
    const connection = createConnection(socket, () => {
      connection.destroy();
      resolve();
    });
    connection.on('error', reject);
  });
}

function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve();
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  process.kill(-child.pid, 'SIGTERM');
  return ended;
}
