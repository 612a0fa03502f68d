/** What the console says of mistakes in a page. */
import { expect, fixtureSync } from '@open-wc/testing';
import { warn } from '../../src/base/warn.js';
import { sayMistakes } from '../../src/links-and-frames/say-mistakes.js';
import { hearConsole, stopServing, waitUntil } from '../helpers.js';

/** What is said of a page that has not been shown. */
function saidOf(markup: string, then = () => {}): string[] {
  const said: string[] = [];
  const { warn, info } = console;
  console.warn = (message: string) => said.push(message);
  console.info = (message: string) => said.push(message);
  const page = document.createElement('div');
  page.innerHTML = markup;
  try {
    sayMistakes(page);
    then();
  } finally {
    Object.assign(console, { warn, info });
  }
  return said;
}

const pointer = /\?rr-doctor/;

describe('The console', () => {
  for (const [markup, sentence] of [
    ['<ressource-list></ressource-list>', /no element <ressource-list>\. Write <resource-list>/],
    ['<resourcelist></resourcelist>', /no element <resourcelist>/],
    ['<resource-list\u00a0limit="5"></resource-list>', /Write <resource-list>, with plain spaces/],
    ['<resource-list page_size="2"></resource-list>', /no attribute page_size\. Did you mean page-size\?/],
    ['<resource-list locked="false"></resource-list>', /locked="false" means yes/],
    ['<resource-list lang="xx"></resource-list>', /lang="xx" is none of our languages/],
    ['<p>&lt;resource-list limit="5"&gt;</p>', /<p> shows our line as text/],
  ] as const)
    it(`names the mistake in ${markup}, and the doctor once`, () => {
      const said = saidOf(markup + markup);
      expect(said).to.have.lengthOf(2);
      expect(said[0]).to.match(sentence);
      expect(said[1]).to.match(pointer);
    });

  it('names the doctor where an element has told of a value by itself', () => {
    const said = saidOf('<resource-list page-size="five"></resource-list>');
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(pointer);
  });

  it('names the doctor once where something cannot be loaded', () => {
    const fail = () => document.dispatchEvent(new CustomEvent('rr-error', { bubbles: true }));
    const said = saidOf('<resource-list></resource-list>', () => {
      fail();
      fail();
    });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(pointer);
  });

  it('names a mistake in what is added later, once', async () => {
    const page = fixtureSync<HTMLElement>('<div></div>');
    const { warn: said, info } = hearConsole();
    sayMistakes(page);
    page.innerHTML = '<p><resource-list page_size="5"></resource-list><ressource-list></ressource-list></p>';
    await waitUntil(() => said.length === 2);
    page.append(document.createElement('ressource-list'), document.createElement('resourcelist'));
    await waitUntil(() => said.length > 2);
    stopServing();
    expect(said[0]).to.match(/page_size/);
    expect(said[1]).to.match(/<ressource-list>/);
    expect(said[2]).to.match(/<resourcelist>/);
    expect(info.filter(line => pointer.test(line))).to.have.lengthOf(1);
  });

  it('says why nothing comes where a script has replaced style sheets', () => {
    const { CSSStyleSheet: own } = window;
    window.CSSStyleSheet = class {} as typeof CSSStyleSheet;
    try {
      const said = saidOf('<resource-list></resource-list>');
      expect(said.join()).to.match(/constructible style sheets/);
    } finally {
      window.CSSStyleSheet = own;
    }
  });

  it('says nothing of a page without mistakes', () =>
    expect(
      saidOf(
        '<resource-list class="a" data-x="1" lang="fr" locked limit="5"></resource-list><x-card></x-card><code>&lt;resource-list&gt;</code>',
      ),
    ).to.deep.equal([]));

  // The last ones: from here on the page has had a warning.
  for (const when of ['after', 'before'])
    it(`names the doctor where an element has told of an unknown id ${when} the first look`, () => {
      const element = document.createElement('territory-footnote');
      const tell = () => warn(element, 'for', when, 'the id of an element of this page');
      hearConsole();
      if (when === 'before') tell();
      stopServing();
      const said = saidOf('', when === 'after' ? tell : undefined);
      expect(said.filter(line => pointer.test(line))).to.have.lengthOf(1);
    });
});
