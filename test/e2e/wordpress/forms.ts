/** What an editor can put into a text to get the documents: the same list in French, five reports and studies, in every form. */

/** Where it is put: into the block editor, or into the classic one, whose texts have no blocks. */
export type Kind = 'blocks' | 'classic';

export interface Form {
  name: string;
  kind: Kind;
  /** What is saved. */
  content: string;
  /** What must be left of it in the saved text for the form to be there at all. */
  essence: string;
  /** Words that show where the form itself does not come to life. */
  instead?: string;
}

/** Stands below the form in every text, to see whether it is still there. */
export const rest = 'The rest of the page.';
export const linkText = 'Documents sur le retour';
const fallbackText = 'My own words';

/** @param site - The origin that serves dist/site. */
export function forms(site: string): Form[] {
  const base = `${site}/v1/`;
  const page = `${base}fr/resources/`;
  const script = `<script type="module" src="${base}widgets.js"></script>`;
  const open = '<resource-list lang="fr" type="report study" limit="5">';
  const element = `${open}</resource-list>`;
  const withChildren = `${open}<p>${fallbackText}</p></resource-list>`;
  const closesItself = '<resource-list lang="fr" type="report study" limit="5"/>';
  const link = `<a href="${page}?type=report+study&amp;limit=5">${linkText}</a>`;
  const address = `${page}?type=report+study&amp;limit=5`;
  const frame = `<iframe src="${page}?frame&amp;type=report+study&amp;limit=5" title="Documents" width="600" height="600"></iframe>`;
  const shortcode = '[resource-list lang="fr" type="report study" limit="5"]';
  const block =
    '<!-- wp:return-reintegration/resource-list {"lang":"fr","type":"report study","limit":"5"} /-->';

  const html = (inside: string) => `<!-- wp:html -->\n${inside}\n<!-- /wp:html -->`;
  const paragraph = (inside: string) => `<!-- wp:paragraph -->\n<p>${inside}</p>\n<!-- /wp:paragraph -->`;
  const embed = `<!-- wp:embed ${JSON.stringify({ url: address.replaceAll('&amp;', '&') }).replaceAll('&', '\\u0026')} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

  const typed = [
    { name: 'script and element', code: `${script}\n${element}`, essence: open },
    { name: 'element', code: element, essence: open },
    {
      name: 'script, element with children',
      code: `${script}\n${withChildren}`,
      essence: open,
      instead: fallbackText,
    },
    {
      name: 'script, element with a link',
      code: `${script}\n${open}<p>${link}</p></resource-list>`,
      essence: open,
      instead: linkText,
    },
    {
      name: 'script, element that closes itself',
      code: `${script}\n${closesItself}`,
      essence: '<resource-list',
    },
    { name: 'script and link', code: `${script}\n<p>${link}</p>`, essence: link, instead: linkText },
    { name: 'frame', code: frame, essence: '<iframe' },
  ].flatMap(({ code, ...form }) => [
    { ...form, kind: 'blocks' as const, content: html(code) },
    { ...form, kind: 'classic' as const, content: code },
  ]);
  const others: Form[] = [
    { name: 'link', kind: 'blocks', content: paragraph(link), essence: link, instead: linkText },
    { name: 'link', kind: 'classic', content: link, essence: link, instead: linkText },
    { name: 'pasted address', kind: 'blocks', content: embed, essence: page },
    { name: 'pasted address', kind: 'classic', content: address, essence: page },
    {
      name: 'shortcode',
      kind: 'blocks',
      content: `<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->`,
      essence: shortcode,
      instead: '[resource-list',
    },
    { name: 'shortcode', kind: 'classic', content: shortcode, essence: shortcode, instead: '[resource-list' },
    { name: 'block', kind: 'blocks', content: block, essence: block },
  ];

  return [...typed, ...others].map(form => ({
    ...form,
    content: `${form.content}\n\n${form.kind === 'blocks' ? paragraph(rest) : rest}`,
  }));
}
