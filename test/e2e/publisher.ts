/**
 * dist/site on an origin of its own, built for that address, and an agency's server that includes fragments: nginx as
 * docs/recipes say, or, where there is none, the least that stands in for it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cacheControl } from '../../publish/cache-rules.ts';
import { landingPolicy, nginxPolicy } from '../../publish/landing-policy.ts';
import type { Hashes } from '../../publish/landing-policy.ts';
import type { View } from '../../src/content/views.ts';
import type { Language } from '../../src/localization/language.ts';
import type { PartName } from '../../src/maker/lines-words.ts';
import { writeLines } from '../../src/maker/write-lines.ts';
import type { FormName } from '../../src/maker/write-lines.ts';
import { fragmentPolicy, writePage } from './host.ts';
import type { HostPage } from './host.ts';
import { startNginx } from './nginx.ts';
import { freePort, serve } from './servers.ts';
import type { Heard } from './servers.ts';
import { siteHeaders } from '../../publish/site-headers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** A file of docs/recipes. */
export const recipe = (name: string) => readFileSync(join(root, 'docs/recipes', name), 'utf8');

/** What the configurator gives for a server include or another form, by the parts that it shows. */
export function configuratorLines(
  base: string,
  view: View,
  language: Language,
  title = 'Title',
  form: FormName = 'include',
): Partial<Record<PartName, string>> {
  const choice = { view, embed: language, attributes: {} };
  const { parts } = writeLines(form, choice, {
    ...{ base, title, reader: language },
    ...{ classic: false, hashes: [] },
  });
  return Object.fromEntries(parts.map(({ name, text }) => [name, text]));
}

/** Where each page of ours is, below v1/. */
export const pageOf = /^\/v1\/\w\w\/(overview|resources|footnote)\/(index\.html)?$/;

export interface Site {
  origin: string;
  /** `…/v1/` */
  base: string;
  hashes: Hashes;
  isNginx: boolean;
  /** What it was asked for so far. */
  heard: () => Heard[];
  /** The text of a published file. */
  read: (path: string) => string;
  close: () => Promise<void>;
}

/** An agency's server that puts fragments into its pages. */
export interface Including {
  /** The address of a new page; in its body, `<!--# include virtual="/publisher/…" -->`. */
  page: (page: HostPage) => string;
  /** Where its includes come from: the site, until it is told otherwise. */
  publisher: {
    isDown: boolean;
    isSilent: boolean;
    maxAge: number | undefined;
    asked: number;
    heard: Heard[];
  };
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'text/xml',
};

/** @param folder - Where everything may be written. */
export async function startSite(folder: string, withNginx: boolean): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const files = join(folder, 'site');
  execFileSync(
    process.execPath,
    [...process.execArgv, join(root, 'publish/build.ts'), `--address=${origin}/`, `--to=${files}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const read = (path: string) => readFileSync(join(files, path), 'utf8');
  const hashes = JSON.parse(read('v1/csp.json')) as Hashes;
  const site = { origin, base: `${origin}/v1/`, hashes, isNginx: withNginx, read };
  return withNginx ? await asNginx() : await asStandIn();

  async function asNginx(): Promise<Site> {
    for (const name of ['widgets.js', 'widgets.classic.js'])
      writeFileSync(join(files, 'v1', `${name}.gz`), gzipSync(read(`v1/${name}`), { level: 9 }));
    const policyFile = join(folder, 'publisher-policy.conf');
    writeFileSync(policyFile, nginxPolicy(hashes));
    const log = join(folder, 'requests.log');
    const configuration = adapt(recipe('site.nginx.conf'), {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '/srv/publisher/site': files,
      '/etc/nginx/publisher-policy.conf': policyFile,
    });
    const format = `log_format heard escape=json '{"path":"$request_uri","referer":"$http_referer","cookie":"$http_cookie","origin":"$http_origin"}';\naccess_log ${log} heard;\n`;
    const close = await startNginx(join(folder, 'publisher'), format + configuration, [port]);
    const heard = () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Heard);
    return { ...site, heard, close };
  }

  async function asStandIn(): Promise<Site> {
    const server = await serve((request, response) => {
      const { pathname } = new URL(request.url!, origin);
      const path = pathname.replace(/\/$/, '/index.html');
      const file = join(files, path);
      response.setHeaders(new Map(Object.entries(siteHeaders)));
      if (!(extname(path) in types) || !existsSync(file) || !statSync(file).isFile())
        return response.writeHead(404).end();
      response.setHeader('Content-Type', `${types[extname(path)]}; charset=utf-8`);
      response.setHeader('Cache-Control', cacheControl(path));
      if (pageOf.test(pathname)) response.setHeader('Content-Security-Policy', landingPolicy(hashes));
      return response.end(readFileSync(file));
    }, port);
    return { ...site, heard: () => server.heard, close: server.close };
  }
}

export async function startIncluding(folder: string, site: Site): Promise<Including> {
  const publisher: Including['publisher'] = {
    isDown: false,
    isSilent: false,
    maxAge: undefined,
    asked: 0,
    heard: [],
  };
  // Between the two, so that the site can seem to be down.
  const gate = await serve((request, response) => {
    publisher.asked++;
    if (publisher.isSilent) return;
    if (publisher.isDown) return response.writeHead(502).end('<h1>502 Bad Gateway</h1>');
    if (publisher.maxAge) response.setHeader('Cache-Control', `max-age=${publisher.maxAge}`);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(site.read(request.url!));
  });
  publisher.heard = gate.heard;
  const pages = join(folder, 'agency');
  mkdirSync(pages, { recursive: true });
  const policy = fragmentPolicy(site.origin, site.hashes);
  const css = 'body { margin: 1rem; font-family: sans-serif }';
  let origin: string;
  let closeServer: () => Promise<void>;
  if (site.isNginx) {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    writeFileSync(join(pages, 'agency.css'), css);
    const lines = configuratorLines(`http://127.0.0.1:${gate.port}/v1/`, 'overview', 'fr');
    const configuration = adapt(lines.nginx!, {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '/srv/agency': pages,
      '/var/cache/nginx/publisher': join(folder, 'last-good-copies'),
    });
    const ofTheAgency = `types { text/html html; text/css css; }\ncharset utf-8;\naccess_log off;\nadd_header Content-Security-Policy "${policy}";\n`;
    closeServer = await startNginx(join(folder, 'including'), ofTheAgency + configuration, [port]);
  } else {
    const server = await serve((request, response) => {
      const isPage = request.url!.endsWith('.html');
      response.setHeader('Content-Type', `text/${isPage ? 'html' : 'css'}; charset=utf-8`);
      response.setHeader('Content-Security-Policy', policy);
      const included = (_: string, path: string) => site.read(`v1/${path}`);
      response.end(
        isPage
          ? readFileSync(join(pages, request.url!), 'utf8').replace(
              /<!--# include virtual="\/publisher\/([\w/.]+)".*?-->/g,
              included,
            )
          : css,
      );
    });
    origin = `http://localhost:${server.port}`;
    closeServer = server.close;
  }
  return {
    publisher,
    page(page) {
      const name = `page-${readdirSync(pages).length}.html`;
      writeFileSync(join(pages, name), writePage(page));
      return `${origin}/${name}`;
    },
    async close() {
      await closeServer();
      await gate.close();
    },
  };
}

/** A recipe with ports and paths of this run. */
export function adapt(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((adapted, [from, to]) => {
    if (!adapted.includes(from)) throw new Error(`The recipe says nothing of ${from}`);
    return adapted.replaceAll(from, to);
  }, text);
}
