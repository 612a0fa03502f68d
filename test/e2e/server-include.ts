/** Fragments that the agency's server puts into its pages: whole without script, taken over in place with one. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until, untilDrawn } from './proofs.ts';
import { observeShifts } from './shifts.ts';
import type { Shifted } from './shifts.ts';
import { viewNames, views } from './world.ts';
import type { View, World } from './world.ts';

/** As docs/server-include.md writes it. */
export const include = (path: string): string =>
  `<!--# include virtual="/publisher/${path}/fragment.html" -->`;

export async function run({ site, including, prove }: World): Promise<void> {
  const script = `<script type="module" src="${site.base}widgets.js"></script>`;
  const page = (view: View, language: string, head = '') =>
    including.page({ lang: language, head, body: include(`${language}/${view}`) });

  for (const view of viewNames)
    for (const language of ['fr', 'ar'])
      await prove(
        `Without script all of it shows, styled, under the policy (${language}/${view})`,
        async open => {
          const { page: shown, problems } = await open(page(view, language, script), {
            javaScriptEnabled: false,
          });
          const element = shown.locator(views[view].tag);
          await element.locator('[part=root]').waitFor();
          const tree = await element.ariaSnapshot();
          assert.ok(tree.length > 60, tree);
          // The style of the fragment applies, so its hash is right.
          assert.equal(await element.evaluate(host => getComputedStyle(host).display), 'flow-root');
          assert.equal(await shown.locator('#rest').isVisible(), true);
          assert.deepEqual(problems, []);
        },
      );

  for (const view of viewNames)
    await prove(`The script takes it over with no change on screen and no jump (fr/${view})`, async open => {
      let release = () => {};
      const held = new Promise<void>(resolve => (release = resolve));
      const { page: shown, problems } = await open(page(view, 'fr', script), {
        viewport: { width: 900, height: 4000 },
        waitUntil: 'commit', // a page waits for its scripts
        prepare: async opened => {
          await opened.addInitScript(observeShifts);
          await opened.route('**/v1/widgets.js', async route => {
            await held;
            await route.continue();
          });
        },
      });
      const tag = views[view].tag;
      await shown.locator('#rest').waitFor();
      await shown.evaluate(keepNodes, tag);
      const before = { image: await picture(shown), boxes: await shown.evaluate(boxes, tag) };
      release();
      await untilDrawn(shown, tag);
      await until(shown, (name: string) => (window as unknown as Kept).drawn.includes(name), tag);
      await shown.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.equal(await shown.evaluate(sameNodes, tag), true, 'the nodes have been drawn anew');
      if (view === 'resources') {
        // Search and filters come into the room kept for them; the documents stay where they were.
        assert.deepEqual(await shown.evaluate(boxes, tag), before.boxes);
      } else assert.ok(before.image.equals(await picture(shown)), 'the two pictures differ');
      // The lines around the languages of a document come with its tools, and may move them by a part of a pixel.
      assert.ok((await shown.evaluate(() => (window as unknown as Kept).shift)) < 0.001);
      assert.deepEqual(problems, []);
    });

  await prove('With the classic script it is taken over, too', async open => {
    const { page: shown, problems } = await open(
      page('overview', 'en', `<script async src="${site.base}widgets.classic.js"></script>`),
      { prepare: opened => opened.addInitScript(observeShifts) },
    );
    await until(shown, () => (window as unknown as Kept).drawn.includes('return-reintegration-overview'));
    assert.equal(await shown.locator('return-reintegration-overview [part=root]').count(), 1);
    assert.equal(await shown.evaluate(() => (window as unknown as Kept).shift), 0);
    assert.deepEqual(problems, []);
  });
}

/** No style of the screenshot's own: the policy would forbid it, and say so. */
const picture = (page: Page) => page.screenshot({ caret: 'initial', animations: 'allow' });

interface Kept extends Shifted {
  nodes: Node[];
}

/** Runs in the page. */
function keepNodes(tag: string) {
  (window as unknown as Kept).nodes = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('*')];
}

/** Runs in the page. */
function sameNodes(tag: string) {
  const { shadowRoot } = document.querySelector(tag)!;
  return (window as unknown as Kept).nodes.every(
    node => (node as Element).localName === 'style' || shadowRoot!.contains(node),
  );
}

/** Runs in the page: where each document, paragraph and heading stands. */
function boxes(tag: string) {
  return [
    ...document.querySelector(tag)!.shadowRoot!.querySelectorAll('[part=heading],[part=item],[part=title],p'),
  ].map(node => {
    const { x, y } = node.getBoundingClientRect();
    return `${node.textContent.trim().slice(0, 30)} ${x} ${y}`;
  });
}
