import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDerivedEditions } from '../../publish/content/derived-editions.ts';
import { languages } from '../../publish/content/languages.ts';
import type { AuthoredResource } from '../../publish/content/read-content.ts';

const derived = (resource: Partial<AuthoredResource>) =>
  withDerivedEditions({
    id: 'paper',
    titles: { en: 'Paper' },
    publishers: [],
    type: 'report',
    topics: [],
    editions: [],
    ...resource,
  }).editions.map(({ language, links }) => [language, ...links.map(link => link.url)]);

describe('editions that follow from a number', () => {
  it('are six for a symbol of the United Nations, written without spaces', () => {
    assert.deepEqual(derived({ symbol: 'S/RES/1244 (1999)' }), [
      ['ar', 'https://docs.un.org/ar/S/RES/1244(1999)'],
      ['zh', 'https://docs.un.org/zh/S/RES/1244(1999)'],
      ['en', 'https://docs.un.org/en/S/RES/1244(1999)'],
      ['fr', 'https://docs.un.org/fr/S/RES/1244(1999)'],
      ['ru', 'https://docs.un.org/ru/S/RES/1244(1999)'],
      ['es', 'https://docs.un.org/es/S/RES/1244(1999)'],
    ]);
    for (const symbol of ['A/RES/73/195', 'A/RES/ES-10/24', 'A/HRC/38/41', 'A/72/643'])
      assert.deepEqual(derived({ symbol }).at(3), ['fr', `https://docs.un.org/fr/${symbol}`]);
  });

  it('are no more where we publish in a seventh language', test => {
    const ours = languages as unknown as string[];
    ours.push('pt');
    test.after(() => ours.pop());
    assert.equal(derived({ symbol: 'A/RES/73/195' }).length, 6);
  });

  it('are none for other papers, whose languages are not known', () => {
    const others = [
      'EC/47/SC/CRP.28',
      'No. 96 (LIV)',
      'COM(2021) 120 final',
      'CM(2005)40 final',
      'Doc. 13351',
      'A/',
    ];
    for (const symbol of others) assert.deepEqual(derived({ symbol }), []);
  });

  it('are three for a CELEX number', () => {
    assert.deepEqual(derived({ identifiers: { celex: ['52021DC0120'] } }), [
      ['en', 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A52021DC0120'],
      ['fr', 'https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX%3A52021DC0120'],
      ['es', 'https://eur-lex.europa.eu/legal-content/ES/TXT/HTML/?uri=CELEX%3A52021DC0120'],
    ]);
  });

  it('are none for a CELEX number of a proposal', () => {
    assert.deepEqual(derived({ identifiers: { celex: ['52018PC0634'] } }), []);
  });

  it('keep what is written down, and add no second address of the same site', () => {
    const here = { url: 'https://docs.un.org/en/A/72/643?direct=true', kind: 'full-text' };
    const elsewhere = { url: 'https://www.un.org/zh/documents/643', kind: 'full-text' };
    const editions = derived({
      symbol: 'A/72/643',
      editions: [
        { language: 'en', links: [here], format: 'PDF' },
        { language: 'zh', links: [elsewhere] },
        { language: 'ru', links: [] },
      ],
    });
    assert.deepEqual(editions.slice(0, 3), [
      ['en', here.url],
      ['zh', elsewhere.url, 'https://docs.un.org/zh/A/72/643'],
      ['ru', 'https://docs.un.org/ru/A/72/643'],
    ]);
    assert.equal(editions.length, 6);
  });
});
