/** Debian's nginx with the configurations of docs/recipes, in a folder and on ports of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { installPackages, whyNoPackages } from './debian.ts';

const isRoot = process.getuid?.() === 0;

/** Why there can be no nginx, in one sentence; nothing where there is one now. */
export function whyNoNginx(): string | undefined {
  if (isThere('nginx')) return undefined;
  const reason = whyNoPackages();
  if (reason) return `nginx is not installed, and ${reason}.`;
  try {
    installPackages('nginx');
  } catch (error) {
    return `nginx is not installed: ${String(error)}`;
  }
  return isThere('nginx') ? undefined : 'nginx is installed, and does not run.';
}

/** Whether a server can be run: it tells its version. */
export const isThere = (program: string, option = '-v'): boolean =>
  spawnSync(program, [option], { env: environment() }).status === 0;

/** Debian has nginx where only root looks for programs. */
const environment = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin` });

/** @param http - What stands in its http block. */
export async function startNginx(
  folder: string,
  http: string,
  ports: number[],
): Promise<() => Promise<void>> {
  const configuration = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  mkdirSync(join(folder, 'temporary'), { recursive: true });
  writeFileSync(
    configuration,
    `daemon off;
worker_processes 1;
${isRoot ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
${temporary.map(name => `${name}_temp_path ${folder}/temporary/${name};`).join('\n')}
${http}
}
`,
  );
  return startProgram('nginx', ['-p', folder, '-c', configuration, '-e', join(folder, 'error.log')], ports);
}

/**
 * Runs a server until it is told to end.
 *
 * @returns Resolves, when it listens at each port, to what ends it.
 */
export async function startProgram(
  program: string,
  options: string[],
  ports: number[],
): Promise<() => Promise<void>> {
  const server = spawn(program, options, { env: environment(), stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  const died = ended.then(() => {
    throw new Error(`${program} has ended: see above.`);
  });
  died.catch(() => {}); // also when it is told to
  await Promise.race([died, Promise.all(ports.map(listens))]);
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}

/** Resolves when somebody answers at the port. */
async function listens(port: number) {
  const knock = () =>
    new Promise<boolean>(resolve => {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  while (!(await knock())) await new Promise(setImmediate);
}
