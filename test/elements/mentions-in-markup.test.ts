/**
 * Sentences with markup, judged by the rules in docs/territory-footnote.md: "|" stands where a mark belongs, "‹…›" around what the author has typed and
 * the mark takes the place of.
 */
import { expect } from '@open-wc/testing';
import type { Language } from '../../src/localization/language.js';
import '../../src/index.js';
import { hearConsole, waitUntil } from '../helpers.js';

const sentences: Record<Language, string[]> = {
  en: [
    '<p>Staff left Kosovo<sup>‹*›</sup> in May.</p>',
    '<p>Staff left <strong>Kosovo<sup>‹*›</sup></strong> in May.</p>',
    '<p>Staff left <b>Kosovo</b><sup><a href="#n1">‹*›</a></sup> in May.</p>',
    '<p>Staff left Kosovo‹&nbsp;*›, then Albania.</p>',
    '<p><i>K</i>osovo| in fancy letters</p>',
    '<p><em><strong><u>Kosovo|</u></strong></em>: a summary</p>',
    '<p>K<span>o<span>s</span></span>ovo| in pieces</p>',
    '<p>Ko&shy;<wbr>so&#8203;vo| with breaks</p>',
    '<p>Kosovo&#8288;| with a word joiner</p>',
    '<table><caption>Kosovo|, 2023</caption><tr><th>Kosovo|</th><td>7</td></tr></table>',
    '<table><tr><td>Ko</td><td>sovo</td></tr></table>',
    '<ul><li>Kosovo|</li><li>Albania</li><li>Kosovo|/Serbia</li></ul>',
    '<dl><dt>Kosovo|</dt><dd>Returns to Kosovo|</dd></dl>',
    '<blockquote><p>“Kosovo|” is the word.</p></blockquote>',
    '<h4>KOSOVO|</h4>',
    '<figure><figcaption>(Kosovo|)</figcaption></figure>',
    '<fieldset><legend>Kosovo|</legend><label><input type="checkbox"> Kosovo|</label></fieldset>',
    '<select><optgroup label="Kosovo"><option>Kosovo</option></optgroup></select>',
    '<svg viewBox="0 0 9 9"><text>Kosovo</text></svg>',
    '<p>#<b>Kosovo</b> and #Kosovo</p>',
    '<p>Kosovo <b>Polje</b> is a town.</p>',
    '<p>Office in Kosovo|<br>Field visits: Monday</p>',
    '<p>Kosovo|<br>* Another note</p>',
    '<p>Kosovo&nbsp;Field, 1389</p>',
    '<p><del>Kosovo|</del> <ins>Kosovo|</ins></p>',
    '<p>See <a href="/k"><b>Kosovo</b></a>|.</p>',
    '<p>See <a href="/k">Kosovo</a>|<sup>3</sup>.</p>',
    '<p>Type <kbd>Kosovo</kbd>, <code>Kosovo</code>, <samp>Kosovo</samp>.</p>',
    '<pre>Kosovo</pre>',
    '<p><q>Kosovo|</q>, <cite>Kosovo|</cite>, <abbr title="Kosovo">K.</abbr></p>',
    '<address>Kosovo|</address>',
  ],
  fr: [
    '<p>Au Kosovo<sup>‹*›</sup>, les retours augmentent.</p>',
    '<p>Au Kosovo<sup>‹&nbsp;*›</sup>, les retours augmentent.</p>',
    '<p>Au <b>Kosovo</b>‹&#8239;*› et en Albanie</p>',
    '<p>Le <i>Kosovo|</i>&nbsp;: trois rapports</p>',
    '<p>« <b>Kosovo|</b> » est le titre.</p>',
    '<p>D’après l’<abbr>OIM</abbr>/Kosovo|, oui.</p>',
    '<details><summary>Kosovo|</summary><p>Rentrer au Kosovo|.</p></details>',
    '<p>La bataille du <b>Kosovo</b> eut lieu en 1389.</p>',
    '<p>La <em>plaine de Kosovo</em> au Moyen Âge</p>',
    '<p>Une famille <b>kosovare</b></p>',
    '<h3>RETOURS AU KOSOVO|</h3>',
    '<p><button>Kosovo</button><span role="button">Kosovo</span></p>',
  ],
  es: [
    '<p>En Kosovo<sup>‹(*)›</sup> y Albania</p>',
    '<p>¿<b>Kosovo|</b>?</p>',
    '<p>¡Kosovo|!</p>',
    '<p>«<i>Kósovo|</i>»</p>',
    '<p>La <b>batalla</b> de Kosovo fue en 1389.</p>',
    '<ol><li>Kosovo|;</li><li>Serbia</li></ol>',
    '<p>K&oacute;&shy;sovo| y Serbia</p>',
    '<p>Familias <b>kosovares</b></p>',
    '<p><textarea>Kosovo</textarea></p>',
    '<p><small>Kosovo‹**›</small></p>',
  ],
  ru: [
    '<p>Возвращение в <b>Косово</b><sup>‹*›</sup> началось.</p>',
    '<p>Помощь <i>Косову|</i> и Албании</p>',
    '<p>К северу от <b>Ко</b>сова| лежит Сербия.</p>',
    '<p>Битва на <b>Косовом</b> поле</p>',
    '<p>Доклад написала <b>Анна</b> Косова.</p>',
    '<p>Доклад написала А.&nbsp;Косова.</p>',
    '<p><b>косовский</b> вопрос</p>',
    '<h3>КОСОВО|</h3>',
    '<p>«<a href="/k">Косово</a>|»</p>',
    '<p>Ко&shy;со&shy;во|, 2023</p>',
    '<table><tr><td>Косово‹*›</td></tr></table>',
    '<p>Край <span lang="ru">Косово| и Метохия</span></p>',
  ],
  ar: [
    '<p>العودة إلى <b>كوسوفو</b><sup>‹*›</sup> مستمرة.</p>',
    '<p>و<b>كوسوفو|</b> وألبانيا</p>',
    '<p>ب<span>كوسوفو|</span>، كما يلي</p>',
    '<p>كُوسُوفُو| بالحركات</p>',
    '<p>كـوسـوفـو| بالتطويل</p>',
    '<p>سهل <b>كوسوفو</b></p>',
    '<p>معركة كوسوفو</p>',
    '<p>«<a href="/k">كوسوفو</a>|»</p>',
    '<p>كوسوفو‹ ٭› وصربيا</p>',
    '<h3>كوسوفو|؟</h3>',
    '<p>الأسر <b>الكوسوفية</b></p>',
    '<p>كو&zwnj;سوفو| بفاصل</p>',
  ],
  zh: [
    '<p>返回<b>科索沃</b>‹＊›的人</p>',
    '<p>返回科<i>索</i>沃|的人</p>',
    '<p>《<a href="/k">科索沃报告</a>|》</p>',
    '<p><ruby>科索沃|<rt>Kēsuǒwò</rt></ruby></p>',
    '<p><ruby>科<rt>kē</rt>索<rt>suǒ</rt>沃|<rt>wò</rt></ruby>的人</p>',
    '<p><ruby>科<rp>（</rp><rt>kē</rt><rp>）</rp>索沃|</ruby>的人</p>',
    '<p>科索沃<b>平原</b></p>',
    '<p>#科索沃 与 ＃科索沃</p>',
    '<h3>科索沃|：概览</h3>',
    '<ul><li>科索沃|、塞尔维亚</li></ul>',
    '<p>联合国<b>科索沃|</b>特派团</p>',
    '<p>科&#8203;索&#8203;沃|</p>',
  ],
};

const all = Object.entries(sentences).flatMap(([lang, list]) =>
  list.map(sentence => ({ lang, sentence, section: document.createElement('section') })),
);

describe('In markup, the names of a territory are marked', () => {
  const page = document.createElement('div');
  before(async () => {
    hearConsole();
    const article = page.appendChild(document.createElement('article'));
    article.id = 'sentences';
    for (const { lang, sentence, section } of all) {
      section.lang = lang;
      section.innerHTML = sentence.replace(/[|‹›]/g, '');
      article.append(section);
    }
    const footnote = document.createElement('territory-footnote');
    Object.assign(footnote, { lang: 'en', for: 'sentences' });
    page.append(footnote);
    document.body.append(page);
    await waitUntil(() => page.querySelector('[role=doc-noteref]'), 'the marks');
  });
  after(() => page.remove());

  for (const { lang, sentence, section } of all)
    it(`in ${lang}: ${sentence}`, () => {
      const wanted = document.createElement('section');
      wanted.innerHTML = sentence.replace(/‹.*?›/g, '|');
      const marked = section.cloneNode(true) as HTMLElement;
      for (const mark of marked.querySelectorAll('[role=doc-noteref]')) mark.textContent = '|';
      expect(marked.textContent).to.equal(wanted.textContent);
      expect(section.querySelector('a a')).to.equal(null);
    });
});
