/** What a reader is told where a search service ends. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { renderFooter } from '../../src/list/footer.js';
import type { ListHost } from '../../src/list/list-host.js';
import type { ListActions, RegionView } from '../../src/list/region.js';

describe('The footer of a list', () => {
  const host = {
    msg: (text: string) => text,
    locale: { language: 'en', tag: 'en' },
    options: { pageSize: 50, limit: Infinity, searchEndpoint: 'typesense+https://search.example' },
  } as unknown as ListHost;

  const shown = (count: number, reach?: number) => {
    const view = { results: { total: 12_000, here: 0, reach } } as unknown as RegionView;
    const root = fixtureSync<HTMLElement>(
      html`<div>${renderFooter(view, {} as ListActions, host, count, 12_000)}</div>`,
    );
    return root.textContent.trim();
  };

  it('leads on as far as there are documents that can be had', () => {
    expect(shown(50)).to.equal('Show more');
    expect(shown(9_950, 10_000)).to.equal('Show more');
    expect(shown(12_000)).to.equal('');
  });

  it('says where a service ends, and how to get to the others', () => {
    expect(shown(10_000, 10_000)).to.equal(
      'Only the first 10,000 can be shown here. More words or filters lead to the others.',
    );
  });
});
