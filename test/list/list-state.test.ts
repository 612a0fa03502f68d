import { expect } from '@open-wc/testing';
import { readState, writeState } from '../../src/list/list-address.js';
import { changedState, noFilters } from '../../src/list/list-state.js';
import type { Filters, ListState } from '../../src/list/list-state.js';

const state = (changes: Partial<ListState> = {}, filters: Partial<Filters> = {}): ListState => ({
  words: '',
  sort: 'newest',
  page: 1,
  ...changes,
  filters: { ...noFilters(), ...filters },
});
const usual = state();
const at = (query: string) => new URL(`https://page.example/list${query}#part`);
const written = (from: string, what: ListState, prefix = '', without = usual) =>
  writeState(at(from), what, without, prefix).search;

describe('The state of a list', () => {
  it('changes in what is said, and keeps the rest and the old state', () => {
    const before = state({ words: 'a', page: 3 }, { type: ['report'], year: ['2020'] });
    const after = changedState(before, { sort: 'title', filters: { year: [] } });
    expect(after).to.deep.equal(state({ words: 'a', page: 3, sort: 'title' }, { type: ['report'] }));
    expect(before.filters.year).to.deep.equal(['2020']);
  });

  describe('in an address', () => {
    const full = state(
      { words: 'retour & enfants', sort: 'oldest', page: 2 },
      {
        year: ['2021'],
        type: ['toolkit', 'guidance'],
        language: ['fr'],
        topic: ['return'],
        publisher: ['iom'],
      },
    );
    const order =
      '?q=retour+%26+enfants&type=guidance+toolkit&topic=return&language=fr&publisher=iom&year=2021&sort=oldest&page=2';

    it('stands in one order, whatever was chosen first', () => {
      expect(written('', full)).to.equal(order);
      expect(written(order, full)).to.equal(order);
      expect(written('?page=7&sort=title&q=old', full)).to.equal(order);
    });

    it('is nothing where all is as usual', () => {
      expect(written('', usual)).to.equal('');
      expect(written(order, usual)).to.equal('');
    });

    it('leaves the page its own parameters and its fragment', () => {
      const url = writeState(at('?id=7&q=old'), state({ words: 'new' }), usual, '');
      expect(url.href).to.equal('https://page.example/list?id=7&q=new#part');
    });

    it('leaves other lists theirs', () => {
      expect(written('?b.q=b&q=none', state({ words: 'a' }), 'a.')).to.equal('?b.q=b&q=none&a.q=a');
    });

    it('leaves what is not its own to the byte', () => {
      const foreign = "x=a%20b&flag&&é=1&e=&%zz='+%2B&toString=1&??q=1";
      const { search } = at(`?${foreign}`); // encoded as in a browser's address
      expect(written(`?${foreign}`, state({ words: 'new' }))).to.equal(`${search}&q=new`);
      expect(written(`?q=old&${foreign}&page=2`, state({ words: 'new' }))).to.equal(
        `?q=new&${search.slice(1)}`,
      );
      expect(written(`?${foreign}&%71=old`, usual)).to.equal(search);
    });

    it('stays in its place, whichever list was changed last', () => {
      const both = '?x=1&a.q=a&flag&b.year=2020';
      expect(written(both, state({ words: 'a2', sort: 'title' }), 'a.')).to.equal(
        '?x=1&a.q=a2&a.sort=title&flag&b.year=2020',
      );
      expect(written(both, state({}, { year: ['2021'] }), 'b.')).to.equal('?x=1&a.q=a&flag&b.year=2021');
      expect(written('?q=a&flag&year=2020&x=1', state({ words: 'b' }, { year: ['2020'] }))).to.equal(
        '?q=b&year=2020&flag&x=1',
      );
    });

    it('does not change the address that it is given', () => {
      const url = at('');
      writeState(url, full, usual, '');
      expect(url.search).to.equal('');
    });

    it('says that a preset is undone, and nothing while it holds', () => {
      const preset = state({ sort: 'title' }, { type: ['report', 'guidance'] });
      expect(written('', preset, '', preset)).to.equal('');
      const turned = state({ sort: 'title' }, { type: ['guidance', 'report'] });
      expect(written('', turned, '', preset)).to.equal('');
      const undone = state({ sort: 'newest' });
      expect(written('', undone, '', preset)).to.equal('?type=&sort=newest');
      expect(readState(at('?type=&sort=newest'), preset, '')).to.deep.equal(undone);
    });

    it('is read as it was written, with and without a prefix', () => {
      for (const prefix of ['', 'docs.'])
        expect(readState(writeState(at('?x=1'), full, usual, prefix), usual, prefix)).to.deep.equal({
          ...full,
          filters: { ...full.filters, type: ['guidance', 'toolkit'] },
        });
    });

    it('is read from values between commas as well, as people type them', () => {
      expect(readState(at('?type=report,toolkit&year=2020,%202021'), usual, '').filters).to.deep.equal({
        ...noFilters(),
        type: ['report', 'toolkit'],
        year: ['2020', '2021'],
      });
    });

    it('is read from several parameters of one name, as forms with checkboxes send them', () => {
      const read = readState(at('?type=report&type=toolkit,guidance&sort=title&sort=oldest'), usual, '');
      expect(read.filters.type).to.deep.equal(['report', 'toolkit', 'guidance']);
      expect(read.sort).to.equal('title');
    });

    it('holds as much of a long search as an address may say', () => {
      const long = writeState(at(''), state({ words: 'word '.repeat(100) }), usual, '');
      expect(readState(long, usual, '').words).to.equal('word '.repeat(40));
    });

    it('is not read from the parameters of others', () => {
      expect(readState(at('?q=a&b.q=b'), usual, 'c.')).to.deep.equal(usual);
      expect(readState(at('?a.q=a'), usual, '')).to.deep.equal(usual);
    });

    for (const wrong of [
      'sort=random',
      'sort=toString',
      'page=0',
      'page=-1',
      'page=2.5',
      'page=many',
      'page=1000000',
      'page=',
    ])
      it(`is as usual where it is wrong: ${wrong}`, () => {
        expect(readState(at(`?${wrong}`), state({ page: 1 }), '')).to.deep.equal(usual);
      });
  });
});
