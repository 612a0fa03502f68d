/** oEmbed answers, as programs find and read them, and the frame that WordPress makes of one. */
import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { until } from './proofs.ts';
import { languages, viewNames, views } from './world.ts';
import type { World } from './world.ts';

interface Answer {
  [field: string]: string | number;
  version: string;
  type: string;
  title: string;
  html: string;
  width: number;
  height: number;
}

export async function run({ site, host, prove }: World): Promise<void> {
  const text = async (address: string, type: string) => {
    const response = await fetch(address);
    assert.equal(response.status, 200, address);
    assert.match(response.headers.get('content-type') ?? '', new RegExp(`^${type};\\s?charset=utf-8$`, 'i'));
    return await response.text();
  };
  /** Where the page's head says that its answers are. */
  async function discover(address: string) {
    const page = await text(address, 'text/html');
    const link = (type: string) =>
      new RegExp(`<link rel="alternate" type="${type}\\+oembed"[^>]* href="([^"]+)"`).exec(page)?.[1] ?? '';
    return { json: link('application/json'), xml: link('text/xml') };
  }
  const answerOf = async (address: string) =>
    JSON.parse(await text((await discover(address)).json, 'application/json')) as Answer;
  const frameIn = ({ html }: Answer) => /<iframe src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');

  await prove('Every page says where its answers are; JSON and XML say the same', async () => {
    for (const language of languages)
      for (const view of viewNames) {
        const { json, xml } = await discover(`${site.base}${language}/${view}/`);
        const answer = JSON.parse(await text(json, 'application/json')) as Answer;
        const document = new DOMParser().parseFromString(await text(xml, 'text/xml'), 'text/xml');
        const fields = Array.from(document.documentElement!.childNodes as ArrayLike<ChildNode>);
        assert.equal(document.documentElement!.tagName, 'oembed');
        assert.deepEqual(
          Object.fromEntries(fields.map(({ nodeName, textContent }) => [nodeName, textContent])),
          Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])),
        );
        assert.deepEqual([answer.version, answer.type], ['1.0', 'rich']);
        assert.ok(answer.title && answer.width > 0 && answer.height > 0);
      }
  });

  for (const view of viewNames)
    await prove(`The frame in the answer opens and shows the element (${view})`, async open => {
      const answer = await answerOf(`${site.base}ar/${view}/`);
      const { page, problems } = await open(frameIn(answer));
      await until(
        page,
        (tag: string) => document.querySelector(`${tag} > [part=root]`)?.checkVisibility(),
        views[view].tag,
      );
      assert.equal(await page.locator('header').isVisible(), false);
      assert.deepEqual(problems, []);
    });

  // What wp-includes/js/wp-embed.js does, in short.
  const wordPress = host.file(
    'wp-embed.js',
    `const frame = document.querySelector('iframe');
const secret = 'aB3dE6gH9j';
window.links = [];
addEventListener('message', ({ data, source }) => {
  if (!data || source !== frame.contentWindow || data.secret !== secret || !(data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) window.links.push(data.value);
});
addEventListener('DOMContentLoaded', () => frame.contentWindow.postMessage({ message: 'ready', secret }, '*'));`,
  );
  for (const view of viewNames)
    await prove(
      `In the frame that WordPress makes of an address, all that shows fits (${view})`,
      async open => {
        const source = frameIn(await answerOf(`${site.base}fr/${view}/`)).replaceAll('&', '&amp;');
        const { page, problems } = await open(
          host.page({
            body: `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Ours" width="600" height="199" data-secret="aB3dE6gH9j" scrolling="no" src="${source}#?secret=aB3dE6gH9j"></iframe>
<script src="${wordPress}"></script>`,
          }),
        );
        await until(page, () => Number(document.querySelector('iframe')!.height) >= 200);
        const inside = page.frames()[1]!;
        // Nothing is below the frame's edge, unless the part of the page that scrolls holds it.
        await until(
          inside,
          () => document.documentElement.getBoundingClientRect().height <= Math.max(200, innerHeight),
        );
        assert.ok((await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)) <= 1000);
        if (view === 'resources') {
          await page.frameLocator('iframe').locator('resource-list').getByRole('link').first().click();
          // The document is elsewhere, and WordPress follows links only to the frame's own host: to the whole list.
          await until(page, () => (window as unknown as { links: string[] }).links.length);
          assert.deepEqual(await page.evaluate(() => (window as unknown as { links: string[] }).links), [
            `${site.base}fr/resources/`,
          ]);
        }
        assert.deepEqual(problems, []);
      },
    );
}
