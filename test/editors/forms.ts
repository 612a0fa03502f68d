/** The forms that docs/content-management-systems.md offers to somebody who writes a text: a list of five documents. */

export interface Form {
  name: string;
  html: string;
  /** The same in Markdown, where it has words of its own for it. */
  markdown?: string;
  /** Whether the page has our script besides, as a theme would bring it. */
  hasScript: boolean;
}

export const title = 'Our own title';
export const words = 'Our own words';

/** @param base - `…/v1/` of the publisher. */
export function forms(base: string): Form[] {
  const address = (embed = '') => `${base}fr/resources/?${embed}type=report&limit=5`;
  const link = (embed = '') => `<a href="${address(embed).replaceAll('&', '&amp;')}">Documents</a>`;
  const element = (inside: string) =>
    `<resource-list lang="fr" type="report" limit="5">${inside}</resource-list>`;
  const script = `<script type="module" src="${base}widgets.js" referrerpolicy="no-referrer"></script>`;
  return [
    {
      name: 'link alone in its paragraph',
      html: `<p>${link()}</p>`,
      markdown: `[Documents](${address()})`,
      hasScript: true,
    },
    {
      name: 'link in a text, with `embed`',
      html: `<p>Here they are: ${link('embed&')}</p>`,
      markdown: `Here they are: [Documents](${address('embed&')})`,
      hasScript: true,
    },
    { name: 'tag', html: element(''), hasScript: true },
    {
      name: 'tag with own title and words',
      html: element(`<h3 slot="heading">${title}</h3><p>${words}</p>`),
      hasScript: true,
    },
    { name: 'script and tag', html: `${script}\n${element('')}`, hasScript: false },
    {
      name: 'frame',
      html: `<iframe src="${address().replaceAll('&', '&amp;')}" title="Documents" width="100%" height="600"></iframe>`,
      hasScript: false,
    },
  ];
}
