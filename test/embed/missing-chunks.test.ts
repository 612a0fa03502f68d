/** Parts of the published scripts that cannot be had. The server loses the first answer for a chunk, or every one. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/elements/resource-list.js';
import type { Frame } from '../helpers.js';
import { openPage, readFile, textOf, textsOf, waitUntil } from '../helpers.js';

/** Each of its waits is a tenth as long. */
const page = (folder: string, body: string) =>
  `<!doctype html><html lang="fr"><head><title>A page</title></head><body>
  <script>const real = setTimeout; setTimeout = (what, time, ...more) => real(what, time / 10, ...more)
  addEventListener('rr-error', event => (document.documentElement.dataset.heard = event.detail.message))
  addEventListener('unhandledrejection', event => (document.documentElement.dataset.unhandled = event.reason))</script>
  ${body}<script type="module" src="/${folder}/v1/widgets.js"></script></body></html>`;

const failed = 'Ce contenu ne peut pas être chargé pour le moment.';
const searchFailed = 'La recherche dans les documents n’est pas possible pour le moment.';

const root = ({ document }: Frame, tag: string) => document.querySelector(tag)?.shadowRoot;
const retry = (frame: Frame, tag: string) => root(frame, tag)?.querySelector<HTMLElement>('[part=retry]');

async function untilTold(frame: Frame, tag: string): Promise<void> {
  await waitUntil(() => retry(frame, tag), 'there is no button to try again');
  expect(textOf(root(frame, tag)!.querySelector('[part=status]'))).to.equal(failed);
  const { heard, unhandled } = frame.document.documentElement.dataset;
  expect(heard).to.be.a('string');
  expect(unhandled).to.equal(undefined);
}

describe('A part of the script that cannot be had', () => {
  for (const chunk of ['list-tools', 'words-list-fr']) {
    it(`leaves the list on screen, says so, and comes when the reader tries again: ${chunk}`, async () => {
      const frame = await openPage(page(`first-${chunk}`, '<resource-list limit="2"></resource-list>'));
      await untilTold(frame, 'resource-list');
      expect(root(frame, 'resource-list')!.querySelectorAll('[part=item]').length).to.equal(2);

      retry(frame, 'resource-list')!.click();
      await waitUntil(() => root(frame, 'resource-list')!.querySelector('[type=search]'), 'no tools came');
      expect(textOf(root(frame, 'resource-list')!.querySelector('[part=status]'))).to.equal('');
      expect(retry(frame, 'resource-list')).to.equal(null);
    });

    it(`is waited for by a list that is not right without, until the reader tries again: ${chunk}`, async () => {
      const list = '<resource-list type="guidance"><p>Notre texte</p></resource-list>';
      const frame = await openPage(page(`first-${chunk}`, list));
      await untilTold(frame, 'resource-list');
      expect(frame.document.querySelector('resource-list p')!.checkVisibility()).to.equal(true);

      retry(frame, 'resource-list')!.click();
      await waitUntil(() => root(frame, 'resource-list')!.querySelector('[part=item]'), 'no list came');
    });
  }

  for (const fault of ['silent', 'empty', 'page'])
    for (const [chunk, tag, body] of [
      [
        'words-fr',
        'return-reintegration-overview',
        '<return-reintegration-overview><p>Notre texte</p></return-reintegration-overview>',
      ],
      ['list-tools', 'resource-list', '<resource-list type="guidance"><p>Notre texte</p></resource-list>'],
    ] as const)
      it(`has failed as well where its answer is ${fault}: ${chunk}`, async () => {
        const frame = await openPage(page(`${fault}-${chunk}`, body));
        await waitUntil(() => retry(frame, tag), 'there is no button to try again');
        expect(frame.document.querySelector(`${tag} p`)!.checkVisibility()).to.equal(true);
        expect(frame.errors.filter(error => error.includes(tag)).length).to.equal(1);
        retry(frame, tag)!.click();
        await waitUntil(() => root(frame, tag)!.querySelector('[part=root]'), 'nothing came');
        expect(frame.document.documentElement.dataset['unhandled']).to.equal(undefined);
      });

  it('is asked for once more before anybody is told', async () => {
    const frame = await openPage(page('once-list-tools', '<resource-list></resource-list>'));
    const part = (selector: string) =>
      root(frame, 'resource-list')?.querySelector<HTMLInputElement>(selector);
    await waitUntil(() => part('[part=take-away]'), 'no tools came');
    expect(frame.errors).to.deep.equal([]);
  });

  it('that says what an attribute should hold, or guards what is drawn, is missed by nobody', async () => {
    const overview = '<return-reintegration-overview sections="nonsense"></return-reintegration-overview>';
    const drawn = await readFile('/v1/fr/overview/fragment.html');
    const frames = await Promise.all(
      (
        [
          ['never-common', overview],
          ['empty-common', overview],
          ['empty-take-over', drawn],
        ] as const
      ).map(([folder, body]) => openPage(page(folder, body))),
    );
    await waitUntil(() =>
      frames.every(frame => root(frame, 'return-reintegration-overview')?.querySelector('[part=section]')),
    );
    await new Promise(resolve => setTimeout(resolve, 500));
    for (const frame of frames)
      expect(frame.document.documentElement.dataset['unhandled']).to.equal(undefined);
  });

  it('is told again where it is missing for good, once for each attempt', async () => {
    const frame = await openPage(page('never-list-tools', '<resource-list limit="2"></resource-list>'));
    await untilTold(frame, 'resource-list');
    // WebKit names no file.
    const told = () => frame.errors.filter(error => /list-tools|Importing a module/.test(error)).length;
    expect(told()).to.equal(1);
    retry(frame, 'resource-list')!.click();
    await waitUntil(() => told() === 2);
    await untilTold(frame, 'resource-list');
  });

  for (const chunk of ['words-fr', 'load-note'])
    it(`comes when the reader tries again: ${chunk}`, async () => {
      const frame = await openPage(
        page(
          `first-${chunk}`,
          chunk === 'words-fr'
            ? '<return-reintegration-overview></return-reintegration-overview>'
            : '<territory-footnote wording="eu"></territory-footnote>',
        ),
      );
      const tag = chunk === 'words-fr' ? 'return-reintegration-overview' : 'territory-footnote';
      await waitUntil(() => retry(frame, tag));
      retry(frame, tag)!.click();
      await waitUntil(() => root(frame, tag)!.querySelector('[part=root]'), 'nothing came');
      expect(frame.document.documentElement.dataset['unhandled']).to.equal(undefined);
    });

  it('marks the page’s text when the reader tries again', async () => {
    const frame = await openPage(
      page(
        'first-mark-mentions',
        '<p id="text">Au Kosovo</p><territory-footnote for="text"></territory-footnote>',
      ),
    );
    await untilTold(frame, 'territory-footnote');
    expect(root(frame, 'territory-footnote')!.querySelector('[part=footnote]')).not.to.equal(null);
    retry(frame, 'territory-footnote')!.click();
    await waitUntil(() => frame.document.querySelector('#text [role=doc-noteref]'), 'nothing was marked');
    expect(textOf(root(frame, 'territory-footnote')!.querySelector('[part=status]'))).to.equal('');
  });

  for (const chunk of ['watch-page', 'upgrade-embeds'])
    it(`leaves a link a link, tells the page, and tries once more by itself: ${chunk}`, async () => {
      const frame = await openPage(
        page(`first-${chunk}`, `<p><a href="/first-${chunk}/v1/fr/footnote/">La note</a></p>`),
      );
      await waitUntil(() => frame.document.documentElement.dataset['heard']);
      expect(frame.document.querySelector('a')!.checkVisibility()).to.equal(true);
      await waitUntil(() => frame.document.querySelector('territory-footnote'), 'the link stays a link');
      expect(frame.document.documentElement.dataset['unhandled']).to.equal(undefined);
    });

  describe('of a page of ours in a frame', () => {
    it('leaves the text that came with the page, at its height', async () => {
      const chunks = ['take-over', 'words-fr', 'list-tools']; // side by side: each waits five seconds
      const page = chunks.map(chunk => {
        const folder = `/never-${chunk}/v1`;
        return `<iframe title="Documents" height="150" src="${folder}/fr/resources/?frame"></iframe><script type="module" src="${folder}/frames.js"></script>`;
      });
      const outer = await openPage(page.join(''));
      const frames = [...outer.document.querySelectorAll('iframe')];
      await waitUntil(() => frames.every(frame => frame.clientHeight > 150), 'a frame keeps its height');
      for (const frame of frames) {
        const items = [...frame.contentDocument!.querySelectorAll('resource-list [part=item]')];
        expect(items.length).to.be.greaterThan(10);
        expect(items.every(item => item.checkVisibility())).to.equal(true);
      }
    });
  });

  describe('of a list', () => {
    const part = (frame: Frame, selector: string) =>
      root(frame, 'resource-list')!.querySelector<HTMLElement>(selector);
    const items = (frame: Frame) => root(frame, 'resource-list')!.querySelectorAll('[part=item]').length;
    const notes = (frame: Frame) =>
      [...root(frame, 'resource-list')!.querySelectorAll('[part=note]')].map(textOf).join();
    async function openList(folder: string) {
      const frame = await openPage(page(folder, '<resource-list></resource-list>'));
      await waitUntil(() => part(frame, '[part=take-away]'), 'no tools came');
      await waitUntil(() => items(frame) === 50, 'only the first screen came'); // the rest comes two frames later
      return frame;
    }
    const type = (frame: Frame, words: string) => {
      const field = part(frame, '[type=search]') as HTMLInputElement;
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const isFound = (frame: Frame, all: number) => items(frame) > 0 && items(frame) < all;

    it('that is late leaves all documents where they are until the words are found', async () => {
      const frame = await openList('late-list-search');
      const all = items(frame);
      const seen = new Set<number>();
      new MutationObserver(() => seen.add(items(frame))).observe(root(frame, 'resource-list')!, {
        childList: true,
        subtree: true,
      });
      const number = part(frame, '[part=count]')!;
      const isCounted = () => getComputedStyle(number).visibility === 'visible';
      const { top } = part(frame, '[part=list]')!.getBoundingClientRect();
      type(frame, 'r');
      type(frame, 'suivi');
      await waitUntil(() => textOf(part(frame, '.waiting')) === 'Chargement…', 'nothing was said');
      expect(isCounted(), 'the count of what is no longer asked for').to.equal(false);
      expect(part(frame, '[part=list]')!.getBoundingClientRect().top).to.equal(top);
      await waitUntil(() => isFound(frame, all), 'nothing was found');
      expect([part(frame, '.waiting'), isCounted()]).to.deep.equal([null, true]);
      expect(
        [...seen].every(number => number === all || number === items(frame)),
        [...seen].join(),
      ).to.equal(true);
      expect(root(frame, 'resource-list')!.querySelectorAll('[part=empty]').length).to.equal(0);
    });

    it('that finds words leaves all documents where they are, says so, and is asked for again', async () => {
      const frame = await openList('never-list-search');
      const all = items(frame);
      type(frame, 'suivi');
      await waitUntil(() => retry(frame, 'resource-list'), 'nothing was said');
      expect([items(frame), notes(frame)]).to.deep.equal([all, searchFailed]);
      expect(frame.document.documentElement.dataset['unhandled']).to.equal(undefined);

      const again = await openList('first-list-search');
      type(again, 'suiv');
      await waitUntil(() => retry(again, 'resource-list'), 'nothing was said');
      type(again, 'suivi');
      await waitUntil(() => isFound(again, all), 'nothing was found');
      await waitUntil(() => notes(again) === '', 'it still says so');
    });

    it('that finds words keeps no filter from what it leaves', async () => {
      const frame = await openList('never-list-search');
      const all = items(frame);
      type(frame, 'suivi');
      await waitUntil(() => retry(frame, 'resource-list'), 'nothing was said');
      const list = frame.document.querySelector('resource-list')!;
      const choose = (type: string[]) => void (list as ResourceList).setState({ filters: { type } });
      choose(['report']);
      await waitUntil(() => isFound(frame, all), 'the filter leaves all documents');
      await waitUntil(() => retry(frame, 'resource-list'), 'nothing is said any more');
      expect(notes(frame)).to.equal(searchFailed);
      expect((list as ResourceList).getState()!.words).to.equal('suivi');
      choose([]);
      await waitUntil(() => items(frame) === all, 'the filter stays');
    });

    it('that an address with words needs is told of in the list, and asked for again', async () => {
      const frame = document.createElement('iframe');
      frame.src = '/first-list-search/v1/fr/resources/?q=suivi';
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(frame);
      const list = () => frame.contentDocument!.querySelector('resource-list')!;
      const shown = () => list().querySelectorAll('[part=item]').length;
      await waitUntil(() => list()?.querySelector('[part=retry]'), 'nothing was said');
      const all = shown();
      expect(list().querySelector<HTMLInputElement>('[type=search]')!.value).to.equal('suivi');
      list().querySelector<HTMLElement>('[part=retry]')!.click();
      await waitUntil(() => shown() > 0 && shown() < all, 'nothing was found');
      expect(list().querySelectorAll('[part=retry]').length).to.equal(0);
    });

    it('that an address with words needs leaves an embedded list whole, is told of in it, and asked for again', async () => {
      const frame = document.createElement('iframe');
      frame.src = '/test/doctor/fixtures/script-missing.html?q=suivi'; // a page with an address of its own
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(frame);
      await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentDocument!;
      page.body.innerHTML = '<resource-list lang="fr" url-state type="report"></resource-list>';
      const script = page.createElement('script');
      Object.assign(script, { type: 'module', src: '/first-list-search/v1/widgets.js' });
      page.head.append(script);
      const list = () => page.querySelector('resource-list')!.shadowRoot!;
      const shown = () => list().querySelectorAll('[part=item]').length;
      await waitUntil(() => list()?.querySelector('[part=note] + [part=retry]'), 'nothing was said');
      const all = shown();
      expect(all).to.be.greaterThan(1);
      expect(textsOf(list(), '[part=note]')).to.deep.equal([searchFailed]);
      expect(textsOf(list(), '[part=chips] li')[0]).to.contain('Rapport');
      expect(list().querySelector<HTMLInputElement>('[type=search]')!.value).to.equal('suivi');
      list().querySelector<HTMLElement>('[part=retry]')!.click();
      await waitUntil(() => shown() < all, 'nothing was found');
      expect(list().querySelectorAll('[part=note]').length).to.equal(0);
    });

    it('has what follows also where its tools came only at the second attempt', async () => {
      const frame = await openList('once-list-tools');
      const all = items(frame);
      part(frame, '[part=cite-button]')!.click();
      await waitUntil(() => part(frame, '[part=cite]'), 'nothing can be cited');
      type(frame, 'suivi');
      await waitUntil(() => isFound(frame, all), 'nothing was found');
      expect(retry(frame, 'resource-list')).to.equal(null);
    });

    it('that prints is asked for again by the next press', async () => {
      const frame = await openList('first-print');
      let prints = 0;
      const listen = ({ target }: Event) => {
        const printed = (target as Partial<HTMLIFrameElement>).contentWindow;
        if (printed) printed.print = () => void prints++;
      };
      frame.document.addEventListener('load', listen, true);
      const takeAway = part(frame, '[part=take-away]') as HTMLDetailsElement;
      takeAway.open = true;
      const button = () => [...takeAway.querySelectorAll('button')].find(one => textOf(one) === 'Imprimer');
      await waitUntil(button, 'nothing prints');
      button()!.click();
      await waitUntil(() => notes(frame) === failed, 'nothing was said');
      expect(prints).to.equal(0);
      button()!.click();
      await waitUntil(() => prints === 1, 'nothing was printed');
      expect(notes(frame)).to.equal('');
    });

    it('that saves and cites is asked for again by the next press', async () => {
      const frame = await openList('first-take-away');
      const press = () => part(frame, '[part=cite-button]')!.click();
      press();
      await waitUntil(() => notes(frame) === failed, 'nothing was said');
      press();
      press();
      await waitUntil(() => part(frame, '[part=cite]'), 'no tools came');
      expect(notes(frame)).to.equal('');
    });
  });
});
