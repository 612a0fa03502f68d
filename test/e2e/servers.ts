/** Servers on loopback, each on a free port and so an origin of its own, that remember what they were asked for. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server heard of a reader. */
export interface Heard {
  path: string;
  referer: string;
  cookie: string;
  authorization?: string;
  origin: string;
}

export interface Server {
  port: number;
  heard: Heard[];
  close: () => Promise<void>;
}

/** @param wanted - The port; 0 for any that is free. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  wanted = 0,
): Promise<Server> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const { referer = '', cookie = '', origin = '', authorization = '' } = request.headers;
    heard.push({ path: request.url!, referer, cookie, origin, authorization });
    answer(request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(wanted, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const { port, close } = await serve(() => {});
  await close();
  return port;
}
