/** What readers get, with and without script. */
import assert from 'node:assert/strict';
import { observeShifts } from '../../shifts.ts';
import type { Shifted } from '../../shifts.ts';
import type { Checks } from './given.ts';
import { publish, textOf, countOf } from './given.ts';

export const ofPages: Checks = {
  async 'its script is on a page once where it is used, and on no other'({ wordpress, people, site }) {
    const script = `${site}/v1/widgets.js`;
    const used = {
      'block, shortcode and tag': `<!-- wp:return-reintegration/overview /-->\n<!-- wp:shortcode -->[territory-footnote territory="kosovo"]<!-- /wp:shortcode -->\n<!-- wp:html --><resource-list></resource-list><!-- /wp:html -->`,
      'a tag in classic content': 'Text <territory-footnote></territory-footnote> text',
      'a link': `<a href="${site}/v1/en/overview/">Overview</a>`,
      'a frame': `<iframe src="${site}/v1/en/overview/?frame" title="Overview"></iframe>`,
    };
    for (const [name, content] of Object.entries(used)) {
      const html = await textOf(await publish(people, content));
      assert.equal(countOf(html, `src='${script}'`) + countOf(html, `src="${script}"`), 1, name);
      assert.ok(
        new RegExp(`<script type="module" referrerpolicy="no-referrer"[^>]*${script}`).test(html),
        name,
      );
    }
    const unused = {
      'no form': 'return-reintegration, resource-list, [gallery]',
      'the classic script, typed': `<script src="${site}/v1/widgets.classic.js"></script><resource-list></resource-list>`,
    };
    for (const [name, content] of Object.entries(unused))
      assert.ok(!(await textOf(await publish(people, content))).includes(script), name);
    // Pages with excerpts only, and others: nothing of ours.
    const search = await textOf(`${wordpress.origin}/?s=nothing-is-found`);
    assert.ok(!search.includes(site));
  },

  async 'a theme that prints its head before the content has the script, too, once and as early as can be'({
    wordpress,
    people,
    site,
  }) {
    const script = `${site}/v1/widgets.js`;
    const tag = await publish(people, 'Unusual <territory-footnote></territory-footnote>');
    const shortcode = await publish(people, 'Unusual [resource-list limit="3"]');
    wordpress.php('switch_theme("classic");');
    try {
      for (const address of [tag, shortcode]) {
        const html = await textOf(address);
        assert.equal(countOf(html, script), 1);
        assert.ok(html.indexOf(script) < html.indexOf('</head>'));
      }
      const home = await textOf(wordpress.origin);
      assert.equal(countOf(home, script), 1);
      assert.ok(home.indexOf(script) > home.indexOf('</main>'));
      const excerpts = await textOf(`${wordpress.origin}/?s=Unusual`);
      assert.ok(excerpts.includes('Unusual') && !excerpts.includes(script));
    } finally {
      wordpress.php(`switch_theme("${wordpress.theme}");`);
    }
  },

  async 'readers without script see the content, or a link to the same choice'({
    wordpress,
    browser,
    people,
    site,
  }) {
    const address = await publish(
      people,
      `<!-- wp:return-reintegration/overview {"lang":"fr"} /-->
<!-- wp:return-reintegration/resource-list {"lang":"fr","type":"report study","limit":"5","locked":true} /-->
<!-- wp:html --><territory-footnote for="report" lang="fr"></territory-footnote><!-- /wp:html -->`,
    );
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Vue d’ensemble' }).waitFor();
    await page.getByText('doivent être comprises').last().waitFor();
    const link = page.locator('resource-list a');
    await link.waitFor();
    assert.equal(
      await link.getAttribute('href'),
      `${site}/v1/fr/resources/?type=report+study&locked&limit=5`,
    );
    assert.equal(await link.innerText(), 'Documents');
    await context.close();
    // Not in the language of this site: another link text, another address.
    const arabic = await textOf(await publish(people, '[resource-list lang="ar" limit="3"]'));
    assert.ok(arabic.includes(`${site}/v1/ar/resources/?limit=3`) && arabic.includes('>الوثائق</a>'));
    assert.ok(!wordpress.log().includes('PHP Fatal'));
  },

  async 'filters of WordPress change no letter of the prerendered content'({ people, site }) {
    const fragment = (await textOf(`${site}/v1/fr/overview/fragment.html`)).trim();
    for (const content of [
      '<!-- wp:return-reintegration/overview {"lang":"fr"} /-->',
      '[return-reintegration-overview lang="fr"]',
      'Before\n\n<return-reintegration-overview lang="fr"/>\n\nAfter',
      `${site}/v1/fr/overview/`,
    ])
      assert.ok((await textOf(await publish(people, content))).includes(fragment), content);
  },

  async 'prerendered content comes to life without being drawn anew'({ people, reader }) {
    const page = await reader.newPage();
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const element = document.querySelector('return-reintegration-overview');
        Object.assign(globalThis, { before: element?.shadowRoot?.querySelector('h2') });
      });
    });
    await page.goto(await publish(people, '[return-reintegration-overview lang="fr"]'));
    await page.waitForFunction(() => {
      const element = document.querySelector('return-reintegration-overview')!;
      return (globalThis as unknown as { settled: WeakSet<Element> }).settled.has(element);
    });
    assert.ok(
      await page.evaluate(() => {
        const { before } = globalThis as unknown as { before?: Element };
        return (
          before &&
          before === document.querySelector('return-reintegration-overview')?.shadowRoot?.querySelector('h2')
        );
      }),
    );
    await page.close();
  },

  async 'on a phone nothing jumps, whether the content is prerendered or drawn by the script'({
    people,
    reader,
  }) {
    for (const shortcode of [
      '[return-reintegration-overview lang="fr"]',
      '[resource-list lang="fr"]',
      '[resource-list lang="fr" type="report" limit="3"]',
      '[territory-footnote lang="fr"]',
      '[territory-footnote lang="fr" marker="†"]',
    ]) {
      const page = await reader.newPage();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(observeShifts);
      await page.route('**/v1/widgets.js', async route => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
        await page.evaluate(async () => {
          await document.fonts.ready;
          await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          (window as unknown as Shifted).shift = 0; // what the theme's own fonts have moved is not ours
        });
        await route.continue();
      });
      await page.goto(await publish(people, `Before\n\n${shortcode}\n\n${'After. '.repeat(300)}`), {
        waitUntil: 'load',
      });
      await page.waitForFunction(() => (window as unknown as Shifted).drawn.length);
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.equal(await page.evaluate(() => (window as unknown as Shifted).shift), 0, shortcode);
      await page.close();
    }
  },
};
