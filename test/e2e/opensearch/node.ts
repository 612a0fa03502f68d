/** Starts a node of OpenSearch on loopback, where the machine has Java 17 and Maven to get it with. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../servers.ts';

const project = fileURLToPath(new URL('.', import.meta.url));

export interface OpenSearch {
  origin: string;
  close: () => Promise<void>;
}

/** Milliseconds: a first run gets some 60 MB. */
const mavenTime = 300_000;
const startTime = 120_000;

/**
 * @param folder - Of this run, for the data, too.
 * @param allowed - The origin whose pages may ask.
 * @returns Why there is none, where the machine cannot have it.
 */
export async function startOpenSearch(folder: string, allowed: string): Promise<OpenSearch | string> {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1]);
  if (!(version >= 17)) return `There is no Java 17${version ? `, but ${version}` : ''}.`;
  const built = join(folder, 'opensearch');
  const paths = join(built, 'classpath.txt');
  mkdirSync(built, { recursive: true });
  const goals = ['compile', 'dependency:build-classpath', `-Dmdep.outputFile=${paths}`, `-Dfolder=${built}`];
  const maven = spawnSync('mvn', ['-q', '-B', '-f', join(project, 'pom.xml'), ...goals], {
    encoding: 'utf8',
    timeout: mavenTime,
  });
  if (maven.error) return `There is no Maven (${maven.error.message}).`;
  if (maven.status) return `Maven could not get OpenSearch: ${maven.stdout.trim().slice(0, 500)}`;

  const port = await freePort();
  const classes = `${join(built, 'classes')}:${readFileSync(paths, 'utf8').trim()}`;
  const heap = ['-Xms256m', '-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const data = join(folder, 'opensearch-data');
  const node = spawn('java', [...heap, '-cp', classes, 'LoopbackNode', data, String(port), allowed], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => node.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      node.kill('SIGKILL');
      reject(new Error('OpenSearch does not start.'));
    }, startTime);
    node.stdout.once('data', () => {
      clearTimeout(late);
      resolve();
    });
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error('OpenSearch has ended at its start.'));
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      node.stdin.end();
      const late = setTimeout(() => node.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
}
