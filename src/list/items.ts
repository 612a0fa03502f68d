/** The documents of a list: title, details, description and editions of each. */
import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MsgFn } from '../localization/msg.js';
import type { Content, ContentElement } from '../base/content-element.js';
import { renderHeading } from '../base/headings.js';
import { inLanguage, languageNote } from '../base/in-language.js';
import { canBeOpened } from '../content/resources-content.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { commaOf, nativeName } from '../localization/format.js';
import { cachedIntl } from '../localization/intl-cache.js';
import { directionOf } from '../localization/language.js';
import { detailsOf, editionDetails } from './item-parts.js';
import type { Detail } from './item-parts.js';
import { safeUrl } from '../safe/blocks.js';
import { countText } from './shown-count.js';

/** What documents are drawn with. */
export interface ItemsContext {
  element: ContentElement<Content>;
  msg: MsgFn;
  /** The names of types, topics and publishers. */
  labels: ResourcesContent;
  /** What the tools add once they are here. */
  tools: ItemTools | undefined;
}

export interface ItemTools {
  /** The text with found words marked, where the browser cannot highlight them by itself. */
  marked(text: string): unknown;
  renderItemTools(resource: Resource): unknown;
}

/**
 * How many documents there are, and the documents; or that none matches.
 *
 * @param total - How many match, of which these are the first.
 * @param count - Draws the first so many; below them what stood there stays.
 */
export function renderItems(
  resources: Resource[],
  total: number,
  count: number,
  context: ItemsContext,
): TemplateResult {
  const { element, msg } = context;
  if (!total)
    return html`<slot name="empty"
      ><p part="empty">${msg('No document matches.', { id: 'list-none' })}</p></slot
    >`;
  return html`<p part="count">${countText(resources.length, total, element.locale.tag, msg)}</p>
    <ul part="list" role="list">
      ${resources.map((resource, index) => (index < count ? renderItem(resource, context) : noChange))}
    </ul>`;
}

function renderItem(resource: Resource, { element, msg, labels, tools }: ItemsContext) {
  const { title, titleLanguage, description, descriptionLanguage, editions } = resource;
  const best = editions.find(canBeOpened);
  // One remark: it tells what a click opens, and of which language the title is only where that is not known.
  const known = best && best.language !== 'und' ? best.language : undefined;
  const name = html`${inLanguage(element, tools?.marked(title) ?? title, titleLanguage, false)}${languageNote(element, known ?? titleLanguage)}`;
  const details = detailsOf(resource, labels, element.locale.tag);
  return html`<li part="item">
    ${renderHeading(
      element,
      best ? html`<a href=${best.urls.find(safeUrl)} hreflang=${known ?? nothing}>${name}</a>` : name,
      1,
      'title',
    )}
    <p part="details">${details.map((detail, index) => html`${index ? ' · ' : nothing}${renderDetail(detail, element)}`)}</p>
    ${
      description
        ? html`<p part="description">${inLanguage(element, tools?.marked(description) ?? description, descriptionLanguage, false)}</p>`
        : nothing
    }
    ${
      editions.length
        ? html`<ul part="editions" role="list">
            ${editions.flatMap(edition => renderEdition(edition, labels, element.locale.tag, msg))}
          </ul>`
        : nothing
    }
    ${tools?.renderItemTools(resource)}
  </li>`;
}

function renderDetail(detail: Detail, element: ContentElement<Content>): unknown {
  switch (detail.kind) {
    case 'publishers':
      return renderPublishers(detail.names, element);
    case 'date':
      return html`<time datetime=${detail.date}>${detail.text}</time>`;
    case 'type':
      return detail.text;
    case 'symbol':
      return html`<bdi translate="no">${detail.text}</bdi>`;
    default:
      return html`<bdi>${detail.text}</bdi>`;
  }
}

function renderPublishers(names: LocalName[], element: ContentElement<Content>): unknown {
  const list = cachedIntl(Intl.ListFormat, element.locale.tag, { type: 'unit', style: 'short' } as const);
  let next = 0;
  return list.formatToParts(names.map(({ name }) => name)).map(part => {
    if (part.type !== 'element') return part.value;
    const { name, language } = names[next++]!;
    return inLanguage(element, name, language, false);
  });
}

/** One entry for each address. The first stands for the edition, a further one says what it leads to. */
function renderEdition(edition: Edition, { kinds = {} }: ResourcesContent, tag: string, msg: MsgFn) {
  const { language, urls } = edition;
  const isKnown = language !== 'und'; // a feed may not say
  const entry = (site: string, more: string[]) =>
    html`${isKnown ? html`<span lang=${language} dir=${directionOf(language)}>${nativeName(language)}</span>` : site}${
      more.length
        ? html` <bdi dir=${directionOf(tag)}>(${more.map((detail, index) => html`${index ? commaOf(tag) : nothing}${detail}`)})</bdi>`
        : nothing
    }`;
  const details = editionDetails(edition, tag, msg);
  const links = urls.filter(safeUrl).map((url, index) => {
    const { hostname } = new URL(url);
    const kind = edition.kinds?.[urls.indexOf(url)] ?? '';
    return html`<li>
      <a part="edition" href=${url} hreflang=${isKnown ? language : nothing}
        >${entry(hostname, index && isKnown ? [kinds[kind] ?? hostname] : details)}</a
      >
    </li>`;
  });
  return links.length ? links : html`<li>${entry('', details.concat(kinds['none'] ?? []))}</li>`;
}
