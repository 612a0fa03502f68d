/**
 * The built site on an origin of its own, for suites that bring no server with them. It answers with the address that it
 * is served from wherever the files name the publisher's.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'text/xml',
};

export async function serveSite(): Promise<{ origin: string; close: () => void }> {
  if (!existsSync(join(folder, 'v1/widgets.js'))) throw new Error('Nothing to test yet: npm run build');
  let origin = '';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname.replace(/\/$/, '/index.html');
    const file = join(folder, path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!(extname(path) in types) || !existsSync(file)) return response.writeHead(404).end();
    response.setHeader('Content-Type', `${types[extname(path)]};charset=utf-8`);
    const text = readFileSync(file, 'utf8').replaceAll('https://publisher.example/', `${origin}/`);
    return response.end(text.replaceAll('https:\\/\\/publisher.example\\/', `${origin}/`));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
