/** A search service in place of the list: questions, pages, names, and answers that come too late. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import type { Resource } from '../../src/content/resources-content.js';
import {
  contentBase,
  focused,
  later,
  serveContent,
  settled,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  button,
  choose,
  click,
  count,
  eachTestAlone,
  field,
  heard,
  host,
  many,
  openFilters,
  serve,
  shows,
  showTools,
  titles,
  toolsOf,
  type,
  valueLabels,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

  describe('ask a search service', () => {
    const hit = (resource: Partial<Resource>, i: number) => ({
      document: { ...catalogue('en', [resource]).resources[0], id: `hit-${i}`, titleLanguage: 'en' },
    });
    const answer = (found: number, resources: Partial<Resource>[]) => ({
      results: [
        {
          found,
          hits: resources.map(hit),
          facet_counts: [{ field_name: 'type', counts: [{ value: 'guidance', count: 70 }] }],
        },
      ],
    });
    const endpoint = () => `typesense+${contentBase()}content/collections/resources`;
    /** The requests to the service. The central list, which names ids, is asked before or after. */
    const questions = (requests: Request[]) => requests.filter(({ url }) => url.endsWith('/multi_search'));
    const asking = async (requests: Request[]) => {
      const { searches } = (await questions(requests).at(-1)!.clone().json()) as {
        searches: { q: string; filter_by: string; offset: number; limit: number }[];
      };
      return searches[0]!;
    };
    /** Offset and limit of a question. */
    const blockOf = async (question: Request) => {
      const { offset, limit } = await asking([question]);
      return [offset, limit];
    };
    const block = (requests: Request[]) => blockOf(questions(requests).at(-1)!);
    const withService = (given: object) => serveContent({ multi_search: given });

    it('and show its page and its total', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} search-key="public" page-size="2"></resource-list>`,
      );
      expect(titles(root)).to.deep.equal(['Number 1', 'Number 2']);
      expect(count(root)).to.equal('2 of 120 documents');
      const names = requests.map(({ url }) => url.split('/').at(-1)!);
      expect(names.sort()).to.deep.equal(['multi_search', 'resources.json']);
      const [asked] = questions(requests);
      expect(asked!.headers.get('x-typesense-api-key')).to.equal('public');
      await openFilters(root);
      expect((await valueLabels(root, 'Type')).map(text => text.split(' ').at(-1))).to.deep.equal(['70']);
    });

    it('for what the reader types', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: answer(1, [{ title: 'Found' }]) });
      type(root, 'return');
      await waitUntil(() => titles(root).join() === 'Found', 'the answer');
      expect((await asking(requests)).q).to.equal('return');
      expect(count(root)).to.equal('1 document');
    });

    it('for more, the focus on the first that is new', async () => {
      const requests = withService(answer(3, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      serveContent({ multi_search: answer(3, many(3).slice(2)) });
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(await block(requests)).to.deep.equal([2, 2]);
      await waitUntil(() => textOf(focused()) === 'Number 3', 'the focus on the third');
    });

    it('for more than a service gives at once, up to the last', async () => {
      withService(answer(520, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="250"></resource-list>`,
      );
      for (const [from, to] of [
        [250, 500],
        [500, 520],
      ] as const) {
        const requests = withService(answer(520, many(to).slice(from)));
        click(root, 'Show more');
        await waitUntil(() => titles(root).length === to, `${to} documents`);
        expect(await block(requests)).to.deep.equal([from, 250]);
      }
      expect(titles(root)).to.deep.equal(many(520).map(({ title }) => title));
      expect(button(root, 'Show more')).to.equal(undefined);
    });

    it('for some of the words where no document has all, and say so', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      const real = window.fetch;
      window.fetch = async (input, init) => {
        const { body } = init ?? {};
        if (typeof body !== 'string') return real(input, init);
        const isLoose = body.includes('"drop_tokens_threshold":1');
        return new Response(JSON.stringify(isLoose ? answer(1, [{ title: 'Similar' }]) : answer(0, [])));
      };
      type(root, 'similar nowhere');
      await waitUntil(() => titles(root).join() === 'Similar', 'the answer');
      window.fetch = real;
      await waitUntil(() => root.querySelector('[part=search-note]'), 'the note');
      expect(textOf(root.querySelector('[part=search-note]'))).to.equal(
        'No document has all words. These have some of them.',
      );
    });

    it('for more, never beyond the limit', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2" limit="3"></resource-list>`,
      );
      const requests = withService(answer(120, many(3).slice(2)));
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(await block(requests)).to.deep.equal([2, 1]);
      expect(button(root, 'Show more')).to.equal(undefined);
    });

    it('from the beginning, after anything else than "Show more"', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      withService(answer(120, many(4).slice(2)));
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 4, 'four');
      const requests = withService(answer(120, [{ title: 'A' }, { title: 'B' }]));
      await host(root).setState({ sort: 'title', page: 3 });
      await shows(root, 'ABABAB');
      const blocks = await Promise.all(questions(requests).slice(2).map(blockOf));
      expect(blocks).to.deep.equal([
        [0, 6],
        [2, 4],
        [4, 2],
      ]);
      await host(root).refresh();
      expect(await blockOf(questions(requests)[5]!)).to.deep.equal([0, 6]);
    });

    it('for all the pages that an address says, as much at once as a service gives', async () => {
      history.replaceState(null, '', '?page=2');
      const requests = withService(answer(1000, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="200" url-state></resource-list>`,
      );
      expect(titles(root).length).to.be.above(0);
      expect(await Promise.all(questions(requests).map(blockOf))).to.deep.equal([
        [0, 250],
        [250, 150],
      ]);
    });

    it('but not for as many as somebody has written into an address', async () => {
      history.replaceState(null, '', '?page=100000');
      const requests = withService(answer(5000, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="20" url-state></resource-list>`,
      );
      expect(await Promise.all(questions(requests).map(blockOf))).to.deep.equal([
        [0, 250],
        [250, 150],
      ]);
      expect(host(root).getState()!.page).to.equal(20);
    });

    const shownNames = async (root: ShadowRoot) => {
      await openFilters(root);
      return [
        ...textsOf(root.querySelector('[part=item]')!, '[part~=details]'),
        ...(await valueLabels(root, 'Type')),
      ];
    };
    it('with the names that the central list has for its ids', async () => {
      serve([], { multi_search: answer(70, [{ publishers: ['unhcr', 'else'] }]) });
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['Guidance', 'UNHCR, else', 'Guidance 70']);
    });
    it('with names of the page’s own', async () => {
      serve([], { multi_search: answer(70, [{}]) });
      const content = catalogue('en', []);
      content.types['guidance'] = 'Our guides';
      content.publishers['iom'] = { name: 'We' };
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} .content=${content}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['Our guides', 'We', 'Our guides 70']);
    });
    it('with the ids where there are no names', async () => {
      withService(answer(70, [{}]));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['guidance', 'iom', 'guidance 70']);
    });

    it('with ids that only the service can know', async () => {
      const requests = withService(answer(1, many(1)));
      await showTools(
        html`<resource-list lang="en" type="ode" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect((await asking(requests)).filter_by).to.equal('type:=[`ode`]');
      expect(heard.warn).to.deep.equal([]);
    });

    for (const values of [[], ['toolkit'], ['toolkit', 'guidance']])
      it(`never beyond locked presets, with type=${values.join('+')}`, async () => {
        const requests = withService(answer(120, many(2)));
        const root = await showTools(
          html`<resource-list lang="en" type="guidance" locked search-endpoint=${endpoint()}></resource-list>`,
        );
        expect((await asking(requests)).filter_by).to.equal('type:=[`guidance`]');
        const before = questions(requests).length;
        await host(root).setState({ filters: { type: values } });
        await host(root).updateComplete;
        // No question is right as well, where nothing can match.
        await waitUntil(() => questions(requests).length > before || !titles(root).length, 'a question');
        const clauses = (await asking(requests)).filter_by.split(' && ');
        expect(clauses.includes('type:=[`guidance`]'), clauses.join(' && ')).to.equal(true);
      });

    it('and speak its new total, not the old one', async () => {
      withService(answer(119, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: answer(7, many(2)) });
      const said = () => textsOf(document, 'body > [role=status]').join();
      type(root, 'number');
      await waitUntil(() => /(7|119) documents/.test(said()), 'a number to be spoken');
      expect(said()).to.contain('of 7 documents').and.to.equal(count(root));
    });

    ['Remove filter', 'Clear all', 'Show more'].forEach((name, i) =>
      it(`and speak the total after "${name}"`, async () => {
        withService(answer(120, many(2)));
        const root = await showTools(
          html`<resource-list lang="en" type="guidance" page-size="2" search-endpoint=${endpoint()}></resource-list>`,
        );
        serveContent({ multi_search: answer(31 + i, many(2)) });
        click(root, name);
        await waitUntil(
          () =>
            textsOf(document, 'body > [role=status]')
              .join()
              .endsWith(` of ${31 + i} documents`),
          'the total to be spoken',
        );
        expect(textsOf(document, 'body > [role=status]').join()).to.equal(count(root));
      }),
    );

    it('and leave the focus to a reader who types on before the answer to "Show more"', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      serveContent({ multi_search: answer(5, [{ title: 'A' }, { title: 'B' }, { title: 'C' }]) });
      click(root, 'Show more');
      field(root).focus();
      type(root, 'number');
      await shows(root, 'AB');
      await host(root).updateComplete;
      expect(focused()).to.equal(field(root));
    });

    it('in the order that the reader sees and can change', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      const order = () => root.querySelector('select')!.selectedOptions[0]!.textContent;
      expect(order()).to.equal('Newest first');
      type(root, 'return');
      await waitUntil(() => order() === 'Best match', 'the best match first');
      const before = questions(requests).length;
      choose(root, 'newest');
      await waitUntil(() => questions(requests).length > before, 'the question in the other order');
      expect(order()).to.equal('Newest first');
      choose(root, 'relevance');
      await waitUntil(() => order() === 'Best match', 'the best match first again');
    });

    it('also with a key that the page gives later', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      host(root).searchKey = 'later';
      const key = () => questions(requests).at(-1)!.headers.get('x-typesense-api-key');
      await waitUntil(() => key() === 'later', 'a question with the key');
    });

    it('and say so when it does not answer any more', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: 500 });
      type(root, 'return');
      await waitUntil(() => heard.error.length, 'the error in the console');
      await host(root).updateComplete;
      expect(textsOf(root, '[part=note]')).to.deep.equal(['The documents cannot be searched right now.']);
    });

    it('and never show an older answer over a newer one', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      const slow = later<object>();
      serveContent({ multi_search: slow.answer });
      type(root, 'ret');
      await waitUntil(() => host(root).getState()!.words === 'ret', 'the first words');
      serveContent({ multi_search: answer(1, [{ title: 'Newer' }]) });
      type(root, 'return');
      await waitUntil(() => titles(root).join() === 'Newer', 'the newer answer');
      slow.arrive(answer(1, [{ title: 'Older' }]));
      await slow.answer;
      await host(root).updateComplete;
      expect(titles(root)).to.deep.equal(['Newer']);
    });

    describe('and are taken away before the answer', () => {
      const away = async (list: ResourceList) => {
        const place = list.parentElement!;
        list.remove();
        await list.updateComplete;
        return place;
      };
      const begin = async (given: object) => {
        const requests = withService(given);
        const list = fixtureSync<ResourceList>(
          html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
        );
        await waitUntil(() => questions(requests).length, 'the first question');
        return list;
      };

      it('which shows when they are put back', async () => {
        const slow = later<object>();
        const list = await begin(slow.answer);
        (await away(list)).append(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
        expect(heard.error).to.deep.equal([]);
      });

      it('which shows also where it has come meanwhile', async () => {
        const slow = later<object>();
        const list = await begin(slow.answer);
        const place = await away(list);
        const shown = settled(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await shown;
        place.append(list);
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
      });

      it('to what was typed last, and highlight nothing until they are back', async () => {
        const list = await begin(answer(120, many(2)));
        await toolsOf(list.shadowRoot!);
        const slow = later<object>();
        const requests = withService(slow.answer);
        const before = questions(requests).length;
        type(list.shadowRoot!, 'found');
        await waitUntil(() => questions(requests).length > before, 'the next question');
        const place = await away(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
        const marked = () => ('highlights' in CSS ? (CSS.highlights.get('rr-match')?.size ?? 0) : undefined);
        expect(marked()).to.be.oneOf([0, undefined]);
        place.append(list);
        await list.updateComplete;
        expect(marked()).to.be.oneOf([1, undefined]);
      });
    });

    describe('again while the first answer is on its way', () => {
      const changes: Record<string, (list: ResourceList) => unknown> = {
        'setState()': list => list.setState({ words: 'return' }),
        'an attribute': list => (list.type = 'toolkit'),
        'a language': list => (list.lang = 'fr'),
      };
      const begin = async () => {
        const requests = withService(later<object>().answer);
        const list = fixtureSync<ResourceList>(
          html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
        );
        await waitUntil(() => questions(requests).length, 'the first question');
        return list;
      };
      for (const [name, change] of Object.entries(changes)) {
        it(`for ${name}, and show the newer answer`, async () => {
          const list = await begin();
          withService(answer(1, [{ title: 'Newer' }]));
          const shown = settled(list);
          await change(list);
          await shown;
          expect(titles(list.shadowRoot!).map(title => title!.split(' ')[0])).to.deep.equal(['Newer']);
          expect(heard.error).to.deep.equal([]);
        });
        it(`for ${name}, and say once that the newer answer failed`, async () => {
          const list = await begin();
          withService({ results: 'none' });
          await change(list);
          await waitUntil(() => list.shadowRoot!.querySelector('[part=retry]'), '"Try again"');
          expect(heard.error.length).to.equal(1);
        });
      }
      it('for letter after letter, and ask once, for all of them', async () => {
        const list = await begin();
        const requests = withService(answer(1, [{ title: 'Newer' }]));
        const before = questions(requests).length;
        const shown = settled(list);
        for (const words of ['r', 're', 'ret']) await list.setState({ words });
        await shown;
        expect(questions(requests).length).to.equal(before + 1);
        expect((await asking(requests)).q).to.equal('ret');
      });
    });
  });
});
