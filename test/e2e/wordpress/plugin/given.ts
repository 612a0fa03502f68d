/** What each check of the plugin is given, and what several of them do alike. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Person } from '../people.ts';
import type { Role, WordPress } from '../server.ts';
import type { StandIn } from './stand-in.ts';

export interface Given {
  wordpress: WordPress;
  browser: Browser;
  people: Record<Role, Person>;
  reader: BrowserContext;
  site: string;
  publisher: StandIn;
}

/** Each by the promise that it checks, in the order in which they run. */
export type Checks = Record<string, (given: Given) => void | Promise<void>>;

export const folder = fileURLToPath(
  new URL('../../../../integrations/wordpress/return-reintegration-widgets/', import.meta.url),
);
export const project = new URL('../../../../', import.meta.url);
export const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, project), 'utf8'));
export const filesIn = (path: string, ending: string) =>
  readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith(ending),
  );

/** Publishes as the administrator. */
export async function publish({ administrator }: Given['people'], content: string, more: object = {}) {
  const { status, json } = await administrator.rest('POST', '/wp/v2/posts', {
    title: 'A page',
    content,
    status: 'publish',
    ...more,
  });
  assert.equal(status, 201);
  return json.link as string;
}

export const textOf = async (address: string) => (await fetch(address)).text();
export const countOf = (text: string, part: string) => text.split(part).length - 1;
export const setOption = ({ php }: WordPress, name: string, value: string) =>
  php(`update_option(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
