/** A server for this machine alone, which ends with the command that has started it. */
import type { Server } from 'node:http';

export const host = '127.0.0.1';

/** Takes the first port that is free, from `PORT` or 8000 on. */
export function listenLocally(server: Server, say: (port: number) => void): void {
  let port = Number(process.env.PORT) || 8000;
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port >= 65535) throw error;
    server.listen(++port, host);
  });
  server.on('listening', () => say(port));
  server.listen(port, host);

  function stop() {
    server.close();
    server.closeAllConnections();
    clearInterval(watch);
  }
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  // npm hands a signal to its shell, which does not hand it on: without this the port would stay taken.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) stop();
  }, 500);
}
