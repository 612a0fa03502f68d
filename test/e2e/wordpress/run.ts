/**
 * `npm run e2e:wordpress`, after a build: embeds in a real WordPress, that of Debian and the newest that npm has: every form,
 * saved by every role, without and with our plugin. The table of what is saved and shown is printed, and compared with
 * expected.md. Then the plugin itself: words after `--` choose the promises that have them. Closes with "N passed, M failed".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../publish/find-browser.ts';
import { installPackages, whyNoPackages } from '../debian.ts';
import { whyNoNginx } from '../nginx.ts';
import type { Counts } from '../proofs.ts';
import { startSite } from '../publisher.ts';
import { installNewest, newestNames, ofDebian, ofNpm } from './files.ts';
import { forms } from './forms.ts';
import { proveInOldestPhp } from './oldest-php.ts';
import { logIn, newReader, save, view } from './people.ts';
import type { Person, View } from './people.ts';
import { checkPlugin } from './plugin.ts';
import { roles, startWordPress } from './server.ts';
import type { Role, WordPress } from './server.ts';
import { compareTables, readTables, writeTables } from './table.ts';
import type { Table, Tables } from './table.ts';

const total: Counts = { passed: 0, failed: 0 };
/** What ends with the run, the last one first. */
const closing: (() => unknown)[] = [];
process.once('SIGINT', () => void close().finally(() => process.exit(130)));
process.once('SIGTERM', () => void close().finally(() => process.exit(143)));

const reason = whyNoPackages();
if (reason) console.log(`WordPress comes from Debian’s packages, and ${reason}: skipped.`);
else await proveAll();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** In each WordPress, with the publisher's site on an origin of its own. */
async function proveAll() {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'rr-wordpress-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    const site = await startSite(folder, !whyNoNginx());
    closing.push(site.close);
    installPackages(
      ...['wordpress', 'wordpress-theme-twentytwentythree', 'mariadb-server'],
      ...['php-cli', 'php-curl', 'php-mbstring', 'php-mysql', 'php-xml'],
    );
    await proveInEach(site.origin);
  } catch (error) {
    console.error(error);
    total.failed++;
  } finally {
    await close();
  }
}

/** Ends what was started since so many were running. */
async function close(before = 0) {
  for (const end of closing.splice(before).reverse()) await end();
}

async function proveInEach(site: string) {
  const versions: string[] = [];
  let newest = '';
  const runs = [
    { start: () => startWordPress(site, ofDebian), writers: roles },
    // Editors have the rights of administrators here, and contributors those of authors.
    {
      start: () => startNewest(site, name => (newest = name)),
      writers: ['administrator', 'author'] as const,
    },
  ];
  for (const { start, writers } of runs) {
    const wordpress = await start();
    console.log(`\nWordPress ${wordpress.version}\n`);
    const { passed, failed } = await proveIn(wordpress, site, writers);
    total.passed += passed;
    total.failed += failed;
    versions.push(`WordPress ${wordpress.version}`);
  }
  try {
    versions.push(await proveInOldestPhp(newest));
    total.passed++;
  } catch (error) {
    total.failed++;
    console.error(`✖ the newest WordPress takes the plugin in PHP 7.4\n${String(error)}`);
  }
  console.log(`The plugin was run in ${versions.join(', ')}.`);
}

/** @param tell - Hears the name of the newest of the package that starts. */
async function startNewest(site: string, tell: (name: string) => void): Promise<WordPress> {
  installNewest();
  for (const name of newestNames()) {
    const folder = mkdtempSync(join(tmpdir(), 'rrw-files-'));
    try {
      const wordpress = await startWordPress(site, ofNpm(name, folder));
      tell(name);
      return wordpress;
    } catch (error) {
      console.error(`WordPress ${name} of the package does not start: ${String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error('No WordPress of the package starts.');
}

/** @param writers - Those who save every form. */
async function proveIn(wordpress: WordPress, site: string, writers: readonly Role[]): Promise<Counts> {
  const before = closing.length;
  closing.push(wordpress.stop);
  try {
    const browser = await chromium.launch(await findBrowser());
    closing.push(() => browser.close());
    const people = Object.fromEntries(
      await Promise.all(roles.map(async role => [role, await logIn(browser, wordpress, role)])),
    ) as Record<Role, Person>;
    const reader = await newReader(browser);
    const setPlugin = async (status: 'active' | 'inactive') => {
      const { json } = await people.administrator.rest(
        'POST',
        '/wp/v2/plugins/return-reintegration-widgets/return-reintegration-widgets',
        { status },
      );
      if (json.status !== status) throw new Error(`The plugin cannot be ${status}: ${JSON.stringify(json)}`);
    };

    /** All forms of all writers, who go side by side. */
    async function fillTable(state: string) {
      const table: Table = new Map(
        forms(site).map(({ name, kind }) => [`${name}, ${kind}`, new Map(writers.map(role => [role, '']))]),
      );
      // Writers of the same rights save the same, and a reader sees the same.
      const views = new Map<string, Promise<View>>();
      await Promise.all(
        writers.map(async role => {
          for (const form of forms(site)) {
            const row = `${form.name}, ${form.kind}`;
            const title = `${row}, ${role}, ${state}`;
            const { kept, saved, address } = await save(people[role], people.administrator, title, form);
            const seen = views.get(row + kept) ?? view(reader, address, site, form);
            views.set(row + kept, seen);
            const { shown, isRestThere } = await seen;
            table.get(row)!.set(role, `${saved}: ${shown}${isRestThere ? '' : ', rest lost'}`);
          }
        }),
      );
      return table;
    }

    const tables: Tables = { 'Without the plugin': await fillTable('without the plugin') };
    await setPlugin('active');
    wordpress.php(`update_option("rrw_base", ${JSON.stringify(`${site}/v1/`)});`);
    tables['With the plugin'] = await fillTable('with the plugin');

    console.log(writeTables(tables));
    const expected = readTables(readFileSync(new URL('expected.md', import.meta.url), 'utf8'));
    for (const row of Object.values(expected).flatMap(table => [...table.values()]))
      for (const role of roles) if (!writers.includes(role)) row.delete(role);
    const { same, differences } = compareTables(tables, expected);
    for (const difference of differences) console.error(`✖ ${difference}`);
    if (differences.length) console.error('If that is meant: the tables above belong into expected.md.\n');

    const plugin = await checkPlugin({ wordpress, browser, people, reader, site });
    return { passed: same + plugin.passed, failed: differences.length + plugin.failed };
  } finally {
    await close(before);
  }
}
