/** A link to one of our addresses, which either script turns into the element in place. */
import assert from 'node:assert/strict';
import { until, untilDrawn } from './proofs.ts';
import type { World } from './world.ts';

export async function run({ site, host, prove }: World): Promise<void> {
  const address = `${site.base}fr/resources/?type=report&amp;limit=2`;
  const scripts = {
    module: `<script type="module" src="${site.base}widgets.js"></script>`,
    classic: `<script async src="${site.base}widgets.classic.js"></script>`,
  };

  for (const [kind, script] of Object.entries(scripts))
    await prove(`A link alone in its paragraph becomes the element (${kind} script)`, async open => {
      const { page, problems } = await open(
        host.page({ head: script, body: `<p><a href="${address}">Documents</a></p>` }),
      );
      await untilDrawn(page, 'resource-list');
      const state = await page.evaluate(() => {
        const element = document.querySelector('resource-list')!;
        return {
          lang: element.getAttribute('lang'),
          type: element.getAttribute('type'),
          items: element.shadowRoot!.querySelectorAll('[part=item]').length,
          isLinkInside: element.contains(document.querySelector('a[href*="/fr/resources/"]')),
        };
      });
      assert.deepEqual(state, { lang: 'fr', type: 'report', items: 2, isLinkInside: true });
      assert.deepEqual(problems, []);
    });

  await prove('The link shows until the element has its content', async open => {
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    const { page } = await open(
      host.page({ head: scripts.module, body: `<p><a href="${address}">Documents</a></p>` }),
      {
        prepare: page =>
          page.route('**/content/fr/resources.json', async route => {
            await held;
            await route.continue();
          }),
      },
    );
    await until(page, () => document.querySelector('resource-list'));
    const link = page.locator('resource-list a[href*="/fr/resources/"]', { hasText: /^Documents$/ });
    assert.equal(await link.isVisible(), true);
    release();
    await untilDrawn(page, 'resource-list');
    assert.equal(await link.isVisible(), false);
  });

  await prove('A link that is added later becomes the element, too', async open => {
    const { page } = await open(host.page({ head: scripts.module }));
    await page.evaluate(href => {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'Note' });
      document.body.append(Object.assign(document.createElement('p'), {}));
      document.body.lastElementChild!.append(link);
    }, `${site.base}en/footnote/`);
    await untilDrawn(page, 'territory-footnote');
  });

  await prove('Links in a text, with data-no-embed, or to anywhere else stay links', async open => {
    const { page, problems } = await open(
      host.page({
        head: scripts.module,
        body: `<p>See the <a href="${address}">documents</a>.</p>
<p><a data-no-embed href="${address}">Documents</a></p>
<p><a href="${site.origin}/v1.0.0/fr/resources/">Documents of another folder</a></p>
<p><a href="${host.origin}/v1/fr/resources/">Documents of our own</a></p>
<ul><li><a href="${address}">Documents</a></li></ul>
<p>In this <a data-embed href="${site.base}en/footnote/">note</a> of ours.</p>`,
      }),
    );
    // When the last one has become an element, the others have been looked at.
    await untilDrawn(page, 'territory-footnote');
    assert.equal(await page.locator('resource-list').count(), 0);
    assert.equal(await page.locator('a').count(), 6);
    assert.deepEqual(problems, []);
  });

  await prove('Without script the link leads to a page that shows the documents', async open => {
    const { page } = await open(
      host.page({ head: scripts.module, body: `<p><a href="${address}">Documents</a></p>` }),
      {
        javaScriptEnabled: false,
      },
    );
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.waitForURL(`${site.base}fr/resources/**`);
    assert.ok((await page.locator('resource-list').getByRole('listitem').count()) > 10);
  });

  await prove('A parameter that is wrong is left out, and the console says which', async open => {
    const { page, problems } = await open(
      host.page({
        head: scripts.module,
        body: `<p><a href="${site.base}fr/resources/?limit=many&amp;feed=https://evil.example/">Documents</a></p>`,
      }),
    );
    await untilDrawn(page, 'resource-list');
    assert.equal(problems.length, 2, problems.join('\n'));
    assert.match(problems[0]!, /limit="many"/);
    assert.match(problems[1]!, /feed="https:\/\/evil\.example\/"/);
    assert.deepEqual(await page.locator('resource-list').evaluate(element => element.getAttributeNames()), [
      'lang',
    ]);
  });
}
