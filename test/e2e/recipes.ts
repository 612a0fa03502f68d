/** The recipes of docs/ as nginx runs them: what its answers say of themselves, and the last good copy. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheControl } from '../../publish/cache-rules.ts';
import { landingPolicy } from '../../publish/landing-policy.ts';
import { adapt, configuratorLines, recipe } from './publisher.ts';
import { include } from './server-include.ts';
import { freePort } from './servers.ts';
import type { World } from './world.ts';

const built = fileURLToPath(new URL('../../dist/site', import.meta.url));

export async function run({ site, including, prove, folder }: World): Promise<void> {
  const paths = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(built.length)}/${entry.name}`.replaceAll('\\', '/'));

  await prove('Every published file has its type, its time to be kept, and is for every site', async () => {
    const types: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      map: 'application/json; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      xml: 'text/xml; charset=utf-8',
    };
    assert.ok(paths.length > 100);
    for (const path of paths) {
      const { status, headers } = await fetch(site.origin + path, { method: 'HEAD' });
      const said = (name: string) => headers.get(name);
      const ending = path.split('.').at(-1)!;
      assert.equal(status, 200, path);
      assert.ok(ending in types, `${path}: the recipe knows no type for it`);
      assert.equal(said('content-type'), types[ending], path);
      assert.equal(said('cache-control'), cacheControl(path), path);
      assert.equal(said('access-control-allow-origin'), '*', path);
      assert.equal(said('cross-origin-resource-policy'), 'cross-origin', path);
      assert.equal(said('x-content-type-options'), 'nosniff', path);
      assert.ok(said('etag'), path);
      assert.equal(said('x-frame-options'), null, path);
      const isPage = /^\/v1\/\w\w\/\w+\/index\.html$/.test(path);
      assert.equal(said('content-security-policy'), isPage ? landingPolicy(site.hashes) : null, path);
    }
  });

  await prove(
    'A file that is not there says so to every site, so that English can take its place',
    async () => {
      const { status, headers } = await fetch(`${site.base}content/pt/overview.json`);
      assert.equal(status, 404);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cache-control'), null);
    },
  );

  await prove('An address without its last slash leads to the page, with its query', async () => {
    const { status, headers } = await fetch(`${site.base}fr/resources?type=guidance`, { redirect: 'manual' });
    assert.equal(status, 301);
    assert.equal(headers.get('location'), '/v1/fr/resources/?type=guidance');
  });

  await prove('Files are compressed, and those that have not changed are not sent again', async () => {
    for (const path of ['widgets.js', 'content/fr/resources.json', 'fr/resources/']) {
      const { headers } = await fetch(site.base + path, { headers: { 'Accept-Encoding': 'gzip' } });
      assert.equal(headers.get('content-encoding'), 'gzip', path);
      assert.equal(headers.get('vary'), 'Accept-Encoding', path);
      const etag = headers.get('etag')!;
      const again = await fetch(site.base + path, {
        headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag },
      });
      assert.equal(again.status, 304, path);
    }
  });

  const text = async (address: string) => (await fetch(address.replace('localhost', '127.0.0.1'))).text();

  await prove(
    'The last good copy of a fragment stays when the publisher is down, and no reader waits for it',
    async () => {
      const { publisher } = including;
      publisher.maxAge = 1; // second
      const page = including.page({ body: include('es/overview') });
      assert.match(await text(page), /Retorno y reintegración/);
      publisher.isDown = true;
      const before = publisher.asked;
      // Until the copy has become old, and nginx has asked for another in vain.
      while (publisher.asked === before) assert.match(await text(page), /Retorno y reintegración/);
      assert.match(await text(page), /Retorno y reintegración/);
      publisher.isDown = false;
      publisher.maxAge = undefined;
    },
  );

  await prove('Where there never was a copy, the page shows the link beside', async () => {
    const { publisher } = including;
    publisher.isDown = true;
    const page = including.page({
      body: configuratorLines(site.base, 'resources', 'es', 'Documentos').ssi!,
    });
    const withoutLink = including.page({ body: include('es/resources') });
    const withTwo = including.page({
      body: (['resources', 'footnote'] as const)
        .map(view => configuratorLines(site.base, view, 'es', `Documentos: ${view}`).ssi!)
        .join('\n'),
    });
    const shown = await text(page);
    assert.match(shown, new RegExp(`<p><a href="${site.base}es/resources/">Documentos</a></p>`));
    assert.match(shown, /What stands below/);
    const both = await text(withTwo);
    for (const view of ['resources', 'footnote'])
      assert.equal(both.split(`<a href="${site.base}es/${view}/">Documentos: ${view}</a>`).length, 2, view);
    for (const answer of [shown, await text(withoutLink)])
      assert.doesNotMatch(answer, /Bad Gateway|error occurred/, 'the page of the publisher’s error shows');
    publisher.isDown = false;
    publisher.isSilent = true;
    const begin = performance.now();
    assert.match(await text(page), /Documentos/);
    assert.ok(performance.now() - begin < 15_000, 'a reader waits for the publisher');
    publisher.isSilent = false;
  });

  await prove(
    'Readers cannot ask for fragments themselves, and the publisher hears nothing of readers',
    async () => {
      const page = including.page({ body: include('en/footnote') });
      const { origin } = new URL(page.replace('localhost', '127.0.0.1'));
      assert.equal((await fetch(`${origin}/publisher/en/footnote/fragment.html`)).status, 404);
      await fetch(`${origin}${new URL(page).pathname}`, {
        headers: { Cookie: 'session=secret', Referer: page, Authorization: 'Bearer secret' },
      });
      assert.ok(including.publisher.heard.length > 0);
      assert.deepEqual(
        including.publisher.heard.filter(
          ({ cookie, referer, authorization }) => cookie || referer || authorization,
        ),
        [],
      );
    },
  );

  if (spawnSync('curl', ['--version']).status === 0)
    await prove('The recipe that fetches fragments keeps the last good copies', async () => {
      const copies = join(folder, 'fragments');
      const run = (address: string) =>
        execFileSync('sh', [
          '-c',
          adapt(recipe('fetch-fragments.sh'), {
            'https://publisher.example': address,
            '/srv/agency/fragments': copies,
          }),
        ]);
      run(site.origin);
      run(`http://127.0.0.1:${await freePort()}`);
      for (const path of ['fr/overview', 'fr/resources'])
        assert.equal(
          readFileSync(join(copies, path, 'fragment.html'), 'utf8'),
          site.read(`v1/${path}/fragment.html`),
        );
      assert.deepEqual(readdirSync(join(copies, 'fr/overview')), ['fragment.html']);
    });
  else console.log('  There is no curl here: the recipe that fetches fragments is skipped.');

  if (spawnSync('php', ['-v']).status === 0)
    await prove('The recipe for PHP keeps the last good copy, too', async () => {
      const copies = join(folder, 'php');
      mkdirSync(copies);
      /** What the recipe prints, with the publisher at this address. */
      const print = (address: string) => {
        const lines = configuratorLines(`${address}/v1/`, 'overview', 'es', 'our own words');
        const file = adapt(lines['php-file']!, { '/var/cache/publisher': copies });
        return execFileSync('php', ['-r', `?>${file}\n?>${lines.php}`], { encoding: 'utf8' }).trim();
      };
      const nobody = `http://127.0.0.1:${await freePort()}`;
      assert.equal(print(nobody), `<p><a href="${nobody}/v1/es/overview/">our own words</a></p>`);
      const copy = join(copies, 'es-overview.html');
      utimesSync(copy, 0, 0); // as if the attempt were long ago
      const fragment = print(site.origin);
      assert.equal(fragment, site.read('v1/es/overview/fragment.html').trim());
      utimesSync(copy, 0, 0); // as if it were old
      assert.equal(print(nobody), fragment);
      assert.ok(statSync(copy).mtimeMs > 0, 'the next reader would wait in vain, too');
      assert.deepEqual(readdirSync(copies), ['es-overview.html']);
    });
  else console.log('  There is no PHP here: its recipe is skipped.');

  await prove('docs/ quotes the recipes that these proofs run', () => Promise.resolve(checkQuotes()));
}

/** Every file of docs/recipes stands in a page of docs/ as it is. */
function checkQuotes() {
  const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
  const pages = readdirSync(docs)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(docs + name, 'utf8'));
  for (const name of readdirSync(`${docs}recipes`)) {
    const recipe = readFileSync(`${docs}recipes/${name}`, 'utf8');
    assert.ok(
      pages.some(page => page.includes(`\n${recipe}\`\`\``)),
      `docs/recipes/${name} differs from what docs/ quotes of it`,
    );
  }
}
