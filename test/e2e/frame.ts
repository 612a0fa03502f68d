/** Frames of our pages on a host of another origin. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from './proofs.ts';
import type { World } from './world.ts';

/** As docs/frames.md writes it. */
const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads';

export async function run({ site, host, prove }: World): Promise<void> {
  const scripts = {
    'frames.js': `<script type="module" src="${site.base}frames.js"></script>`,
    'widgets.js': `<script type="module" src="${site.base}widgets.js"></script>`,
    'widgets.classic.js': `<script async src="${site.base}widgets.classic.js"></script>`,
  };
  const frame = (query: string, attributes = '') =>
    `<iframe title="Documents" height="150" ${attributes} src="${site.base}${query}"></iframe>`;
  const list = 'fr/resources/?frame&amp;limit=3';

  /** Until nothing in the frame is cut off, and no room is left. */
  async function fits(page: Page, index = 0) {
    const inside = page.frames()[index + 1]!;
    await inside.waitForLoadState();
    await until(
      inside,
      () => document.querySelector('[part=root]') ?? document.querySelector('main :not(:defined)') === null,
    );
    const end = Date.now() + 60_000;
    for (;;) {
      const wanted = await inside.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      );
      const height = await page
        .locator('iframe')
        .nth(index)
        .evaluate(({ clientHeight }) => clientHeight);
      if (wanted > 160 && wanted === height) return height;
      if (Date.now() > end) throw new Error(`The frame is ${height} high, its page ${wanted}.`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  for (const [name, script] of Object.entries(scripts))
    await prove(`A frame gets the height of what it shows (${name})`, async open => {
      const { page, problems } = await open(host.page({ body: frame(list) + script }));
      await fits(page);
      assert.deepEqual(problems, []);
    });

  for (const name of ['frames.js', 'widgets.js'] as const)
    await prove(`A sandboxed frame gets its height, too (${name})`, async open => {
      const { page, problems } = await open(
        host.page({ body: frame(list, `sandbox="${sandbox}" loading="lazy"`) + scripts[name] }),
      );
      await fits(page);
      assert.deepEqual(problems, []);
    });

  await prove('So does one that its sandbox gives no origin', async open => {
    const { page } = await open(
      host.page({ body: frame(list, 'sandbox="allow-scripts"') + scripts['frames.js'] }),
    );
    await fits(page);
  });

  await prove(
    'In a frame a reader who is at a link of the text stays there when it comes alive',
    async open => {
      let comeAlive!: () => void;
      const mayComeAlive = new Promise<void>(resolve => (comeAlive = resolve));
      const { page, problems } = await open(
        host.page({ body: frame('fr/overview/?frame') + scripts['frames.js'] }),
        {
          waitUntil: 'commit',
          prepare: opened =>
            opened.route('**/overview.json', async route => {
              await mayComeAlive;
              await route.continue();
            }),
        },
      );
      const inside = page.frameLocator('iframe');
      await inside.locator('[part=root] p a[href^=http]').first().focus();
      assert.equal(await inside.locator('h1[part=heading]').count(), 1);
      comeAlive();
      await inside.locator('h2[part=heading]').waitFor();
      const focused = await page.frames()[1]!.evaluate(() => document.activeElement?.localName);
      assert.equal(focused, 'a');
      await fits(page);
      assert.deepEqual(problems, []);
    },
  );

  await prove(
    'In closed <details> a frame has no wrong height, and the right one when they open',
    async open => {
      const { page } = await open(
        host.page({
          body: `<details><summary>Documents</summary>${frame(list)}</details>${scripts['frames.js']}`,
        }),
      );
      const inside = page.frames()[1]!;
      await inside.waitForLoadState();
      const closed = await page.locator('iframe').evaluate(({ style }) => style.height);
      await page.locator('summary').click();
      const height = await fits(page);
      assert.ok(!closed || closed === `${height}px`, closed); // Chromium may lay it out before it closes them
    },
  );

  await prove('A frame follows the width of the window', async open => {
    const { page } = await open(host.page({ body: frame(list) + scripts['frames.js'] }));
    const before = await fits(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await until(page, (height: number) => document.querySelector('iframe')!.clientHeight > height, before);
    await fits(page);
  });

  await prove('A frame takes language and colours from its address', async open => {
    const { page } = await open(
      host.page({ body: frame('ar/resources/?frame&amp;limit=1&amp;scheme=dark') + scripts['frames.js'] }),
    );
    await fits(page);
    const state = await page.frames()[1]!.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return [lang, dir, getComputedStyle(document.documentElement).colorScheme];
    });
    assert.deepEqual(state, ['ar', 'rtl', 'dark']);
  });

  await prove('A link in a sandboxed frame leads the whole page on, by a click', async open => {
    const { page } = await open(
      host.page({ body: frame(list, `sandbox="${sandbox}"`) + scripts['frames.js'] }),
    );
    await fits(page);
    await page.frameLocator('iframe').locator('.whole a').click();
    await page.waitForURL(`${site.base}fr/resources/`);
  });

  await prove('Without script a frame shows its content, and can be scrolled', async open => {
    const { page } = await open(host.page({ body: frame(list) + scripts['frames.js'] }), {
      javaScriptEnabled: false,
    });
    const items = page.frameLocator('iframe').locator('resource-list').getByRole('listitem');
    await items.first().waitFor();
    assert.ok((await items.count()) > 10);
    assert.equal(await page.locator('iframe').getAttribute('scrolling'), null);
  });
}
