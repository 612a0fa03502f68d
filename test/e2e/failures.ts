/** The publisher is down, slow to its senses, or forbidden: the agency's page stays as its author wrote it. */
import assert from 'node:assert/strict';
import { strictPolicy } from './host.ts';
import { until, untilDrawn } from './proofs.ts';
import { include } from './server-include.ts';
import { freePort, serve } from './servers.ts';
import type { World } from './world.ts';

export async function run({ site, host, including, prove }: World): Promise<void> {
  const broken = await serve((_, response) =>
    response.writeHead(503, { 'Access-Control-Allow-Origin': '*' }).end('Down'),
  );
  const publishers = {
    'refuses connections': `http://127.0.0.1:${await freePort()}`,
    'answers 503': `http://127.0.0.1:${broken.port}`,
  };

  for (const [state, origin] of Object.entries(publishers)) {
    const base = `${origin}/v1/`;
    const body = `<resource-list lang="en"><p id="fallback">Our own words</p></resource-list>
<p><a id="link" href="${base}fr/resources/">Documents</a></p>
<iframe title="Documents" height="150" src="${base}fr/resources/?frame"></iframe>
<p><a data-no-embed id="beside" href="${base}fr/resources/">Documents on a page of their own</a></p>`;

    for (const [kind, script] of Object.entries({
      module: `<script type="module" src="${base}widgets.js"></script>`,
      classic: `<script async src="${base}widgets.classic.js"></script>`,
    }))
      await prove(
        `A publisher that ${state} leaves link, fallback and page alone (${kind} script)`,
        async open => {
          const { page, errors } = await open(
            host.page({ head: script, body, policy: strictPolicy(origin) }),
          );
          for (const id of ['fallback', 'link', 'beside', 'rest'])
            assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
          assert.deepEqual(errors, []);
        },
      );

    await prove(`A script that has come shows the fallback where the content’s host ${state}`, async open => {
      const { page, errors } = await open(
        host.page({
          head: `<script type="module" src="${site.base}widgets.js"></script>`,
          body: `<resource-list base="${base}"><p id="fallback">Our own words</p></resource-list>
<territory-footnote base="${base}"></territory-footnote>`,
          policy: strictPolicy(`${site.origin} ${origin}`),
        }),
      );
      await until(page, () =>
        document.querySelector('resource-list')!.shadowRoot?.querySelector('[part=retry]'),
      );
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.equal(await page.locator('territory-footnote [role=doc-footnote]').isVisible(), true);
      assert.deepEqual(errors, []);
    });
  }

  await prove('A script that the page’s policy blocks leaves link, fallback and page alone', async open => {
    const { page, errors, problems } = await open(
      host.page({
        head: `<script type="module" src="${site.base}widgets.js"></script><script async src="${site.base}widgets.classic.js"></script>`,
        body: `<resource-list><p id="fallback">Our own words</p></resource-list><p><a id="link" href="${site.base}fr/resources/">Documents</a></p>`,
        policy: "default-src 'none'; style-src 'self'",
      }),
    );
    for (const id of ['fallback', 'link', 'rest'])
      assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
    assert.equal(problems.length, 2, problems.join('\n')); // the browser names what it has blocked
    assert.deepEqual(errors, []);
  });

  await prove('A policy that forbids the content leaves the link where it was', async open => {
    const { page, errors } = await open(
      host.page({
        head: `<script type="module" src="${site.base}widgets.js"></script>`,
        body: `<p><a id="link" href="${site.base}fr/resources/">Documents</a></p>`,
        policy: `default-src 'none'; script-src ${site.origin}; style-src 'self'`,
      }),
    );
    await until(page, () =>
      document.querySelector('resource-list')?.shadowRoot?.querySelector('[part=retry]'),
    );
    assert.equal(await page.locator('#link').isVisible(), true);
    assert.deepEqual(errors, []);
  });

  await prove('A policy that forbids frames leaves the link beside', async open => {
    const { page, errors } = await open(
      host.page({
        body: `<iframe title="Documents" height="150" src="${site.base}fr/resources/?frame"></iframe><p><a id="beside" href="${site.base}fr/resources/">Documents</a></p><script type="module" src="${site.base}frames.js"></script>`,
        policy: strictPolicy(site.origin).replace(`frame-src ${site.origin}`, "frame-src 'none'"),
      }),
    );
    assert.equal(await page.locator('#beside').isVisible(), true);
    assert.equal(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight), 150);
    assert.deepEqual(errors, []);
  });

  await prove('What the server has included stays where only the script itself can be had', async open => {
    let failed: Promise<unknown> | undefined;
    const { page, errors } = await open(
      including.page({
        head: `<script type="module" src="${site.base}widgets.js"></script>`,
        body: include('fr/resources'),
      }),
      {
        prepare: async opened => {
          failed = opened.waitForEvent('requestfailed', request => /take-over/.test(request.url()));
          await opened.route(/\/(content|chunks)\//, route => route.abort());
        },
      },
    );
    await failed;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.ok((await page.locator('resource-list').getByRole('listitem').count()) > 10);
    assert.deepEqual(errors, []);
  });

  await prove('Search and filters that cannot be had leave the list as it is', async open => {
    const { page, errors } = await open(
      host.page({
        head: `<script type="module" src="${site.base}widgets.js"></script>`,
        body: '<resource-list lang="en"></resource-list>',
      }),
      { prepare: opened => opened.route(/\/chunks\/list-tools/, route => route.abort()) },
    );
    await until(page, () =>
      document.querySelector('resource-list')!.shadowRoot?.querySelector('[part=item]'),
    );
    assert.deepEqual(errors, []);
  });

  await prove('A frame whose scripts cannot be had shows the prerendered content', async open => {
    const { page, errors } = await open(
      host.page({
        body: `<iframe title="Documents" height="300" src="${site.base}fr/overview/?frame"></iframe>`,
      }),
      { prepare: opened => opened.route(/\/v1\/(widgets|landing-page)\.js/, route => route.abort()) },
    );
    const inside = page.frames()[1]!;
    await untilDrawn(inside, 'return-reintegration-overview');
    assert.equal(await page.frameLocator('iframe').locator('header').isVisible(), false);
    assert.deepEqual(errors, []);
  });

  await broken.close();
}
