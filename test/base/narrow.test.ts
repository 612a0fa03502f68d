/** Where a page asks how narrow an element can be: wide enough to be read. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { serveContent, settled, stopServing } from '../helpers.js';
import { catalogue, overviewIn } from '../small-content.js';

describe('In a place that is as narrow as what stands in it', () => {
  beforeEach(() =>
    serveContent({
      'zh/overview.json': overviewIn('zh'),
      'zh/resources.json': catalogue('zh', [{ title: '文件' }]),
    }),
  );
  afterEach(stopServing);

  const shown = async (template: ReturnType<typeof html>) => {
    const place = fixtureSync<HTMLElement>(template);
    const element = place.querySelector('[lang]')!;
    await settled(element);
    return element.getBoundingClientRect().width;
  };

  for (const element of [
    html`<return-reintegration-overview lang="zh"></return-reintegration-overview>`,
    html`<resource-list lang="zh"></resource-list>`,
    html`<territory-footnote lang="zh"></territory-footnote>`,
  ]) {
    const name = element.strings[0]!.split(/[< ]/)[1]!;
    it(`${name} is at least 15em wide`, async () => {
      for (const style of [
        'display: grid; grid-template-columns: min-content 1fr',
        'display: flex',
        'float: left',
      ])
        expect(await shown(html`<div style=${style}>${element}</div>`), style).to.be.at.least(240);
    });
    it(`${name} stays within a narrower place`, async () => {
      const place = html`<div style="width: 150px; overflow: auto">${element}</div>`;
      expect(await shown(place)).to.equal(150);
    });
  }
});
