import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import { property } from 'lit/decorators.js';
import * as small from '../../src/embed/lit.js';

// Lit says once more, a moment later, what could not be drawn.
addEventListener(
  'unhandledrejection',
  event => (event.reason as Error).message === 'cannot be drawn' && event.preventDefault(),
);

// Whatever an element of ours relies on is the same with Lit's own element and with the one inside the scripts.
for (const [name, { LitElement, css, html }] of Object.entries({
  'Lit’s element': lit,
  'the small element': small as unknown as typeof lit,
}))
  describe(name, () => {
    let drawings: Map<PropertyKey, unknown>[] = [];

    class Greeting extends LitElement {
      static override styles = [
        css`
          p {
            color: rgb(1, 2, 3);
          }
        `,
      ];

      @property({ useDefault: true }) who = 'world';
      @property({ attribute: 'how-often', type: Number, useDefault: true }) howOften = 1;
      @property({ type: Boolean }) loud = false;
      @property({ attribute: false }) extra?: unknown;

      protected override render() {
        if (this.extra === 'broken') throw new Error('cannot be drawn');
        return html`<p>${`Hello ${this.who}${this.loud ? '!' : ''} `.repeat(this.howOften)}</p>`;
      }

      protected override updated(changed: Map<PropertyKey, unknown>) {
        drawings.push(changed);
      }
    }
    class Longer extends Greeting {
      @property() more = '';
    }

    const tag = `test-${name.replace(/\W+/g, '-').toLowerCase()}`;
    const text = (element: Greeting) => element.renderRoot.textContent!.trim();
    const show = async (markup: string) => {
      drawings = [];
      document.body.innerHTML = markup;
      const element = document.body.firstElementChild as Greeting;
      await element.updateComplete;
      return element;
    };

    before(() => {
      customElements.define(tag, Greeting);
      customElements.define(`${tag}-longer`, Longer);
    });
    afterEach(() => document.body.replaceChildren());

    it('reads its attributes', async () => {
      expect(text(await show(`<${tag} who="you" how-often="2" loud></${tag}>`))).to.equal(
        'Hello you! Hello you!',
      );
    });

    it('goes back to what it began with when they go', async () => {
      const element = await show(`<${tag} who="you" how-often="2" loud></${tag}>`);
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
      await element.updateComplete;
      expect(text(element)).to.equal('Hello world');
    });

    it('watches its own attributes and those of its parent class', () => {
      expect(Longer.observedAttributes).to.deep.equal(['who', 'how-often', 'loud', 'more']);
      expect(Greeting.observedAttributes).to.deep.equal(['who', 'how-often', 'loud']);
    });

    it('takes what a page has set before it was defined', async () => {
      const element = document.createElement(`${tag}-late`) as Greeting;
      element.who = 'early bird';
      document.body.append(element);
      customElements.define(`${tag}-late`, class extends Greeting {});
      await element.updateComplete;
      expect(text(element)).to.equal('Hello early bird');
    });

    it('draws nothing before it is on the page', async () => {
      drawings = [];
      const element = document.createElement(tag) as Greeting;
      element.who = 'you';
      await Promise.resolve();
      expect(drawings).to.have.length(0);
      document.body.append(element);
      await element.updateComplete;
      expect(text(element)).to.equal('Hello you');
    });

    it('draws several changes once, and says what was before', async () => {
      const element = await show(`<${tag}></${tag}>`);
      element.who = 'a';
      element.who = 'b';
      element.loud = true;
      await element.updateComplete;
      expect(drawings.slice(1).map(changed => [...changed])).to.deep.equal([
        [
          ['who', 'world'],
          ['loud', false],
        ],
      ]);
    });

    it('does not count what it begins with as changed, where it says so', async () => {
      await show(`<${tag}></${tag}>`);
      expect([...drawings[0]!.keys()]).to.deep.equal(['loud']);
    });

    it('does not draw what has not changed', async () => {
      const element = await show(`<${tag}></${tag}>`);
      element.who = 'world';
      await element.updateComplete;
      expect(drawings).to.have.length(1);
    });

    it('draws again after a drawing that failed', async () => {
      const element = await show(`<${tag}></${tag}>`);
      element.extra = 'broken';
      const error = await element.updateComplete.then(
        () => undefined,
        (error: Error) => error.message,
      );
      expect(error).to.equal('cannot be drawn');
      element.extra = undefined;
      element.who = 'again';
      await element.updateComplete;
      expect(text(element)).to.equal('Hello again');
    });

    it('shares its style sheet', async () => {
      const element = await show(`<${tag}></${tag}>`);
      const other = element.cloneNode() as Greeting;
      document.body.append(other);
      await other.updateComplete;
      expect(getComputedStyle(element.renderRoot.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
      expect(other.shadowRoot!.adoptedStyleSheets[0] === element.shadowRoot!.adoptedStyleSheets[0]).to.equal(
        true,
      );
    });
  });
