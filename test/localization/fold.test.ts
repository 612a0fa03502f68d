import { expect } from '@open-wc/testing';
import {
  beginnings,
  fold,
  foldWithOffsets,
  queryWords,
  terms,
  wordStarts,
} from '../../src/localization/fold.js';
import { withoutSegmenter } from '../helpers.js';

describe('What the search takes for the same', () => {
  const same: [what: string, written: string, folded: string][] = [
    ['capital letters', 'RETURN Élan ВОЗВРАТ', 'return elan возврат'],
    ['accents', 'réintégration, niños, où', 'reintegration/ ninos/ ou'],
    ['accents in code points of their own', 're\u0301inte\u0301gration', 'reintegration'],
    ['ligatures', 'mise en œuvre, ex æquo, Œuvre, ﬁn', 'mise en oeuvre/ ex aequo/ oeuvre/ fin'],
    ['letters of names', 'Straße, STRASSE, GROẞ, Ørsted, Łódź', 'strasse/ strasse/ gross/ orsted/ lodz'],
    ['a capital I with a dot', 'İ', 'i'],
    ['ё and е', 'Учёт ещё не учтён', 'учет еще не учтен'],
    ['й in one code point, in two, and и', 'й и\u0306 и', 'и и и'],
    ['harakat', 'العَوْدَةُ الطَّوْعِيَّة', 'العوده الطوعيه'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'العـــودة', 'العوده'],
    ['hamza on and under alef, madda, wasla', 'أ إ آ ٱ ا', 'ا ا ا ا ا'],
    ['hamza on waw and ya', 'مسؤولية هيئة', 'مسووليه هييه'],
    ['alef maqsura and ya', 'على علي', 'علي علي'],
    ['ta marbuta and ha', 'هجرة هجره', 'هجره هجره'],
    ['Arabic forms for presentation', 'ﻻﺟﺌﻴﻦ', 'لاجيين'],
    ['Persian letters for Arabic ones', 'کی', 'كي'],
    ['Arabic and Persian digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['full width', 'Ａ／ＲＥＳ／７３', 'a/res/73'],
    ['half width', 'ｶﾅ', 'カナ'],
    ['apostrophes', 'l’aide l‘aide lʼaide l′aide l`aide l＇aide', Array(6).fill("l'aide").join(' ')],
    ['dashes', 'a-b a‐b a‑b a–b a—b a−b', Array(6).fill('a/b').join(' ')],
    ['quotation marks and brackets', '“a” «b» „c“ 《d》 (e) [f]', '/a/ /b/ /c/ /d/ /e/ /f/'],
    ['spaces that do not break', 'a\u00a0b\u202fc', 'a b c'],
    ['what nobody sees', 'rein\u00adtegration\u200f \u200bA\u2066B\u2069', 'reintegration ab'],
    ['the sign for a number', '№1244 № 1244', '/1244 / 1244'],
    ['letters of names without a dot or with a bar', 'Đaković, ıI', 'dakovic/ ii'],
    ['Greek sigma at the end', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ];
  for (const [what, written, folded] of same)
    it(what, () => {
      expect(fold(written)).to.equal(folded);
    });

  it('is the same text when folded again', () => {
    for (const [, written] of same) expect(fold(fold(written))).to.equal(fold(written));
  });

  it('keeps letters apart that readers tell apart', () => {
    for (const [one, other] of [
      ['ш', 'щ'],
      ['ه', 'ح'],
      ['返', '反'],
      ['o', '0'],
    ] as const)
      expect(fold(one)).not.to.equal(fold(other));
  });

  it('knows for each place where it was', () => {
    const placesOf = (written: string) => {
      const { text, offsetOf } = foldWithOffsets(written);
      return { text, offsets: Array.from({ length: text.length + 1 }, (_, place) => offsetOf(place)) };
    };
    expect(placesOf('Œé')).to.deep.equal({ text: 'oee', offsets: [0, 0, 1, 2] });
    expect(placesOf('e\u0301a')).to.deep.equal({ text: 'ea', offsets: [0, 2, 3] });
    expect(placesOf('هـٰذا')).to.deep.equal({ text: 'هذا', offsets: [0, 3, 4, 5] });
    expect(placesOf('😀 a')).to.deep.equal({ text: '/ a', offsets: [0, 2, 3, 4] });
    expect(placesOf('A-`b')).to.deep.equal({ text: "a/'b", offsets: [0, 1, 2, 3, 4] });
    expect(placesOf('')).to.deep.equal({ text: '', offsets: [0] });
  });

  it('folds a text as it folds its characters', () => {
    for (const [, written] of same) expect(foldWithOffsets(written).text).to.equal(fold(written));
  });
});

describe('What the search takes for a word', () => {
  const termsOf = (text: string) => terms(fold(text)).map(([start, end]) => fold(text).slice(start, end));

  it('stands between spaces, without punctuation around it', () => {
    expect(termsOf('Return, “reintegration” & more…')).to.deep.equal(['return', 'reintegration', 'more']);
    expect(termsOf(' – … ')).to.deep.equal([]);
    expect(termsOf('')).to.deep.equal([]);
  });

  it('may have punctuation in it, as symbols do', () => {
    expect(termsOf('A/RES/73/195')).to.deep.equal(['a/res/73/195']);
    expect(termsOf('COM(2021) 120 final')).to.deep.equal(['com/2021', '120', 'final']);
    expect(termsOf('S/RES/1244 (1999)')).to.deep.equal(['s/res/1244', '1999']);
    expect(termsOf("children's in-cash")).to.deep.equal(["children's", 'in/cash']);
  });

  it('begins anew after each punctuation', () => {
    const starts = (term: string) => wordStarts(term).map(start => term.slice(start));
    expect(starts('a/res/73/195')).to.deep.equal(['a/res/73/195', 'res/73/195', '73/195', '195']);
    expect(starts("l'aide")).to.deep.equal(["l'aide", 'aide']);
    expect(starts('return')).to.deep.equal(['return']);
  });

  it('is a word of a Chinese text as the browser knows it', () => {
    expect(termsOf('自愿返回与移民。')).to.deep.equal(['自愿', '返回', '与', '移民']);
    expect(termsOf('第1244(1999)号决议')).to.deep.equal(['第', '1244/1999', '号', '决议']);
  });

  it('is two neighbours in Chinese where the browser knows no words', () =>
    withoutSegmenter(() => {
      expect(termsOf('自愿返回')).to.deep.equal(['自愿', '愿返', '返回', '回']);
      expect(termsOf('回')).to.deep.equal(['回']);
      expect(termsOf('𠮷野家')).to.deep.equal(['𠮷野', '野家', '家']); // 𠮷 is one character of two code units
    }));

  const attached: [word: string, ...beginnings: string[]][] = [
    ['هجره', 'هجره'],
    ['الهجره', 'الهجره', 'هجره'],
    ['والهجره', 'والهجره', 'الهجره', 'هجره'],
    ['بالعوده', 'بالعوده', 'العوده', 'عوده'],
    ['فالعوده', 'فالعوده', 'العوده', 'عوده'],
    ['كالعوده', 'كالعوده', 'العوده', 'عوده'],
    ['للهجره', 'للهجره', 'لهجره', 'هجره'],
    ['للاجيين', 'للاجيين', 'لاجيين', 'اجيين'],
    ['وللهجره', 'وللهجره', 'للهجره', 'لهجره', 'هجره'],
    ['فللهجره', 'فللهجره', 'للهجره', 'لهجره', 'هجره'],
    ['وبالعوده', 'وبالعوده', 'بالعوده', 'العوده', 'عوده'],
    ['فبالعوده', 'فبالعوده', 'بالعوده', 'العوده', 'عوده'],
    ['فريق', 'فريق'],
    ['بالغ', 'بالغ'],
    ['واعاده', 'واعاده', 'اعاده'],
    ['ال', 'ال'],
    ['الي', 'الي'],
    ['وهو', 'وهو'],
    ["l'aide", "l'aide", 'aide'],
    ["qu'elle", "qu'elle", 'elle'],
    ["children's", "children's"],
    ['s/res/1244', 's/res/1244'],
  ];
  for (const [word, ...expected] of attached)
    it(`“${word}” may begin as ${expected.map(beginning => `“${beginning}”`).join(', ')}`, () => {
      expect(beginnings(word).map(start => word.slice(start))).to.deep.equal(expected);
    });

  it('is looked for in each way it may begin', () => {
    expect(queryWords("  L'aide au RETOUR ")).to.deep.equal([["l'aide", 'aide'], ['au'], ['retour']]);
    expect(queryWords('A/RES/73/')).to.deep.equal([['a/res/73']]);
    expect(queryWords('?')).to.deep.equal([]);
  });
});
