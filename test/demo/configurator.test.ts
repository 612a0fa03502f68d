/** The configurator shows what it makes, lives in its address, and works by keyboard. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { views } from '../../src/content/views.js';
import { textOf, waitUntil } from '../helpers.js';
import { open, wordsOf } from './configurator-page.js';

describe('The configurator', () => {
  describe('shows what it makes', () => {
    it('with the elements that partners load, and follows without beginning anew', async () => {
      const { type, tick, shown } = await open('?lang=en&view=resources');
      const list = await shown('resource-list');
      const items = () => list.shadowRoot!.querySelectorAll('[part=item]').length;
      await waitUntil(() => items() > 10);
      type('#set-limit', '3');
      tick('#set-no-search');
      await waitUntil(() => items() === 3);
      expect((await shown('resource-list')) === list).to.be.true;
      expect(list.hasAttribute('no-search')).to.be.true;
    });

    it('and what was there stays until the next is there', async () => {
      const { find, press, shown, window } = await open('?lang=en&view=overview');
      await shown('return-reintegration-overview');
      const place = find<HTMLIFrameElement>('#preview').contentDocument!.querySelector('.host-embed')!;
      const seen = () =>
        [...place.children].filter(element => element.checkVisibility() && element.clientHeight);
      const empty: string[] = [];
      const observer = new window.MutationObserver(() => {
        if (!seen().length) empty.push('nothing');
        if (seen().length > 1) empty.push('two at once');
      });
      observer.observe(place, { childList: true, subtree: true, attributes: true });
      for (const view of ['footnote', 'resources', 'overview'] as const) {
        press(`#view-${view}`);
        await waitUntil(
          () => place.children.length === 1 && place.firstElementChild!.localName === views[view].tag,
        );
        expect(textOf((await shown(views[view].tag)).shadowRoot)).not.to.equal('');
        expect(seen().length, view).to.equal(1);
      }
      expect(empty).to.deep.equal([]);
    });

    it('keeps the focus of somebody who types', async () => {
      const { page, find, shown } = await open('?lang=en&view=resources');
      const list = await shown('resource-list');
      find('#set-limit').focus();
      await sendKeys({ type: '12' });
      await waitUntil(() => list.getAttribute('limit') === '12');
      expect(page.activeElement === find('#set-limit')).to.be.true;
    });

    it('on other pages: their look, their width, their direction', async () => {
      const { find, tick, shown } = await open('?lang=en&view=overview');
      const overview = await shown('return-reintegration-overview');
      const preview = find<HTMLIFrameElement>('#preview');
      const around = preview.contentDocument!;
      const paper = () => around.defaultView!.getComputedStyle(around.body).backgroundColor;
      expect(paper()).to.equal('rgb(255, 255, 255)');
      tick('#look-dark');
      await waitUntil(() => paper() === 'rgb(18, 22, 28)');
      for (const look of ['loud', 'agency', 'plain']) {
        tick(`#look-${look}`);
        await waitUntil(() => around.documentElement.dataset['look'] === look);
      }
      expect(preview.clientWidth).to.be.greaterThan(400);
      tick('#width-narrow');
      await waitUntil(() => preview.clientWidth === 320);

      expect(around.documentElement.dir).to.equal('ltr');
      tick('#dir-rtl');
      await waitUntil(() => around.documentElement.dir === 'rtl');
      expect(around.documentElement.lang).to.equal('ar');
      // Without a language of its own, the content follows the page around it.
      await waitUntil(() => overview.shadowRoot!.querySelector('[part=root]')!.getAttribute('lang') === 'ar');
    });

    it('marks the made-up text where the note is for it', async () => {
      const { find, type, shown } = await open('?lang=fr&view=footnote');
      await shown('territory-footnote');
      const mention = find<HTMLIFrameElement>('#preview').contentDocument!.querySelector('.host-mention')!;
      expect(textOf(mention)).to.contain('Kosovo');
      type('#set-for', 'rapport');
      await waitUntil(() => mention.textContent!.includes('*'));
      expect(mention.id).to.equal('rapport');
    });

    it('says so once, when the editor rests', async () => {
      const words = await wordsOf('en');
      const { find, type, shown, window } = await open('?lang=en&view=resources');
      await shown('resource-list');
      const said: string[] = [];
      new window.MutationObserver(() => {
        const text = textOf(find('#announcer'));
        if (text) said.push(text);
      }).observe(find('#announcer'), { childList: true });
      for (const limit of ['1', '12', '1', '2']) type('#set-limit', limit);
      await waitUntil(() => said.length, '');
      expect(said).to.deep.equal([words['status-changed']]);
    });
  });

  describe('lives in its address', () => {
    it('and is the same again when that is opened', async () => {
      const first = await open('?lang=es&view=overview');
      first.tick('#form-frame');
      first.tick('#look-loud');
      first.choose('#embed', 'ar');
      first.type('#set-heading-level', '4');
      first.find<HTMLInputElement>('[name=sections][value=overview]').click();
      await waitUntil(() => first.lines('frame')!.includes('/v1/ar/overview/'));
      const second = await open(first.window.location.search);
      expect(second.allLines()).to.equal(first.allLines());
      expect(second.find<HTMLInputElement>('#look-loud').checked).to.be.true;
      expect(second.lines('frame')).to.contain('heading-level=4').and.to.contain('sections=working-group+');
    });

    it('but for the address of the files, which nobody can slip in', async () => {
      const { allLines } = await open('?lang=en&view=resources&base=https://other.example/v1/');
      expect(allLines()).not.to.contain('other.example');
    });
  });

  it('works by keyboard alone', async () => {
    const { page, find, lines, window } = await open('?lang=en&view=overview');
    const at = () => page.activeElement as HTMLElement;
    window.focus();
    find('.skip').focus();
    const visited: string[] = [];
    for (let i = 0; i < 60 && at().id !== 'set-base'; i++) {
      await sendKeys({ press: 'Tab' });
      visited.push(at().id || at().getAttribute('hreflang') || at().ariaLabel || textOf(at())!);
    }
    for (const stop of [
      'ar',
      'es',
      'view-overview',
      'embed',
      'set-no-footnote',
      'set-heading-level',
      'look-plain',
      'dir-auto',
      'form-element',
      'script-module',
      'set-base',
    ])
      expect(visited).to.include(stop);
    expect(visited.indexOf('form-element')).to.be.greaterThan(visited.indexOf('look-plain'));

    // The preview may hold dozens of links: one step leads past them.
    find('.past a').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(at().id).to.equal('form-element');

    find('#view-overview').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(at().id).to.equal('view-resources');
    expect(lines('element')).to.contain('<resource-list>');
    await sendKeys({ press: 'ArrowUp' });

    // The order of sections: the row moves, the focus stays on its button.
    const up = find('.order li:nth-child(3) .move');
    up.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(at() === up).to.be.true;
    expect(lines('element')).to.contain('sections="objective-21 overview working-group territories"');
    expect(up.getAttribute('aria-disabled')).to.equal('true');
  });
});
