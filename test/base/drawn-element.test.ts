/** What stays on screen where the page is in the way of a drawing, and where others change what is drawn. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ResourceList } from '../../src/index.js';
import {
  asked,
  focused,
  hearConsole,
  openPage,
  serveContent,
  settled,
  show,
  speak,
  stopServing,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { catalogue, overviewIn } from '../small-content.js';

const ownWords = 'Our own words';
const embed = `<return-reintegration-overview lang="en"><p id="own">${ownWords}</p></return-reintegration-overview>`;
const script = '<script src="/v1/widgets.classic.js"></script>';

/** Waits until the page's element has drawn or failed, and returns it. */
async function tried(page: Document): Promise<HTMLElement> {
  const element = page.querySelector<HTMLElement>('return-reintegration-overview')!;
  await waitUntil(() => element.dataset['tried'], 'neither rr-load nor rr-error');
  return element;
}

const listen =
  '<script>for (const type of ["rr-load", "rr-error"]) addEventListener(type, ({ type, target }) => (target.dataset.tried = type));</script>';

const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;

describe('The page’s own text', () => {
  const obstacles: Record<string, string> = {
    'has an element named importNode': '<img name="importNode" alt="">',
    'has an element named createElement': '<form name="createElement"></form>',
    'has an element named createElementNS':
      '<form name="createElementNS"></form><img name="importNode" alt="">',
    'has patched insertBefore':
      '<script>Node.prototype.insertBefore = () => { throw new TypeError("patched"); };</script>',
    'has patched cloneNode and importNode':
      '<script>Document.prototype.importNode = Node.prototype.cloneNode = () => null;</script>',
  };
  for (const [obstacle, markup] of Object.entries(obstacles))
    it(`stays on a page that ${obstacle}, and the console says why`, async () => {
      const { document, errors } = await openPage(`${listen}${script}${embed}${markup}`);
      const element = await tried(document);
      expect(heightOf(document.querySelector('#own'))).to.be.greaterThan(0);
      expect(element.dataset['tried']).to.equal('rr-error');
      expect(errors[0]).to.include('return-reintegration-overview');
    });

  it('stays where no shadow root can be had', async () => {
    const patch =
      '<script>Element.prototype.attachShadow = () => { throw new TypeError("no root"); };</script>';
    const { document, errors } = await openPage(`${patch}${script}${embed}`);
    await waitUntil(() => errors.length);
    expect(heightOf(document.querySelector('#own'))).to.be.greaterThan(0);
    expect(errors[0]).to.match(/no root|^Script error/); // WebKit keeps what was thrown to itself
  });

  for (const missing of [
    'delete Document.prototype.adoptedStyleSheets',
    'delete CSSStyleSheet.prototype.replace',
    'window.CSSStyleSheet = undefined',
  ])
    it(`stays without style sheets that scripts can make (${missing})`, async () => {
      const { document } = await openPage(`<script>${missing}</script>${script}${embed}`);
      const element = document.querySelector('return-reintegration-overview')!;
      expect(heightOf(document.querySelector('#own'))).to.be.greaterThan(0);
      expect(element.shadowRoot === null).to.equal(true);
    });

  it('shows in XHTML until something is drawn, and for ever where nothing can be', async () => {
    const page = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Page</title>
      <script>//<![CDATA[
        addEventListener('rr-load', event => (event.target.dataset.tried = 'rr-load'));
        addEventListener('rr-error', event => (event.target.dataset.tried = 'rr-error'));
      //]]></script>
      <script async="async" src="${location.origin}/v1/widgets.classic.js"></script></head>
      <body>${embed}</body></html>`;
    const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
    frame.src = URL.createObjectURL(new Blob([page], { type: 'application/xhtml+xml' }));
    await loaded;
    const element = await tried(frame.contentDocument!);
    const isDrawn = heightOf(element.shadowRoot!.querySelector('[part=heading]')) > 0;
    const own = heightOf(frame.contentDocument!.querySelector('#own'));
    expect([isDrawn, own > 0]).to.deep.equal(
      element.dataset['tried'] === 'rr-load' ? [true, false] : [false, true],
    );
  });

  it('is in a slot from the first moment, and gives way to the first drawing', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const element = fixtureSync<HTMLElement>(
      html`<return-reintegration-overview lang="en"><p>${ownWords}</p></return-reintegration-overview>`,
    );
    expect(heightOf(element.firstElementChild)).to.be.greaterThan(0);
    expect(element.shadowRoot!.firstElementChild!.localName).to.equal('slot');
    await settled(element);
    expect(heightOf(element.firstElementChild)).to.equal(0);
    stopServing();
  });
});

/** What a page translator does, also in open shadow roots. */
function translate(root: ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (textOf(walker.currentNode)) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(text.data.toUpperCase());
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** So many frames of the browser later. */
async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

describe('What others have changed', () => {
  let heard: ReturnType<typeof hearConsole>;
  const titles = (root: ShadowRoot) => textsOf(root, '[part=title]');
  const five = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((title, index) => ({
    title,
    editions: [{ language: 'en', urls: [`https://one.example/${index}`] }],
  }));

  beforeEach(() => {
    heard = hearConsole();
    serveContent({
      'en/resources.json': catalogue('en', five),
      'fr/resources.json': catalogue('fr', five),
      'en/overview.json': overviewIn('en'),
      'fr/overview.json': overviewIn('fr'),
    });
  });
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.className = '';
    stopServing();
  });

  async function showList(): Promise<[ResourceList, ShadowRoot]> {
    const root = await show(html`<resource-list lang="en"></resource-list>`);
    await waitUntil(
      () => root.querySelector('[part=toolbar]') && root.querySelectorAll('[part=cite-button]').length >= 5,
    );
    await guarded(root);
    return [root.host as ResourceList, root];
  }

  /** Changes are taken back once the page had time for that: translators come later. */
  const guarded = (root: ShadowRoot) =>
    waitUntil(async () => {
      const foreign = root.appendChild(document.createComment(''));
      const list = root.host as ResourceList;
      list.requestUpdate();
      await list.updateComplete;
      const isTakenBack = !foreign.isConnected;
      foreign.remove();
      return isTakenBack;
    }, 'nothing is taken back');

  const spoilers: Record<string, (root: ShadowRoot) => void> = {
    'a translator': translate,
    'a translator, twice': root => {
      translate(root);
      translate(root);
    },
    'a script that changes texts in place': root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) (walker.currentNode as Text).data += '!';
    },
    'a script that removes documents': root =>
      root.querySelectorAll('[part=item]:nth-child(even)').forEach(item => item.remove()),
    'a script that turns the list around': root => {
      const list = root.querySelector('[part=list]')!;
      list.append(...[...list.children].reverse());
    },
    'a script that empties the root': root => root.replaceChildren(),
    'a script that writes the root anew': root => {
      const { innerHTML } = root;
      root.innerHTML = innerHTML;
    },
    'a script that removes comments': root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
      const comments: Node[] = [];
      while (walker.nextNode()) comments.push(walker.currentNode);
      comments.forEach(comment => (comment as Comment).remove());
    },
    'a script that splits and joins texts': root => {
      root.querySelectorAll('a').forEach(link => (link.firstChild as Text | null)?.nextSibling);
      root.normalize();
    },
  };
  for (const [who, spoil] of Object.entries(spoilers))
    it(`is right again with the next change, after ${who}`, async () => {
      const [list, root] = await showList();
      spoil(root);
      await list.setState({ words: 'delta' });
      await list.updateComplete;
      await waitUntil(() => titles(root).length === 1);
      expect(titles(root)).to.deep.equal(['Delta']);
      expect(root.querySelector<HTMLAnchorElement>('[part=title] a')!.href).to.equal('https://one.example/3');
      expect(textOf(root.querySelector('[part=count]'))).to.equal('1 document');
      spoil(root);
      await list.setState({ words: '' });
      await list.updateComplete;
      await waitUntil(() => titles(root).length === 5);
      expect(titles(root).sort()).to.deep.equal(['Alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma']);
      expect(heard.error).to.deep.equal([]);
    });

  it('is right with the next change where a translator was there first', async () => {
    const root = await show(html`<resource-list lang="en"></resource-list>`);
    translate(root);
    await waitUntil(() => root.querySelector('[part=toolbar]'));
    translate(root);
    await (root.host as ResourceList).setState({ words: 'delta' });
    await waitUntil(() => titles(root).length === 1);
    expect(titles(root)).to.deep.equal(['Delta']);
    expect(root.querySelector<HTMLAnchorElement>('[part=title] a')!.href).to.equal('https://one.example/3');
    expect(textOf(root.querySelector('[part=count]'))).to.equal('1 document');
  });

  it('does not come back after a drawing that failed: what could be drawn before does', async () => {
    const [list, root] = await showList();
    translate(root);
    Object.assign(list, {
      renderContent: () => {
        delete (list as unknown as { renderContent?: unknown }).renderContent;
        throw new Error('It cannot be drawn.');
      },
    });
    await list.reload();
    await waitUntil(() => heard.error.length && titles(root).length === 5);
    expect(titles(root)).to.include('Delta');
    await list.setState({ words: 'delta' });
    await waitUntil(() => titles(root).length === 1);
    expect(titles(root)).to.deep.equal(['Delta']);
    expect(heard.error).to.deep.equal(['<resource-list> It cannot be drawn.']);
  });

  it('does not take the keyboard from a reader who types', async () => {
    const [, root] = await showList();
    const search = root.querySelector<HTMLInputElement>('[part=search] input')!;
    search.focus();
    for (const key of 'beta') {
      translate(root);
      await sendKeys({ type: key });
    }
    await waitUntil(() => titles(root).length === 1);
    expect(titles(root)).to.deep.equal(['Beta']);
    expect(search.value).to.equal('beta');
    expect(focused() === search).to.equal(true);
  });

  it('stays as it is where nothing of ours changes', async () => {
    const [list, root] = await showList();
    let drawings = 0;
    list.addController({ hostUpdated: () => drawings++ });
    await waitUntil(async () => {
      const before = drawings;
      translate(root);
      await frames(3);
      return drawings === before; // a chunk that comes late is a change of ours
    }, 'it is drawn again and again');
    expect(titles(root)[0]).to.equal('ALPHA');
  });

  for (const tag of ['return-reintegration-overview', 'resource-list'])
    it(`keeps its own styles in another document (${tag})`, async () => {
      const element = document.createElement(tag);
      element.lang = 'en';
      fixtureSync<HTMLElement>(html`<div></div>`).append(element);
      await waitUntil(() => element.shadowRoot!.querySelector('[part=heading]'));
      await guarded(element.shadowRoot!);
      const styles = () => element.shadowRoot!.adoptedStyleSheets.length;
      const before = styles();
      for (const page of ['One', 'Two']) {
        const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title=${page}></iframe>`);
        frame.contentDocument!.body.append(element);
        const { defaultView } = element.ownerDocument;
        expect(defaultView!.getComputedStyle(element).display).to.equal('flow-root');
        expect(styles()).to.equal(before);
      }
    });

  it('keeps styles that a page has added', async () => {
    const [list, root] = await showList();
    const style = document.createElement('style');
    root.append(style);
    await list.setState({ words: 'delta' });
    await list.updateComplete;
    expect(style.isConnected).to.equal(true);
  });

  it('gives way to our own words where the translator’s language is one of ours', async () => {
    document.documentElement.lang = 'en';
    const root = await show(html`<return-reintegration-overview></return-reintegration-overview>`);
    await guarded(root);
    translate(root);
    document.documentElement.lang = 'fr';
    document.documentElement.className = 'translated-ltr';
    await waitUntil(() => root.querySelector('[part=root]')!.getAttribute('lang') === 'fr');
    expect(textOf(root.querySelector('[part=heading]'))).to.equal('Retour et réintégration');
    expect(root.querySelector('font') === null).to.equal(true);
  });

  it('stays in the language shown where the translator’s is none of ours', async () => {
    speak(['es']);
    document.documentElement.lang = 'en';
    const root = await show(html`<return-reintegration-overview></return-reintegration-overview>`);
    document.documentElement.lang = 'sw';
    await frames(2);
    document.documentElement.lang = 'fr'; // drawn after what came before
    await waitUntil(() => root.querySelector('[part=root]')!.getAttribute('lang') === 'fr');
    expect(asked()).to.deep.equal(['en/overview.json', 'fr/overview.json']);
  });

  it('includes a list whose text is drawn anew in another language', async () => {
    const [list, root] = await showList();
    translate(root);
    list.lang = 'fr';
    await waitUntil(() => root.querySelector('[part=root]')!.getAttribute('lang') === 'fr');
    expect(textOf(root.querySelector('[part=count]'))).to.equal('5 documents');
    expect(root.querySelector('font') === null).to.equal(true);
  });
});
