/** The configurator draws itself anew with each change, and nobody who is at work in it notices. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { textOf, textsOf, waitUntil } from '../helpers.js';
import { open, wordsOf } from './configurator-page.js';

describe('The configurator, drawn anew', () => {
  it('leaves the focus on a section that moves down, and each row in its place', async () => {
    const { page, find, lines } = await open('?lang=en&view=overview');
    const values = () =>
      [...page.querySelectorAll<HTMLInputElement>('[name=sections]')].map(box => box.value);
    const [first = '', second = '', ...others] = values();
    const down = find('.order li:first-child .move:last-child');
    down.focus();
    await sendKeys({ press: 'Enter' });
    expect(values()).to.deep.equal([second, first, ...others]);
    expect(page.activeElement === down).to.be.true;

    find<HTMLInputElement>(`[name=sections][value=${second}]`).click();
    expect(values(), 'a row that is not ticked any more').to.deep.equal([second, first, ...others]);
    expect(lines('element')).to.contain(`sections="${[first, ...others].join(' ')}"`);
  });

  it('leaves a group open whose last tick is taken off', async () => {
    const words = await wordsOf('en');
    const { find, lines } = await open('?lang=en&view=resources&type=guidance');
    const group = find<HTMLDetailsElement>('[data-name=type]');
    expect(group.open).to.be.true;
    find<HTMLInputElement>('[name=type][value=guidance]').click();
    expect(lines('element')).to.contain('<resource-list>');
    expect(group.open).to.be.true;
    expect(textOf(find('[data-name=type] .count'))).to.equal(words['chosen-all']);
  });

  it('leaves what is being typed', async () => {
    const { find, type, tick } = await open('?lang=en&view=resources');
    const limit = find<HTMLInputElement>('#set-limit');
    limit.value = '0';
    limit.dispatchEvent(new InputEvent('input', { bubbles: true }));
    tick('#set-no-search');
    expect(limit.value).to.equal('0');
    type('#set-page-size', '２０');
    expect(find<HTMLInputElement>('#set-page-size').value).to.equal('２０');
  });

  it('lets nobody believe that other lines have been copied', async () => {
    const { find, press, type, window } = await open('?lang=en&view=resources');
    Object.defineProperty(window.navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } });
    press('[data-part=element] .copy');
    await waitUntil(() => textOf(find('[data-part=element] .done')));
    type('#set-limit', '3');
    expect(textOf(find('[data-part=element] .done'))).to.equal('');
  });

  it('speaks the language that was asked for last', async () => {
    const words = await wordsOf('fr');
    const { page, find, press } = await open('?lang=en&view=overview');
    for (const language of ['ru', 'ar', 'fr']) press(`#languages [hreflang=${language}]`);
    await waitUntil(() => page.documentElement.lang !== 'en');
    expect(page.documentElement.lang).to.equal('fr');
    expect(textOf(find('h1'))).to.equal(words['page-heading']);
    expect(textsOf(page, '#languages [aria-current]')).to.deep.equal(['Français']);
  });

  it('names the content in its language once that is chosen', async () => {
    const words = await wordsOf('zh');
    const { choose, lines } = await open('?lang=en&view=overview&form=link');
    choose('#embed', 'zh');
    await waitUntil(() => lines('link')!.includes(words['title-overview']!), 'no Chinese title');
    expect(lines('link')).to.contain('/v1/zh/overview/');
  });
});
