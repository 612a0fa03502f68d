/**
 * Takes back what page translators and scripts have changed in a drawing, so that Lit finds each node where it has put it, and
 * gives a root in another document its styles. A chunk of its own that comes after the first paint.
 */
import type { CSSResult, LitElement, ReactiveController } from 'lit';
import { sheetFor } from './sheet-for.js';

/** Styles that others add are left where they are: no drawing depends on them. */
const isStyle = (node: Node) => 'sheet' in node;

/** Whose drawing it is. */
type Drawn = LitElement & { clearDrawing(): void };

export class ForeignChanges implements ReactiveController {
  readonly #element: Drawn;
  readonly #root: ShadowRoot;
  readonly #observer = new MutationObserver(changes => this.#hear(changes));
  #changes: MutationRecord[] = [];
  /** What Lit draws before: another node each time that the root is emptied. */
  #end: ChildNode | null | undefined;
  /** Where the styles of the root were made. */
  #document = document;

  /** @param element - It has drawn. */
  constructor(element: Drawn) {
    this.#element = element;
    this.#root = element.renderRoot as ShadowRoot;
    // A translator that was there first has left its mark: nobody can tell any more what the drawing was.
    if (this.#root.querySelector('font')) {
      element.clearDrawing();
      element.requestUpdate();
    }
    this.hostUpdated();
    element.addController(this);
  }

  /** Elements move to other documents, which drop the style sheets of this one. */
  hostConnected(): void {
    const { ownerDocument } = this.#root;
    if (ownerDocument === this.#document) return;
    this.#document = ownerDocument;
    const { elementStyles } = this.#element.constructor as typeof LitElement;
    this.#root.adoptedStyleSheets = elementStyles.map(style => sheetFor(this.#root, style as CSSResult));
  }

  hostUpdate(): void {
    try {
      this.#takeBack();
    } catch {
      this.#element.clearDrawing(); // the nodes are not ours any more
    }
  }

  /** What has changed by now was our own drawing. */
  hostUpdated(): void {
    this.#observer.observe(this.#root, { childList: true, subtree: true, characterDataOldValue: true });
    this.#observer.takeRecords();
    this.#end = this.#element.renderOptions.renderBefore;
  }

  /** The last change goes first. */
  #takeBack(): void {
    this.#hear(this.#observer.takeRecords());
    const changes = this.#changes.reverse();
    this.#changes = [];
    if (this.#end !== this.#element.renderOptions.renderBefore) return; // a drawing has failed: none of it is left
    for (const { target, addedNodes, removedNodes, nextSibling, oldValue } of changes) {
      target.nodeValue = oldValue; // of a text: an element has none
      for (const node of addedNodes) if (!isStyle(node)) target.removeChild(node);
      for (const node of removedNodes) if (!isStyle(node)) target.insertBefore(node, nextSibling);
    }
  }

  #hear(changes: MutationRecord[]): void {
    this.#changes = [...this.#changes, ...changes];
  }
}
