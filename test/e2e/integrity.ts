/** What a page pins runs, and nothing else: by digests for one release, by the publisher's key for all of them. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Integrity } from '../../publish/integrity.ts';
import { readKeys, signSite, signText } from '../../publish/sign.ts';
import type { Key } from '../../publish/sign.ts';
import { siteHeaders } from '../../publish/site-headers.ts';
import { strictPolicy } from './host.ts';
import { isThere, startNginx, startProgram } from './nginx.ts';
import { untilDrawn } from './proofs.ts';
import { adapt, recipe } from './publisher.ts';
import { freePort, serve } from './servers.ts';
import type { World } from './world.ts';

/** Thrown away with the run. */
const newKey = (): Key =>
  readKeys(
    [],
    String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )[0]!;

/** The least that serves a folder, with what was written for signing. */
const otherServers = {
  Apache: {
    program: 'apache2',
    version: '-v',
    options: ['-X', '-f'],
    configuration: (folder: string, port: number) => `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
LoadModule mpm_prefork_module /usr/lib/apache2/modules/mod_mpm_prefork.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
DocumentRoot ${folder}/site
Include ${folder}/signatures/apache.conf
`,
  },
  Caddy: {
    program: 'caddy',
    version: 'version',
    options: ['run', '--adapter', 'caddyfile', '--config'],
    configuration: (folder: string, port: number) => `{
	admin off
	auto_https off
	storage file_system ${folder}
}
http://127.0.0.1:${port} {
	root * ${folder}/site
	file_server
	import ${folder}/signatures/Caddyfile
}
`,
  },
};

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const fallback = '<resource-list lang="en"><p id="fallback">Our own words</p></resource-list>';

export async function run({ site, host, folder, browser, prove }: World): Promise<void> {
  const { version, integrity, loads } = JSON.parse(site.read('v1/integrity.json')) as Integrity;

  /** The same files from an origin of their own; `by` signs them, and somebody on the way may replace them. */
  async function publish({
    by = [],
    replace,
  }: {
    by?: Key[];
    replace?: (path: string) => Buffer | undefined;
  }) {
    const server = await serve((request, response) => {
      const path = new URL(request.url!, 'http://host').pathname;
      try {
        const text = readFileSync(join(folder, 'site', path));
        response.setHeaders(new Map(Object.entries(siteHeaders)));
        response.setHeader('Content-Type', `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`);
        if (by.length && extname(path) === '.js')
          for (const [name, value] of Object.entries(signText(text, by))) response.setHeader(name, value);
        response.end(replace?.(path) ?? text);
      } catch {
        response.writeHead(404, siteHeaders).end();
      }
    });
    const origin = `http://127.0.0.1:${server.port}`;
    return {
      ...server,
      origin,
      asked: (file: string) => server.heard.some(({ path }) => path.includes(file)),
    };
  }

  const runs = (page: Page) => untilDrawn(page, 'resource-list');
  async function staysAsWritten(page: Page) {
    // The page has loaded, and its scripts with it, or they never will.
    assert.equal(await page.evaluate(() => !!customElements.get('resource-list')), false);
    assert.equal(await page.locator('#fallback').isVisible(), true);
  }

  const understands = Number(browser.version().split('.')[0]) >= 141;
  if (!understands)
    console.log(`  Browser ${browser.version()} knows no signatures: these proofs are skipped.`);
  else {
    const [own, next, foreign] = [newKey(), newKey(), newKey()];
    const oneByteMore = (path: string) =>
      path.endsWith('.js')
        ? Buffer.concat([readFileSync(join(folder, 'site', path)), Buffer.from('\n')])
        : undefined;
    const named = (keys: Key[]) => keys.map(({ id }) => `ed25519-${id}`).join(' ');

    const cases: [sentence: string, given: Parameters<typeof publish>[0], keys: Key[], holds: typeof runs][] =
      [
        ['runs', { by: [own] }, [own], runs],
        [
          'runs while the page names two keys, and the publisher has one of them',
          { by: [next] },
          [own, next],
          runs,
        ],
        [
          'runs while the publisher signs with two, and the page names the older',
          { by: [own, next] },
          [own],
          runs,
        ],
        [
          'does not run with a byte more, and the fallback stays',
          { by: [own], replace: oneByteMore },
          [own],
          staysAsWritten,
        ],
        ['does not run by another key, and the fallback stays', { by: [foreign] }, [own], staysAsWritten],
        ['does not run unsigned, and the fallback stays', {}, [own], staysAsWritten],
      ];
    for (const [sentence, given, keys, holds] of cases)
      await prove(`A script with a key in “integrity” ${sentence}`, async open => {
        const { origin, close } = await publish(given);
        try {
          const head = `<script async src="${origin}/v1/widgets.classic.js" crossorigin integrity="${named(keys)}" referrerpolicy="no-referrer"></script>`;
          const { page } = await open(host.page({ head, body: fallback, policy: strictPolicy(origin) }));
          await holds(page);
        } finally {
          await close();
        }
      });

    if (site.isNginx)
      await prove('nginx sends what `npm run sign` has written, and the script runs', async open => {
        const signed = join(folder, 'signed');
        cpSync(join(folder, 'site'), signed, { recursive: true });
        signSite(signed, join(folder, 'signatures'), [own]);
        writeFileSync(join(folder, 'no-policy.conf'), '');
        const port = await freePort();
        const origin = `http://127.0.0.1:${port}`;
        const configuration = adapt(recipe('site.nginx.conf'), {
          'listen 80;': `listen 127.0.0.1:${port};`,
          '/srv/publisher/site': signed,
          '/etc/nginx/publisher-policy.conf': join(folder, 'no-policy.conf'),
          'add_header Cache-Control $rr_cache;': `add_header Cache-Control $rr_cache;\n${recipe('signed.nginx.conf')}`,
        });
        const stop = await startNginx(
          join(folder, 'signing'),
          `include ${folder}/signatures/nginx.conf;\n${configuration}`,
          [port],
        );
        try {
          const head = `<script async src="${origin}/v1/widgets.classic.js" crossorigin integrity="${named([own])}"></script>`;
          const { page } = await open(host.page({ head, body: fallback, policy: strictPolicy(origin) }));
          await runs(page);
          const { headers } = await fetch(`${origin}/v1/content/en/resources.json`);
          assert.equal(headers.get('signature'), null);
        } finally {
          await stop();
        }
      });

    for (const [name, { program, version, options, configuration }] of Object.entries(otherServers)) {
      if (!isThere(program, version)) {
        console.log(`skipped: ${name} is not installed.`);
        continue;
      }
      await prove(`${name} sends what \`npm run sign\` has written, with each script`, async () => {
        const own = join(folder, name);
        const signed = join(own, 'site');
        cpSync(join(folder, 'site'), signed, { recursive: true });
        const scripts = signSite(signed, join(own, 'signatures'), [newKey(), newKey()]);
        const port = await freePort();
        writeFileSync(join(own, 'configuration'), configuration(own, port));
        const stop = await startProgram(program, [...options, join(own, 'configuration')], [port]);
        try {
          for (const [path, fields] of scripts) {
            const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' });
            assert.equal(status, 200, path);
            for (const [field, value] of Object.entries(fields))
              assert.equal(headers.get(field), value, path);
          }
          const { headers } = await fetch(`http://127.0.0.1:${port}/v1/content/en/resources.json`);
          assert.equal(headers.get('signature'), null);
        } finally {
          await stop();
        }
      });
    }
  }

  /** Waits until the console says so. */
  function hears(words: string) {
    let heard: Promise<unknown>;
    return {
      prepare: async (page: Page) => {
        heard = page.waitForEvent('console', message => message.text().includes(words));
        heard.catch(() => {}); // where the proof has ended before
      },
      heard: () => heard,
    };
  }

  const evil = Buffer.from('document.title = "replaced"; export const a = 1;');
  const release = (origin: string) => `${origin}/v${version}/`;
  const pinned = {
    module: (origin: string) => {
      const all = ['widgets.js', ...loads['widgets.js']!];
      const map = Object.fromEntries(all.map(path => [release(origin) + path, integrity[path]]));
      return `<script type="importmap">${JSON.stringify({ integrity: map })}</script>
<script type="module" src="${release(origin)}widgets.js" integrity="${integrity['widgets.js']}"></script>`;
    },
    classic: (origin: string) =>
      `<script async src="${release(origin)}widgets.classic.js" crossorigin integrity="${integrity['widgets.classic.js']}"></script>`,
  };
  for (const [kind, head] of Object.entries(pinned)) {
    /** Import maps are inline. */
    const policy = (origin: string) =>
      strictPolicy(origin).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    await prove(`A pinned page runs, and no doctor that nothing covers (${kind} script)`, async open => {
      const { origin, asked, close } = await publish({
        replace: path => (path.endsWith('doctor.js') ? evil : undefined),
      });
      try {
        const address = host.page({ head: head(origin), body: fallback, policy: policy(origin) });
        const { prepare, heard } = hears('npx return-reintegration-widgets doctor');
        const { page } = await open(`${address}?rr-doctor`, { prepare });
        await runs(page);
        await heard();
        assert.equal(asked('doctor.js'), false);
        assert.equal(await page.title(), 'Our agency');
      } finally {
        await close();
      }
    });
    await prove(`A pinned page runs no file that somebody has replaced (${kind} script)`, async open => {
      const entry = kind === 'classic' ? '/widgets.classic.js' : 'list-tools';
      const { origin, asked, close } = await publish({
        replace: path => (path.includes(entry) ? evil : undefined),
      });
      try {
        const { prepare, heard } = hears('integrity');
        const address = host.page({ head: head(origin), body: fallback, policy: policy(origin) });
        const { page } = await open(address, { prepare });
        await heard();
        assert.equal(asked(entry), true);
        if (kind === 'classic') await staysAsWritten(page);
        assert.equal(await page.title(), 'Our agency');
      } finally {
        await close();
      }
    });
  }
}
