import { expect, html } from '@open-wc/testing';
import { ResourceList, TerritoryFootnote, define, version } from '../src/index.js';
import { defineAll } from '../src/define.js';
import { hearConsole, readFile, serveContent, settled, show, stopServing, textOf } from './helpers.js';
import { catalogue } from './small-content.js';

describe('Registering the elements', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  // This test stands first: no other has set `base` yet.
  it('tells whoever forgets to say where the content lives', async () => {
    await show(html`<resource-list lang="en"></resource-list>`);
    expect(heard.error).to.deep.equal([
      '<resource-list> base or define({ base }) is missing: the address of the folder that holds "content/".',
    ]);
  });

  it('hears what the script says after the import, whatever the level of the headings', async () => {
    const element = document.createElement('resource-list');
    element.lang = 'fr';
    element.setAttribute('heading-level', 'auto');
    document.body.append(element);
    serveContent({ 'fr/resources.json': catalogue('fr', [{}, {}]) });
    await settled(element as ResourceList);
    element.remove();
    expect(heard.error).to.deep.equal([]);
  });

  it('happens with the import, under the three names', () => {
    expect(customElements.get('resource-list') === ResourceList).to.equal(true);
    expect(customElements.get('territory-footnote') === TerritoryFootnote).to.equal(true);
    expect(customElements.get('return-reintegration-overview')).to.be.a('function');
  });

  it('twice by the same script does nothing', () => {
    define();
    expect(heard).to.deep.equal({ info: [], warn: [], error: [] });
  });

  it('a second time never throws: the first definition stays, and the console names both versions', () => {
    customElements.define(
      'rr-test-list',
      class extends HTMLElement {
        static version = '0.9.1';
      },
    );
    defineAll({ 'rr-test-list': class extends HTMLElement {} });
    expect((customElements.get('rr-test-list') as unknown as { version: string }).version).to.equal('0.9.1');
    expect(heard.info).to.deep.equal([
      `<rr-test-list> stays as version 0.9.1 registered it; version ${version} does nothing.`,
    ]);
  });

  it('leaves a tag of the page’s own alone', () => {
    customElements.define('rr-test-own', class extends HTMLElement {});
    defineAll({ 'rr-test-own': class extends HTMLElement {}, 'rr-test-new': class extends HTMLElement {} });
    expect(heard.info).to.deep.equal([
      `<rr-test-own> stays as version unknown registered it; version ${version} does nothing.`,
    ]);
    expect(customElements.get('rr-test-new')).to.be.a('function');
  });

  it('works under other names', async () => {
    serveContent({ 'fr/resources.json': catalogue('fr', [{}, {}]) });
    define({ prefix: 'un' });
    const element = document.createElement('un-resource-list');
    element.lang = 'fr';
    const root = show(html`<div>${element}<territory-footnote lang="en"></territory-footnote></div>`);
    await Promise.all([root, settled(element)]);
    expect(textOf(element.shadowRoot!.querySelector('[part=count]'))).to.equal('2 documents');
    expect(element).to.be.instanceOf(ResourceList);
    expect(heard.info).to.deep.equal([]);
  });

  it('again under the same other names says that they are taken, and throws nothing', () => {
    define({ prefix: 'two' });
    define({ prefix: 'two' });
    expect(customElements.get('two-territory-footnote')).to.be.a('function');
    expect(heard.error).to.deep.equal([]);
  });

  it('tells the version of the package', async () => {
    const { version: published } = JSON.parse(await readFile('/package.json')) as { version: string };
    expect(version).to.equal(published);
    expect(ResourceList.version).to.equal(published);
  });
});
