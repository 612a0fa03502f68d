/** What the doctor says of further lists. */
import { expect } from '@open-wc/testing';
import { feedLines, readFeeds } from '../../src/doctor/feeds.js';
import { readDocument } from '../../src/doctor/read-document.js';
import { pageOf } from '../../src/doctor/rule.js';
import { answer, newAddress, stopAnswering } from '../sources/network.js';

const msg = ((text: string) => text) as Parameters<typeof feedLines>[1];

describe('What the doctor says of further lists', () => {
  afterEach(stopAnswering);

  async function linesFor(lists: string[], answers: object[] = lists.map(() => ({ status: 200 }))) {
    const addresses = lists.map(() => newAddress());
    const asked = answer(Object.fromEntries(addresses.map((address, index) => [address, lists[index]!])));
    const html = `<resource-list feed="${addresses.join(' ')}"></resource-list>`;
    const elements = readDocument(new DOMParser().parseFromString(html, 'text/html'));
    const page = pageOf({
      elements,
      answers: new Map(addresses.map((address, index) => [address, answers[index]!])),
    });
    const readings = await readFeeds(page);
    return { readings, asked, lines: readings.map(reading => feedLines(reading, msg, 'en')) };
  }

  it('as what they are read, how many documents, which columns, and what is not understood', async () => {
    const { lines } = await linesFor([
      'Titre;Lien;Date;Langue;Remarques\nA;https://a.example/1;soon;Klingonish;x\nB;https://a.example/2;2024;fr;y;z',
    ]);
    expect(lines).to.deep.equal([
      [
        'Read as CSV. Documents: 1. Left out: 1.',
        'Columns: "Titre": title, "Lien": url, "Date": date, "Langue": language',
        'a column is not used ("Remarques")',
        'a row has more cells than there are columns (line 3: "B")',
        'a date is not understood ("soon")',
        'a language is not known ("Klingonish")',
      ],
    ]);
  });

  it('with the names of columns in one piece, also where the text runs from right to left', async () => {
    const { readings } = await linesFor(['Titre du document;Lien (URL)\nA;https://a.example/1']);
    expect(feedLines(readings[0]!, msg, 'ar')[1]).to.equal(
      'Columns: \u2068"Titre du document": title\u2069, \u2068"Lien (URL)": url\u2069',
    );
  });

  it('also of one that is sent as a web page', async () => {
    const { lines } = await linesFor(
      ['title,url\nA,https://a.example/1'],
      [{ status: 200, type: 'text/html' }],
    );
    expect(lines[0]![0]).to.equal('Read as CSV. Documents: 1. Left out: 0.');
  });

  it('why one cannot be read, and nothing of those that have not answered', async () => {
    const { readings, asked } = await linesFor(
      ['@misc{a, title = {A}}', 'x'],
      [{ status: 200 }, { status: 404 }],
    );
    expect(asked.length).to.equal(1);
    expect(readings.map(reading => ('error' in reading ? reading.error : ''))).to.deep.equal([
      'the answer is BibTeX, a file for reference managers, and none of: our own JSON, JSON Feed, RSS, Atom, WordPress, Drupal JSON:API, ReliefWeb, CSL-JSON, CSV.',
    ]);
  });
});
