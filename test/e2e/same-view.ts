/** One view in all five forms: what screen readers and other programs hear of it is the same. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { bundle } from './npm-bundle.ts';
import { until, untilDrawn } from './proofs.ts';
import { include } from './server-include.ts';
import { views } from './world.ts';
import type { View, World } from './world.ts';

const cases: [language: string, view: View][] = [
  ['fr', 'overview'],
  ['ar', 'resources'],
  ['en', 'footnote'],
];

export async function run({ site, host, including, prove }: World): Promise<void> {
  const script = `<script type="module" src="${site.base}widgets.js"></script>`;
  const imported = `<script type="module" src="${await bundle(
    `import { define } from 'return-reintegration-widgets';
define({ base: '${site.base}' });`,
    host,
  )}"></script>`;

  for (const [language, view] of cases) {
    const tag = views[view].tag;
    const element = `<${tag} lang="${language}"></${tag}>`;
    const address = `${site.base}${language}/${view}/`;
    const frame = `<iframe title="Ours" src="${address}?frame"></iframe>`;
    const forms: Record<string, string> = {
      element: host.page({ head: script, body: element }),
      link: host.page({ head: script, body: `<p><a href="${address}">Documents</a></p>` }),
      frame: host.page({ head: script, body: frame }),
      'server include': including.page({ head: script, body: include(`${language}/${view}`) }),
      npm: host.page({ head: imported, body: element }),
    };

    const heard: Record<string, string> = {};
    for (const [form, page] of Object.entries(forms))
      await prove(`The ${form} shows the view (${language}/${view})`, async open => {
        const { page: shown } = await open(page);
        const place = form === 'frame' ? shown.frames()[1]! : shown;
        await place.waitForLoadState();
        await untilDrawn(place, tag);
        await until(place, (name: string) => Boolean(customElements.get(name)), tag);
        heard[form] = await listen(place.locator(tag), shown);
      });
    await prove(`All five have the same accessibility tree (${language}/${view})`, async () => {
      assert.deepEqual(Object.keys(heard), Object.keys(forms), 'some did not show');
      for (const form of Object.keys(forms)) assert.equal(heard[form], heard['element'], form);
    });
  }
  for (const [query, matches] of [
    ['type=nobodys', true],
    ['type=nobodys&locked=', true],
    ['year=1951', false],
    ['year=1951&locked=', false],
  ] as const)
    await prove(
      `${matches ? 'An id that nobody knows is ignored' : 'A year without documents shows none'}, whatever the form (${query})`,
      async open => {
        const address = `${site.base}en/resources/?${query}`;
        const forms = {
          page: address,
          element: host.page({
            head: script,
            body: `<resource-list lang="en" ${attributesOf(query)}></resource-list>`,
          }),
          link: host.page({ head: script, body: `<p><a href="${address}">Documents</a></p>` }),
          frame: host.page({ head: script, body: `<iframe title="Ours" src="${address}&frame"></iframe>` }),
        };
        for (const [form, page] of Object.entries(forms)) {
          const { page: shown } = await open(page);
          const place = form === 'frame' ? shown.frames()[1]! : shown;
          await place.waitForLoadState();
          await until(
            place,
            (matches: boolean) => {
              const list = document.querySelector('resource-list');
              // On a page of ours the text stands in the page itself.
              return (list?.shadowRoot ?? list)?.querySelector(matches ? '[part=take-away]' : '[part=empty]');
            },
            matches,
          );
        }
      },
    );
}

/** What the address says, as attributes: none of them has a value that needs quoting. */
const attributesOf = (query: string) =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}="${value}"`).join(' ');

/** The tree, once it has come to rest: two of the same, a frame of the screen apart. */
async function listen(element: Locator, page: Page): Promise<string> {
  let last = '';
  for (;;) {
    const tree = await element.ariaSnapshot();
    if (tree === last) return tree;
    last = tree;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
