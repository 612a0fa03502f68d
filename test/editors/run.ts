/**
 * `npm run test:editors`, after a build: gives each form to the editors and sanitizers that people write with, puts what
 * they would save on a page, and looks. What comes out has to be the table in docs/what-editors-keep.md;
 * `-- --write` writes it there. Closes with "N passed, M failed".
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../publish/find-browser.ts';
import { startHost } from '../e2e/host.ts';
import { startSite } from '../e2e/publisher.ts';
import { compareTables, readTables, writeTables } from '../e2e/wordpress/table.ts';
import type { Table } from '../e2e/wordpress/table.ts';
import { forms } from './forms.ts';
import { look } from './look.ts';
import { startTools } from './tools.ts';

const section = 'What each form becomes';
const pageOf = (name: string) => fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url));
const page = pageOf('what-editors-keep');

const folder = mkdtempSync(join(tmpdir(), 'rr-editors-'));
const closing = [() => Promise.resolve(rmSync(folder, { recursive: true, force: true }))];
const close = async () => {
  for (const end of closing.splice(0).reverse()) await end();
};
process.once('SIGINT', () => void close().finally(() => process.exit(130)));
process.once('SIGTERM', () => void close().finally(() => process.exit(143)));

try {
  const site = await startSite(folder, false);
  closing.push(site.close);
  const host = await startHost(site.origin);
  closing.push(host.close);
  const browser = await launch(await findBrowser());
  closing.push(() => browser.close());

  const docs = readFileSync(page, 'utf8');
  const systems = readFileSync(pageOf('content-management-systems'), 'utf8');
  const lines = /```js\n(tinymce\.init[^]*?)```/.exec(systems)![1]!;
  const tinymceLines = lines.replaceAll('publisher.example', new URL(site.origin).hostname);
  const table: Table = new Map();
  const seen = new Map<string, string>();
  for (const { name, writes, save } of await startTools(browser, tinymceLines)) {
    const cells = new Map<string, string>();
    for (const form of forms(site.base)) {
      const saved = await save((writes === 'Markdown' && form.markdown) || form.html);
      const key = `${form.hasScript} ${saved}`;
      if (!seen.has(key)) seen.set(key, await look(browser, host, site.base, saved, form.hasScript));
      cells.set(form.name, seen.get(key)!);
    }
    table.set(name, cells);
  }

  const found = { [section]: table };
  const written = writeTables(found);
  console.log(written);
  const before = docs.match(new RegExp(`^## ${section}\n[^]*`, 'm'))?.[0] ?? '';
  if (process.argv.includes('--write')) {
    const rows = (text: string) => text.match(/(?:^\|.*\n)+/m)?.[0] ?? '';
    writeFileSync(
      page,
      docs.replace(rows(before), () => rows(written)),
    );
  } else {
    const { same, differences } = compareTables(found, readTables(before));
    for (const difference of differences) console.error(`✖ ${difference}`);
    if (differences.length) console.error('If that is meant: npm run test:editors -- --write');
    console.log(`${same} passed, ${differences.length} failed`);
    process.exitCode = differences.length ? 1 : 0;
  }
} finally {
  await close();
}
