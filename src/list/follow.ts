/** Tells the page that a reader follows a link of a document, before the browser does. */
import type { FollowDetail } from '../base/events.js';
import type { Resource } from '../content/resources-content.js';

/**
 * @param documentAt - The document at a place of the list.
 * @param emit - Returns false where the page goes there itself, or not at all.
 */
export function tellFollowed(
  root: ShadowRoot | HTMLElement,
  documentAt: (place: number) => Resource | undefined,
  emit: (detail: FollowDetail) => boolean,
): void {
  const hear = (event: Event): void => {
    const isLeftAlone = event.type === 'auxclick' && (event as MouseEvent).button !== 1; // only the middle one follows
    const link = (event.target as Element).closest<HTMLAnchorElement>('[part=item] a[href]');
    if (isLeftAlone || !link) return;
    const item = link.closest('[part=item]')!;
    const document = documentAt([...item.parentElement!.children].indexOf(item));
    const { href: url, hreflang } = link;
    if (document && !emit({ document, url, ...(hreflang && { language: hreflang }) })) event.preventDefault();
  };
  for (const type of ['click', 'auxclick']) root.addEventListener(type, hear);
}
