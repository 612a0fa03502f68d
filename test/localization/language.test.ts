import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, localeOf, matchLocale, watchLanguage } from '../../src/localization/language.js';
import { readersOrder } from '../../src/localization/readers-order.js';
import { expectProportion } from '../proportion.js';
import { speak, stopServing } from '../helpers.js';

describe('The language of an element', () => {
  beforeEach(() => speak(['de-AT', 'es-MX', 'ru']));
  afterEach(stopServing);

  /** An element in a page that says `lang` somewhere around it. */
  const inside = async (lang: string) =>
    (await fixture<Element>(html`<section lang=${lang}><p><b></b></p></section>`)).querySelector('b')!;

  const understood: [asked: string, language: string, tag: string][] = [
    ['fr', 'fr', 'fr'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['fr_FR', 'fr', 'fr-FR'],
    ['AR', 'ar', 'ar'],
    ['zh-Hans-CN', 'zh', 'zh-Hans-CN'],
    ['zh-Hant', 'zh', 'zh-Hans'],
    ['zh-TW', 'zh', 'zh-Hans'],
    ['zh-SG', 'zh', 'zh-SG'],
    ['zh-cmn-Hans-CN', 'zh', 'zh'],
    ['en-us', 'en', 'en-US'],
    ['fra', 'fr', 'fr'],
    ['es-MX', 'es', 'es-MX'],
    ['ru-x-house', 'ru', 'ru'],
    ['es-419-u-ca-buddhist', 'es', 'es-419'],
    ['fre', 'fr', 'fr'],
    ['cn', 'zh', 'zh'],
    ['cmn', 'zh', 'zh'],
    [' fr ', 'fr', 'fr'],
    ['fr,en', 'fr', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr', 'fr-CH'],
    ['fr_FR.UTF-8', 'fr', 'fr-FR'],
    ['ru_RU@euro', 'ru', 'ru-RU'],
    ['en-GB-oxendict', 'en', 'en-GB'],
    // Chinese for those who asked for traditional characters, and those who did not
    ['zh_HK', 'zh', 'zh-Hans'],
    ['zh-Hant-MO', 'zh', 'zh-Hans'],
    ['zh-US', 'zh', 'zh-Hans'],
    ['zh-Hans', 'zh', 'zh'],
    ['zh-Hans-TW', 'zh', 'zh-Hans-TW'],
    // scripts that our text is not in
    ['zh-Latn', 'zh', 'zh'],
    ['zh-Latn-CN-pinyin', 'zh', 'zh-CN'],
    ['zh-Bopo-TW', 'zh', 'zh-Hans'],
    ['ar-Latn', 'ar', 'ar'],
    ['ar-Latn-EG', 'ar', 'ar-EG'],
    ['ru-Latn', 'ru', 'ru'],
    ['fr-Latn-CA', 'fr', 'fr-CA'],
  ];
  // WebKitGTK leaves long codes as they are: readers there get the languages of their browser.
  const isUnknownHere = (asked: string) =>
    /^(fre|cmn)$/.test(asked) && new Intl.Locale('fre').language !== 'fr';
  for (const [asked, language, tag] of understood)
    (isUnknownHere(asked) ? it.skip : it)(
      `lang="${asked}" is ${language}, with dates and numbers as in ${tag}`,
      async () => {
        expect(localeOf(await inside(asked))).to.deep.equal({ language, tag });
      },
    );

  for (const asked of ['', 'de', 'nonsense', 'no language!', 'e', 'frankish', '*'])
    it(`lang="${asked}" leaves it to the languages of the reader’s browser`, async () => {
      expect(matchLocale(asked)).to.equal(undefined);
      expect(localeOf(await inside(asked))).to.deep.equal({ language: 'es', tag: 'es-MX' });
    });

  it('takes time in proportion to what somebody writes as thousands of subtags, or of letters', () =>
    expectProportion(100_000, count => {
      expect(matchLocale(`fr${'-abcd'.repeat(count)}`)?.language).to.equal('fr');
      expect(matchLocale('-_'.repeat(count))).to.equal(undefined);
      expect(matchLocale('a'.repeat(count))).to.equal(undefined);
    }));

  it('is English when the reader’s browser speaks none of ours either', async () => {
    speak(['de', 'it-IT']);
    expect(localeOf(await inside('nl'))).to.deep.equal({ language: 'en', tag: 'en' });
  });

  it('is the reader’s on a page that says no language at all', () => {
    document.documentElement.removeAttribute('lang');
    expect(localeOf(document.body).language).to.equal('es');
  });

  it('is its own lang before that of anything around', async () => {
    const element = await fixture<Element>(html`<section lang="ru"><p lang="fr"></p></section>`);
    expect(localeOf(element.querySelector('p')!).language).to.equal('fr');
    expect(localeOf(element).language).to.equal('ru');
  });

  it('comes through shadow roots from outside, the nearest one first', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ar"><div></div></div>`);
    const middle = outer.firstElementChild!.attachShadow({ mode: 'open' });
    middle.innerHTML = '<p></p>';
    const inner = middle.firstElementChild!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<b></b>';
    const element = inner.firstElementChild!;

    expect(localeOf(element).language).to.equal('ar');
    middle.firstElementChild!.setAttribute('lang', 'zh');
    expect(localeOf(element).language).to.equal('zh');
  });

  describe('when it changes', () => {
    const places: [string, (element: Element) => Element][] = [
      ['on the element', element => element],
      ['on an element around it in the same shadow root', element => element.parentElement!],
      ['on the host of the shadow root', element => (element.getRootNode() as ShadowRoot).host],
      ['inside a shadow root further out', element => hostOf(element).parentElement!],
      ['outside of all shadow roots', element => hostOf(hostOf(element))],
      ['on <html>', () => document.documentElement],
    ];
    const hostOf = (element: Element) => (element.getRootNode() as ShadowRoot).host;

    /** Two foreign shadow roots around one element. */
    async function nested() {
      const outer = (await fixture<Element>(html`<div></div>`)).attachShadow({ mode: 'open' });
      outer.innerHTML = '<section><div></div></section>';
      const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' });
      inner.innerHTML = '<p><b></b></p>';
      return inner.querySelector('b')!;
    }

    for (const [place, find] of places)
      it(`${place}, the element hears of it`, async () => {
        const element = await nested();
        document.documentElement.removeAttribute('lang');
        const heard = new Promise<void>(resolve => watchLanguage(element, resolve));
        find(element).setAttribute('lang', 'zh');
        await heard;
        expect(localeOf(element).language).to.equal('zh');
        document.documentElement.removeAttribute('lang');
      });

    it('after the watch has ended, the element does not hear of it', async () => {
      const element = await nested();
      let calls = 0;
      watchLanguage(element, () => calls++)();
      const heard = new Promise<void>(resolve => watchLanguage(element, resolve));
      element.setAttribute('lang', 'zh');
      await heard;
      expect(calls).to.equal(0);
    });
  });

  it('runs from right to left in Arabic and its kin only', () => {
    expect(['ar', 'AR', 'ar-EG', 'fa', 'he', 'ur'].map(directionOf)).to.deep.equal(Array(6).fill('rtl'));
    expect(['en', 'fr', 'zh-Hans', 'ru', 'es', 'arn', ''].map(directionOf)).to.deep.equal(
      Array(7).fill('ltr'),
    );
  });
});

describe('The order of translations for a reader', () => {
  const inOrderFor = (reader: string, ...tags: string[]) =>
    tags
      .map(language => ({ language }))
      .sort(readersOrder(reader))
      .map(({ language }) => language);

  it('begins with the reader’s language and English, and goes on in the order of the United Nations', () => {
    expect(inOrderFor('fr', 'es', 'ru', 'fr', 'en', 'zh', 'ar')).to.deep.equal([
      ...['fr', 'en', 'ar', 'zh', 'ru', 'es'],
    ]);
  });

  it('keeps other languages last, as they came', () => {
    expect(inOrderFor('en', 'und', 'uk', 'es', 'de', 'en')).to.deep.equal(['en', 'es', 'und', 'uk', 'de']);
  });

  it('counts a region or script as its language', () => {
    expect(inOrderFor('zh', 'en-GB', 'zh-Hant', 'fr')).to.deep.equal(['zh-Hant', 'en-GB', 'fr']);
  });
});
