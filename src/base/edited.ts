/**
 * A text that somebody is editing: what stands in it will be saved. There nothing of ours adds or changes anything, and what
 * had been added goes before it can be saved.
 */

const editable = '[contenteditable]:not([contenteditable=false i])';

/** Whether a node stands in such a text, also where a part of it has been excepted from editing: that is saved, too. */
export function isEdited(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let root: Node | undefined = node; root; root = (root.getRootNode() as Partial<ShadowRoot>).host)
    if ((root instanceof Element ? root : root.parentElement)?.closest(editable)) return true;
  return false;
}

const waiting = new Map<Node, () => void>();
let observer: MutationObserver | undefined;

/** Calls back once, when somebody begins to edit the text that this node stands in. */
export function whenEdited(node: Node, takeBack: () => void): void {
  waiting.set(node, takeBack);
  if (observer) return;
  observer = new MutationObserver(() => {
    for (const [one, callBack] of waiting)
      if (isEdited(one)) {
        waiting.delete(one);
        callBack();
      }
  });
  observer.observe(document, { subtree: true, attributeFilter: ['contenteditable'] });
}
