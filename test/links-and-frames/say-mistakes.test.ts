/** What the console says of mistakes in a page. */
import { expect } from '@open-wc/testing';
import { sayMistakes } from '../../src/links-and-frames/say-mistakes.js';

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

  it('says nothing of a page without mistakes', () =>
    expect(
      saidOf(
        '<resource-list class="a" data-x="1" lang="fr" locked limit="5"></resource-list><x-card></x-card><code>&lt;resource-list&gt;</code>',
      ),
    ).to.deep.equal([]));
});
