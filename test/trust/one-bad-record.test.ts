/** A record that is wrong is left out, and the console says which and why. Nothing else is lost. */
import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ResourceList } from '../../src/index.js';
import {
  hearConsole,
  serveContent,
  settled,
  show,
  stopServing,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { catalogue, kosovoNote, overviewIn, paragraph, territoriesIn } from '../small-content.js';

type Json = Record<string, unknown>;

/** A catalogue of 36 documents of which the fourth is changed. */
function listWith(change: Json): { resources: Json[] } & Json {
  const content = catalogue(
    'en',
    Array.from({ length: 36 }, (_, index) => ({ title: `Document ${index}` })),
  );
  Object.assign(content.resources[3]!, change);
  return content as never;
}

describe('One bad record loses one record', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  const list = html`<resource-list lang="en"></resource-list>`;

  /** The titles, once there are so many and the console has heard as many sentences. */
  async function titlesOf(
    content: object,
    count: number,
    sentences: number,
    template: TemplateResult = list,
  ) {
    serveContent({ 'en/resources.json': content });
    const root = await show(template);
    const titles = () => textsOf(root, '[part=title]') as string[];
    await waitUntil(() => (root.host as ResourceList).getState());
    await waitUntil(() => heard.warn.length >= sentences, 'the console heard nothing');
    await waitUntil(() => titles().length === count, 'other documents show');
    return titles();
  }

  const lost: [what: string, change: Json, said: string][] = [
    ['no title', { title: undefined }, 'content.resources.3.title should be: text, but is: missing.'],
    ['an empty title', { title: '' }, 'content.resources.3.title should be: text, but is: empty.'],
    ['editions: null', { editions: null }, 'content.resources.3.editions should be: list, but is: missing.'],
    ['topics in one text', { topics: 'return' }, 'content.resources.3.topics should be: list, but is: text.'],
  ];
  for (const [what, change, said] of lost)
    it(`of 36 documents, one with ${what}: 35 show`, async () => {
      const titles = await titlesOf(listWith(change), 35, 1);
      expect(titles).not.to.include('Document 3');
      expect(heard.warn).to.deep.equal([`${said} content.resources.3 is left out.`]);
      expect(heard.error).to.deep.equal([]);
    });

  it('whatever is no document at all', async () => {
    const content = listWith({});
    content.resources.splice(3, 1, null as never, 7 as never, [] as never);
    await titlesOf(content, 35, 3);
    expect(heard.warn.length).to.equal(3);
  });

  const kept: [field: string, change: Json, said: string][] = [
    ['a date that is a number', { date: 2018 }, 'content.resources.3.date should be: text, but is: number.'],
    [
      'a description that is a list',
      { description: [] },
      'content.resources.3.description should be: text, but is: list.',
    ],
    [
      'other titles in one text',
      { otherTitles: 'x' },
      'content.resources.3.otherTitles should be: object, but is: text.',
    ],
    [
      'a symbol that is an object',
      { symbol: {} },
      'content.resources.3.symbol should be: text, but is: object.',
    ],
    [
      'an edition without a language',
      { editions: [{ urls: ['https://example.org/'] }] },
      'content.resources.3.editions.0.language should be: text, but is: missing.',
    ],
  ];
  for (const [what, change, said] of kept)
    it(`a document keeps its place without ${what}`, async () => {
      await titlesOf(listWith(change), 36, 1);
      expect(heard.warn.join('\n')).to.contain(said);
      expect(heard.warn.length).to.equal(1);
    });

  it('fields without a value are none, and no mistake', async () => {
    const nothing = { date: null, description: '', symbol: null, titleLanguage: null, otherTitles: null };
    await titlesOf(listWith(nothing), 36, 0);
    expect(heard.warn).to.deep.equal([]);
  });

  for (const labels of ['publishers', 'types', 'topics'])
    it(`${labels}: a label without a name leaves its id`, async () => {
      const content = listWith({});
      (content[labels] as Json)['iom'] = labels === 'publishers' ? {} : null;
      await titlesOf(content, 36, 1);
      expect(heard.warn.length).to.equal(1);
      expect(heard.warn[0]).to.match(
        new RegExp(`^content\\.${labels}\\.iom.* should be: text, but is: missing\\.`),
      );
    });

  it('a document that is not on the first page', async () => {
    const content = listWith({ title: null });
    const titles = await titlesOf(
      content,
      2,
      1,
      html`<resource-list lang="en" page-size="2"></resource-list>`,
    );
    expect(titles).to.deep.equal(['Document 0', 'Document 1']);
    expect(heard.warn).to.deep.equal([
      'content.resources.3.title should be: text, but is: missing. content.resources.3 is left out.',
    ]);
  });

  it('in content that the page gives, and leaves it as it is', async () => {
    const content = Object.freeze(listWith({ title: null }));
    const root = await show(html`<resource-list lang="en" .content=${content}></resource-list>`);
    await waitUntil(() => root.querySelectorAll('[part=item]').length === 35);
    expect(content.resources.length).to.equal(36);
  });

  it('tells once for two lists', async () => {
    serveContent({ 'en/resources.json': listWith({ title: null }) });
    await show(html`<div>${list}${html`<resource-list lang="en" limit="5"></resource-list>`}</div>`);
    expect(heard.warn.length).to.equal(1);
  });

  it('a list in which all are wrong has failed', async () => {
    const content = catalogue('en', [{ title: '' }, { title: '' }]);
    serveContent({ 'en/resources.json': content });
    const element = document.createElement('resource-list');
    element.lang = 'en';
    document.body.append(element);
    await settled(element);
    expect(heard.error).to.deep.equal([
      '<resource-list> content.resources.0.title should be: text, but is: empty.',
    ]);
    element.remove();
  });

  describe('in the overview', () => {
    const overview = html`<return-reintegration-overview lang="en"></return-reintegration-overview>`;
    const sections: [what: string, change: Json, headings: number, text: string, said: string][] = [
      [
        'a section without blocks',
        { blocks: null },
        1,
        'Aim en',
        'content.sections.0.blocks should be: list, but is: missing.',
      ],
      [
        'a section without a title',
        { title: null },
        1,
        'Aim en',
        'content.sections.0.title should be: text, but is: missing.',
      ],
      [
        'a block that is none',
        { blocks: [null, paragraph('Stays')] },
        2,
        'Stays',
        'content.sections.0.blocks.0 should be: object, but is: missing.',
      ],
      [
        'text that is a number',
        { blocks: [paragraph('Stays', 7 as never, ' here')] },
        2,
        'Stays here',
        'content.sections.0.blocks.0.children.1 should be: text, but is: number.',
      ],
      [
        'a link whose text is nothing',
        {
          blocks: [paragraph('Stays', { type: 'link', url: 'https://example.org', children: null as never })],
        },
        2,
        'Stays',
        'content.sections.0.blocks.0.children.1.children should be: text, but is: missing.',
      ],
      [
        'items that are no list',
        { blocks: [{ type: 'list', items: { a: 1 } }, paragraph('Stays')] },
        2,
        'Stays',
        '',
      ],
    ];
    for (const [what, change, headings, text, said] of sections)
      it(`${what} loses nothing else`, async () => {
        const content = overviewIn('en');
        Object.assign(content.sections[0]!, change);
        serveContent({ 'en/overview.json': content });
        const root = await show(overview);
        expect(textsOf(root, '[part=section-heading]').length).to.equal(headings);
        expect(textOf(root)).to.contain(text);
        if (said) expect(heard.warn.join('\n')).to.contain(said);
        expect(heard.error).to.deep.equal([]);
      });

    it('20,000 nested pieces of text lose only what is deeper than anybody writes', async () => {
      let text: object = { type: 'emphasis', children: ['deep'] };
      for (let depth = 0; depth < 20_000; depth++) text = { type: 'emphasis', children: ['x', text] };
      const content = overviewIn('en');
      content.sections[0]!.blocks = [paragraph('Before', text as never), paragraph('After')];
      const root = await show(
        html`<return-reintegration-overview lang="en" .content=${content}></return-reintegration-overview>`,
      );
      expect(textOf(root)).to.contain('Before').and.to.contain('After').and.not.to.contain('deep');
      expect(heard.warn[0]).to.contain('is nested too deeply');
    });
  });

  it('in the notes: another territory shows, and the console names the field', async () => {
    const content = territoriesIn('en') as unknown as { territories: Record<string, unknown> };
    content.territories['abyei'] = { mentions: 'Abyei', wordings: { un: { texts: { en: kosovoNote.en } } } };
    serveContent({ 'en/territories.json': content });
    const root = await show(html`<territory-footnote lang="en" wording="eu"></territory-footnote>`);
    expect(root.querySelector('[part=footnote]')).to.exist;
    expect(heard.warn).to.deep.equal([
      'content.territories.abyei.mentions should be: list, but is: text. content.territories.abyei is left out.',
    ]);
  });

  it('in the notes: a wording without words is none', async () => {
    const content = territoriesIn('en') as unknown as {
      territories: Record<string, { wordings: Record<string, { texts: Json }> }>;
    };
    content.territories['kosovo']!.wordings['coe'] = { texts: { en: null } };
    serveContent({ 'en/territories.json': content });
    const root = await show(html`<territory-footnote lang="en" wording="eu"></territory-footnote>`);
    expect(root.querySelector('[part=footnote]')).to.exist;
    expect(heard.warn.at(-1)).to.contain('content.territories.kosovo.wordings.coe is left out.');
  });
});
