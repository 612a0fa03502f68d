/** The settings, and what tells an administrator how they are. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Role } from '../server.ts';
import type { Checks } from './given.ts';
import { publish, textOf, setOption } from './given.ts';

async function saveSettings(page: Page, base: string) {
  await page.goto('/wp-admin/options-general.php?page=return-reintegration-widgets');
  await page.fill('#rrw_base', base);
  await page.click('#submit');
  const message = page.locator('.notice p, .settings-error p').first();
  await message.waitFor();
  return {
    message: await message.innerText(),
    kept: await page.inputValue('#rrw_base'),
    state: await page.locator('#rrw_base_state').innerText(),
  };
}

/** What Site Health says of the publisher, once it has asked. */
async function siteHealth(page: Page) {
  await page.goto('/wp-admin/site-health.php');
  const ours = page
    .locator('.health-check-accordion-trigger')
    .filter({ has: page.locator('.badge', { hasText: 'Return and Reintegration' }) });
  await ours.waitFor({ state: 'attached' });
  const panel = page.locator(`#${await ours.getAttribute('aria-controls')}`);
  return {
    label: (await ours.locator('.title').textContent())!.trim(),
    text: (await panel.textContent())!,
    isGood: (await page.locator('#health-check-issues-good', { has: ours }).count()) > 0,
  };
}

export const ofSettings: Checks = {
  async 'its settings refuse a wrong address, by the name of the field, and keep the one before'({
    wordpress,
    people,
    site,
  }) {
    const page = await people.administrator.context.newPage();
    for (const [wrong, reason] of [
      ['publisher.example/v1/', 'whole address'],
      ['http://publisher.example/v1/', 'begin with https://'],
      ['javascript:alert(1)//v1/', 'whole address'],
      ['https://publisher.example/v1', 'end in /v1/'],
      ['https://publisher.example/v1/?a=/v1/', '“?”'],
      ['https://me:secret@publisher.example/v1/', 'password'],
      ['https://publisher.example/"><script>alert(1)</script>/v1/', 'whole address'],
    ] as const) {
      const { message, kept } = await saveSettings(page, wrong);
      assert.match(message, /^Base address: /);
      assert.ok(message.includes(reason), `${wrong}: ${message}`);
      assert.equal(kept, `${site}/v1/`);
    }
    await page.close();
    assert.equal(wordpress.php('echo get_option("rrw_base");'), `${site}/v1/`);
    assert.equal(wordpress.php('echo rrw_check_language("tlh"), rrw_check_language("ar");'), 'ar');
  },

  async 'its settings ask the publisher, and say what came instead of the widgets'({
    wordpress,
    people,
    publisher,
    site,
  }) {
    const { origin, otherAnswers } = publisher;
    const address = (folder: string) => `${origin}/${folder}/v1/`;
    const answers = {
      nothing: { status: 404 },
      page: { status: 200, body: '<!doctype html><title>Our site</title>' },
      theirs: { status: 200, body: '{"version":"1.0.0","name":"another project"}' },
      later: { status: 200, body: '{"version":"2.1.0","elements":["resource-list"]}' },
      moved: { status: 301, location: `${origin}/v1/version.json` },
    };
    for (const [folder, answer] of Object.entries(answers))
      otherAnswers.set(`/${folder}/v1/version.json`, answer);

    const page = await people.administrator.context.newPage();
    for (const [wrong, reason] of [
      ['https://publisher.example/v1/', 'only an example'],
      ['https://cdn.example.org/v1/', 'only an example'],
      [address('nothing'), `${address('nothing')}version.json answered with status 404.`],
      [address('page'), 'is no JSON'],
      [address('theirs'), 'does not belong to these widgets'],
      [address('later'), 'names version 2.1.0, and this plugin needs version 1'],
      [address('moved'), `leads on to another address (${origin}/v1/version.json).`],
    ] as const) {
      const { message, kept } = await saveSettings(page, wrong);
      assert.match(message, /^Base address: .* The address has not been changed\./);
      assert.ok(message.includes(reason), `${wrong}: ${message}`);
      assert.equal(kept, `${site}/v1/`);
    }

    // A publisher that has trouble today: the address may be right.
    otherAnswers.set('/busy/v1/version.json', { status: 503 });
    const busy = await saveSettings(page, address('busy'));
    assert.match(busy.message, /has been saved, but could not be checked\. .* answered with status 503\./);
    assert.equal(busy.kept, address('busy'));
    publisher.silence(true);
    const silent = await saveSettings(page, address('silent'));
    publisher.silence(false);
    assert.match(silent.message, /has been saved, but could not be checked\. No answer came from /);
    assert.equal(silent.kept, address('silent'));

    const right = await saveSettings(page, `${site}/v1/`);
    assert.equal(right.message, 'Settings saved.');
    assert.equal(right.kept, `${site}/v1/`);
    await page.close();
    assert.equal(wordpress.php('echo get_option("rrw_base");'), right.kept);
  },

  async 'its settings and Site Health say when the content last came, and what failed since'({
    wordpress,
    people,
    publisher,
    site,
  }) {
    const page = await people.administrator.context.newPage();
    try {
      const none = await saveSettings(page, publisher.base);
      assert.match(none.state, /no copy of the content yet/);
      assert.deepEqual(await siteHealth(page).then(({ label, isGood }) => ({ label, isGood })), {
        label: 'The content on return and reintegration can be fetched',
        isGood: true,
      });

      const address = await publish(people, '[territory-footnote lang="zh"]');
      assert.ok((await textOf(address)).includes('shadowrootmode'));
      const good = await saveSettings(page, publisher.base);
      assert.match(good.state, /^Last good copy: .*\d/);
      assert.ok(!good.state.includes('failure'));

      wordpress.php('delete_transient("rrw_fresh_zh_footnote");'); // as if an hour had passed
      publisher.otherAnswers.set('/v1/zh/footnote/fragment.html', { status: 403 });
      assert.ok((await textOf(address)).includes('shadowrootmode'), 'the last good copy');
      const failed = await saveSettings(page, publisher.base);
      const said = 'zh/footnote/fragment.html answered with status 403.';
      assert.match(failed.state, /^Last good copy: .*\d/);
      assert.ok(failed.state.includes('Last failure: ') && failed.state.includes(said), failed.state);
      const health = await siteHealth(page);
      assert.equal(health.label, 'The content on return and reintegration cannot be fetched');
      assert.ok(!health.isGood && health.text.includes(said), health.text);
    } finally {
      wordpress.php('delete_transient("rrw_wait");');
      setOption(wordpress, 'rrw_base', `${site}/v1/`);
      await page.close();
    }
  },

  async 'whoever can set the base address is told until it is set'({ wordpress, people, site }) {
    const notice = 'nothing shows until the base address is set';
    const dashboard = async (role: Role) =>
      (await people[role].context.request.get('/wp-admin/index.php')).text();
    try {
      for (const unset of ['', 'https://publisher.example/v1/']) {
        setOption(wordpress, 'rrw_base', unset);
        assert.ok((await dashboard('administrator')).includes(notice), unset);
      }
      assert.ok(!(await dashboard('editor')).includes(notice));
      assert.ok(wordpress.php('echo rrw_health()["label"];').includes('is not set'));
    } finally {
      setOption(wordpress, 'rrw_base', `${site}/v1/`);
    }
    assert.ok(!(await dashboard('administrator')).includes(notice));
  },

  async 'only administrators see its settings, in their own language'({ wordpress, people }) {
    const path = '/wp-admin/options-general.php?page=return-reintegration-widgets';
    for (const role of ['editor', 'author', 'contributor'] as const)
      assert.equal((await people[role].context.request.get(path)).status(), 403);
    // Also where there are no words for the very locale, but for its language.
    for (const [locale, words] of Object.entries({
      fr_FR: 'Adresse de base',
      fr_CA: 'Adresse de base',
      es_PE: 'Dirección base',
      zh_TW: '基础网址',
      ar: 'العنوان الأساسي',
      de_DE: 'Base address',
    })) {
      const here = `add_filter( 'locale', fn() => '${locale}' ); unload_textdomain( 'return-reintegration-widgets' ); rrw_load_words();`;
      assert.equal(
        wordpress.php(`${here} echo __( 'Base address', 'return-reintegration-widgets' );`),
        words,
      );
    }
    wordpress.php('update_user_meta(1, "locale", "fr_FR");');
    const inFrench = await (await people.administrator.context.request.get(path)).text();
    wordpress.php('delete_user_meta(1, "locale");');
    assert.ok(inFrench.includes('Adresse de base'));
  },
};
