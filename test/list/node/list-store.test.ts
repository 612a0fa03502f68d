/** The store of a list, without a browser: what it shows is decided here, whatever draws it. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Resource } from '../../../src/content/resources-content.ts';
import { byFacet, facets, noFilters } from '../../../src/list/list-state.ts';
import type { Facet } from '../../../src/list/list-state.ts';
import { ListStore } from '../../../src/list/list-store.ts';
import type { StoreOptions } from '../../../src/list/list-store.ts';
import type { ListSource, Question, Results } from '../../../src/list/source.ts';

const usual: StoreOptions = {
  type: '',
  topic: '',
  language: '',
  publisher: '',
  year: '',
  sort: 'newest',
  limit: Infinity,
  pageSize: 50,
  locked: false,
};

const labels = { language: 'en', publishers: {}, types: {}, topics: {}, resources: [] };
const noCounts = () => byFacet(() => new Map<string, number>());

/** Results that hold one document, of this title. */
function found(title: string): Results {
  const document: Resource = { id: title, title, type: '', topics: [], publishers: [], editions: [] };
  const results: Results = {
    total: 1,
    here: 1,
    first: count => [document].slice(0, count),
    labels,
    counts: noCounts(),
    upTo: () => Promise.resolve(results),
  };
  return results;
}

/** A source that knows these values, and answers with what it was asked for. */
const sourceThatKnows = (...values: string[]): ListSource => ({
  find: ({ words, filters }) => found([words, ...facets.flatMap(facet => filters[facet])].join(' ').trim()),
  known: { has: (_facet, value) => values.includes(value), list: () => values.join(', ') },
  failures: [],
});

/** A source whose answers come when the test says so. */
class SlowSource implements ListSource {
  readonly failures = [];
  readonly mostPages = 20;
  readonly questions: Question[] = [];
  readonly #answers: ((answer: Results | Error) => void)[] = [];

  find(question: Question): Promise<Results> {
    this.questions.push(question);
    return new Promise((resolve, reject) => {
      this.#answers.push(answer => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  }

  /** Answers the question of this place. */
  answer(place: number, answer: Results | Error): void {
    this.#answers[place]!(answer);
  }
}

/** An answer that was given has reached the store. */
const answered = () => new Promise(resolve => setTimeout(resolve));

describe('The store of a list', () => {
  let options: StoreOptions;
  let warnings: string[];
  let reported: string[];
  let isToldByPage: boolean;
  let heard: number;

  beforeEach(() => {
    options = usual;
    [warnings, reported, isToldByPage, heard] = [[], [], false, 0];
  });

  const storeOf = (changes: Partial<StoreOptions> = {}) => {
    options = { ...usual, ...changes };
    return new ListStore(
      {
        options,
        warn: (attribute, value) => warnings.push(`${attribute}=${value}`),
        report(error) {
          reported.push(error.message);
          return !isToldByPage;
        },
      },
      () => heard++,
    );
  };
  const shown = ({ view }: ListStore) => view.results?.first(1)[0]!.title;
  const filters = (facet: Facet, ...values: string[]) => ({ ...noFilters(), [facet]: values });

  it('begins with what the attributes preset, and has no results before a source', () => {
    const { view } = storeOf({ type: 'guidance  toolkit', sort: 'title' });
    assert.deepEqual(view, {
      state: { words: '', filters: filters('type', 'guidance', 'toolkit'), sort: 'title', page: 1 },
      results: undefined,
      failures: [],
      isWaiting: false,
    });
  });

  it('shows at once what a source finds at once', async () => {
    const store = storeOf();
    store.use(sourceThatKnows());
    const isShown = store.change({ words: 'return' });
    assert.equal(shown(store), 'return');
    assert.equal(heard, 1);
    assert.equal(await isShown, true);
  });

  it('shows nothing before it has a source', async () => {
    const store = storeOf();
    assert.equal(await store.change({ words: 'return' }), false);
    store.use(sourceThatKnows());
    assert.equal(shown(store), 'return');
  });

  it('hears no more of the source of before, once another was prepared', async () => {
    const store = storeOf();
    const before = new SlowSource();
    store.use(before);
    const prepared: ListSource = { find: () => found('next'), failures: [] };
    await store.prepare(prepared);
    store.use(prepared);
    before.answer(0, found('before'));
    await answered();
    assert.equal(shown(store), 'next');
  });

  it('begins again at the first page, unless the page is what changes', async () => {
    const store = storeOf();
    await store.change({ page: 3 });
    assert.equal(store.state.page, 3);
    await store.change({ words: 'a' });
    assert.equal(store.state.page, 1);
  });

  it('keeps in mind what means nothing, for a source that knows it', () => {
    const store = storeOf({ type: 'guidance' });
    store.use(sourceThatKnows('report'));
    assert.deepEqual(store.state.filters.type, []);
    assert.deepEqual(warnings, ['type=guidance']);
    store.use(sourceThatKnows('guidance'));
    assert.deepEqual(store.state.filters.type, ['guidance']);
    assert.equal(shown(store), 'guidance');
  });

  it('says that an order means nothing, and keeps the one before', () => {
    const store = storeOf();
    void store.change({ sort: 'title' });
    void store.change({ sort: 'random' as 'title', words: 'a' });
    assert.equal(store.state.sort, 'title');
    assert.equal(store.state.words, 'a');
    assert.deepEqual(warnings, ['sort=random']);
  });

  it('never leads beyond locked presets', () => {
    const store = storeOf({ type: 'guidance toolkit', locked: true });
    const counts = { ...noCounts(), type: new Map([['guidance', 3]]) };
    let asked: Question | undefined;
    store.use({
      ...sourceThatKnows('guidance', 'toolkit', 'report'),
      find: question => found((asked = question).words),
      countsWithin: () => counts,
    });
    void store.change({ filters: { type: ['guidance', 'report'] } });
    assert.deepEqual(asked?.filters.type, ['guidance']);
    assert.deepEqual(asked?.within?.type, ['guidance', 'toolkit']);
  });

  it('keeps what is shown until the answer is here', async () => {
    const store = storeOf();
    store.use(sourceThatKnows());
    void store.change({ words: 'before' });
    const slow = new SlowSource();
    store.use(slow);
    assert.equal(shown(store), 'before');
    heard = 0;
    slow.answer(0, found('after'));
    await answered();
    assert.equal(shown(store), 'after');
    assert.equal(heard, 1);
  });

  it('never shows an older answer over a newer one', async () => {
    const store = storeOf();
    const slow = new SlowSource();
    store.use(slow);
    const older = store.change({ words: 'older' });
    const newer = store.change({ words: 'newer' });
    slow.answer(2, found('newer'));
    assert.equal(await newer, true);
    slow.answer(1, found('older'));
    assert.equal(await older, false);
    assert.equal(shown(store), 'newer');
  });

  for (const early of [found('early'), new Error('given up')])
    it(`says that a choice is shown where another source was asked for it: ${early instanceof Error ? 'rejected' : 'answered'}`, async () => {
      const store = storeOf();
      const slow = new SlowSource();
      store.use(slow);
      const chosen = store.change({ words: 'a' });
      const other = new SlowSource();
      store.use(other);
      slow.answer(1, early);
      other.answer(0, found('a'));
      assert.equal(await chosen, true);
      assert.equal(shown(store), 'a');
      assert.deepEqual(reported, []);
    });

  it('says that an answer failed, until the next one is here', async () => {
    const store = storeOf();
    const slow = new SlowSource();
    store.use(slow);
    slow.answer(0, found('first'));
    await answered();
    const failing = store.change({ words: 'a' });
    slow.answer(1, new Error('no answer'));
    assert.equal(await failing, false);
    assert.deepEqual(reported, ['no answer']);
    assert.deepEqual(store.view.failures, [{}]);
    assert.equal(shown(store), 'first');
    const working = store.change({ words: 'ab' });
    slow.answer(2, found('ab'));
    await working;
    assert.deepEqual(store.view.failures, []);
  });

  it('leaves it to the page to tell readers of a failure, where the page wants that', () => {
    const store = storeOf();
    isToldByPage = true;
    store.fail(new Error('broken'));
    assert.deepEqual(store.view.failures, []);
  });

  it('asks once for the first answer, and uses it', async () => {
    const store = storeOf();
    const slow = new SlowSource();
    const prepared = store.prepare(slow);
    assert.equal(store.view.results, undefined);
    slow.answer(0, found('first'));
    await prepared;
    store.use(slow);
    assert.equal(shown(store), 'first');
    assert.equal(slow.questions.length, 1);
  });

  it('shows the documents without the words where these cannot be searched, and says so', async () => {
    const store = storeOf();
    void store.change({ words: 'a', filters: { type: ['report'] } });
    let isLost = true;
    const here: ListSource = {
      countsWithin: noCounts,
      failures: [],
      find: ({ words, filters: { type } }) =>
        words
          ? new Promise((resolve, reject) =>
              isLost ? reject(new Error('no search')) : resolve(found(`${words} in ${type.join()}`)),
            )
          : found(`all in ${type.join()}`),
    };
    await store.prepare(here);
    store.use(here);
    const seen = () => [shown(store), store.state.words, store.view.failures];
    assert.deepEqual(seen(), ['all in report', 'a', [{}]]);
    assert.deepEqual(reported, ['no search']);
    isLost = false;
    assert.equal(await store.change({ page: 1 }), true);
    assert.deepEqual(seen(), ['a in report', 'a', []]);
  });

  it('waits until the newest question has its answer, or has failed', async () => {
    const store = storeOf();
    const slow = new SlowSource();
    store.use(slow);
    slow.answer(0, found('first'));
    await answered();
    assert.equal(store.view.isWaiting, false);
    const older = store.change({ words: 'a' });
    const newer = store.change({ words: 'ab' });
    slow.answer(1, found('a'));
    await older;
    assert.equal(store.view.isWaiting, true);
    slow.answer(2, new Error('broken'));
    await newer;
    assert.equal(store.view.isWaiting, false);
  });

  it('asks again where something else was wanted meanwhile', async () => {
    const store = storeOf();
    const slow = new SlowSource();
    const prepared = store.prepare(slow);
    void store.change({ words: 'newer' });
    slow.answer(0, new Error('given up'));
    await answered();
    slow.answer(1, found('newer'));
    await prepared;
    store.use(slow);
    assert.deepEqual(
      slow.questions.map(({ words }) => words),
      ['', 'newer'],
    );
    assert.equal(shown(store), 'newer');
    assert.deepEqual(reported, []);
  });

  it('asks a service for no more pages than it allows, except one after the other', async () => {
    const store = storeOf({ pageSize: 10 });
    const slow = new SlowSource();
    store.use(slow);
    void store.change({ page: 1_000_000 });
    assert.equal(store.state.page, 20);
    void store.change({ page: 21 });
    assert.equal(slow.questions.at(-1)?.limit, 210);
  });

  it('asks anew when another source has learned more', () => {
    const store = storeOf({ type: 'guidance' });
    const source = sourceThatKnows('report');
    store.use(source);
    assert.equal(shown(store), '');
    store.use({ ...source, known: undefined, failures: [{ address: 'https://example.org/list' }] });
    assert.equal(shown(store), 'guidance');
    assert.deepEqual(store.view.failures, [{ address: 'https://example.org/list' }]);
  });
});
