/** The plain pages' own files: the publisher's name and words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readJson } from '../../publish/content/data-file.ts';
import { readPageWords } from '../../publish/pages/page-words.ts';
import { securityTxt } from '../../publish/pages/security-txt.ts';
import { readPublisher } from '../../publish/pages/publisher.ts';
import { writeSmallContent } from './small-content.ts';

const mark = '\uFEFF';
const publisher = '{ "address": "https://publisher.example/", "name": "Publisher" }';
const pages = readFileSync(new URL('../../content/pages.json', import.meta.url), 'utf8');

describe('reading what the plain pages need', () => {
  it('takes files that begin with a byte order mark', test => {
    const folder = writeSmallContent(test, {
      'publisher.json': mark + publisher,
      'pages.json': mark + pages,
      'territories.json': `${mark}{ "territories": {} }`,
    });
    assert.equal(readPublisher(folder).name, 'Publisher');
    assert.deepEqual(readPublisher(folder, 'https://trial.example/'), {
      address: 'https://trial.example/',
      name: 'Publisher',
    });
    assert.equal(readPageWords(folder)('language', 'fr'), 'Langue');
    assert.deepEqual(readJson(join(folder, 'territories.json')), { territories: {} });
  });

  it('says where a file is no JSON', test => {
    const folder = writeSmallContent(test, {
      'pages.json': `${mark}{\n  "footnote": }`,
      'publisher.json': '{',
    });
    const readers: [place: string, read: () => unknown][] = [
      ['pages\\.json:2:15', () => readPageWords(folder)],
      ['publisher\\.json:1:2', () => readPublisher(folder)],
      ['publisher\\.json:1:2', () => readPublisher(folder, 'https://trial.example/')],
    ];
    for (const [place, read] of readers)
      assert.throws(read, {
        name: 'ContentMistakes',
        message: new RegExp(`^1 mistake\\(s\\):\n  content/${place}: expected valid JSON: .+$`),
      });
  });

  it('says where the day of the last change is no day', test => {
    const folder = writeSmallContent(test, {
      'publisher.json': publisher.replace(' }', ', "updated": "28 November" }'),
    });
    assert.throws(() => readPublisher(folder), { name: 'ContentMistakes', message: /updated/ });
  });

  it('says all words that are missing, and in which language', test => {
    const folder = writeSmallContent(test, { 'pages.json': '{ "footnote": { "fr": "Note" }, "foot": {} }' });
    assert.throws(
      () => readPageWords(folder),
      ({ message }: Error) =>
        /content\/pages\.json:1:3: footnote\.ru: expected a value, found nothing/.test(message) &&
        /skip: expected a value, found nothing/.test(message) &&
        /foot: expected no field of this name/.test(message),
    );
  });

  it('refuses a last change to come, and a contact that nobody trusts any more', test => {
    const folder = writeSmallContent(test, {
      'publisher.json': publisher.replace(
        ' }',
        ', "updated": "2026-02-03", "security": { "contact": "mailto:a@b.example", "expires": "2026-01-01" } }',
      ),
    });
    assert.throws(() => readPublisher(folder, undefined, '2026-02-02'), {
      message: /^2 mistake\(s\):\n {2}content\/publisher\.json:1:\d+: updated: .*\n.*security\.expires: /,
    });
  });

  it('writes where to report a weakness as RFC 9116 says, and nothing where nobody has said it', () => {
    const address = 'https://publisher.example/widgets/';
    const security = { contact: 'mailto:security@publisher.example', expires: '2027-01-31' };
    assert.equal(securityTxt({ address, name: 'Publisher' }), undefined);
    assert.equal(
      securityTxt({ address, name: 'Publisher', security }),
      'Contact: mailto:security@publisher.example\nExpires: 2027-01-31T23:59:59Z\nCanonical: https://publisher.example/.well-known/security.txt\n',
    );
  });

  it('refuses an address with a name before the site', test => {
    const folder = writeSmallContent(test, { 'publisher.json': publisher.replace('://', '://name@') });
    assert.throws(() => readPublisher(folder), {
      name: 'ContentMistakes',
      message: /address: expected text that matches/,
    });
  });
});
