/** Every demo page opens cleanly, and each element on it shows what the page says it shows. */
import { expect } from '@open-wc/testing';
import { openPage, readFile, textOf, waitUntil } from './helpers.js';

/** Each page, and what fails there on purpose. */
const pages: Record<string, { fails?: RegExp; twice?: true }> = {
  'index.html': {},
  'languages.html': {},
  'two-languages.html': {},
  'arabic.html': {},
  'partner-page.html': { fails: /\/demo\/not-there\//, twice: true },
  'agency-list.html': {},
  'cms.html': {},
  'cms-classic.html': {},
  'footnote.html': {},
  'failing.html': { fails: /\/demo\/(not-there|garbage)\/|should be: / },
};

const elements = 'return-reintegration-overview, resource-list, territory-footnote';

/** Whether readers see content in this element. */
function isOnScreen(element: HTMLElement): boolean {
  const root = element.shadowRoot?.querySelector('[part=root]');
  return Boolean(root?.checkVisibility() && root.getBoundingClientRect().height && textOf(root));
}

/** Whether the page's own fallback, or our sentence, stands in place of content that failed. */
function saysSomething(element: HTMLElement): boolean {
  const own = [...element.children].some(child => child.checkVisibility());
  return own || Boolean(element.shadowRoot?.querySelector('[part=status] p'));
}

describe('The demo page', () => {
  for (const [name, { fails, twice }] of Object.entries(pages))
    it(`${name} opens cleanly`, async () => {
      const address = `/demo/${name}`;
      // In a frame without its own address, 'self' matches no host in Firefox.
      const source = (await readFile(address)).replaceAll("'self'", location.origin);
      const frame = await openPage(source, address);
      const found = [...frame.document.querySelectorAll<HTMLElement>(elements)];
      expect(found.length).to.be.greaterThan(0);

      const failing = found.filter(element => fails?.test(element.getAttribute('base') ?? ''));
      const good = found.filter(
        element => !failing.includes(element) || element.localName === 'territory-footnote',
      );
      const shown = () => good.filter(element => isOnScreen(element) || isShownElsewhere(element, found));
      await waitUntil(() => shown().length === good.length, `${name}: something stays empty`);
      await waitUntil(() => failing.every(element => isOnScreen(element) || saysSomething(element)));

      if (!fails) expect(frame.errors).to.deep.equal([]);
      else {
        await waitUntil(() => frame.errors.length);
        expect(frame.errors.filter(error => !fails.test(error))).to.deep.equal([]);
      }
      const isMeant = (remark: string) =>
        (twice && remark.includes('does nothing')) || (fails && remark.startsWith('Add ?rr-doctor'));
      expect(frame.remarks.filter(remark => !isMeant(remark))).to.deep.equal([]);
    });

  it('list knows every page that the first one links to', async () => {
    const index = new DOMParser().parseFromString(await readFile('/demo/index.html'), 'text/html');
    const linked = [...index.querySelectorAll('main a')].map(link => link.getAttribute('href')!);
    const local = linked.filter(href => /^[\w-]+\.html$/.test(href));
    expect(local.filter(href => !(href in pages))).to.deep.equal([]);
    expect(local.length).to.be.greaterThan(5);
  });
});

/** A second note in the same words stays empty on purpose: a page shows each note once. */
function isShownElsewhere(element: HTMLElement, all: HTMLElement[]): boolean {
  if (element.localName !== 'territory-footnote' || !element.shadowRoot?.querySelector('[part=root]'))
    return false;
  return all.some(other => other !== element && other.shadowRoot?.querySelector('[part=footnote]'));
}
