/**
 * Takes back what page translators and scripts have changed in a drawing, so that Lit finds each node where it has put it. A
 * chunk of its own that comes after the first paint.
 */

/** Styles that others add are left where they are: no drawing depends on them. */
const isStyle = (node: Node) => 'sheet' in node;

export class ForeignChanges {
  readonly #root: Node;
  readonly #observer = new MutationObserver(changes => this.#hear(changes));
  #changes: MutationRecord[] = [];

  /** @param root - Call it while the root holds our own drawing. */
  constructor(root: Node) {
    this.#root = root;
    this.forgetOwn();
  }

  /** To be called after each drawing: those changes were ours. */
  forgetOwn(): void {
    this.#observer.observe(this.#root, { childList: true, subtree: true, characterDataOldValue: true });
    this.#observer.takeRecords();
  }

  /** To be called before each drawing. Takes back the last change first. @throws where the nodes are not ours any more. */
  takeBack(): void {
    this.#hear(this.#observer.takeRecords());
    const changes = this.#changes.reverse();
    this.#changes = [];
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
