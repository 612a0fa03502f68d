/** The element, with each of the scripts, under a policy that allows only what README.md asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strictPolicy } from './host.ts';
import { until, untilDrawn } from './proofs.ts';
import { configuratorLines } from './publisher.ts';
import { observeShifts } from './shifts.ts';
import type { Shifted } from './shifts.ts';
import { viewNames, views } from './world.ts';
import type { World } from './world.ts';

const rss = readFileSync(fileURLToPath(new URL('../sources/fixtures/rss.xml', import.meta.url)), 'utf8');

export async function run({ site, host, prove }: World): Promise<void> {
  const scripts = {
    module: `<script type="module" src="${site.base}widgets.js" referrerpolicy="no-referrer"></script>`,
    classic: `<script async src="${site.base}widgets.classic.js" referrerpolicy="no-referrer"></script>`,
  };

  for (const [kind, script] of Object.entries(scripts))
    for (const view of viewNames)
      await prove(
        `<${views[view].tag}> shows on a strict page of another origin (${kind} script)`,
        async open => {
          const body = `<${views[view].tag} lang="fr"></${views[view].tag}>`;
          const { page, problems } = await open(host.page({ head: script, body }));
          await untilDrawn(page, views[view].tag);
          assert.deepEqual(problems, []);
        },
      );

  for (const view of viewNames)
    await prove(`On a phone nothing jumps with the configurator’s lines (${view})`, async open => {
      const lines = configuratorLines(site.base, view, 'fr', 'Documents', 'element');
      const around = (count: number) =>
        '<p>Words that stand around what is embedded, two lines.</p>'.repeat(count);
      const { page } = await open(
        host.page({
          policy: '',
          head: `<style>${lines.room}</style>`,
          body: around(2) + lines.element + around(30),
        }),
        {
          viewport: { width: 320, height: 640 },
          waitUntil: 'commit', // a page waits for its scripts
          prepare: async opened => {
            await opened.addInitScript(observeShifts);
            // After the first paint, as on a slow line.
            await opened.route('**/v1/widgets.js', async route => {
              await until(opened, () => performance.getEntriesByName('first-contentful-paint').length);
              await route.continue();
            });
          },
        },
      );
      await untilDrawn(page, views[view].tag);
      await until(page, () => (window as unknown as Shifted).drawn.length);
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.equal(await page.evaluate(() => (window as unknown as Shifted).shift), 0);
    });

  await prove('The note alone shows by its smaller script', async open => {
    const { page, problems } = await open(
      host.page({
        head: `<script type="module" src="${site.base}territory-footnote.js"></script>`,
        body: '<territory-footnote></territory-footnote>',
      }),
    );
    await untilDrawn(page, 'territory-footnote');
    assert.deepEqual(problems, []);
  });

  const preloads = {
    overview: ['chunks/words-fr.js', 'content/fr/overview.json'],
    resources: ['chunks/words-fr.js', 'content/fr/resources.json'],
  };
  for (const view of ['overview', 'resources'] as const)
    await prove(
      `What is preloaded for <${views[view].tag}> is used, and nothing is fetched twice`,
      async open => {
        const [words, content] = preloads[view];
        const fetched: string[] = [];
        const { page, problems } = await open(
          host.page({
            head: `<link rel="modulepreload" href="${site.base + words}" referrerpolicy="no-referrer" />
<link rel="preload" as="fetch" crossorigin href="${site.base + content}" referrerpolicy="no-referrer" />
${scripts.module}`,
            body: `<${views[view].tag} lang="fr"></${views[view].tag}>`,
          }),
          {
            prepare: async page =>
              page.on('request', request => fetched.push(request.url().replace(site.base, ''))),
          },
        );
        await untilDrawn(page, views[view].tag);
        // French words and content show, and each was fetched once, by its line in the head: so that line was used.
        for (const path of preloads[view])
          assert.equal(fetched.filter(one => one === path).length, 1, `${path} in ${fetched.join()}`);
        const byLink = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(entry => ['link', 'other'].includes((entry as PerformanceResourceTiming).initiatorType))
            .map(({ name }) => name),
        );
        for (const path of preloads[view]) assert.ok(byLink.includes(site.base + path), byLink.join());
        assert.equal(new Set(fetched).size, fetched.length);
        assert.deepEqual(problems, []);
      },
    );

  await prove('A page that lists the Trusted Types policies it allows needs two of them', async open => {
    const { page, problems } = await open(
      host.page({
        head: scripts.module,
        body: `<resource-list feed="${host.file('feed.xml', rss, 'application/rss+xml')}"></resource-list>`,
        policy: `${strictPolicy(site.origin).replace('connect-src', "connect-src 'self'")}; trusted-types lit-html return-reintegration-widgets`,
      }),
    );
    await untilDrawn(page, 'resource-list');
    await until(page, () => document.querySelector('script[type="application/ld+json"]')?.textContent);
    await page.getByText('First example').first().waitFor();
    assert.deepEqual(problems, []);
  });

  await prove('Elements in two languages and a link share one page and one script', async open => {
    const { page, problems } = await open(
      host.page({
        head: scripts.module,
        body: `<resource-list lang="ar" limit="2"></resource-list><p><a href="${site.base}zh/overview/">概述</a></p><resource-list lang="ru" limit="2"></resource-list>`,
      }),
    );
    await untilDrawn(page, 'resource-list, return-reintegration-overview');
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('resource-list, return-reintegration-overview')].map(
        element => element.shadowRoot!.querySelector<HTMLElement>('[part=root]')!.lang,
      ),
    );
    assert.deepEqual(shown, ['ar', 'zh', 'ru']);
    assert.deepEqual(problems, []);
  });
}
