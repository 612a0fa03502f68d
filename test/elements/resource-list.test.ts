import { expect, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import type { Resource, ResourcesContent } from '../../src/content/resources-content.js';
import {
  hearConsole,
  readFile,
  serveContent,
  settled,
  show,
  stopServing,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { catalogue } from '../small-content.js';

/** Titles, without the "(in French)" behind a link to a document in French. */
const titles = (root: ShadowRoot) =>
  [...root.querySelectorAll('[part=title]')].map(title => {
    const copy = title.cloneNode(true) as Element;
    copy.querySelector('a [part=language-note]')?.remove();
    return textOf(copy);
  });
const items = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('[part=item]')];

/** Browsers choose no-break spaces, direction marks and Arabic digits differently, so tests compare without them. */
const plain = (text: string | undefined) =>
  text
    ?.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace('٫', '.');

describe('<resource-list>', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  /** A list of these documents in English. */
  const list = (documents: Partial<Resource>[]) =>
    serveContent({ 'en/resources.json': catalogue('en', documents) });

  for (const [lang, names] of [
    ['en', ['Try again: Documents', 'Try again: Guides']],
    ['fr', ['Réessayer\u00a0: Documents', 'Réessayer\u00a0: Guides']],
    ['zh', ['重试：文件', '重试：Guides']],
  ] as const)
    it(`names its button by the page’s own heading where it fails: two lists have two names (${lang})`, async () => {
      serveContent({});
      const { host } = await show(html`
        <resource-list lang=${lang}></resource-list>
        <resource-list lang=${lang}><h2 slot="heading">Guides</h2></resource-list>
      `);
      const lists = [...host.parentElement!.querySelectorAll('resource-list')];
      const named = () => lists.map(list => list.shadowRoot!.querySelector('[part=retry]')?.ariaLabel);
      await waitUntil(() => named()[0] === names[0], 'its words');
      expect(named()).to.deep.equal(names);
    });

  describe('shows of each document', () => {
    const whole: Partial<Resource> = {
      title: 'Reintegration Handbook',
      publishers: ['iom', 'unhcr'],
      date: '2019-05',
      type: 'toolkit',
      symbol: 'A/RES/73/195',
      description: 'How to plan reintegration.',
    };

    it('title, publishers, date, type, symbol and description', async () => {
      list([whole]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(textOf(root.querySelector('h2[part=heading]'))).to.equal('Documents');
      expect(textOf(root.querySelector('h3[part=title]'))).to.equal('Reintegration Handbook');
      expect(textsOf(root, '[part~=when], [part~=by]')).to.deep.equal([
        'May 2019 Toolkit',
        'International Organization for Migration, UNHCR A/RES/73/195',
      ]);
      expect(root.querySelector('time')!.dateTime).to.equal('2019-05');
      expect(textOf(root.querySelector('[part=description]'))).to.equal('How to plan reintegration.');
    });

    it('only what is known, without gaps', async () => {
      list([{ publishers: [], type: 'guidance' }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(textsOf(root, '[part~=details]')).to.deep.equal(['Guidance']);
      expect(root.querySelectorAll('[part=description]').length).to.equal(0);
    });

    it('the language that the title leads to, once, where it is not the reader’s', async () => {
      const editions = (language: string) => [{ language, urls: ['https://example.org/'] }];
      list([
        { title: 'A', editions: editions('de') },
        { title: 'B', titleLanguage: 'fr', editions: editions('fr') },
        { title: 'C', editions: editions('en') },
        { title: 'D', titleLanguage: 'fr', editions: editions('en') },
        { title: 'E', editions: editions('und') },
        { title: 'F', titleLanguage: 'fr', editions: editions('zh') },
        { title: 'G', titleLanguage: 'fr', editions: [] },
        { title: 'H', titleLanguage: 'fr', editions: editions('und') },
      ]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(textsOf(root, '[part=title]')).to.deep.equal([
        'A (in German)',
        'B (in French)',
        'C',
        'D',
        'E',
        'F (in Chinese)',
        'G (in French)',
        'H (in French)',
      ]);
      expect(textsOf(root, '[part=title] a')).to.deep.equal([
        'A (in German)',
        'B (in French)',
        'C',
        'D',
        'E',
        'F (in Chinese)',
        'H (in French)',
      ]);
      const languages = [...root.querySelectorAll('[part=title] [part=foreign]')].map(name =>
        name.getAttribute('lang'),
      );
      expect(languages).to.deep.equal(['fr', 'fr', 'fr', 'fr', 'fr']);
    });

    it('the id of a publisher or type where its name is missing', async () => {
      list([{ publishers: ['nobody'], type: 'riddle' }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(textsOf(root, '[part~=when], [part~=by]')).to.deep.equal(['riddle', 'nobody']);
    });

    it('never a translation of its symbol', async () => {
      list([whole]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      const symbol = [...root.querySelectorAll('[translate=no]')].map(textOf);
      expect(symbol).to.deep.equal(['A/RES/73/195']);
    });
  });

  describe('leads from the title', () => {
    const editions = [
      { language: 'ar', urls: ['https://example.org/ar'] },
      { language: 'en', urls: ['https://example.org/en'] },
      { language: 'fr', urls: ['https://example.org/fr'] },
    ];
    const target = (root: ShadowRoot) => {
      const link = root.querySelector<HTMLAnchorElement>('[part=title] a');
      return link && [link.getAttribute('href'), link.hreflang];
    };

    it('to the first edition: the publisher puts the best for the reader first', async () => {
      list([{ editions }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(target(root)).to.deep.equal(['https://example.org/ar', 'ar']);
    });

    it('to the next one where the first has no address that can be followed', async () => {
      list([{ editions: [{ language: 'en', urls: ['javascript:alert(1)'] }, editions[2]!, editions[0]!] }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(target(root)).to.deep.equal(['https://example.org/fr', 'fr']);
    });

    it('nowhere when no edition has an address', async () => {
      list([{ title: 'Lost', editions: [{ language: 'en', urls: [] }] }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(target(root)).to.equal(null);
      expect(titles(root)).to.deep.equal(['Lost']);
      expect(textsOf(root, '[part=editions] li')).to.deep.equal(['English']);
    });
  });

  describe('says of a title in another language', () => {
    it('which one it is, to eyes, voices and browsers', async () => {
      list([{ title: 'دليل العودة', titleLanguage: 'ar', editions: [] }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      const passage = root.querySelector('[part=title] [lang]')!;
      expect([passage.getAttribute('lang'), getComputedStyle(passage).direction]).to.deep.equal([
        'ar',
        'rtl',
      ]);
      expect(titles(root)).to.deep.equal(['دليل العودة (in Arabic)']);
    });

    it('nothing when it is that of the list', async () => {
      list([{ title: 'Guide', titleLanguage: 'en' }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(titles(root)).to.deep.equal(['Guide']);
      expect(root.querySelectorAll('[part=title] [lang]').length).to.equal(0);
    });

    it('and marks the names of publishers that are in another language', async () => {
      const content = catalogue('fr', [{ publishers: ['iom'] }]);
      content.publishers['iom'] = { name: 'International Organization for Migration', language: 'en' };
      serveContent({ 'fr/resources.json': content });
      const root = await show(html`<resource-list lang="fr"></resource-list>`);
      expect(textsOf(root, '[part~=details] [lang=en]')).to.deep.equal([
        'International Organization for Migration',
      ]);
    });
  });

  describe('lists all editions', () => {
    const editions = [
      {
        language: 'en',
        urls: ['https://example.org/en'],
        format: 'PDF',
        size: { value: 787.1, unit: 'kilobyte' } as const,
      },
      { language: 'ar', urls: ['https://example.org/ar'], format: 'PDF', pages: 2 },
      { language: 'fr', urls: ['https://example.org/fr'] },
    ];
    const links = (root: ShadowRoot) => [...root.querySelectorAll<HTMLAnchorElement>('a[part=edition]')];

    it('each with its language for the browser, and by its own name in its own language', async () => {
      list([{ editions }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(links(root).map(link => [link.href, link.hreflang])).to.deep.equal([
        ['https://example.org/en', 'en'],
        ['https://example.org/ar', 'ar'],
        ['https://example.org/fr', 'fr'],
      ]);
      const names = [...root.querySelectorAll('[part=edition] > [lang]')];
      expect(
        names.map(name => [name.getAttribute('lang'), getComputedStyle(name).direction, textOf(name)]),
      ).to.deep.equal([
        ['en', 'ltr', 'English'],
        ['ar', 'rtl', 'العربية'],
        ['fr', 'ltr', 'Français'],
      ]);
    });

    it('with format, size and pages as part of the link', async () => {
      list([{ editions }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(links(root).map(link => plain(textOf(link)))).to.deep.equal([
        'English PDF, 787.1 kB',
        'العربية PDF, 2 pages',
        'Français',
      ]);
      expect(links(root).filter(link => link.ariaLabel || link.title)).to.deep.equal([]);
    });

    it('with sizes and pages in the words of the list', async () => {
      serveContent({ 'ar/resources.json': catalogue('ar', [{ editions }]) });
      const root = await show(html`<resource-list lang="ar"></resource-list>`);
      expect(links(root).map(link => plain(textOf(link)))).to.deep.equal([
        'English PDF، 787.1 كيلوبايت',
        'العربية PDF، صفحتان',
        'Français',
      ]);
    });

    it('with what a second address of one language leads to', async () => {
      const urls = ['https://one.example/a', 'https://two.example/b'];
      const content = catalogue('en', [
        { editions: [{ language: 'en', urls, kinds: ['landing', 'full-text'], format: 'PDF' }] },
        { editions: [{ language: 'en', urls }] },
      ]);
      serveContent({
        'en/resources.json': { ...content, kinds: { 'full-text': 'full text' } },
      });
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(links(root).map(link => plain(textOf(link)))).to.deep.equal([
        'English PDF',
        'English full text',
        'English',
        'English two.example',
      ]);
    });

    it('with words, and without a link, where no address is known', async () => {
      const content = catalogue('fr', [
        {
          editions: [
            { language: 'en', urls: ['https://one.example/a'] },
            { language: 'es', urls: [], format: 'PDF' },
          ],
        },
      ]);
      serveContent({
        'fr/resources.json': {
          ...content,
          kinds: { none: 'adresse non connue', missing: 'Pas en français' },
        },
      });
      const root = await show(html`<resource-list lang="fr"></resource-list>`);
      expect(textsOf(root, '[part=editions] li').map(plain)).to.deep.equal([
        'Pas en français',
        'English',
        'Español PDF, adresse non connue',
      ]);
      expect(links(root).map(link => link.hreflang)).to.deep.equal(['en']);
    });

    it('after words that say where there is none in the reader’s own', async () => {
      let kinds: Record<string, string> = { missing: 'Нет на русском языке' };
      const editionsOf = async (...languages: string[]) => {
        const editions = languages.map(language => ({ language, urls: [`https://one.example/${language}`] }));
        const content = { ...catalogue('ru', [{ editions }]), kinds };
        const root = await show(html`<resource-list lang="ru" .content=${content}></resource-list>`);
        expect(links(root).length).to.equal(languages.length);
        return textsOf(root, '[part=editions] li:not(:has(a))');
      };
      expect(await editionsOf('en', 'fr')).to.deep.equal(['Нет на русском языке']);
      expect(await editionsOf('en', 'ru')).to.deep.equal([]);
      expect(await editionsOf('und')).to.deep.equal([]); // a feed may not say
      expect(await editionsOf()).to.deep.equal([]);
      kinds = {}; // nor may a publisher
      expect(await editionsOf('en')).to.deep.equal([]);
    });

    it('without the addresses that nobody may follow', async () => {
      list([
        { editions: [{ language: 'en', urls: ['javascript:alert(1)', 'data:text/html,x', '/relative'] }] },
      ]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(root.querySelectorAll('[href]').length).to.equal(0);
      expect(textsOf(root, '[part=editions] li')).to.deep.equal(['English']);
    });
  });

  describe('is narrowed', () => {
    const edition = (language: string) => ({ language, urls: [`https://example.org/${language}`] });
    const documents: Partial<Resource>[] = [
      {
        title: 'A',
        type: 'guidance',
        topics: ['return'],
        publishers: ['iom'],
        date: '2021',
        editions: [edition('en'), edition('fr')],
      },
      {
        title: 'B',
        type: 'toolkit',
        topics: ['return', 'children'],
        publishers: ['unhcr'],
        date: '2021-03',
        editions: [edition('fr')],
      },
      {
        title: 'C',
        type: 'report',
        topics: ['reintegration'],
        publishers: ['iom', 'unhcr'],
        date: '2018-01-02',
      },
      { title: 'D', type: 'report', topics: [], publishers: [] },
    ];
    const found = async (template: Parameters<typeof show>[0]) => {
      list(documents);
      return titles(await show(template))
        .sort()
        .join('');
    };

    it('by type', async () => {
      expect(await found(html`<resource-list lang="en" type="report"></resource-list>`)).to.equal('CD');
    });
    it('by topic', async () => {
      expect(await found(html`<resource-list lang="en" topic="children"></resource-list>`)).to.equal('B');
    });
    it('by the language of an edition', async () => {
      expect(await found(html`<resource-list lang="en" language="fr"></resource-list>`)).to.equal('AB');
    });
    it('by publisher', async () => {
      expect(await found(html`<resource-list lang="en" publisher="unhcr"></resource-list>`)).to.equal('BC');
    });
    it('by year, however precise the date', async () => {
      expect(await found(html`<resource-list lang="en" year="2021"></resource-list>`)).to.equal('AB');
    });
    it('by any of several values', async () => {
      expect(
        await found(html`<resource-list lang="en" type=" guidance  toolkit "></resource-list>`),
      ).to.equal('AB');
    });
    it('by all of several attributes', async () => {
      expect(
        await found(
          html`<resource-list lang="en" type="guidance report" publisher="iom" year="2018"></resource-list>`,
        ),
      ).to.equal('C');
    });
    it('by nothing when an attribute is empty', async () => {
      expect(await found(html`<resource-list lang="en" type="" topic=" "></resource-list>`)).to.equal('ABCD');
      expect(heard.warn).to.deep.equal([]);
    });

    it('anew when an attribute changes', async () => {
      list(documents);
      const root = await show(html`<resource-list lang="en" type="toolkit"></resource-list>`);
      const element = root.host as ResourceList;
      element.setAttribute('type', 'guidance');
      await element.updateComplete;
      expect(titles(root)).to.deep.equal(['A']);
      element.removeAttribute('type');
      await element.updateComplete;
      expect(titles(root).length).to.equal(4);
    });

    for (const name of ['type', 'topic', 'language', 'publisher', 'year', 'feed'] as const)
      for (const none of [undefined, null])
        it(`by nothing where a framework sets ${name} to ${none}`, async () => {
          list(documents);
          const element = document.createElement('resource-list');
          element.lang = 'en';
          Object.assign(element, { [name]: none });
          expect(titles(await show(html`<div>${element}</div>`)).length).to.equal(4);
          expect(heard.warn).to.deep.equal([]);
        });

    const unknown: [attribute: string, possible: string][] = [
      ['type', 'guidance, report, toolkit'],
      ['topic', 'children, reintegration, return'],
      ['language', 'en, fr'],
      ['publisher', 'iom, unhcr'],
      ['year', '2018, 2021'],
    ];
    for (const [attribute, possible] of unknown)
      it(`not by an unknown ${attribute}, and names the possible values`, async () => {
        list(documents);
        const element = document.createElement('resource-list');
        element.lang = 'en';
        element.setAttribute(attribute, 'nonsense');
        const root = await show(html`<div>${element}</div>`);
        expect(titles(root)).to.deep.equal(['B', 'A', 'C', 'D']);
        expect(heard.warn).to.deep.equal([
          `<resource-list> ${attribute}="nonsense" is not understood. Possible: ${possible}.`,
        ]);
      });

    it('by known and unknown values together, it keeps to the known ones', async () => {
      list(documents);
      const root = await show(html`<resource-list lang="en" type="toolkit nonsenses"></resource-list>`);
      expect(titles(root)).to.deep.equal(['B']);
      expect(heard.warn.length).to.equal(1);
    });

    it('to so many with limit', async () => {
      list(documents);
      const root = await show(html`<resource-list lang="en" limit="3"></resource-list>`);
      expect(titles(root)).to.deep.equal(['B', 'A', 'C']);
    });

    it('no more when limit goes', async () => {
      list(documents);
      const root = await show(html`<resource-list lang="en" limit="1"></resource-list>`);
      root.host.removeAttribute('limit');
      await waitUntil(() => titles(root).length === 4);
    });

    for (const limit of ['0', '-1', '2.5', 'many'])
      it(`not by limit="${limit}", and the console says why`, async () => {
        list(documents);
        const root = await show(html`<resource-list lang="en" limit=${limit}></resource-list>`);
        expect(titles(root).length).to.equal(4);
        await waitUntil(() => heard.warn.length, 'the console');
        expect(heard.warn.length).to.equal(1);
        expect(heard.warn[0]).to.contain(
          `limit="${limit}" is not understood. Possible: a whole number above 0.`,
        );
      });

    it('to nothing, it says so', async () => {
      list(documents);
      const root = await show(html`<resource-list lang="en" type="toolkit" year="2018"></resource-list>`);
      expect(textOf(root.querySelector('[part=empty] p'))).to.equal('No document matches.');
      expect(root.querySelectorAll('[part=list]').length).to.equal(0);
      await expect(root.host).to.be.accessible();
    });

    it('to nothing, the page may say so in words of its own', async () => {
      list(documents);
      const root = await show(
        html`<resource-list lang="en" type="toolkit" year="2018"><p slot="empty">Come back soon</p></resource-list>`,
      );
      expect(root.host.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(root.querySelector('[part=empty]')!.checkVisibility()).to.equal(false);
    });
  });

  it('shows as attributes what a style sheet may ask for', async () => {
    list([{}, {}]);
    const root = await show(html`<resource-list lang="en"></resource-list>`);
    const element = root.host as ResourceList;
    const names = ['sort', 'limit', 'locked', 'no-search', 'no-filters', 'no-heading'];
    const written = () => names.filter(name => element.hasAttribute(name));
    expect(written()).to.deep.equal([]);
    Object.assign(element, { sort: 'title', limit: 1, locked: true });
    Object.assign(element, { noSearch: true, noFilters: true, noHeading: true });
    await element.updateComplete;
    expect(written()).to.deep.equal(names);
    expect(element.matches('[sort=title][limit="1"]')).to.equal(true);
  });

  describe('counts what it shows', () => {
    const count = (root: ShadowRoot) => textOf(root.querySelector('[part=count]'));

    it('with the forms of the language', async () => {
      const [one, two, five] = [1, 2, 5].map(n => Array<Partial<Resource>>(n).fill({}));
      serveContent({
        'en/resources.json': catalogue('en', one!),
        'ar/resources.json': catalogue('ar', two!),
        'ru/resources.json': catalogue('ru', five!),
        'fr/resources.json': catalogue('fr', two!),
      });
      const root = await show(html`
        <div>
          <resource-list lang="en"></resource-list>
          <resource-list lang="ar"></resource-list>
          <resource-list lang="ru"></resource-list>
          <resource-list lang="fr"></resource-list>
        </div>
      `);
      expect(
        [...root.host.parentElement!.children].map(({ shadowRoot }) => count(shadowRoot!)),
      ).to.deep.equal(['1 document', 'وثيقتان', '5 документов', '2 documents']);
    });
  });

  describe('is sorted', () => {
    const documents: Partial<Resource>[] = [
      { title: 'Undated Z' },
      { title: 'Year', date: '2020' },
      { title: 'Day', date: '2020-05-17' },
      { title: 'Old', date: '1999-12' },
      { title: 'Undated A' },
      { title: 'New', date: '2023-01' },
    ];
    const order = async (sort: string | undefined) => {
      list(documents);
      const element = document.createElement('resource-list');
      element.lang = 'en';
      if (sort !== undefined) element.setAttribute('sort', sort);
      return titles(await show(html`<div>${element}</div>`));
    };

    it('newest first, those without a date last', async () => {
      const newest = ['New', 'Day', 'Year', 'Old', 'Undated A', 'Undated Z'];
      expect(await order(undefined)).to.deep.equal(newest);
      expect(await order('newest')).to.deep.equal(newest);
    });
    it('oldest first, those without a date last as well', async () => {
      expect(await order('oldest')).to.deep.equal(['Old', 'Year', 'Day', 'New', 'Undated A', 'Undated Z']);
    });
    it('by title', async () => {
      expect(await order('title')).to.deep.equal(['Day', 'New', 'Old', 'Undated A', 'Undated Z', 'Year']);
    });
    it('by title as the language does, numbers by their value', async () => {
      const french = ['Zone', 'Étude 10', 'Étude 9', 'Eté', 'Aide'];
      serveContent({
        'fr/resources.json': catalogue(
          'fr',
          french.map(title => ({ title })),
        ),
      });
      const root = await show(html`<resource-list lang="fr" sort="title"></resource-list>`);
      expect(titles(root)).to.deep.equal(['Aide', 'Eté', 'Étude 9', 'Étude 10', 'Zone']);
    });
    it('newest first where the order is unknown, and names the possible ones', async () => {
      expect((await order('random'))[0]).to.equal('New');
      expect(heard.warn).to.deep.equal([
        '<resource-list> sort="random" is not understood. Possible: newest, oldest, title, year.',
      ]);
    });
  });

  it('is mirrored in Arabic', async () => {
    serveContent({
      'ar/resources.json': catalogue('ar', [
        {
          title: 'دليل',
          editions: [
            { language: 'ar', urls: ['https://example.org/ar'] },
            { language: 'en', urls: ['https://example.org/en'] },
          ],
        },
      ]),
    });
    const root = await show(html`<resource-list lang="ar"></resource-list>`);
    const right = (element: Element) => Math.round(element.getBoundingClientRect().right);
    expect(getComputedStyle(items(root)[0]!).direction).to.equal('rtl');
    const [arabic, english] = root.querySelectorAll('[part=editions] li');
    expect(right(root.querySelector('[part~=when]')!)).to.equal(right(items(root)[0]!));
    expect(right(arabic!)).to.equal(right(root.querySelector('[part=title]')!));
    expect(right(english!)).to.be.lessThan(right(arabic!));
  });

  it('keeps each detail in its place and in one piece in Arabic, also where another script stands beside it', async () => {
    const urls = ['https://example.org/a', 'https://docs.example.org/b'];
    const details = { format: 'PDF', pages: 176, size: { value: 787.11, unit: 'kilobyte' as const } };
    const content = catalogue('ar', [
      {
        publishers: ['iom', 'own', 'unhcr'],
        symbol: 'A/RES/1',
        editions: [
          { language: 'fr', urls, ...details },
          { language: 'und', urls: urls.slice(1), ...details },
          { language: 'es', urls: [], ...details },
        ],
      },
    ]);
    content.publishers = { iom: { name: 'IOM' }, own: { name: 'المنظمة' }, unhcr: { name: 'UNHCR' } };
    serveContent({ 'ar/resources.json': content });
    const root = await show(html`<resource-list lang="ar"></resource-list>`);

    /** Where each of these words stands. */
    const placesOf = (line: Element, words: string[]) =>
      words.map(word => {
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const at = plain(texts.currentNode.nodeValue!)!.indexOf(word);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(texts.currentNode, at);
          range.setEnd(texts.currentNode, at + word.length);
          return range.getBoundingClientRect();
        }
        throw new Error(`No ${word} in ${line.textContent}`);
      });
    const runsFromTheRight = (line: Element, words: string[]) =>
      placesOf(line, words).forEach(({ right }, index, places) => {
        if (index) expect(right, words[index]).to.be.at.most(places[index - 1]!.left);
      });

    const [french, mirror, unknown, spanish] = root.querySelectorAll('[part=editions] > li');
    const words = ['PDF', '787', 'كيلوبايت', '176', 'صفحة'];
    runsFromTheRight(french!, ['Français', ...words]);
    runsFromTheRight(mirror!, ['Français', 'docs.example.org']);
    runsFromTheRight(unknown!, ['docs.example.org', ...words]);
    runsFromTheRight(spanish!, ['Español', ...words]);
    runsFromTheRight(root.querySelector('[part~=by]')!, ['IOM', 'المنظمة', 'UNHCR', 'A/RES/1']);

    await waitUntil(() => root.querySelector('[part=toolbar]'), 'the tools, which keep a detail in one line');
    let lines = 0;
    for (let width = 320; width > 100; width -= 10) {
      root.host.setAttribute('style', `display: block; inline-size: ${width}px`);
      lines = Math.max(lines, french!.querySelector('a')!.clientHeight);
      for (const detail of root.querySelectorAll('[part=edition] bdi')) {
        const pieces = [...detail.getClientRects()];
        const isOneLine = pieces.every(({ top }) => top < pieces[0]!.bottom);
        expect(isOneLine, `${detail.textContent} at ${width} px`).to.equal(true);
      }
    }
    expect(lines).to.be.greaterThan(50); // lines have been broken, between the details
  });

  it('follows a change of language with all its words', async () => {
    serveContent({
      'en/resources.json': catalogue('en', [{ date: '2019-05' }]),
      'es/resources.json': catalogue('es', [{ date: '2019-05' }]),
    });
    const root = await show(html`<resource-list lang="en"></resource-list>`);
    (root.host as ResourceList).lang = 'es';
    await settled(root.host);
    expect(textOf(root.querySelector('[part=heading]'))).to.equal('Documentos');
    expect(textOf(root.querySelector('time'))).to.equal('mayo de 2019');
    expect(textOf(root.querySelector('[part=count]'))).to.equal('1 documento');
  });

  describe('draws a long list', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ title: `Number ${i + 1}` }));
    const place = (root: ShadowRoot) => JSON.stringify(items(root)[9]!.getBoundingClientRect());

    it('from the top: what fits on a screen, and the rest below it in a later frame', async () => {
      list(many);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      expect(titles(root)).to.deep.equal(many.slice(0, 10).map(({ title }) => title));
      expect(textOf(root.querySelector('[part=count]'))).to.equal('50 of 60 documents');
      const before = place(root);
      await waitUntil(() => items(root).length > 10, 'the rest');
      expect(titles(root)).to.deep.equal(many.slice(0, 50).map(({ title }) => title));
      expect(place(root)).to.equal(before);
    });

    it('as a whole where nobody looks, and no frame comes', async () => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      try {
        list(many);
        const root = await show(html`<resource-list lang="en"></resource-list>`);
        expect(items(root).length).to.equal(50);
      } finally {
        delete (document as { hidden?: boolean }).hidden;
      }
    });
  });

  describe('shows the published catalogue', () => {
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'])
      it(`in full, accessible, each title leading to the best edition, in ${language}`, async () => {
        const published = JSON.parse(
          await readFile(`/v1/content/${language}/resources.json`),
        ) as ResourcesContent;
        serveContent({ [`${language}/resources.json`]: published });
        const root = await show(
          html`<resource-list lang=${language} sort="title" page-size="100"></resource-list>`,
        );
        await waitUntil(() => items(root).length === published.resources.length, 'all documents');

        for (const item of items(root)) {
          const editions = [...item.querySelectorAll<HTMLAnchorElement>('a[part=edition]')].map(
            link => link.hreflang,
          );
          const best = [language, 'en'].find(one => editions.includes(one)) ?? editions[0];
          expect(item.querySelector<HTMLAnchorElement>('[part=title] a')?.hreflang).to.equal(
            best,
            textOf(item),
          );
        }
        // Two remarks in a row, or one at a title that opens in the reader's language, would mislead.
        for (const title of root.querySelectorAll('[part=title]')) {
          const opens = title.querySelector('a')?.hreflang;
          const remarks = opens === language ? 0 : 1;
          expect(title.querySelectorAll('[part=language-note]').length).to.equal(remarks, textOf(title));
        }
        const shown = [...root.querySelectorAll<HTMLAnchorElement>('a[part=edition]')].map(
          ({ href }) => href,
        );
        const known = published.resources.flatMap(({ editions }) => editions.flatMap(({ urls }) => urls));
        expect(shown.sort()).to.deep.equal(known.map(url => new URL(url).href).sort());
        await expect(root.host).to.be.accessible();
      });
  });
});
