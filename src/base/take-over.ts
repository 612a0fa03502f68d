/**
 * Makes prerendered nodes an element's own, so that nothing on screen changes and no focus is lost.
 * A chunk of its own: only pages with prerendered elements need it.
 */
import type { LitElement, PropertyValues } from 'lit';
import { hydrate } from '@lit-labs/ssr-client';
import type { Content, ContentElement } from './content-element.js';
import { viewKey } from './view-key.js';

/** How to go on with elements whose content was not here yet. */
const waiting = new WeakMap<object, () => void>();

/** A class that takes over what the server has drawn, and is like its parent otherwise. */
export function takingOver(element: CustomElementConstructor): CustomElementConstructor {
  abstract class TakingOver extends (element as unknown as typeof ContentElement<Content>) {
    protected override createRenderRoot() {
      // On the publisher's own pages the text stands in the page itself, where every program finds it, and it stays there.
      const isInPage = 'inPage' in this.dataset;
      this.prerendered = isInPage || Boolean(this.shadowRoot?.firstChild);
      return isInPage ? (this as unknown as ShadowRoot) : super.createRenderRoot();
    }

    override requestUpdate(...change: Parameters<LitElement['requestUpdate']>) {
      super.requestUpdate(...change);
      // Lit asks for the first update before there is anything to ask the element for.
      const resume = waiting.get(this);
      if (resume && this.shownContent) resume();
    }

    /** A prerendered element stays as it is until its content is here. */
    protected override async scheduleUpdate() {
      if (this.prerendered && !this.shownContent)
        await new Promise<void>(resolve => waiting.set(this, resolve));
      return super.scheduleUpdate();
    }

    protected override update(changed: PropertyValues<this>) {
      if (!this.prerendered) return super.update(changed);
      const drawn = [...this.renderRoot.childNodes];
      try {
        this.#takeOver();
        super.update(changed);
      } catch (error) {
        (this.renderRoot as ShadowRoot).replaceChildren(...drawn);
        throw error;
      }
    }

    /** What the server has drawn says more than the page's own text. */
    override clearDrawing(root?: ShadowRoot) {
      if (!this.prerendered) super.clearDrawing(root);
    }

    protected override updated(changed: PropertyValues<this>) {
      const first = this.prerendered;
      this.prerendered = false;
      super.updated(changed);
      if (first) this.requestUpdate(); // now as one of several on its page
    }

    /** Nodes that show something else than we would (other attributes, older content) are dropped: then the element starts afresh. */
    #takeOver() {
      const root = this.renderRoot as ShadowRoot;
      // Some programs strip comments, and Lit's marks with them.
      const marked = [...root.childNodes].some(node => (node as Comment).data?.startsWith('lit-part'));
      try {
        const isTranslated = root.querySelector('font'); // Lit does not look at the text that it takes over
        if (marked && !isTranslated && this.shownContent && this.isPrerendered(this.shownContent))
          return hydrate(this.render(), root, this.renderOptions);
      } catch {
        // Nodes that differ from the template: somebody changed the prerendered copy.
      }
      super.clearDrawing();
    }

    protected override isPrerendered({ version }: Content) {
      const drawnAs = this.dataset['view'] ?? (this as { drawnAs?: string }).drawnAs;
      return this.prerendered && drawnAs === viewKey(knownAttributes(this), version);
    }
  }
  return TakingOver as unknown as CustomElementConstructor;
}

/** The attributes that the element knows, but for the place of its content. */
function knownAttributes(element: Element): [name: string, value: string][] {
  const known = ['lang', ...(element.constructor as typeof LitElement).observedAttributes];
  return [...element.attributes].flatMap(({ name, value }) =>
    known.includes(name) && name !== 'base' ? [[name, value]] : [],
  );
}
