/** The configurator takes further lists and search services, and says beside the field how far a list can be read. */
import { expect } from '@open-wc/testing';
import type { Release } from '../../src/maker/publisher-content.js';
import { readFile, textOf, textsOf, waitUntil } from '../helpers.js';
import { open, problemsOn, wordsOf } from './configurator-page.js';

const list = `${location.origin}/test/sources/fixtures/list.csv`;

describe('The configurator', () => {
  describe('takes further lists', () => {
    it('and says beside the field how they are read, in the language of the editor', async () => {
      const configurator = await open('?lang=fr&view=resources');
      const { find, type, page, lines, shown, query } = configurator;
      const element = await shown('resource-list');
      type('#set-feed', list);
      await waitUntil(() => textsOf(page, '#feed-report li').length, 'no report');
      expect(find('#feed-report').getAttribute('role')).to.equal('status');
      const [first, ...others] = page.querySelectorAll<HTMLElement>('#feed-report li');
      expect(textOf(first)).to.match(/^Lue .*CSV/);
      expect(others.some(({ lang, dir }) => lang === 'en' && dir === 'ltr')).to.be.true;

      expect(lines('element')).to.contain(`feed="${list}"`);
      expect(element.getAttribute('feed')).to.equal(list);
      expect(query().has('feed'), 'nobody can send another one').to.be.false;
      expect(await problemsOn(configurator)).to.deep.equal([]);
    });

    it('and says why one cannot be had', async () => {
      const { find, type, page } = await open('?lang=en&view=resources');
      type('#set-feed', `${location.origin}/nowhere.csv`);
      await waitUntil(() => textsOf(page, '#feed-report .error').length, 'no report');
      expect(textOf(find('#feed-report .error')))
        .to.contain('nowhere.csv')
        .and.to.contain('404');
    });

    it('but nothing that is no address: the lines stay', async () => {
      const words = await wordsOf('en');
      const { find, type, lines, press } = await open('?lang=en&view=resources');
      const before = lines('element');
      type('#set-feed', 'agency.example');
      type('#set-search-endpoint', 'https://search.example');
      expect(textOf(find('#error-feed'))).to.contain(words['possible-feed']);
      expect(textOf(find('#error-search-endpoint'))).to.contain('opensearch+https://HOST/INDEX');
      expect(lines('element')).to.equal(before);
      press('[type=reset]');
      expect(find<HTMLInputElement>('#set-feed').value).to.equal('');
    });
  });

  it('takes a search service with its key, and the state in the address', async () => {
    const { find, type, tick, lines, shown } = await open('?lang=en&view=resources');
    const element = await shown('resource-list');
    expect(find('#set-search-key')).to.equal(null);
    type('#set-search-endpoint', 'typesense+https://search.example/collections/all');
    type('#set-search-key', 'abc');
    tick('#set-url-state');
    expect(lines('element')).to.contain(
      '<resource-list search-endpoint="typesense+https://search.example/collections/all" search-key="abc" url-state>',
    );
    expect(lines('csp')).to.contain('https://search.example');
    expect(element.hasAttribute('url-state'), 'the made-up page has no address of its own').to.be.false;
  });

  it('offers the release that is published, with all that its module may load', async () => {
    const { lines, tick, find } = await open('?lang=en&view=resources&in=fr');
    tick('#trust-pinned');
    const release = /\/(v\d+\.\d+\.\d+)\/widgets\.js" integrity="sha384-/.exec(lines('element')!)![1]!;
    const { integrity } = JSON.parse(/<script[^>]*>([^]*)<\/script>/.exec(lines('map')!)![1]!) as {
      integrity: Record<string, string>;
    };
    const published = JSON.parse(await readFile(`/${release}/integrity.json`)) as Release;
    const files = ['widgets.js', ...published.loads['widgets.js']!];
    expect(files.length).to.be.greaterThan(30);
    expect(integrity).to.deep.equal(
      Object.fromEntries(
        files.map(file => [`${location.origin}/${release}/${file}`, published.integrity[file]]),
      ),
    );
    tick('#script-classic');
    expect(find('[data-part=map]')).to.equal(null);
    expect(lines('element')).to.contain('widgets.classic.js" crossorigin integrity="sha384-');
  });
});
