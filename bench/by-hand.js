/**
 * The overview as a page's own script could draw it, by hand: the least that shows the same text. It has none of our
 * words, one language, no failures, nothing to configure. What it needs is what a script form costs at least.
 */
customElements.define(
  'return-reintegration-overview',
  class extends HTMLElement {
    async connectedCallback() {
      const response = await fetch(new URL(`content/${this.lang}/overview.json`, import.meta.url));
      const { title, sections } = await response.json();
      const parts = sections.flatMap(section => [
        draw('h3', [section.title]),
        ...section.blocks.map(drawBlock),
      ]);
      this.attachShadow({ mode: 'open' }).append(draw('h2', [title]), ...parts);
    }
  },
);

function drawBlock({ type, items, children }) {
  if (type === 'list')
    return draw(
      'ul',
      items.map(item => draw('li', item)),
    );
  return draw({ quote: 'blockquote', heading: 'h4' }[type] ?? 'p', children);
}

function draw(name, children) {
  const element = document.createElement(name);
  element.append(...children.map(drawInline));
  return element;
}

function drawInline(inline) {
  if (typeof inline === 'string' || inline instanceof Node) return inline;
  const element = draw({ emphasis: 'em', link: 'a' }[inline.type] ?? 'span', inline.children);
  if (inline.url) element.href = inline.url;
  return element;
}
