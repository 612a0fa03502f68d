/**
 * The Debian packages that a WordPress needs, installed where they are missing. None of their services is started
 * or used: the suite runs its own copies, in a folder and on ports of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-curl',
  'php-mbstring',
  'php-mysql',
  'php-xml',
  'mariadb-server',
];

/** Why there can be no WordPress on this machine, in one sentence; nothing where there can be one. */
export function whyNoWordPress(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get'))
    return 'WordPress comes from Debian’s packages, and this machine has no apt-get: skipped.';
  if (process.getuid?.() !== 0)
    return 'WordPress comes from Debian’s packages, and only root may install and run them: skipped.';
  return undefined;
}

export function installPackages(): void {
  if (packages.every(isInstalled)) return;
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: quietEnvironment() };
  execFileSync('apt-get', ['update', '-qq'], { ...quiet, stdio: [...quiet.stdio] });
  execFileSync('apt-get', ['install', '-qq', '--no-install-recommends', ...packages], {
    ...quiet,
    stdio: [...quiet.stdio],
  });
}

function isInstalled(name: string) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout.endsWith('ok installed');
}

/** Asks nothing; in run level 1 Debian starts no service that it has just installed. */
function quietEnvironment() {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
}
