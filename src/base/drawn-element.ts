/**
 * An element whose drawing survives others. The page's own text shows until something is drawn, and again when a drawing
 * fails. Page translators and scripts change our nodes as they like; Lit would go on as if nothing had happened.
 */
import { LitElement, isServer } from 'lit';
import type { PropertyValues } from 'lit';

/** Elements whose text readers do not see. */
const unseen = /^(noscript|script|style|template)$/i;

export abstract class DrawnElement extends LitElement {
  /** @internal Whether the server draws, or has drawn what is on screen: nothing of the page around counts then. */
  prerendered = isServer;

  /** The slot of the page's own text. */
  #fallback: HTMLSlotElement | undefined;

  /** Whether the page's own text stands between the tags, for readers to see. */
  protected get hasFallback(): boolean {
    return Boolean(
      this.#fallback
        ?.assignedNodes()
        .some(({ nodeName, textContent }) => !unseen.test(nodeName) && textContent?.trim()),
    );
  }

  /** Whether the drawing takes the place of the page's own text. */
  protected abstract get isShown(): boolean;

  /** Called when the page's own text has come or gone. */
  protected abstract fallbackChanged(): void;

  /** Called where something could not be drawn: the page's own text shows. */
  protected abstract cannotDraw(error: Error): void;

  protected override createRenderRoot() {
    if (isServer) return super.createRenderRoot();
    let root: ShadowRoot | null;
    try {
      root = super.createRenderRoot() as ShadowRoot;
    } catch (error) {
      root = this.shadowRoot;
      if (!root) throw error;
      // Another document takes no style sheet of ours: the guard makes its own.
    }
    root.addEventListener('slotchange', () => this.fallbackChanged());
    this.renderOptions.renderBefore = undefined!; // Lit would draw before what the server has drawn
    // An empty root would hide the page's own text.
    if (!this.prerendered) this.clearDrawing(root);
    return root;
  }

  /** @internal Leaves only the page's own text in the root. What is drawn next is drawn afresh, before a slot that Lit does not know. */
  clearDrawing(root = this.renderRoot): void {
    // A page may name an element `createElementNS`.
    const create = Document.prototype.createElementNS.bind(document);
    const slot = (this.#fallback = create(this.namespaceURI, 'slot') as HTMLSlotElement);
    root.replaceChildren(slot);
    this.renderOptions.renderBefore = slot;
  }

  protected override performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      this.clearDrawing();
      this.cannotDraw(error as Error);
    }
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    if (this.#fallback) this.#fallback.hidden = this.isShown;
  }

  /** Guards the drawing from a second after the first paint on: translators come later. */
  protected guard(): void {
    setTimeout(() => {
      import('./after-drawing.js').then(({ afterDrawing }) => afterDrawing(this)).catch(() => {}); // without the chunk, translated as ever
    }, 1000);
  }
}
