/** What goes over the line, and what stays on the reader's device. */
import assert from 'node:assert/strict';
import { untilDrawn } from './proofs.ts';
import { include } from './server-include.ts';
import type { World } from './world.ts';

export async function run({ site, host, including, prove }: World): Promise<void> {
  const script = `<script type="module" src="${site.base}widgets.js" referrerpolicy="no-referrer"></script>`;
  const forms = {
    element: host.page({
      head: script,
      body: '<resource-list lang="fr"></resource-list><return-reintegration-overview lang="ru"></return-reintegration-overview>',
    }),
    'classic script': host.page({
      head: `<script async src="${site.base}widgets.classic.js" referrerpolicy="no-referrer"></script>`,
      body: '<resource-list lang="fr"></resource-list>',
    }),
    link: host.page({
      head: script,
      body: `<p><a href="${site.base}fr/resources/?type=guidance">Documents</a></p>`,
    }),
    frame: host.page({
      head: `<script type="module" src="${site.base}frames.js" referrerpolicy="no-referrer"></script>`,
      body: `<iframe title="Documents" src="${site.base}fr/resources/?frame" referrerpolicy="no-referrer"></iframe>`,
    }),
    'server include': including.page({ head: script, body: include('fr/resources') }),
    'page at the address': `${site.base}fr/resources/`,
  };

  for (const [form, address] of Object.entries(forms))
    await prove(
      `The ${form} stores nothing, asks no third host, and says not which page it is on`,
      async open => {
        const asked: string[] = [];
        const before = site.heard().length;
        const { page } = await open(address, {
          prepare: async opened => opened.on('request', request => asked.push(request.url())),
        });
        // A reader's own cookie on the agency's page stays there.
        await page.context().addCookies([{ name: 'session', value: 'secret', url: new URL(address).origin }]);
        await page.reload();
        const place = form === 'frame' ? page.frames()[1]! : page;
        await place.waitForLoadState();
        await untilDrawn(place, 'resource-list');

        const hosts = new Set(
          asked.filter(url => !/^(data|blob):/.test(url)).map(url => new URL(url).origin),
        );
        assert.deepEqual(
          [...hosts].filter(origin => ![site.origin, new URL(address).origin].includes(origin)),
          [],
        );

        const heard = site
          .heard()
          .slice(before)
          .filter(({ origin }) => origin || form !== 'page at the address');
        assert.ok(form === 'page at the address' || heard.length > 0);
        if (form !== 'page at the address')
          assert.deepEqual(
            heard.filter(({ cookie }) => cookie),
            [],
          );
        // Its own files may name the publisher's page, but nobody learns the agency's.
        assert.deepEqual(
          heard.filter(({ referer }) => referer && !referer.startsWith(site.origin)),
          [],
        );

        const state = await page.context().storageState({ indexedDB: true });
        assert.deepEqual(
          state.cookies.map(({ name }) => name),
          ['session'],
        );
        assert.deepEqual(state.origins, []);
        for (const frame of page.frames())
          assert.deepEqual(
            await frame.evaluate(async () => {
              try {
                return [
                  localStorage.length,
                  sessionStorage.length,
                  'caches' in window ? (await caches.keys()).length : 0,
                ];
              } catch {
                return [0, 0, 0]; // the browser lets a frame of another site store nothing
              }
            }),
            [0, 0, 0],
          );
      },
    );

  await prove(
    'A document that a reader opens from a frame or page of ours is not told where from',
    async open => {
      const { page } = await open(`${site.base}fr/resources/?frame`);
      await untilDrawn(page, 'resource-list');
      assert.equal(await page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
      const documents = await page.locator('resource-list').getByRole('link').count();
      assert.ok(documents > 50);
      await page.route(/^https:/, route => route.fulfill({ body: 'A document' }));
      const [request] = await Promise.all([
        page.waitForRequest(/^https:/),
        page.locator('resource-list').getByRole('link').first().click(),
      ]);
      assert.equal((await request.allHeaders())['referer'], undefined);
    },
  );
}
