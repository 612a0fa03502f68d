/**
 * `npm start`: serves dist/site as a CDN would, cache rules included, and demo/ beside it. After a rebuild, reload the
 * page without the browser's cache; the server need not be started again.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { host, listenLocally } from './listen-locally.ts';
import { readOptions } from './options.ts';
import { cacheControl } from './cache-rules.ts';
import { siteHeaders } from './site-headers.ts';

readOptions(`npm start

  serves dist/site, and the demo pages beside it, on this machine. It has no options.`);

const siteFolder = fileURLToPath(new URL('../dist/site', import.meta.url));
const demoFolder = fileURLToPath(new URL('../demo', import.meta.url));

const serveSite = sirv(siteFolder, {
  dev: true,
  etag: true,
  setHeaders(response, path) {
    // Classic scripts are otherwise read in the encoding of the page that embeds them.
    if (!path.endsWith('.js')) return;
    response.setHeader('Content-Type', 'text/javascript;charset=utf-8');
    response.setHeader('SourceMap', `${basename(path)}.map`);
  },
});
const serveDemo = sirv(demoFolder, { dev: true, etag: true });

const server = createServer((request, response) => {
  const { pathname, search } = URL.parse(request.url ?? '/', `http://${host}`) ?? {
    pathname: '/',
    search: '',
  };

  function redirect(location: string) {
    response.writeHead(302, { Location: location }).end();
  }
  function notFound() {
    response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('Not found');
  }

  if (pathname === '/') redirect('/demo/');
  else if (lacksSlash(pathname)) redirect(`${pathname}/${search}`);
  else if (pathname.startsWith('/demo/')) {
    request.url = pathname.slice('/demo'.length) + search;
    serveDemo(request, response, notFound);
  } else {
    response.setHeaders(new Map(Object.entries(siteHeaders)));
    response.setHeader('Cache-Control', cacheControl(pathname));
    serveSite(request, response, notFound);
  }
});

/** Without its last slash, the relative links of a page in a folder would miss. */
function lacksSlash(path: string) {
  return path === '/demo' || (!path.endsWith('/') && existsSync(`${siteFolder}${path}/index.html`));
}

listenLocally(server, port => console.log(`Demo pages: http://${host}:${port}/demo/ (Ctrl-C ends)`));
