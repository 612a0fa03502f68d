/**
 * The built site for measurements: held in memory, so that a rebuild changes no result, and served compressed, with the
 * cache rules of the real one.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { cacheControl } from '../publish/cache-rules.ts';

/** Contents by path: "/v1/widgets.js". */
export type Files = Map<string, Buffer>;

export interface Served {
  origin: string;
  /** The paths that were asked for, in order. */
  requests: string[];
  close: () => void;
}

export const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export function readSite(): Files {
  const folder = fileURLToPath(new URL('../dist/site/', import.meta.url));
  if (!existsSync(join(folder, 'v1/widgets.js'))) throw new Error('Nothing to measure yet: npm run build');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.startsWith('v1/') && extname(path) in types)
    .sort();
  return new Map(paths.map(path => [`/${path}`, readFileSync(join(folder, path))]));
}

/** Each server has an origin of its own: a partner's page and our scripts come from different ones. */
export function serve(files: Files): Promise<Served> {
  const requests: string[] = [];
  const compressed = new Map<Buffer, Buffer>();

  /** Once only: what is measured is the browser's time. */
  function compress(body: Buffer) {
    const known = compressed.get(body) ?? brotliCompressSync(body);
    compressed.set(body, known);
    return known;
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname.replace(/\/$/, '/index.html');
    const body = files.get(path);
    requests.push(path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Timing-Allow-Origin', '*'); // a page of another origin may count the bytes
    if (!body) return response.writeHead(404).end();
    response.setHeader('Content-Type', `${types[extname(path)]};charset=utf-8`);
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Cache-Control', cacheControl(path));
    return response.end(compress(body));
  });

  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        requests,
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
