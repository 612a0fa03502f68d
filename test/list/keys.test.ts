/** The page around a list has shortcuts of its own, and readers type. */
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { serveContent, show, stopServing, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';

describe('Keys typed into a field of a list', () => {
  const heard: string[] = [];
  const shortcut = (event: KeyboardEvent) => {
    heard.push(event.key);
    if (['/', 's', ' '].includes(event.key)) event.preventDefault();
  };
  beforeEach(() => {
    heard.length = 0;
    document.addEventListener('keydown', shortcut);
  });
  afterEach(() => {
    document.removeEventListener('keydown', shortcut);
    stopServing();
  });

  it('are no shortcuts of the page; Tab, Escape and commands still are', async () => {
    serveContent({ 'en/resources.json': catalogue('en', [{}, {}]) });
    const root = await show(html`<resource-list lang="en"></resource-list>`);
    await waitUntil(() => root.querySelector('[part=search] input'));
    const search = root.querySelector<HTMLInputElement>('[part=search] input')!;
    search.focus();
    await sendKeys({ type: 'a/s b' });
    expect(search.value).to.equal('a/s b');
    expect(heard).to.deep.equal([]);
    // Not by sendKeys: WebDriver of the test runner presses no combination of keys.
    for (const key of ['Control', 'k'])
      search.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true }),
      );
    await sendKeys({ press: 'Tab' });
    expect(heard).to.include.members(['Control', 'k', 'Tab']);
  });
});
