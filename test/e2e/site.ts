/** The site, built for the address of an origin of its own and served there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export async function serveSite(): Promise<{ origin: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rrw-site-'));
  const serve = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript;charset=utf-8');
    },
  });
  const server = createServer((request, response) =>
    serve(request, response, () => void response.writeHead(404).end('Not found')),
  );
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const build = fileURLToPath(new URL('../../publish/build.ts', import.meta.url));
  execFileSync(process.execPath, [build, `--address=${origin}/`, `--to=${folder}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    origin,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
