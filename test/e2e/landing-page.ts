/** The pages at our addresses, with the policy that their host sends. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, untilDrawn } from './proofs.ts';
import { languages, viewNames, views } from './world.ts';
import type { World } from './world.ts';

export async function run({ site, prove }: World): Promise<void> {
  for (const view of viewNames)
    for (const language of languages)
      await prove(`It comes alive under its strict policy (${language}/${view})`, async open => {
        const { page, problems } = await open(`${site.base}${language}/${view}/`);
        await untilDrawn(page, views[view].tag);
        await until(page, (tag: string) => Boolean(customElements.get(tag)), views[view].tag);
        assert.deepEqual(problems, []);
      });

  await prove('The policy allows no script and no style but its own', async () => {
    const { headers } = await fetch(`${site.base}fr/resources/`);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(
      policy,
      /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self'( 'sha256-[^']+')+; /,
    );
    assert.ok(!/unsafe|\*|data:/.test(policy), policy);
  });

  await prove('It is whole without script', async open => {
    const { page, problems } = await open(`${site.base}ru/resources/?type=guidance`, {
      javaScriptEnabled: false,
    });
    assert.ok((await page.locator('resource-list').getByRole('listitem').count()) > 10);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('navigation').count(), 2);
    assert.ok((await page.title()).length > 5);
    await page.getByRole('navigation').getByRole('link', { name: 'Français' }).click();
    await page.waitForURL(`${site.base}fr/resources/`);
    assert.deepEqual(problems, []);
  });

  await prove('Marker and note lead to each other without script', async open => {
    const { page } = await open(`${site.base}ar/overview/`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 100 }, // never both at once
    });
    const marker = page.locator('[role=doc-noteref]');
    const note = page.locator('[role=doc-footnote]');
    const isSeen = async (part: Locator) => {
      const { y } = (await part.boundingBox())!;
      return y > -20 && y < 100;
    };
    await marker.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#note-kosovo$/);
    assert.equal(await isSeen(note), true);
    assert.equal(await isSeen(marker), false);
    await page.keyboard.press('Tab'); // goes on where the reader has got to
    await page.keyboard.press('Enter');
    await page.waitForURL(/#mention-kosovo$/);
    assert.equal(await isSeen(marker), true);
  });

  await prove('The same choice shows in another language, at its address', async open => {
    const { page } = await open(`${site.base}en/resources/?type=guidance&sort=title`);
    await untilDrawn(page, 'resource-list');
    await page.getByRole('navigation').getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL(`${site.base}ar/resources/?type=guidance&sort=title`);
    await untilDrawn(page, 'resource-list');
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.ok((await page.locator('resource-list [part=chips] button').count()) > 0);
  });

  await prove(
    'Wrong parameters are named in the console, never executed, never written into the page',
    async open => {
      const bad = '"><img src=x onerror=alert(1)><script>alert(1)</script>javascript:alert(1)';
      const names = ['limit', 'sort', 'type', 'scheme', 'sections', 'feed', 'base', 'search-endpoint', bad];
      for (const view of viewNames) {
        const query = names.map(name => `${encodeURIComponent(name)}=${encodeURIComponent(bad)}`).join('&');
        const { page, problems, errors } = await open(
          `${site.base}en/${view}/?${query}&q=${encodeURIComponent(bad)}`,
        );
        page.on('dialog', () => errors.push('a dialog'));
        await untilDrawn(page, views[view].tag);
        assert.equal(
          await page.locator('img, [onerror], script:not([src]):not([type])').count(),
          1,
          'only our own inline script',
        );
        // The list says besides which ids it does not know.
        const byList = problems.filter(problem => problem.startsWith('<resource-list> type='));
        const byPage = problems.filter(problem => problem.startsWith('The address says '));
        assert.equal(byPage.length, names.length, problems.join('\n'));
        assert.equal(byPage.length + byList.length, problems.length, problems.join('\n'));
        const written = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('*')]
            .flatMap(element => [...element.attributes])
            .filter(({ name, value }) => !['href'].includes(name) && value.includes('onerror'))
            .map(({ name }) => name),
        );
        assert.deepEqual(written, []);
        assert.deepEqual(errors, []);
      }
    },
  );

  await prove('What a reader chooses goes into the address, and comes back from it', async open => {
    const { page } = await open(`${site.base}en/resources/`);
    await untilDrawn(page, 'resource-list');
    const items = 'resource-list [part=item]';
    const all = await page.locator(items).count();
    await page.getByRole('searchbox').fill('children');
    await page.waitForURL(/[?&]q=children/);
    // What searches words comes when they are typed, and again after the page: until then all documents show.
    await until(page, ([items, all]) => document.querySelectorAll(items).length < all, [items, all] as const);
    const count = await page.locator(items).count();
    await page.reload();
    await untilDrawn(page, 'resource-list');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'children');
    await until(page, ([items, count]) => document.querySelectorAll(items).length === count, [
      items,
      count,
    ] as const);
  });
}
