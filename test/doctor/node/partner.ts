/**
 * Pages of partners (fixtures/) and a publisher as they can be on the web: with headers, other hosts, and answers that
 * go wrong. The tests in Node and those in the browser are served by the same rules.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../../src/version.ts';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const site = fileURLToPath(new URL('../../../dist/site/', import.meta.url));

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * @param publisher - Origin in place of `https://publisher.example`; "" for the page's own.
 * @returns The page of a fixture, with the release in work for VERSION. Its first comment may be a header.
 */
export function fixture(name: string, publisher: string): Reply {
  const source = readFileSync(`${folder}${name}.html`, 'utf8');
  const body = source
    .replaceAll('https://publisher.example', publisher)
    .replaceAll('vVERSION', `v${version}`)
    .replace('INTEGRITY', integrityOf(/([\w.]+\.js)" integrity/.exec(source)?.[1] ?? ''));
  const [, header = '', value = ''] = /^<!doctype html>\n<!-- ([\w-]+): (.*) -->/.exec(source) ?? [];
  const charset = /<meta charset="([\w-]+)"/.exec(source)?.[1] ?? 'utf-8';
  const type = source.startsWith('<?xml') ? 'application/xhtml+xml' : `text/html; charset=${charset}`;
  return {
    status: 200,
    headers: {
      'content-type': type,
      ...(header && {
        [header.toLowerCase()]: value.replaceAll('https://publisher.example', publisher || "'self'"),
      }),
    },
    body,
  };
}

/** The address that a fixture is examined under, where its comment names one. */
export const addressIn = (name: string): string | undefined =>
  /<!-- address: (\S+) -->/.exec(readFileSync(`${folder}${name}.html`, 'utf8'))?.[1];

export const fixtureFile = (name: string): string => `${folder}${name}.html`;

function integrityOf(file: string): string {
  if (!file) return '';
  const { integrity } = JSON.parse(readFileSync(`${site}v1/version.json`, 'utf8')) as {
    integrity: Record<string, string>;
  };
  return integrity[file]!;
}

/** Lists that are not as meant, on the publisher's host. */
const lists: Record<string, string> = {
  '/lists/empty.json': '{"version":"https://jsonfeed.org/version/1.1","title":"Our documents","items":[]}',
  '/lists/incomplete.json':
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"First","url":"https://a.example/1"},{"id":"2"}]}',
};

/**
 * What the publisher answers. Below `gone/` nothing is there, below `plain/` everything is sent as plain text, below
 * `closed/` no other host may read, below `unframed/` none may show it in a frame. Below `accents/` a script has letters
 * that are not English, and does not say its encoding. There is an older release, v0.9.0. Undefined: not an address of the publisher.
 */
export function publisherReply(path: string): Reply | undefined {
  const [, fault = '', rest = ''] =
    /^\/(gone\/|plain\/|closed\/|unframed\/|accents\/)?(v\d[\d.]*\/.*)$/.exec(path.replace(/[?#].*/, '')) ??
    [];
  const list = lists[path];
  if (list)
    return {
      status: 200,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'text/plain' },
      body: list,
    };
  if (!rest) return undefined;
  const found = rest.replace('v0.9.0/', 'v1/').replace(/\/$/, '/index.html');
  const headers: Record<string, string> = fault === 'closed/' ? {} : { 'access-control-allow-origin': '*' };
  if (fault === 'gone/' || !existsSync(site + found)) return { status: 404, headers, body: 'Not found' };
  const type = types[found.slice(found.lastIndexOf('.') + 1)] ?? 'text/plain';
  headers['content-type'] = fault === 'plain/' ? 'text/plain' : type;
  if (fault === 'unframed/') headers['x-frame-options'] = 'DENY';
  if (fault === 'accents/') headers['content-type'] = 'text/javascript';
  const body = readFileSync(site + found, 'utf8');
  return { status: 200, headers, body: fault === 'accents/' ? `/* é */ ${body}` : body };
}
