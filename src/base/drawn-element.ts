/**
 * An element whose drawing survives others. The page's own text shows until something is drawn, and again when a drawing
 * fails. Page translators and scripts change our nodes as they like; Lit would go on as if nothing had happened.
 */
import { LitElement, isServer } from 'lit';
import type { CSSResult, PropertyValues } from 'lit';
import { sheetFor } from './sheet-for.js';

/** Styles that others add are left where they are: no drawing depends on them. */
const isStyle = (node: Node) => 'sheet' in node;

export abstract class DrawnElement extends LitElement {
  /** @internal Whether the server draws, or has drawn what is on screen: nothing of the page around counts then. */
  prerendered = isServer;

  /** The slot of the page's own text. */
  #fallback!: HTMLElement;
  /** What others have changed since the last drawing. */
  #foreign: MutationRecord[] = [];
  #observer!: MutationObserver;

  /** Whether the drawing takes the place of the page's own text. */
  protected abstract get isShown(): boolean;

  /** Called when the page's own text has come or gone. */
  protected abstract fallbackChanged(): void;

  /** Called where something could not be drawn: the page's own text shows. */
  protected abstract cannotDraw(error: Error): void;

  override connectedCallback() {
    super.connectedCallback();
    const root = this.renderRoot as ShadowRoot;
    const { elementStyles } = this.constructor as typeof LitElement;
    // None at first, and none in another document.
    if (!root.adoptedStyleSheets.length && root.ownerDocument.defaultView)
      root.adoptedStyleSheets = elementStyles.map(style => sheetFor(root, style as CSSResult));
  }

  protected override createRenderRoot() {
    if (isServer) return super.createRenderRoot();
    // First of all, for an empty root would hide the page's own text. A page may name an element `createElementNS`.
    const create = Document.prototype.createElementNS.bind(document);
    this.#fallback = create(this.namespaceURI, 'slot') as HTMLElement;
    this.#fallback.addEventListener('slotchange', () => this.fallbackChanged());
    this.#observer = new MutationObserver(changes => this.#hear(changes));
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    if (!this.prerendered) this.clearDrawing(root);
    return root;
  }

  /** Leaves only the page's own text in the root. What is drawn next is drawn afresh. */
  protected clearDrawing(root = this.renderRoot): void {
    const end = new Text(); // Lit knows what it has drawn by the node that it has drawn before
    this.#fallback.hidden = false;
    root.replaceChildren(this.#fallback, end);
    this.renderOptions.renderBefore = end;
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
    this.#restore();
    super.update(changed);
    this.#fallback.hidden = this.isShown;
    this.#observer.observe(this.renderRoot, { childList: true, subtree: true, characterDataOldValue: true });
    this.#observer.takeRecords(); // our own changes
  }

  /** Takes back what others have changed, the last change first: each node is where Lit takes it to be. */
  #restore(): void {
    this.#hear(this.#observer.takeRecords());
    try {
      for (const { target, addedNodes, removedNodes, nextSibling, oldValue } of this.#foreign.reverse()) {
        target.nodeValue = oldValue; // of a text: an element has none
        for (const node of addedNodes) if (!isStyle(node)) target.removeChild(node);
        for (const node of removedNodes) if (!isStyle(node)) target.insertBefore(node, nextSibling);
      }
    } catch {
      this.clearDrawing();
    }
    this.#foreign = [];
  }

  #hear(changes: MutationRecord[]): void {
    this.#foreign = [...this.#foreign, ...changes];
  }
}
