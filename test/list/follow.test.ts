import { expect, fixtureSync, html } from '@open-wc/testing';
import type { FollowDetail } from '../../src/index.js';
import { serveContent, settled, stopServing, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';

describe('A reader who follows a link of a list', () => {
  afterEach(stopServing);

  async function list() {
    serveContent({ 'en/resources.json': catalogue('en', [{}, { title: 'Second' }, { title: 'Third' }]) });
    const element = fixtureSync<HTMLElement>(html`<resource-list lang="en"></resource-list>`);
    await settled(element);
    const root = element.shadowRoot!;
    await waitUntil(() => root.querySelector('[part=search]'));
    return { element, root };
  }

  it('is told to the page first, which may go there itself', async () => {
    const { element, root } = await list();
    const told: FollowDetail[] = [];
    const tell = (event: Event) => {
      told.push((event as CustomEvent<FollowDetail>).detail);
      event.preventDefault();
    };
    addEventListener('rr-follow', tell);
    const items = [...root.querySelectorAll('[part=item]')];
    for (const item of items) {
      const link = item.querySelector<HTMLAnchorElement>('a[href]');
      if (!link) continue;
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      link.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      const { document, url, language } = told.at(-1)!;
      expect(item.querySelector('[part=title]')!.textContent).to.contain(document.title);
      expect(url).to.equal(link.href);
      expect(language ?? '').to.equal(link.hreflang);
    }
    expect(told.length).to.be.above(1);
    removeEventListener('rr-follow', tell);
    expect(element.isConnected).to.equal(true);
  });

  it('also with the middle button, and never with the right one', async () => {
    const { element, root } = await list();
    const told: Event[] = [];
    element.addEventListener('rr-follow', event => {
      told.push(event);
      event.preventDefault();
    });
    const link = root.querySelector('[part=item] a[href]')!;
    for (const button of [1, 2])
      link.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, button }));
    expect(told.length).to.equal(1);
  });
});
