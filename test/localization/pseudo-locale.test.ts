/**
 * A language that nobody speaks: our English words, accented, longer by a third, and once from right to left. What stays English has not been
 * given to translators; what does not fit would not fit in German either.
 */
import { expect, html } from '@open-wc/testing';
import { page } from '../../publish/pages/page.js';
import { viewNames } from '../../src/content/views.js';
import type { Language } from '../../src/localization/language.js';
import { addWords } from '../../src/localization/messages.js';
import '../../src/index.js';
import { openPage, readFile, serveContent, show, stopServing, waitUntil } from '../helpers.js';
import { catalogue, overviewIn, territoriesIn } from '../small-content.js';

const accented: Record<string, string> = {
  ...{ a: 'àà', e: 'éé', i: 'îî', o: 'öö', u: 'ûû', y: 'ýý', c: 'ç', n: 'ñ', s: 'š' },
  ...{ A: 'ÀÀ', E: 'ÉÉ', I: 'ÎÎ', O: 'ÖÖ', U: 'ÛÛ', C: 'Ç', N: 'Ñ', S: 'Š' },
};

/** What is not shown stays: placeholders, and the names of plural forms. */
const pseudo = (message: string) =>
  message.replace(/\{\w+\}|\[\w+\]|\{\w+, plural,|\b(?:zero|one|two|few|many|other)(?= \{)|[a-z]/gi, found =>
    found.length > 1 ? found : (accented[found] ?? found),
  );

async function english(): Promise<Map<string, string>> {
  const file = new DOMParser().parseFromString(await readFile('/locales/fr.xlf'), 'text/xml');
  return new Map(
    [...file.querySelectorAll('trans-unit')].map(({ id, firstElementChild }) => [
      id,
      firstElementChild!.textContent!,
    ]),
  );
}

/** Of each message, by its id. */
const pseudoWords = (source: ReadonlyMap<string, string>) =>
  Object.fromEntries([...source].map(([id, text]) => [id, pseudo(text)]));

/** Whether a text has letters that would be accented, had it been given to translators. */
const isUnaccented = (text: string) => /[aeioucns]/i.test(text);

/** A page in a window of 320 pixels. */
async function openNarrow(source: string, address: string) {
  const frame = await openPage(source, address);
  frame.window.frameElement!.setAttribute('style', 'width: 320px; height: 600px; border: 0');
  return frame;
}

/** All that a reader sees or hears. @param besides - Selectors of what is no text of ours, each after a comma. */
const wordsOf = (root: ParentNode, besides = '') =>
  [...root.querySelectorAll('*')]
    .filter(element => !element.closest(`style, script${besides}`))
    .flatMap(element => [
      ...[...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent!.trim()),
      ...['aria-label', 'placeholder', 'title'].map(name => element.getAttribute(name) ?? ''),
    ])
    .filter(Boolean);

/** Whether a text is one of our English messages, whatever stands in its places for values. */
function saysEnglish(source: ReadonlyMap<string, string>): (text: string) => boolean {
  const spoken = [...source.values()].filter(text => /[a-z]{4}/i.test(text.replace(/\{\w+\}/g, '')));
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const patterns = spoken.map(
    text =>
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')}$`,
      ),
  );
  return text => patterns.some(pattern => pattern.test(text));
}

const directions: [Language, string][] = [
  ['zh', 'from left to right'],
  ['ar', 'from right to left'],
];

/** Each part that shows stands within these, but for a fraction of a pixel. */
function expectWithin(room: Pick<DOMRect, 'left' | 'right'>, parts: Iterable<Element>): void {
  for (const part of parts) {
    const { left, right, width } = part.getBoundingClientRect();
    if (width > 1 && part.checkVisibility())
      expect([left >= room.left - 1, right <= room.right + 1], part.outerHTML).to.deep.equal([true, true]);
  }
}

describe('In a language longer than ours', () => {
  afterEach(stopServing);

  for (const [language, direction] of directions)
    it(`nothing stays English or leaves a narrow page (${direction})`, async () => {
      const source = await english();
      const resources = Array.from({ length: 3 }, (_, index) => ({
        title: `Ω${index}`,
        type: 'guidance',
        topics: ['return'],
      }));
      serveContent({
        [`${language}/resources.json`]: catalogue(language, resources),
        [`${language}/overview.json`]: overviewIn(language, { status: 'unreviewed' }),
        [`${language}/territories.json`]: territoriesIn(language),
      });
      const page = await show(
        html`<div style="inline-size: 320px">
          <resource-list lang=${language}></resource-list>
          <return-reintegration-overview lang=${language}></return-reintegration-overview>
          <territory-footnote lang=${language} territory="abyei"></territory-footnote>
        </div>`,
      );
      const elements = [
        ...page.host.parentElement!.querySelectorAll<HTMLElement & { reload(): Promise<void> }>(':scope > *'),
      ];
      const [list] = elements;
      await waitUntil(() => list!.shadowRoot!.querySelector('[type=search]'), 'the tools');
      addWords(language, pseudoWords(source));
      for (const element of elements) await element.reload();
      const heard = () => elements.flatMap(element => wordsOf(element.shadowRoot!));
      await waitUntil(() => heard().includes(pseudo('Filters')), 'the words of the tools');
      for (const known of ['Documents', 'This translation has not been reviewed yet.', 'Newest first'])
        expect(heard()).to.include(pseudo(known));
      expect(heard().filter(saysEnglish(source))).to.deep.equal([]);
      expect(elements[0]!.parentElement!.scrollWidth).to.be.at.most(320);
      for (const element of elements) {
        expectWithin(
          element.parentElement!.getBoundingClientRect(),
          element.shadowRoot!.querySelectorAll('button, p, li, h2, h3, label, select, input'),
        );
        await expect(element).to.be.accessible();
      }
    });

  for (const [language, direction] of directions)
    it(`the publisher’s pages say nothing in English and fit a narrow window (${direction})`, async () => {
      const texts = JSON.parse(await readFile('/content/pages.json')) as Record<string, { en: string }>;
      for (const view of viewNames) {
        const source = page({
          publisher: { address: 'https://ω.example/', name: 'Ω', updated: '2026-05-07' },
          nativeName: () => 'Ω',
          formatDate: () => 'Ω',
          view,
          language,
          words: key => pseudo(texts[key]!.en),
          content: '',
        });
        const { document } = await openNarrow(
          source.replace(/<script type="module".*/g, ''),
          `/dist/site/v1/${language}/${view}/`,
        );
        document.querySelector<HTMLElement>('.whole')!.hidden = false;
        const heard = wordsOf(document).filter(text => !/^https:|^(?:ES|EN|FR|ع|РУ|中文)$/.test(text));
        expect(heard.filter(text => isUnaccented(text.replace(/\{\w+\}/g, '')))).to.deep.equal([]);
        expect(isUnaccented(document.title), document.title).to.equal(false);
        expect(document.documentElement.scrollWidth, view).to.be.at.most(320);
        expectWithin(
          { left: 0, right: 320 },
          [...document.querySelectorAll('body *')].filter(part => !part.closest('.skip')),
        );
      }
    });

  // What the publisher offers is named in Chinese and in Arabic: no Latin letter is left to it.
  for (const [language, direction] of directions)
    it(`the configurator says nothing in English and fits a narrow window (${direction})`, async () => {
      const source = await readFile('/demo/configurator/index.html');
      const { document, window } = await openNarrow(
        source.replace(/<meta\s+http-equiv[^>]*>|<script.*<\/script>/g, ''),
        '/demo/configurator/',
      );
      Object.assign(window, { words: pseudoWords(await english()) });
      Object.defineProperty(window.navigator, 'languages', { value: [language] });
      const script = document.createElement('script');
      script.type = 'module';
      script.textContent = `
        import { openMaker } from '/src/maker/embed-maker.ts';
        import { templates } from '/src/generated/maker-words/maker-${language}.ts';
        Object.assign(templates, words);
        await openMaker(new URL('/v1/', document.baseURI).href);`;
      document.head.append(script);
      await waitUntil(() => document.getElementById('maker'), 'the configurator');
      for (const choice of [
        'trust-pinned',
        'script-classic',
        'form-link',
        'form-frame',
        'form-include',
        'form-npm',
      ]) {
        for (const view of viewNames) {
          document.getElementById(`view-${view}`)!.click();
          document.getElementById(choice)!.click();
          const heard = wordsOf(document.body, ', code, body [lang]').map(text =>
            text.replace(/(\w+\|)?https?:\S*/g, ''),
          );
          expect(heard).to.include(pseudo('Lines to copy'));
          expect(heard.filter(isUnaccented), `${choice}, ${view}`).to.deep.equal([]);
          expect(document.documentElement.scrollWidth, `${choice}, ${view}`).to.be.at.most(320);
        }
      }
      expect(isUnaccented(document.title), document.title).to.equal(false);
    });
});
