/** A publisher that is silent, wrong or not set, and what becomes of feeds. */
import assert from 'node:assert/strict';
import type { Checks } from './given.ts';
import { publish, textOf, setOption } from './given.ts';

export const ofOddPublishers: Checks = {
  async 'a silent publisher holds no page up for long, and the last good copy shows'({
    wordpress,
    people,
    publisher,
    site,
  }) {
    setOption(wordpress, 'rrw_base', publisher.base);
    publisher.asked.length = 0;
    try {
      const english = await publish(people, '[return-reintegration-overview lang="en"]');
      assert.ok((await textOf(english)).includes('shadowrootmode'));
      assert.ok((await textOf(english)).includes('shadowrootmode'));
      assert.deepEqual(publisher.asked, ['/v1/en/overview/fragment.html'], 'once, when it was saved');

      wordpress.php('delete_transient("rrw_fresh_en_overview");'); // as if an hour had passed
      publisher.waits.length = 0;
      publisher.silence(true);
      assert.ok((await textOf(english)).includes('shadowrootmode'), 'the last good copy');
      assert.ok(publisher.waits[0]! < 4.5, 'three seconds; by itself WordPress waits for five');
      const russian = await publish(people, '[return-reintegration-overview lang="ru"]');
      const without = await textOf(russian);
      assert.ok(!without.includes('shadowrootmode'));
      assert.ok(without.includes(`${publisher.base}ru/overview/`), 'a link, where there never was a copy');
      assert.equal(publisher.asked.length, 2, 'after a failure it is left in peace');

      publisher.silence(false);
      wordpress.php('delete_transient("rrw_wait");'); // as if some minutes had passed
      assert.ok((await textOf(russian)).includes('shadowrootmode'));
    } finally {
      publisher.silence(false);
      wordpress.php('delete_transient("rrw_wait");');
      setOption(wordpress, 'rrw_base', `${site}/v1/`);
    }
  },

  async 'a page of errors is no content'({ wordpress, people, site }) {
    // No such folder on the publisher's host.
    setOption(wordpress, 'rrw_base', `${site}/elsewhere/v1/`);
    const html = await textOf(await publish(people, '[territory-footnote lang="es"]'));
    assert.ok(html.includes(`${site}/elsewhere/v1/es/footnote/`) && !html.includes('shadowrootmode'));
    wordpress.php('delete_transient("rrw_wait");');
    setOption(wordpress, 'rrw_base', `${site}/v1/`);
  },

  async 'without a base address a page stays as it is'({ wordpress, people, site }) {
    setOption(wordpress, 'rrw_base', '');
    const html = await textOf(
      await publish(
        people,
        'Before [resource-list] <resource-list/> <!-- wp:return-reintegration/overview /-->',
      ),
    );
    setOption(wordpress, 'rrw_base', `${site}/v1/`);
    assert.ok(html.includes('<resource-list/>') && !html.includes('widgets.js'));
  },

  async 'the default language is that of elements without one'({ wordpress, people }) {
    setOption(wordpress, 'rrw_lang', 'es');
    const html = await textOf(
      await publish(people, '<resource-list limit="3"></resource-list>[territory-footnote]'),
    );
    setOption(wordpress, 'rrw_lang', '');
    assert.ok(html.includes('<resource-list lang="es" limit="3">'));
    assert.ok(/<territory-footnote [^>]*lang="es"/.test(html));
    const english = await textOf(await publish(people, '[territory-footnote]'));
    assert.ok(/<territory-footnote [^>]*lang="en"/.test(english), 'the language of the page');
  },

  async 'feeds have a link'({ wordpress, people, site }) {
    await publish(
      people,
      '<!-- wp:return-reintegration/resource-list {"lang":"fr","limit":"4"} /--><!-- wp:html --><resource-list lang="ru"/><!-- /wp:html -->',
    );
    const feed = await textOf(`${wordpress.origin}/?feed=rss2`);
    assert.ok(feed.includes(`${site}/v1/fr/resources/?limit=4`) && feed.includes(`${site}/v1/ru/resources/`));
    assert.ok(!feed.includes('<resource-list') && !feed.includes('shadowrootmode'));
  },

  async 'an element amid a text stands between two paragraphs, in pages and in feeds'({
    wordpress,
    people,
    site,
  }) {
    const link = (limit: number) =>
      `<p><a href="${site}/v1/en/resources/?limit=${limit}" hreflang="en" lang="en" data-no-embed>Documents</a></p>`;
    const element = (limit: number) =>
      `<resource-list lang="en" limit="${limit}">${link(limit)}</resource-list>`;
    const address = await publish(
      people,
      'Before [resource-list lang="en" limit="7"] between\n[resource-list lang="en" limit="8"]\nafter\n\n[resource-list lang="en" limit="9"]',
    );
    const flat = (html: string) => html.replace(/\s*\n\s*/g, '');
    const page = flat(await textOf(address));
    const feed = flat(await textOf(`${wordpress.origin}/?feed=rss2`));
    for (const [html, form] of [
      [page, element],
      [feed, link],
    ] as const) {
      const expected = `<p>Before</p>${form(7)}<p>between</p>${form(8)}<p>after</p>${form(9)}`;
      assert.ok(html.includes(expected), html.slice(html.indexOf('Before') - 200).slice(0, 1500));
    }
  },
};
