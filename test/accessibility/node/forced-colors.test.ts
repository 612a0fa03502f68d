/** Forced colours (Windows' contrast themes): what a background or a border says otherwise still shows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStates } from './states-page.ts';
import type { StatesPage } from './states-page.ts';

describe('In forced colours', () => {
  let opened: StatesPage;
  before(async () => {
    opened = await openStates();
    const devtools = await opened.page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await devtools.send('Emulation.setEmulatedMedia', { features });
  });
  after(() => opened?.browser.close());

  /** How the elements that match look: one line each. */
  const looks = (selector: string, ...properties: string[]) =>
    opened.page.$$eval(
      `>>> ${selector}`,
      (found, properties) => {
        const ground = getComputedStyle(document.querySelector('main')!).backgroundColor;
        return found.map(one =>
          properties.map(name => getComputedStyle(one).getPropertyValue(name)).concat(ground),
        );
      },
      properties,
    );

  it('each field, button and panel has an edge', async () => {
    for (const state of ['filters open, one chosen', 'a document open']) {
      await opened.show('resource-list', state, 'fr');
      const edges = await looks(
        ':is(input[type=search], button:not(.quiet), .panel)',
        'border-top-style',
        'border-top-width',
        'border-top-color',
      );
      assert.ok(edges.length > 3);
      for (const [style, width, color, ground] of edges) {
        assert.equal(style, 'solid');
        assert.notEqual(width, '0px');
        assert.notEqual(color, ground);
        assert.doesNotMatch(color!, /^rgba\(.*, 0\)$/);
      }
    }
  });

  it('no element keeps its own colours', async () => {
    for (const [tag, states] of Object.entries(opened.states))
      for (const state of states) {
        await opened.show(tag, state, 'ar');
        for (const [adjust] of await looks('*', 'forced-color-adjust')) assert.notEqual(adjust, 'none');
      }
  });

  it('shows where the focus is', async () => {
    await opened.show('resource-list', 'a document open', 'fr');
    for (let i = 0; i < 6; i++) {
      await opened.page.keyboard.press('Tab');
      const [style, width] = await opened.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.querySelector('resource-list')!.shadowRoot!.activeElement!,
        );
        return [outlineStyle, outlineWidth];
      });
      assert.notEqual(style, 'none');
      assert.notEqual(width, '0px');
    }
  });
});
