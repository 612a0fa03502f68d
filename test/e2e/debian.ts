/** Programs that the proofs run and that only Debian's packages bring. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Why none can be installed on this machine, in half a sentence; nothing where they can be. */
export function whyNoPackages(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'this machine has no apt-get';
  if (process.getuid?.() !== 0) return 'only root may install and run it';
  return undefined;
}

/**
 * Installs those that are missing, and starts none of their services: in run level 1 Debian starts nothing new.
 *
 * @throws What apt-get says, where it fails.
 */
export function installPackages(...names: string[]): void {
  const missing = names.filter(name => !isInstalled(name));
  if (!missing.length) return;
  aptGet('update');
  aptGet('install', '--no-install-recommends', ...missing);
}

function isInstalled(name: string) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout.endsWith('ok installed');
}

/** One at a time: two runs of the proofs may want their packages at once. */
function aptGet(...options: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stderr } = spawnSync('flock', ['/tmp/rr-apt-get', 'apt-get', '-qq', ...options], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`apt-get ${options.join(' ')}: ${stderr}`);
}
