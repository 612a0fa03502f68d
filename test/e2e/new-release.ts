/** A new release comes while readers hold the scripts of the one before: the drill of docs/publishing.md, under load. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Published } from '../../publish/releases/publication.ts';
import { strictPolicy } from './host.ts';
import { startNginx } from './nginx.ts';
import { until, untilDrawn } from './proofs.ts';
import { adapt, recipe } from './publisher.ts';
import { freePort } from './servers.ts';
import type { World } from './world.ts';

/** Stands before each message of the newer release. */
const sign = '²';

/** As many readers as ask for a file every 50 milliseconds. */
const crowd = 20;

export async function run({ folder, host, prove }: World): Promise<void> {
  await prove('A new release comes under load: no error, no mixed words, and back again', async open => {
    const root = join(folder, 'releases');
    const published = new Published(root);
    const older = join(folder, 'site/v1');
    const newer = nextRelease(older, join(folder, 'newer-release'));
    const publish = (source: string) => published.publish(source, new Date());
    await publish(older);

    const port = await freePort();
    const base = `http://127.0.0.1:${port}/v1/`;
    const policy = join(folder, 'no-policy.conf');
    writeFileSync(policy, '');
    const close = await startNginx(
      join(folder, 'new-release'),
      adapt(recipe('site.nginx.conf'), {
        'listen 80;': `listen 127.0.0.1:${port}; access_log off;`,
        '/srv/publisher/site': root,
        '/etc/nginx/publisher-policy.conf': policy,
      }),
      [port],
    );
    const load = startLoad(base);
    try {
      const page = host.page({
        policy: strictPolicy(`http://127.0.0.1:${port}`),
        head: `<script type="module" src="${base}widgets.js"></script>`,
        body: '<resource-list lang="fr" limit="3"></resource-list><return-reintegration-overview lang="fr"></return-reintegration-overview>',
      });
      const letter: { on?: () => void } = {};
      const later = new Promise<void>(resolve => (letter.on = resolve));
      const reader = await open(page, {
        // The tools of the list are asked for when the newer release is out.
        prepare: page =>
          page.route('**/chunks/list-tools-*', async route => {
            await later;
            await route.continue();
          }),
      });
      await until(reader.page, () =>
        document.querySelector('resource-list')?.shadowRoot?.querySelector('[part=item]'),
      );
      await publish(newer);
      letter.on!();
      await untilDrawn(reader.page, 'resource-list');
      assert.equal(await signsIn(reader), 0, 'the older script shows words of the newer one');

      const next = await open(page);
      await untilDrawn(next.page, 'resource-list');
      const { messages, signed } = await next.page.evaluate((sign: string) => {
        const root = document.querySelector('resource-list')!.shadowRoot!;
        const texts = ['h2', '[part=search] label', '[part=filters-button]'].map(
          selector => root.querySelector(selector)?.textContent?.trim() ?? '',
        );
        const said = texts.filter(Boolean);
        return { messages: said.length, signed: said.filter(text => text.startsWith(sign)).length };
      }, sign);
      assert.ok(messages > 1);
      assert.equal(signed, messages, 'the newer script shows words of the older one');

      const { before } = published;
      await published.publishAgain(before!, new Date());
      const last = await open(page);
      await untilDrawn(last.page, 'resource-list');
      assert.equal(await signsIn(last), 0);

      const { asked, failed } = await load.stop();
      assert.deepEqual(failed, []);
      assert.ok(asked > crowd);
      for (const { problems } of [reader, next, last]) assert.deepEqual(problems, []);
    } finally {
      await load.stop(); // after a failure, too: the crowd would go on asking for ever
      await close();
    }
  });
}

const signsIn = ({ page }: { page: import('playwright-core').Page }) =>
  page.evaluate(
    (sign: string) =>
      [...document.querySelectorAll('resource-list, return-reintegration-overview')].reduce(
        (count, { shadowRoot }) => count + shadowRoot!.textContent.split(sign).length - 1,
        0,
      ),
    sign,
  );

/** The same scripts with other names for their chunks, and a sign before each French message. */
function nextRelease(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  const chunks = readdirSync(join(to, 'chunks'));
  const renamed = new Map(
    chunks.flatMap(name => {
      const [, start, hash] = /^(.+)-([\w-]{8})\.js$/.exec(name) ?? [];
      return hash ? [[name, `${start}-${[...hash].reverse().join('').replace(/^-/, '_')}.js`] as const] : [];
    }),
  );
  for (const [name, other] of renamed) renameSync(join(to, 'chunks', name), join(to, 'chunks', other));
  for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.js'),
  )) {
    const file = join(to, path);
    let code = readFileSync(file, 'utf8');
    for (const [name, other] of renamed) code = code.replaceAll(name, other);
    if (/words-(list-)?fr/.test(path)) code = code.replace(/(["a-z]):"/g, `$1:"${sign}`);
    writeFileSync(file, code);
  }
  return to;
}

/** Readers who go on asking for the files of a page. Each answer has to be whole. */
function startLoad(base: string) {
  const paths = [
    'widgets.js',
    'chunks/words-fr.js',
    'content/fr/resources.json',
    'fr/resources/',
    'version.json',
  ];
  const failed: string[] = [];
  let asked = 0;
  let running = true;
  const readers = Array.from({ length: crowd }, async (_, number) => {
    while (running) {
      const path = paths[(asked++ + number) % paths.length]!;
      const answer = await fetch(base + path).then(
        async response => (response.ok && (await response.text()) ? '' : `${path}: ${response.status}`),
        (error: Error) => `${path}: ${error.message}`,
      );
      if (answer) failed.push(answer);
      await setTimeout(50);
    }
  });
  return {
    async stop() {
      running = false;
      await Promise.all(readers);
      return { asked, failed };
    },
  };
}
