import { expect } from '@open-wc/testing';
import { formatDate, formatSize, languageName, nativeName } from '../../src/localization/format.js';

/** Browsers choose no-break spaces differently, so tests compare without them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe('A date', () => {
  const dates = ['2018', '2018-05', '2022-06-07'];
  const written: Record<string, string[]> = {
    ar: ['2018', 'أيار/مايو 2018', '7 حزيران/يونيه 2022'],
    'ar-EG': ['2018', 'أيار/مايو 2018', '7 حزيران/يونيه 2022'],
    zh: ['2018年', '2018年5月', '2022年6月7日'],
    en: ['2018', 'May 2018', '7 June 2022'],
    fr: ['2018', 'mai 2018', '7 juin 2022'],
    ru: ['2018', 'май 2018 г.', '7 июня 2022 г.'],
    es: ['2018', 'mayo de 2018', '7 de junio de 2022'],
    'en-US': ['2018', 'May 2018', 'June 7, 2022'],
  };
  for (const [tag, expected] of Object.entries(written))
    it(`keeps the precision it was published with, in ${tag}`, () => {
      expect(dates.map(date => plain(formatDate(date, tag)))).to.deep.equal(expected);
    });

  it('counts years as the documents do, whatever the calendar of the place', () => {
    expect(plain(formatDate('2022-06-07', 'ar-SA'))).to.equal('7 حزيران/يونيه 2022');
    expect(formatDate('2022', 'en-TH')).to.equal('2022');
  });

  it('names the months of Arabic as the United Nations do, with both names', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      formatDate(`2022-${String(month + 1).padStart(2, '0')}`, 'ar').replace(' 2022', ''),
    );
    expect(months).to.deep.equal([
      'كانون الثاني/يناير',
      'شباط/فبراير',
      'آذار/مارس',
      'نيسان/أبريل',
      'أيار/مايو',
      'حزيران/يونيه',
      'تموز/يوليه',
      'آب/أغسطس',
      'أيلول/سبتمبر',
      'تشرين الأول/أكتوبر',
      'تشرين الثاني/نوفمبر',
      'كانون الأول/ديسمبر',
    ]);
  });

  for (const date of ['soon', 'May 2018', '2018-13', '2018-02-31', '2022-06-07-01', ''])
    it(`that is none ("${date}") is given back as it came, never guessed at`, () => {
      expect(formatDate(date, 'en')).to.equal(date);
    });
});

describe('A size', () => {
  const written: Record<string, string> = {
    ar: '787.1 كيلوبايت',
    zh: '787.1 kB',
    en: '787.1 kB',
    fr: '787,1 ko',
    ru: '787,1 кБ',
    es: '787,1 kB',
  };
  for (const [tag, expected] of Object.entries(written))
    it(`is written as in ${tag}`, () => {
      expect(plain(formatSize({ value: 787.12, unit: 'kilobyte' }, tag))).to.equal(expected);
    });

  it('says no more than the publisher did', () => {
    expect(formatSize({ value: 3, unit: 'megabyte' }, 'en')).to.equal('3 MB');
  });

  it('in a unit nobody knows is given back as it came', () => {
    expect(formatSize({ value: 3, unit: 'parsec' as 'byte' }, 'en')).to.equal('3 parsec');
  });
});

describe('The name of a language', () => {
  it('is in the language of the text around', () => {
    expect(['en', 'fr', 'ru', 'es', 'zh'].map(tag => languageName('ar', tag))).to.deep.equal([
      'Arabic',
      'arabe',
      'арабский',
      'árabe',
      '阿拉伯文', // written, not spoken
    ]);
    expect(['en', 'zh', 'es'].map(language => languageName(language, 'zh'))).to.deep.equal([
      '英文',
      '中文',
      '西班牙文',
    ]);
    expect(languageName('fr', 'ar')).to.equal('الفرنسية');
    expect(languageName('en', 'ar')).to.equal('الإنكليزية'); // as the United Nations write it
  });

  it('as a label is its own, with a capital', () => {
    expect(['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt'].map(nativeName)).to.deep.equal([
      'العربية',
      '中文',
      'English',
      'Français',
      'Русский',
      'Español',
      'Português',
    ]);
  });

  it('that nobody knows is given back as it came', () => {
    expect(languageName('no language!', 'en')).to.equal('no language!');
    expect(nativeName('xx')).to.equal('Xx');
  });
});
