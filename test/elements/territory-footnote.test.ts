import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TerritoryFootnote } from '../../src/index.js';
import {
  asked,
  focused,
  hearConsole,
  later,
  readFile,
  serveContent,
  settled,
  show,
  stopServing,
  textOf,
  waitUntil,
} from '../helpers.js';
import { kosovoNote, overviewWithKosovo, territoriesIn } from '../small-content.js';

const note = (element: Element | null) =>
  element!.shadowRoot!.querySelector<HTMLElement>('[role=doc-footnote]');
const back = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[role=doc-backlink]');
const id = <T extends HTMLElement = HTMLElement>(name: string) => document.getElementById(name) as T;
const markers = (element: Element) => [
  ...(element.shadowRoot ?? element).querySelectorAll<HTMLAnchorElement>('[role=doc-noteref]'),
];
const updated = (element: Element) => (element as TerritoryFootnote).updateComplete;

/** A footnote in English, for a test to put into the page. */
function createNote(attributes: Record<string, string> = {}): TerritoryFootnote {
  const element = document.createElement('territory-footnote');
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes }))
    element.setAttribute(name, value);
  return element;
}

/** Follows the link, and expects the focus on what it leads to. */
function expectToLead(link: HTMLElement | null | undefined, target: Element | null | undefined): void {
  link!.click();
  expect(focused() === target).to.equal(true);
}

describe('<territory-footnote>', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  describe('shows the note', () => {
    it('on Kosovo, in the words of the United Nations, unless asked for another', async () => {
      serveContent({});
      const root = await show(html`<territory-footnote lang="en"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain(kosovoNote.en);
      expect(note(root.host)!.checkVisibility()).to.equal(true);
      await expect(root.host).to.be.accessible();
    });

    it('in the language of the page, where there are official words', async () => {
      serveContent({});
      const root = await show(html`<territory-footnote lang="fr"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain(kosovoNote.fr);
    });

    for (const [language, inWords] of Object.entries({
      ar: '(اللغة: الإنكليزية)',
      zh: '（英文）',
      ru: '(язык: английский)',
      es: '(en inglés)',
    }))
      it(`else in English, marked as such and named in words (${language})`, async () => {
        serveContent({});
        const root = await show(html`<territory-footnote lang=${language}></territory-footnote>`);
        const text = note(root.host)!.querySelector('[translate]')!;
        expect(textOf(text)).to.equal(kosovoNote.en);
        expect([text.getAttribute('lang'), getComputedStyle(text).direction]).to.deep.equal(['en', 'ltr']);
        expect(textOf(note(root.host))).to.contain(inWords);
        await expect(root.host).to.be.accessible();
      });

    it('that no translator program may touch', async () => {
      serveContent({});
      const root = await show(html`<territory-footnote lang="fr"></territory-footnote>`);
      const text = [...root.querySelectorAll<HTMLElement>('*')].find(
        element => textOf(element) === kosovoNote.fr,
      )!;
      expect(text.translate).to.equal(false);
    });

    it('at once, without asking any host', async () => {
      serveContent({ 'en/territories.json': new TypeError('Failed to fetch') });
      const root = await show(html`<territory-footnote lang="en"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain(kosovoNote.en);
      expect(asked()).to.deep.equal([]);
      expect(heard.error).to.deep.equal([]);
    });

    it('with the sign it is told', async () => {
      serveContent({});
      const root = await show(html`<territory-footnote lang="en" marker="†"></territory-footnote>`);
      expect(textOf(note(root.host))).to.match(/^† References to Kosovo/);
    });

    it('of the United Nations on Kosovo where a framework sets what the page leaves out', async () => {
      serveContent({ 'en/territories.json': territoriesIn('en') });
      const root = await show(
        html`<territory-footnote
          lang="en"
          .territory=${undefined as never}
          .wording=${undefined as never}
        ></territory-footnote>`,
      );
      expect(textOf(note(root.host))).to.contain('1244');
    });

    it('in the words of another organisation', async () => {
      serveContent({ 'en/territories.json': territoriesIn('en') });
      const root = await show(html`<territory-footnote lang="en" wording="eu"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain(
        'This designation is without prejudice to positions on status.',
      );
      expect(textOf(note(root.host))).not.to.contain('1244');
      expect(asked()).to.deep.equal(['en/territories.json']);
    });

    it('on another territory', async () => {
      serveContent({ 'fr/territories.json': territoriesIn('fr') });
      const root = await show(html`<territory-footnote lang="fr" territory="abyei"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain('Final status of the Abyei area is not yet determined.');
      expect(textOf(note(root.host))).to.contain('(en anglais)');
    });

    it('anew when territory and wording change, and keeps the old one until the new one is there', async () => {
      serveContent({ 'en/territories.json': territoriesIn('en') });
      const root = await show(html`<territory-footnote lang="en"></territory-footnote>`);
      const element = root.host as TerritoryFootnote;
      element.territory = 'abyei';
      await Promise.resolve();
      expect(textOf(note(element))).to.contain(kosovoNote.en);
      await settled(element);
      expect(textOf(note(element))).to.contain('Abyei area');
      element.territory = 'kosovo';
      element.wording = 'eu';
      await settled(element);
      expect(textOf(note(element))).to.contain('This designation');
    });

    it('without a sign where its publisher uses none, also at the mentions of a text', async () => {
      const content = territoriesIn('en');
      content.territories['kosovo']!.wordings['eu']!.unsigned = true;
      serveContent({ 'en/territories.json': content });
      const element = createNote({ wording: 'eu', for: 'unsigned-text' });
      await show(html`<div><p id="unsigned-text">Return to Kosovo.</p>${element}</div>`);
      expect(textOf(note(element))).to.match(/^This designation/);
      expect(document.querySelectorAll('#unsigned-text sup').length).to.equal(0);
      element.wording = 'un';
      await waitUntil(() => document.querySelector('#unsigned-text sup'), 'the sign of a note that has one');
      expect(textOf(note(element))).to.match(/^\* References/);
      element.wording = 'eu';
      await waitUntil(() => !document.querySelector('#unsigned-text sup'), 'no sign again');
      expect(heard.warn).to.deep.equal([]);
    });

    it('with a word in the console where it was written for a map, a report or another website', async () => {
      const content = territoriesIn('en');
      content.territories['kosovo']!.wordings['eu']!.unfit = true;
      serveContent({ 'en/territories.json': content });
      const root = await show(html`<territory-footnote lang="en" wording="eu"></territory-footnote>`);
      expect(textOf(note(root.host))).to.contain('This designation');
      expect(heard.warn.join()).to.match(
        /territory="kosovo" wording="eu" was written for a map, a report or/,
      );
    });

    const unknown: [attribute: string, value: string, possible: string][] = [
      ['territory', 'atlantis', 'abyei, kosovo'],
      ['territory', 'constructor', 'abyei, kosovo'],
      ['wording', 'atlantis', 'eu, un'],
      ['wording', 'toString', 'eu, un'],
      ['wording', '__proto__', 'eu, un'],
    ];
    for (const [attribute, value, possible] of unknown)
      it(`never of its own making: ${attribute}="${value}" is said to be unknown, with the possible ones`, async () => {
        serveContent({ 'en/territories.json': territoriesIn('en') });
        const element = createNote({ [attribute]: value });
        element.innerHTML = '<p>Our own note</p>';
        await show(html`<div>${element}</div>`);
        expect(heard.error).to.deep.equal([
          `<territory-footnote> ${attribute}="${value}" is not understood. Possible: ${possible}.`,
        ]);
        expect(Boolean(note(element))).to.equal(false);
        expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      });

    it('of every territory and wording that is published', async () => {
      const published = await readFile('/v1/content/en/territories.json');
      const { territories } = JSON.parse(published) as ReturnType<typeof territoriesIn>;
      serveContent({ 'en/territories.json': published });
      for (const [territory, { wordings }] of Object.entries(territories))
        for (const [wording, { texts }] of Object.entries(wordings)) {
          const root = await show(
            html`<territory-footnote lang="en" territory=${territory} wording=${wording}></territory-footnote>`,
          );
          const text = texts['en'] ?? Object.values(texts)[0]!;
          expect(textOf(note(root.host)?.querySelector('[translate=no]'))).to.equal(textOf(new Text(text)));
          root.host.remove();
        }
    });

    it('without a way back where nothing on the page leads to it', async () => {
      serveContent({});
      const root = await show(html`<territory-footnote lang="en"></territory-footnote>`);
      expect(Boolean(back(root.host))).to.equal(false);
    });
  });

  describe('together with texts that name the territory', () => {
    beforeEach(() =>
      serveContent({
        'en/overview.json': overviewWithKosovo('en'),
        'fr/overview.json': overviewWithKosovo('fr'),
      }),
    );

    const showTextAndNote = (language = 'en') =>
      show(html`
        <div>
          <return-reintegration-overview id="text" lang=${language}></return-reintegration-overview>
          <territory-footnote id="note" lang="en"></territory-footnote>
        </div>
      `);
    const showTexts = (first: string, second: string) =>
      show(html`
        <div>
          <return-reintegration-overview id="first" lang=${first}></return-reintegration-overview>
          <return-reintegration-overview id="second" lang=${second}></return-reintegration-overview>
        </div>
      `);

    it('shows the note, which the text then does not repeat', async () => {
      await showTextAndNote();
      await waitUntil(() => !note(id('text')));
      expect(textOf(note(id('note')))).to.contain(kosovoNote.en);
      expect(markers(id('text')).length).to.equal(1);
    });

    it('goes before the one that a text brings along, also where it comes later', async () => {
      const root = await show(
        html`<div><return-reintegration-overview id="text" lang="en"></return-reintegration-overview></div>`,
      );
      expect(Boolean(note(id('text')))).to.equal(true);
      const element = createNote();
      root.host.after(element);
      await waitUntil(() => !note(id('text')));
      expectToLead(markers(id('text'))[0], note(element));
    });

    it('marker and note lead to each other by keyboard', async () => {
      await showTextAndNote();
      await waitUntil(() => !note(id('text')));
      const [marker] = markers(id('text'));
      await sendKeys({ press: 'Tab' });
      expect(focused() === marker).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(focused() === note(id('note'))).to.equal(true);
      await sendKeys({ press: 'Tab' });
      expect(focused()?.getAttribute('aria-label')).to.equal('Back to the text');
      await sendKeys({ press: 'Enter' });
      expect(focused() === marker).to.equal(true);
    });

    it('there is one note for several texts, and it leads back to the text the reader came from', async () => {
      await showTexts('en', 'en');
      await waitUntil(() => [id('first'), id('second')].filter(note).length === 1);
      const holder = [id('first'), id('second')].find(note)!;
      const [marker] = markers(id('second'));
      expectToLead(marker, note(holder));
      expectToLead(back(holder), marker);
    });

    it('leads back to the first text where the reader came from none', async () => {
      await showTextAndNote();
      await waitUntil(() => !note(id('text')));
      expectToLead(back(id('note')), markers(id('text'))[0]);
    });

    it('leads back to the first text of the page, also where that came last', async () => {
      await showTextAndNote();
      const first = document.createElement('return-reintegration-overview');
      first.lang = 'en';
      id('text').before(first);
      await settled(first);
      expectToLead(back(id('note')), markers(first)[0]);
    });

    it('leads back only to texts that lead to it', async () => {
      serveContent({
        'ar/overview.json': overviewWithKosovo('ar'),
        'fr/overview.json': overviewWithKosovo('fr'),
      });
      await showTexts('fr', 'ar');
      markers(id('first'))[0]!.click();
      expectToLead(back(id('second')), markers(id('second'))[0]);
    });

    it('has no way back where the texts lead to other notes', async () => {
      await showTextAndNote('fr');
      await updated(id('note'));
      expect(Boolean(back(id('text')))).to.equal(true);
      expect(Boolean(back(id('note')))).to.equal(false);
    });

    it('of several notes in the same words only the first is shown', async () => {
      await show(html`
        <div>
          <territory-footnote id="first" lang="en"></territory-footnote>
          <territory-footnote id="second" lang="en"></territory-footnote>
        </div>
      `);
      await waitUntil(() => !note(id('second')));
      expect(textOf(note(id('first')))).to.contain(kosovoNote.en);
    });

    it('the next one takes over when the one that showed the note is removed', async () => {
      await show(html`
        <div>
          <territory-footnote id="first" lang="en"></territory-footnote>
          <territory-footnote id="second" lang="en"></territory-footnote>
          <return-reintegration-overview id="text" lang="en"></return-reintegration-overview>
        </div>
      `);
      await waitUntil(() => !note(id('second')) && !note(id('text')));
      id('first').remove();
      await waitUntil(() => note(id('second')));
      expectToLead(markers(id('text'))[0], note(id('second')));
      id('second').remove();
      await waitUntil(() => note(id('text')));
      expectToLead(markers(id('text'))[0], note(id('text')));
    });

    it('nothing is left behind when a part of the page with several of them is removed', async () => {
      const root = await show(html`
        <div>
          <territory-footnote lang="en"></territory-footnote>
          <return-reintegration-overview lang="en"></return-reintegration-overview>
          <territory-footnote lang="en"></territory-footnote>
        </div>
      `);
      const part = root.host.parentElement!;
      const elements = [...part.children];
      const place = part.parentElement!;
      part.remove();
      await Promise.all(elements.map(updated));

      const later = createNote();
      place.append(later);
      await settled(later);
      expect(textOf(note(later))).to.contain(kosovoNote.en);
    });

    it('texts in two languages each find official words in their own', async () => {
      await showTexts('en', 'fr');
      await Promise.all([updated(id('first')), updated(id('second'))]);
      expect(textOf(note(id('first')))).to.contain(kosovoNote.en);
      expect(textOf(note(id('second')))).to.contain(kosovoNote.fr);
      expectToLead(markers(id('second'))[0], note(id('second')));
    });

    it('a text without a note of its own leads to the one placed on the page', async () => {
      await show(html`
        <div>
          <return-reintegration-overview id="text" lang="en" no-footnote></return-reintegration-overview>
          <territory-footnote id="note" lang="en" marker="†"></territory-footnote>
        </div>
      `);
      await waitUntil(() => markers(id('text')).length);
      expect(textOf(markers(id('text'))[0])).to.equal('†');
      expectToLead(markers(id('text'))[0], note(id('note')));
    });
  });

  describe('marks a text of the page', () => {
    /** Shows a page's own text and a footnote for it, and waits for what is marked in it. */
    async function mark(text: string, attributes: Record<string, string> = {}) {
      serveContent({ 'en/territories.json': territoriesIn('en') });
      const article = document.createElement('article');
      article.id = 'article';
      article.innerHTML = text;
      const element = createNote({ for: 'article', ...attributes });
      await show(html`<div>${article}${element}</div>`);
      await waitUntil(() => markers(article).length || heard.warn.length);
      return { article, element };
    }

    const table: [what: string, before: string, read: string, marks: number][] = [
      ['at each mention', '<p>Kosovo and <b>Kosovo</b>.</p>', 'Kosovo* and Kosovo*.', 2],
      ['also before a comma or an apostrophe', '<p>Kosovo, Kosovo’s</p>', 'Kosovo*, Kosovo*’s', 2],
      ['but not inside other words', '<p>Kosovo, Kosovos, NewKosovo</p>', 'Kosovo*, Kosovos, NewKosovo', 1],
      [
        'where the author has written the sign already',
        '<p>In Kosovo* and Kosovo.</p>',
        'In Kosovo* and Kosovo*.',
        2,
      ],
      ['behind a link, not in it', '<p><a href="#a">In Kosovo now</a>.</p>', 'In Kosovo now*.', 1],
      ['behind a link that the author’s sign follows', '<p><a href="#a">Kosovo</a>* is</p>', 'Kosovo* is', 1],
      ['at a sign that is raised', '<p>Kosovo<sup>*</sup> is</p>', 'Kosovo* is', 1],
      ['at a raised sign behind a space', '<p>Kosovo <sup>*</sup> is</p>', 'Kosovo* is', 1],
      [
        'at a sign in brackets',
        '<p>Kosovo<sup>(*)</sup> and Kosovo [*] are</p>',
        'Kosovo* and Kosovo* are',
        2,
      ],
      ['before the number of another note', '<p>Kosovo<sup>12</sup> is</p>', 'Kosovo*12 is', 1],
      [
        'but not in what browsers draw themselves',
        '<p>Kosovo<canvas>Kosovo</canvas></p>',
        'Kosovo*Kosovo',
        1,
      ],
      ['at a sign behind bold words', '<p><b>Kosovo</b>* is</p>', 'Kosovo* is', 1],
      ['at a sign behind a no-break space', '<p>Kosovo&nbsp;* is</p>', 'Kosovo* is', 1],
      ['at a sign of two stars', '<p>Kosovo** is</p>', 'Kosovo* is', 1],
      ['at a wide sign', '<p lang="zh">科索沃＊和</p>', '科索沃*和', 1],
      ['at a sign in a link with the name', '<p><a href="#n">Kosovo*</a> is</p>', 'Kosovo* is', 1],
      ['at a sign that is a link itself', '<p>Kosovo<a href="#n">*</a> is</p>', 'Kosovo* is', 1],
      [
        'where tags break the name',
        '<p><b>Ko</b>so<wbr>vo and Ko&shy;sovo</p>',
        'Kosovo* and Ko\u00adsovo*',
        2,
      ],
      [
        'at a sign behind the quotation mark or the full stop that ends the name',
        '<p>“Kosovo”* and Kosovo.<sup>*</sup></p>',
        '“Kosovo”* and Kosovo.*',
        2,
      ],
      ['but not at a star further on', '<p>Kosovo, * or Kosovo. *</p>', 'Kosovo*, * or Kosovo*. *', 2],
      [
        'where tags break the name that old pages and word processors write',
        '<p><big>K</big>osovo, <acronym>Koso</acronym>vo and <st1:place>Kosovo</st1:place><tt>*</tt></p>',
        'Kosovo*, Kosovo* and Kosovo*',
        3,
      ],
      [
        'where a style sheet sets words apart',
        '<p style="display: flex"><b>Kosovo</b><b>Albania</b></p><p><i style="display: inline-block">Kosovo</i><i>2023</i></p>',
        'Kosovo*AlbaniaKosovo*2023',
        2,
      ],
      ['behind a drop cap', '<p><b style="float: left">K</b>osovo fell</p>', 'Kosovo* fell', 1],
      ['where a link ends within the name', '<p><a href="#k">Koso</a>vo fell</p>', 'Kosovo* fell', 1],
      ['but not across blocks', '<p>Koso</p><p>vo and Kosovo</p>', 'Kosovo and Kosovo*', 1],
      [
        'in a summary and a label',
        '<details><summary>Kosovo</summary><label>Kosovo <input></label></details>',
        'Kosovo*Kosovo*',
        2,
      ],
      [
        'but not in code, in what is pressed or chosen as a whole, and what readers do not get',
        '<p>Kosovo</p><p role="tab">Kosovo</p><p role="img">Kosovo</p><p role="option">Kosovo</p><code>Kosovo</code><button>Kosovo</button><i hidden>Kosovo</i><i aria-hidden="true">Kosovo</i>',
        'Kosovo*KosovoKosovoKosovoKosovoKosovoKosovoKosovo',
        1,
      ],
      [
        'in what a style sheet hides, for a click may show it later',
        '<p>Kosovo</p><style>.closed { display: none }</style><p class="closed">Kosovo</p>',
        'Kosovo*.closed { display: none }Kosovo*',
        2,
      ],
      [
        'but not where a hyphen joins the name to another',
        '<p>Kosovo-Serbia and Kosovo–Serbia</p>',
        'Kosovo-Serbia and Kosovo*–Serbia',
        1,
      ],
      ['in Arabic, also with a particle joined to it', '<p lang="ar">وكوسوفو</p>', 'وكوسوفو*', 1],
      [
        'but not in what is no text',
        '<p>Kosovo</p><textarea>Kosovo</textarea><script type="x">Kosovo</script>',
        'Kosovo*KosovoKosovo',
        1,
      ],
    ];
    for (const [what, before, read, marks] of table)
      it(what, async () => {
        const { article } = await mark(before);
        expect(textOf(article)).to.equal(read);
        expect(markers(article).length).to.equal(marks);
        expect(article.querySelectorAll('a a').length).to.equal(0);
        expect(markers(article).map(marker => [textOf(marker), marker.ariaLabel])).to.deep.equal(
          Array(marks).fill(['*', 'Note *']),
        );
      });

    it('so that marker and note lead to each other, by click and by keyboard', async () => {
      const { article, element } = await mark('<p>Kosovo and Kosovo</p>');
      await waitUntil(() => back(element));
      const [, second] = markers(article);
      expectToLead(second, note(element));
      expectToLead(back(element), second);
      await sendKeys({ press: 'Enter' });
      expect(focused() === note(element)).to.equal(true);
      await expect(article).to.be.accessible();
      await expect(element).to.be.accessible();
    });

    it('with addresses that lead to the note without any script as well', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      const target = markers(article)[0]!.hash.slice(1);
      expect(document.getElementById(target) === element).to.equal(true);
    });

    it('and keeps the id that the page has given to the note', async () => {
      const { article, element } = await mark('<p>Kosovo</p>', { id: 'ours' });
      expect(element.id).to.equal('ours');
      expect(markers(article)[0]!.hash).to.equal('#ours');
    });

    it('with an id of its own for each note', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      const other = document.createElement('p');
      other.id = 'other';
      other.textContent = 'Kosovo';
      const second = createNote({ for: 'other' });
      article.after(other, second);
      await waitUntil(() => markers(other).length);
      expect([element.id, second.id]).to.deep.equal(['note-kosovo', 'note-kosovo-2']);
      expect(markers(other)[0]!.hash).to.equal('#note-kosovo-2');
      element.remove();
      expect(element.hasAttribute('id')).to.equal(false);
    });

    const texts = [
      '<p>Return to Kosovo and Kosovo, again.</p>',
      '<p>In Kosovo* and <a href="#a">Kosovo</a>.</p>',
      '<p><a href="#a">Kosovo</a>* is</p>',
      '<ul><li>Kosovo</li><li>other</li></ul>Kosovo',
      '<p>Kosovo<sup>*</sup> and <b>Kosovo</b>* and Kosovo *, too</p>',
      '<p>Kosovo<a href="#n">*</a> and <a href="#n">Kosovo*</a></p>',
      '<p><b>Ko</b>so<wbr>vo and Ko\u00adsovo</p>',
    ];
    for (const text of texts)
      it(`and gives the page the very same text back: ${text}`, async () => {
        const { article, element } = await mark(text);
        const pieces = () => {
          const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          while (walker.nextNode()) found.push((walker.currentNode as Text).data);
          return found;
        };
        const marked = article.innerHTML;
        element.remove();
        expect(article.innerHTML).to.equal(text);
        const original = document.createElement('article');
        original.innerHTML = text;
        const { childNodes } = original;
        expect(article.childNodes.length).to.equal(childNodes.length);
        expect(pieces().join('|')).not.to.contain('||');
        expect(marked).not.to.equal(text);
      });

    it('and gives back the very same nodes, which a framework may hold on to', async () => {
      serveContent({});
      const paragraph = document.createElement('p');
      paragraph.id = 'article';
      const pieces = [new Text('Kosovo and '), new Text('Kosovo'), new Text(' again')];
      paragraph.append(...pieces);
      const element = createNote({ for: 'article' });
      await show(html`<div>${paragraph}${element}</div>`);
      await waitUntil(() => markers(paragraph).length === 2);
      element.remove();
      expect([...paragraph.childNodes].map(node => pieces.indexOf(node as Text))).to.deep.equal([0, 1, 2]);
      expect(pieces.map(({ data }) => data)).to.deep.equal(['Kosovo and ', 'Kosovo', ' again']);
    });

    it('again when the note comes back', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      const place = element.parentElement!;
      element.remove();
      place.append(element);
      await waitUntil(() => markers(article).length);
      expect(textOf(article)).to.equal('Kosovo*');
    });

    it('also when the note was taken out before it had its content, and put back', async () => {
      const { answer, arrive } = later<object>();
      serveContent({ 'en/territories.json': answer });
      const place = fixtureSync(html`
        <div>
          <p id="article">Abyei</p>
          <territory-footnote lang="en" territory="abyei" for="article"></territory-footnote>
        </div>
      `);
      const element = place.querySelector('territory-footnote')!;
      await waitUntil(() => asked().length);
      element.remove();
      arrive(territoriesIn('en'));
      await import('../../src/elements/mark-mentions.js');
      place.append(element);
      await waitUntil(() => markers(id('article')).length);
      expect(textOf(id('article'))).to.equal('Abyei*');
    });

    it('also one that the parser comes to later', async () => {
      const frame = document.createElement('iframe');
      fixtureSync(html`<div>${frame}</div>`);
      const page = frame.contentDocument!;
      page.open();
      // Not by the script's address: WebKit sometimes never runs such a module in a page that is being written.
      page.write(`<!doctype html><html lang="en"><title>Page</title>
        <script>import('/src/embed/territory-footnote.ts')</script>
        <territory-footnote for="article"></territory-footnote><p>`);
      await waitUntil(() =>
        page.querySelector('territory-footnote')?.shadowRoot?.textContent?.includes('1244'),
      );
      page.write('<p id="article">Kosovo and Kos');
      page.write('ovo</p>');
      page.close();
      await waitUntil(() => markers(page.body).length);
      expect(textOf(page.getElementById('article'))).to.equal('Kosovo* and Kosovo*');
    });

    const changes: [what: string, change: (article: HTMLElement) => void, read: string][] = [
      ['in a new text', article => (article.innerHTML = '<b>Kosovo</b>'), 'Kosovo*'],
      ['in what is added', article => article.append(' Kosovo'), 'Kosovo* and again Kosovo*'],
      [
        'in a text that is rewritten in its place',
        article => ((article.firstChild!.firstChild as Text).data = 'To Kosovo only'),
        'To Kosovo* only',
      ],
      [
        'in a text that is taken elsewhere',
        article => article.append(article.firstChild!.firstChild!),
        'Kosovo* and again',
      ],
      [
        'in a copy of itself, as scripts write it back',
        article => (article.innerHTML += ' Kosovo'),
        'Kosovo* and again Kosovo*',
      ],
      [
        'in a copy that has taken its place, as snapshots of a page do',
        article => article.firstChild!.replaceWith(article.firstChild!.cloneNode(true)),
        'Kosovo* and again',
      ],
      [
        'no more where the name goes',
        article => ((article.firstChild!.firstChild as Text).data = 'Elsewhere'),
        'Elsewhere',
      ],
    ];
    for (const [what, change, read] of changes)
      it(`that the page changes later: ${what}`, async () => {
        const { article, element } = await mark('<p>Kosovo and again</p>');
        await waitUntil(() => back(element));
        change(article);
        const mentioned = read.includes('*');
        await waitUntil(() => textOf(article) === read && Boolean(back(element)) === mentioned);
        element.remove();
        expect(textOf(article)).to.equal(read.replaceAll('*', ''));
        expect(article.querySelectorAll('sup').length).to.equal(0);
      });

    it('together with a note on another territory, and gives the text back all the same', async () => {
      const { article, element } = await mark('<p>Kosovo, Abyei, Kosovo and Abyei</p>');
      const second = createNote({ territory: 'abyei', for: 'article', marker: '†' });
      element.after(second);
      await waitUntil(() => textOf(article) === 'Kosovo*, Abyei†, Kosovo* and Abyei†');
      element.remove();
      expect(textOf(article)).to.equal('Kosovo, Abyei†, Kosovo and Abyei†');
      second.remove();
      expect(article.innerHTML).to.equal('<p>Kosovo, Abyei, Kosovo and Abyei</p>');
      expect(article.firstChild!.childNodes.length).to.equal(1);
    });

    it('also what shows later', async () => {
      const { article } = await mark('<p>Kosovo</p><p hidden>Kosovo</p>');
      expect(markers(article).length).to.equal(1);
      article.querySelector<HTMLElement>('[hidden]')!.hidden = false;
      await waitUntil(() => textOf(article) === 'Kosovo*Kosovo*');
    });

    it('and leaves it alone once the note is gone', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      element.remove();
      const noticed = new Promise<void>(resolve =>
        new MutationObserver(() => resolve()).observe(article, { childList: true }),
      );
      article.append(' Kosovo');
      await noticed;
      expect(textOf(article)).to.equal('Kosovo Kosovo');
    });

    it('and keeps the focus on a marker, and the way back to it, in another language and with another sign', async () => {
      const { article, element } = await mark('<p>Kosovo* and Kosovo</p>');
      const [, marker] = markers(article);
      marker!.focus();
      element.lang = 'fr';
      await waitUntil(() => marker!.lang === 'fr');
      (element as TerritoryFootnote).marker = '†';
      await waitUntil(() => textOf(article) === 'Kosovo† and Kosovo†');
      expect(focused() === marker).to.equal(true);
      element.remove();
      expect(article.innerHTML).to.equal('<p>Kosovo* and Kosovo</p>');
    });

    it('anew with another sign', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      (element as TerritoryFootnote).marker = '†';
      await waitUntil(() => textOf(article) === 'Kosovo†');
      expect(markers(article).length).to.equal(1);
      expect(markers(article)[0]!.ariaLabel).to.equal('Note †');
    });

    it('anew in another language', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      element.lang = 'ru';
      await waitUntil(() => markers(article)[0]?.ariaLabel === 'Примечание *');
      expect(textOf(article)).to.equal('Kosovo*');
      expect(markers(article)[0]!.lang).to.equal('ru');
    });

    it('anew for another territory', async () => {
      const { article, element } = await mark('<p>Kosovo, Abyei</p>');
      (element as TerritoryFootnote).territory = 'abyei';
      await waitUntil(() => textOf(article) === 'Kosovo, Abyei*');
      expect(markers(article).length).to.equal(1);
    });

    it('and leads to the note where links of the page begin elsewhere', async () => {
      const base = document.createElement('base');
      base.href = '/other/';
      document.head.append(base);
      try {
        const { article } = await mark('<p>Kosovo</p>');
        const { href } = article.querySelector<HTMLAnchorElement>('[role=doc-noteref]')!;
        expect(href).to.equal(`${location.href.split('#')[0]}#note-kosovo`);
      } finally {
        base.remove();
      }
    });

    it('no more when `for` goes', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      element.removeAttribute('for');
      await waitUntil(() => textOf(article) === 'Kosovo' && !back(element));
      expect(markers(article).length).to.equal(0);
    });

    it('once for two notes, leading to the one that is shown', async () => {
      const { article, element } = await mark('<p>Kosovo</p>');
      const second = createNote();
      element.after(second);
      await settled(second);
      expectToLead(markers(article)[0], note(element));
      expect(Boolean(note(second))).to.equal(false);
    });

    describe('that somebody edits', () => {
      const around = (content: string, attributes = 'contenteditable') => {
        const place = fixtureSync<HTMLElement>(`<div ${attributes}>${content}</div>`);
        return { place, element: place.querySelector('territory-footnote')! };
      };
      const text = '<p id="report">In <b>Kosovo</b>, and Kosovo*.</p>';
      const footnote = '<territory-footnote lang="en" for="report"></territory-footnote>';

      for (const attributes of [
        'contenteditable',
        'contenteditable="true"',
        'contenteditable="plaintext-only"',
      ])
        it(`stays as it is: ${attributes}`, async () => {
          const { place, element } = around(text + footnote, attributes);
          const other = fixtureSync<HTMLElement>(`<p id="other">Kosovo</p>`);
          const { element: second } = around(footnote.replace('report', 'other'), '');
          await Promise.all([element, second].map(settled));
          await waitUntil(() => markers(other).length); // both have been looked at
          expect(place.innerHTML).to.equal(text + footnote);
          place.removeAttribute('contenteditable');
          await waitUntil(() => markers(place).length);
          expect(heard.warn).to.deep.equal([]);
          place.setAttribute('contenteditable', '');
          await waitUntil(() => !markers(place).length);
          expect(place.innerHTML).to.equal(text + footnote);
        });

      it('gets no id where only the note is edited', async () => {
        const { place, element } = around(`${text}<div>${footnote}</div>`, '');
        await waitUntil(() => markers(place).length);
        expect(element.id).to.equal('note-kosovo');
        element.parentElement!.contentEditable = 'true';
        await waitUntil(() => !markers(place).length);
        element.parentElement!.removeAttribute('contenteditable');
        expect(element.outerHTML).to.equal(footnote);
        await waitUntil(() => markers(place).length);
      });

      it('is as it was in the part that is edited', async () => {
        const { place } = around(`<div id="report"><p>Kosovo</p><p>Kosovo</p></div>${footnote}`, '');
        await waitUntil(() => markers(place).length === 2);
        place.querySelector('p')!.contentEditable = 'true';
        await waitUntil(() => markers(place).length === 1);
        expect([...place.querySelectorAll('p')].map(textOf)).to.deep.equal(['Kosovo', 'Kosovo*']);
      });
    });

    it('that does not exist: the console says so, and the note still shows', async () => {
      const { element } = await mark('<p>Kosovo</p>', { for: 'nowhere' });
      expect(heard.warn).to.deep.equal([
        '<territory-footnote> for="nowhere" is not understood. Possible: the id of an element of this page.',
      ]);
      expect(textOf(note(element))).to.contain(kosovoNote.en);
      expect(Boolean(back(element))).to.equal(false);
    });

    describe('that comes later', () => {
      const text = (id: string, place: Node) => {
        const article = document.createElement('article');
        article.id = id;
        article.textContent = 'Kosovo';
        return place.appendChild(article);
      };

      it('with its element', async () => {
        const { element } = await mark('', { for: 'late' });
        const late = text('late', element.parentElement!);
        await waitUntil(() => markers(late).length);
        expectToLead(markers(late)[0], note(element));
      });

      it('with its id', async () => {
        const { element } = await mark('', { for: 'renamed' });
        const late = text('early', element.parentElement!);
        late.id = 'renamed';
        await waitUntil(() => markers(late).length);
      });

      it('in the same shadow root', async () => {
        const page = fixtureSync(html`<div></div>`).attachShadow({ mode: 'open' });
        page.innerHTML = '<territory-footnote lang="en" for="inside"></territory-footnote>';
        await waitUntil(() => heard.warn.length);
        const outside = text('inside', document.body);
        const inside = text('inside', page);
        await waitUntil(() => markers(inside).length);
        expect(markers(outside).length).to.equal(0);
        outside.remove();
      });

      it('and is waited for once, until it is here or the note has gone', async () => {
        let observers = 0;
        const { observe, disconnect } = MutationObserver.prototype;
        const counted = new Set<MutationObserver>();
        MutationObserver.prototype.observe = function (target, options) {
          if (target === document && options?.attributeFilter?.includes('id')) counted.add(this);
          observers = counted.size;
          observe.call(this, target, options);
        };
        MutationObserver.prototype.disconnect = function () {
          counted.delete(this);
          observers = counted.size;
          disconnect.call(this);
        };
        try {
          const { element } = await mark('', { for: 'awaited' });
          const before = observers;
          element.marker = '†';
          await updated(element);
          expect([before, observers]).to.deep.equal([1, 1]);
          const late = text('awaited', element.parentElement!);
          await waitUntil(() => markers(late).length);
          expect(observers).to.equal(0);

          element.for = 'never';
          await waitUntil(() => observers === 1);
          element.remove();
          expect(observers).to.equal(0);
        } finally {
          Object.assign(MutationObserver.prototype, { observe, disconnect });
        }
      });
    });

    it('that does not name the territory: the console says so', async () => {
      await mark('<p>Elsewhere</p>');
      expect(heard.warn).to.deep.equal([
        '<territory-footnote> for="article" is not understood. Possible: the id of a text that names kosovo.',
      ]);
    });
  });
});
