/** What editors do, and what is saved. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import type { Checks } from './given.ts';
import { attributeOf } from '../../../../src/base/attribute-of.ts';
import { folder, filesIn } from './given.ts';

export const ofEditing: Checks = {
  async 'every role may save every attribute, and no script'({ people }) {
    const every = filesIn('blocks', 'block.json').map(name => {
      const block = JSON.parse(readFileSync(join(folder, 'blocks', name), 'utf8'));
      const tag = block.name.endsWith('/overview')
        ? 'return-reintegration-overview'
        : block.name.split('/')[1];
      const attributes = Object.entries(block.attributes as Record<string, { type: string }>).map(
        ([attribute, { type }]) => `${attributeOf(attribute)}${type === 'boolean' ? '' : '="en"'}`,
      );
      return `<${tag} ${attributes.join(' ')} id="a" class="b"><h3 slot="heading">Title</h3></${tag}>`;
    });
    const content = every.join('\n');
    for (const role of ['author', 'contributor'] as const) {
      const { json } = await people[role].rest('POST', '/wp/v2/posts?context=edit', {
        title: 'All',
        content,
      });
      assert.equal(json.content.raw, content);
      const trap = await people[role].rest('POST', '/wp/v2/posts?context=edit', {
        title: 'Trap',
        content: '<resource-list onclick="alert(1)" lang="en"><script>alert(1)</script></resource-list>',
      });
      assert.equal(trap.json.content.raw, '<resource-list lang="en">alert(1)</resource-list>');
    }
  },

  async 'shortcodes run no code'({ people, reader }) {
    const page = await reader.newPage();
    const alerts: string[] = [];
    page.on('dialog', dialog => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    const draft = await people.contributor.rest('POST', '/wp/v2/posts', {
      title: 'Trap',
      content: `[resource-list lang='"><img src=x onerror=alert(1)>' limit='5" onmouseover="alert(1)' autofocus onfocus="alert(1)"]<img src=x onerror=alert(2)>[/resource-list]`,
    });
    const { json } = await people.administrator.rest('POST', `/wp/v2/posts/${draft.json.id}`, {
      status: 'publish',
    });
    await page.goto(json.link, { waitUntil: 'load' });
    const element = page.locator('resource-list');
    await element.waitFor();
    const names = await element.evaluate(({ attributes }) => [...attributes].map(({ name }) => name));
    assert.deepEqual(
      names.filter(name => name.startsWith('on') || name === 'autofocus'),
      [],
    );
    assert.deepEqual(alerts, []);
    await page.close();
  },

  async 'the editor shows what the page will show, and saves its settings'({ wordpress, people, reader }) {
    const page = await people.author.context.newPage();
    await page.goto('/wp-admin/post-new.php');
    await page.locator('.edit-post-visual-editor').waitFor();
    await page.evaluate(() => {
      const { wp } = globalThis as unknown as Record<'wp', any>; // eslint-disable-line @typescript-eslint/no-explicit-any
      wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
      wp.data.dispatch('core/editor').editPost({ title: 'From the editor' });
      const blocks = [
        wp.blocks.createBlock('return-reintegration/overview', { lang: 'fr' }),
        wp.blocks.createBlock('return-reintegration/resource-list', { lang: 'fr' }),
        wp.blocks.createBlock('return-reintegration/territory-footnote', { lang: 'fr' }),
      ];
      wp.data.dispatch('core/block-editor').insertBlocks(blocks);
      wp.data.dispatch('core/block-editor').selectBlock(blocks[1].clientId);
    });
    await page.locator('return-reintegration-overview [part~=section-heading]').first().waitFor();
    await page.locator('territory-footnote [part~=footnote]').waitFor();
    const items = page.locator('resource-list [part~=item]');
    await items.nth(20).waitFor();

    const limit = page.getByLabel('Maximum number of documents');
    await limit.fill('2');
    await items.nth(2).waitFor({ state: 'detached' });
    assert.equal(await items.count(), 2);
    const address = await page.evaluate(async () => {
      const { wp } = globalThis as unknown as Record<'wp', any>; // eslint-disable-line @typescript-eslint/no-explicit-any
      await wp.data.dispatch('core/editor').editPost({ status: 'publish' });
      await wp.data.dispatch('core/editor').savePost();
      return wp.data.select('core/editor').getPermalink() as string;
    });
    await page.close();

    const published = await reader.newPage();
    const hosts = new Set<string>();
    published.on('request', request => hosts.add(new URL(request.url()).origin));
    await published.goto(address);
    await published.locator('resource-list [part~=item]').nth(1).waitFor();
    assert.equal(await published.locator('resource-list [part~=item]').count(), 2);
    assert.equal(hosts.size, 2, `only this WordPress and the publisher: ${[...hosts].join()}`);
    await published.close();
    assert.ok(
      wordpress
        .php('echo get_posts(["numberposts" => 1])[0]->post_content;')
        .includes('{"lang":"fr","limit":"2"}'),
    );
  },

  async 'the preview of the editor comes from the server, with the text in it'({ people }) {
    const preview = async (block: string, attributes: object) => {
      const query = Object.entries(attributes).map(([name, value]) => `attributes[${name}]=${value}`);
      const route = `/wp/v2/block-renderer/return-reintegration/${block}?context=edit&${query.join('&')}`;
      return (await people.author.rest('GET', route)).json.rendered as string;
    };
    const overview = await preview('overview', { lang: 'ru' });
    assert.match(overview, /^<return-reintegration-overview lang="ru">/);
    assert.ok(overview.includes('Возвращение и реинтеграция</h2>'));
    assert.ok(!/<template|<style|<!--/.test(overview));
    assert.match(await preview('resource-list', { lang: 'ru', limit: 3 }), /ru\/resources\/\?limit=3/);
  },

  async 'the visual editor of old keeps the tags'({ people }) {
    const page = await people.author.context.newPage();
    await page.goto('/wp-admin/post-new.php?classic');
    await page.click('#content-html');
    const content =
      '<territory-footnote for="a" lang="fr"></territory-footnote>\n\n<resource-list lang="fr"><em>Mine</em> <span slot="heading">Title</span></resource-list>';
    await page.fill('#content', content);
    await page.click('#content-tmce');
    await page.frameLocator('#content_ifr').locator('resource-list').waitFor();
    await page.click('#content-html');
    const back = await page.inputValue('#content');
    assert.ok(
      back.includes('<territory-footnote lang="fr" for="a"></territory-footnote>') ||
        back.includes('<territory-footnote for="a" lang="fr"></territory-footnote>'),
      back,
    );
    assert.ok(
      back.includes(
        '<resource-list lang="fr"><em>Mine</em> <span slot="heading">Title</span></resource-list>',
      ),
      back,
    );
    await page.evaluate(() => {
      onbeforeunload = null;
    });
    await page.close({ runBeforeUnload: false });
  },
};
