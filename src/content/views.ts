/**
 * The elements by the names of their pages: `…/v1/fr/resources/` shows <resource-list>. Whoever has to name a view, its
 * tag or its content asks this table. It imports nothing, so that the build can read it before it compiles anything.
 */
export const views = {
  overview: { tag: 'return-reintegration-overview', content: 'overview' },
  resources: { tag: 'resource-list', content: 'resources' },
  footnote: { tag: 'territory-footnote', content: 'territories' },
} as const;

/** The name of an element's page in an address. */
export type View = keyof typeof views;

/** The tag of an element, as registered without a prefix. */
export type Tag = (typeof views)[View]['tag'];

export const viewNames = Object.keys(views) as View[];

/** The tags in the order of the views. */
export const tagNames: Tag[] = viewNames.map(view => views[view].tag);

/** The note that <territory-footnote> shows where it names no other. It is inside the script. */
export const defaultNote = { territory: 'kosovo', wording: 'un' } as const;
