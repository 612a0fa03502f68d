/** What a list exports, another list reads: the published content, there and back. */
import { expect } from '@open-wc/testing';
import type { Resource, ResourcesContent } from '../../src/content/resources-content.js';
import { languages } from '../../src/localization/language.js';
import type { Language } from '../../src/localization/language.js';
import { loadSources } from '../../src/sources/load-sources.js';
import { exportAs } from '../../src/take-away/export-as.js';
import type { ExportFormat } from '../../src/take-away/export-as.js';
import { encodedAddresses, oneLine } from '../../src/take-away/reference.js';
import { readFile } from '../helpers.js';
import { answer, newAddress, stopAnswering } from '../sources/network.js';

/** What a reader sees of a document: names for ids. */
const shown = (
  { id: _, source: __, publishers, type, topics, editions, ...rest }: Resource,
  labels: ResourcesContent,
) => ({
  ...rest,
  title: oneLine(rest.title),
  ...(rest.description && { description: oneLine(rest.description) }), // spaces are ordinary ones
  publishers: publishers.map(id => labels.publishers[id]?.name ?? id),
  type: labels.types[type] ?? type,
  topics: topics.map(id => labels.topics[id] ?? id),
  editions: editions.map(({ kinds: _, ...edition }) => ({ ...edition, urls: encodedAddresses(edition) })),
});

/** The saved file as a feed, alone or beside a central list. */
async function back(
  format: ExportFormat,
  content: ResourcesContent,
  language = content.language as Language,
  central?: ResourcesContent,
) {
  const { text } = await exportAs(format, content, content.language, 'Documents');
  const address = newAddress();
  answer({ [address]: text });
  const {
    content: merged,
    failures,
    reports,
  } = await loadSources({ addresses: [address], language, central });
  expect(failures).to.deep.equal([]);
  return { merged, report: reports[0]! };
}

const names = { csv: 'CSV', 'json-feed': 'JSON Feed', 'csl-json': 'CSL-JSON' } as const;
const formats = Object.keys(names) as (keyof typeof names)[];

describe('What a list has saved, as a feed', () => {
  afterEach(stopAnswering);

  for (const language of languages) {
    let content: ResourcesContent;
    before(async () => {
      content = JSON.parse(
        await readFile(`/dist/site/v1/content/${language}/resources.json`),
      ) as ResourcesContent;
    });

    for (const format of formats) {
      it(`is the same list again (${format}, ${language})`, async () => {
        const { merged, report } = await back(format, content);
        expect(report.format).to.equal(names[format]);
        expect(report.warnings).to.deep.equal([]);
        expect(merged.resources.length).to.equal(content.resources.length);
        for (const [index, resource] of content.resources.entries())
          expect(shown(merged.resources[index]!, merged)).to.deep.equal(shown(resource, content));
      });
    }
  }

  it('has the kinds of its links and, for readers of another language, their own words again', async () => {
    const read = async (language: string) =>
      JSON.parse(await readFile(`/dist/site/v1/content/${language}/resources.json`)) as ResourcesContent;
    const [arabic, french] = [await read('ar'), await read('fr')];
    for (const format of ['json-feed', 'csl-json'] as const) {
      const { merged } = await back(format, arabic, 'fr', { ...french, resources: [] });
      expect(merged.types).to.deep.equal(french.types);
      expect(merged.topics).to.deep.equal(french.topics);
      expect(
        merged.resources.flatMap(({ editions }) => editions.flatMap(({ kinds = [] }) => kinds)).sort(),
      ).to.deep.equal(
        arabic.resources.flatMap(({ editions }) => editions.flatMap(({ kinds = [] }) => kinds)).sort(),
      );
    }
  });

  it('adds nothing to the list that it was saved from', async () => {
    const content = JSON.parse(await readFile('/dist/site/v1/content/en/resources.json')) as ResourcesContent;
    for (const format of formats) {
      const { merged } = await back(format, content, 'en', content);
      const added = merged.resources.slice(content.resources.length).map(({ title }) => title);
      expect(added).to.deep.equal([]);
    }
  });

  const content: ResourcesContent = {
    language: 'en',
    publishers: { office: { name: 'Office; of "commas", and more', language: 'fr' } },
    types: { report: 'Report' },
    topics: { return: '=Return' },
    resources: [
      {
        id: 'own',
        title: '-1 "quoted"; and, more',
        titleLanguage: 'fr',
        publishers: [],
        type: 'report',
        topics: ['return'],
        source: 'Another list',
        date: '2018-05',
        editions: [
          { language: 'zh-Hant', urls: ['https://example.org/zh;v=1', 'https://example.org/b?a;b'] },
          { language: 'fr', urls: [], pages: 12 },
          { language: 'und', urls: ['https://example.org/?'] },
        ],
      },
    ],
  };

  for (const format of formats)
    it(`keeps what is awkward (${format})`, async () => {
      const { merged } = await back(format, content);
      const [resource] = merged.resources;
      const { title, titleLanguage, date, publishers, topics, editions } = resource!;
      expect([title, titleLanguage, date, publishers]).to.deep.equal([
        '-1 "quoted"; and, more',
        'fr',
        '2018-05',
        [],
      ]);
      expect(topics.map(id => merged.topics[id])).to.deep.equal(['=Return']);
      const byLanguage = (list: Resource['editions']) =>
        Object.fromEntries(
          list.map(edition => [edition.language, [encodedAddresses(edition), edition.pages]]),
        );
      expect(byLanguage(editions)).to.deep.equal(byLanguage(content.resources[0]!.editions));
    });

  it('is what somebody has made of it since', async () => {
    const { text } = await exportAs('json-feed', content, 'en', 'Documents');
    const feed = JSON.parse(text) as { items: { title: string }[] };
    feed.items[0]!.title = 'Corrected';
    const address = newAddress();
    answer({ [address]: JSON.stringify(feed) });
    const { content: merged } = await loadSources({ addresses: [address], language: 'en' });
    expect(merged.resources.map(({ title }) => title)).to.deep.equal(['Corrected']);
  });

  it('is named as what it is where it is for reference managers', async () => {
    for (const [format, name] of [
      ['ris', 'RIS'],
      ['bibtex', 'BibTeX'],
    ] as const) {
      const { text } = await exportAs(format, content, 'en', 'Documents');
      const address = newAddress();
      answer({ [address]: text });
      const { failures } = await loadSources({ addresses: [address], language: 'en' });
      expect(failures[0]?.error.message).to.contain(`the answer is ${name}, a file for reference managers`);
    }
  });
});
