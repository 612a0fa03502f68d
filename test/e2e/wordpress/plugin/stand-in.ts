import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The publisher as seen by one WordPress: it can fall silent, and says what it was asked for. */
export async function standIn(site: string) {
  const asked: string[] = [];
  const waits: number[] = [];
  const otherAnswers = new Map<string, { status: number; body?: string; location?: string }>();
  let isSilent = false;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (isSilent) {
      const begin = performance.now();
      response.once('close', () => waits.push((performance.now() - begin) / 1000));
      return;
    }
    const other = otherAnswers.get(request.url ?? '');
    if (other) {
      response.writeHead(other.status, other.location ? { location: other.location } : {});
      response.end(other.body);
      return;
    }
    void fetch(site + request.url).then(async answer => {
      response.writeHead(answer.status, {
        'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    base: `${origin}/v1/`,
    asked,
    /** Seconds until each gave up whom it left without an answer. */
    waits,
    otherAnswers,
    silence(silent: boolean) {
      isSilent = silent;
      if (!silent) server.closeAllConnections();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof standIn>>;
