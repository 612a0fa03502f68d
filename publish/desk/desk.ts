/**
 * `npm run desk -- --onto=DIR`: a page on this machine that shows what the files in content/ say, beside what is published in DIR. It
 * reads the files at each request and writes none.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { viewNames } from '../../src/content/views.ts';
import type { View } from '../../src/content/views.ts';
import { isLanguage } from '../../src/localization/language.ts';
import { host, listenLocally } from '../listen-locally.ts';
import { readOptions } from '../options.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import { contentFolder } from '../sources.ts';
import { checkLinks, linksIn } from './dead-links.ts';
import { documentOf } from './html.ts';
import { deskPage, looks, previewPage } from './page.ts';
import { readDesk, sourceAt, sourceOf } from './state.ts';

const { content = contentFolder, onto } = readOptions(
  `npm run desk [-- --onto=DIR --content=DIR]

  --onto=DIR     where it is published, as for publish:site
  --content=DIR  other content, for a trial; default: content`,
  { onto: { type: 'string' }, content: { type: 'string' } },
);

const folderOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const serveScripts = sirv(folderOf('dist/site'), { dev: true });
const serveLooks = sirv(folderOf(''), { dev: true });
const read = () => readDesk(resolve(content), onto && resolve(onto));

function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
  const asked = searchParams.get('language');
  const language = isLanguage(asked) ? asked : 'en';
  const send = (type: string, text: string, status = 200) =>
    response
      .writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
      .end(text);
  const notFound = () => void send('text/plain', 'Not found', 404);

  if (pathname === '/') return send('text/html', desk(language));
  if (pathname === '/desk.css')
    return send('text/css', readFileSync(new URL('desk.css', import.meta.url), 'utf8'));
  if (pathname === '/links' && request.method === 'POST') return void tellDeadLinks(response);
  if (pathname === '/preview') {
    const view = viewNames.find(name => name === searchParams.get('view')) ?? ('overview' satisfies View);
    const look = looks.find(name => name === searchParams.get('look')) ?? 'plain';
    return send('text/html', previewPage(language, view, look));
  }
  const [, code, name] =
    /^\/v1\/content\/(\w\w)\/(overview|resources|territories)\.json$/.exec(pathname) ?? [];
  if (isLanguage(code)) {
    const file = read().next?.[code][name as 'overview'];
    return file ? send('application/json', JSON.stringify(file)) : notFound();
  }
  if (/^\/demo\/(demo\.css$|configurator\/looks\/)/.test(pathname))
    return serveLooks(request, response, notFound);
  if (pathname.startsWith('/v1/')) return serveScripts(request, response, notFound);
  notFound();
}

function desk(language: Parameters<typeof deskPage>[1]['language']): string {
  const state = read();
  const overviews = state.edited?.content.overviews;
  const { translates } = overviews?.[language] ?? {};
  const [sourceLanguage, source] = overviews ? sourceOf(overviews) : [];
  return deskPage(state, {
    language,
    followed:
      source && translates && translates < source.revision
        ? sourceAt(content, sourceLanguage!, translates)
        : undefined,
    links: state.edited ? linksIn(state.edited.content).length : 0,
    hasScripts: existsSync(join(folderOf('dist/site'), 'v1/widgets.js')),
  });
}

/** As the answers come. Whoever leaves the page ends it. */
async function tellDeadLinks(response: ServerResponse) {
  const { edited } = read();
  const urls = edited ? linksIn(edited.content) : [];
  const left = new AbortController();
  response.on('close', () => left.abort());
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  const [before, after] = documentOf('Dead links', '<main>\n<h1>Dead links</h1>\n{answers}\n</main>').split(
    '{answers}',
  );
  response.write(
    `${before}<p>Of ${urls.length} addresses, those that are dead, and those that only a person can judge, for their sites let no program in:</p>\n<ul>`,
  );
  const counts = { alive: 0, dead: 0, unclear: 0 };
  await checkLinks(
    urls,
    ({ url, state, answer }) => {
      counts[state]++;
      if (state !== 'alive')
        response.write(
          `<li><b class="${state}">${state}</b> <a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a> (${escapeHtml(answer)})</li>\n`,
        );
    },
    { signal: left.signal },
  );
  response.end(
    `</ul>\n<p>${counts.alive} answer, ${counts.dead} are dead, ${counts.unclear} are unclear. <a href="/">Back to the desk</a></p>${after}`,
  );
}

listenLocally(createServer(answer), port =>
  console.log(`The publisher’s desk: http://${host}:${port}/ (Ctrl-C ends)`),
);
