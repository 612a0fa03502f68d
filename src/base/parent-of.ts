/** The node around. A form says of its field named `parentNode` that it is the node around the form. */
export const parentNodeOf = (node: Node): ParentNode | null =>
  Reflect.get<Node, 'parentNode'>(Node.prototype, 'parentNode', node);
