import { expect } from '@open-wc/testing';
import type { Resource, ResourcesContent } from '../../src/content/resources-content.js';
import type { MsgFn } from '../../src/localization/msg.js';
import { citation, copyCitation } from '../../src/take-away/citation.js';
import { checklist, guide, handbook, smallList, unstated } from './small-list.js';

const arabic: Record<string, string> = {
  'cite-address': 'متاح على الرابط: {address}',
  'in-language': '(ب{language})',
};
const msg = ((text: string, { id }: { id: string }) => arabic[id] ?? text) as MsgFn;

/** The citation in English. */
const cited = (resource: Resource, content: ResourcesContent, tag: string) =>
  citation(resource, content, tag, ((text: string) => text) as MsgFn);

/** The text with its invisible direction isolates made visible. */
const visible = (text: string) => text.replaceAll('\u2068', '[').replaceAll('\u2069', ']');

describe('A citation', () => {
  it('names who, what, symbol, date and address', () => {
    expect(cited(handbook, smallList, 'en-GB')).to.equal(
      'IOM and United Nations Network on Migration. Reintegration Handbook. A/RES/73/195. 11 March 2019. ' +
        'Available at: https://example.org/en',
    );
  });

  it('leaves out what is not known, and keeps the end that a title has', () => {
    expect(cited(checklist, smallList, 'en')).to.equal('What works? Available at: https://example.org/en');
    expect(cited({ ...checklist, editions: [] }, smallList, 'en')).to.equal('What works?');
  });

  it('keeps the precision of the date', () => {
    const dated = (date: string) => cited({ ...checklist, date, editions: [] }, smallList, 'en');
    expect(['2018', '2018-05', '2018-13'].map(dated)).to.deep.equal([
      'What works? 2018',
      'What works? May 2018',
      'What works?',
    ]);
  });

  it('has the title of the edition that it leads to, and says its language', () => {
    const french = { ...handbook, publishers: [], editions: handbook.editions.slice(1, 2) };
    expect(cited(french, smallList, 'en')).to.match(/^Manuel sur la réintégration \(in French\)\. /);
    expect(cited(french, smallList, 'fr-CA')).not.to.contain('(in ');
  });

  it('says no language where none is stated', () => {
    expect(cited(unstated, smallList, 'en')).to.equal('Rapport. Available at: https://example.org/rapport');
  });

  it('leads to an edition that can be opened, and says its language, where the best one has no address', () => {
    const editions = [{ language: 'en', urls: [] }, ...guide.editions];
    expect(visible(cited({ ...checklist, editions }, smallList, 'en'))).to.equal(
      'What works? (in Arabic). Available at: https://example.org/ar',
    );
  });

  it('keeps Arabic apart from what is around it', () => {
    expect(visible(cited(guide, smallList, 'en'))).to.equal(
      'IOM. [دليل العودة] (in Arabic). May 2018. Available at: https://example.org/ar',
    );
  });

  it('keeps everything else apart in an Arabic line', () => {
    const content = { ...smallList, language: 'ar', publishers: { iom: { name: 'IOM', language: 'en' } } };
    const line = visible(
      citation({ ...handbook, titleLanguage: 'en', publishers: ['iom'] }, content, 'ar', msg),
    );
    expect(line).to.match(/^\[IOM\]\. \[Reintegration Handbook\] \(بالإنكليزية\)\. \[A\/RES\/73\/195\]\. /);
    expect(line).to.match(/متاح على الرابط: \[https:\/\/example\.org\/en\]$/);
  });

  it('never leads where a reader may not follow', () => {
    const trap = { ...checklist, editions: [{ language: 'en', urls: ['javascript:alert(1)'] }] };
    expect(cited(trap, smallList, 'en')).to.equal('What works?');
  });
});

describe('Copying a citation', () => {
  const { clipboard } = navigator;
  const setClipboard = (value: object | undefined) =>
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  afterEach(() => setClipboard(clipboard));

  it('says that it is in the clipboard', async () => {
    const copied: string[] = [];
    setClipboard({ writeText: (text: string) => Promise.resolve(copied.push(text)) });
    expect(await copyCitation('IOM. Guide.')).to.equal(true);
    expect(copied).to.deep.equal(['IOM. Guide.']);
  });

  it('says so when the page may not write there', async () => {
    setClipboard({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
    expect(await copyCitation('IOM. Guide.')).to.equal(false);
    setClipboard(undefined);
    expect(await copyCitation('IOM. Guide.')).to.equal(false);
  });
});
