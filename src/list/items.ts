/** The documents of a list: title, details, description and editions of each. */
import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MsgFn } from '../localization/msg.js';
import type { Content, ContentElement } from '../base/content-element.js';
import { renderHeading } from '../base/headings.js';
import { inLanguage, languageNote } from '../base/in-language.js';
import { canBeOpened } from '../content/resources-content.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { commaOf, formatDate, nativeName } from '../localization/format.js';
import { directionOf } from '../localization/language.js';
import { editionDetails } from './item-parts.js';
import { safeUrl } from '../safe/blocks.js';
import { countText } from './shown-count.js';

/** What documents are drawn with. */
interface ItemsContext {
  element: ContentElement<Content>;
  msg: MsgFn;
  /** The names of types, topics and publishers. */
  labels: ResourcesContent;
  /** What the tools add once they are here. */
  tools: ItemTools | undefined;
}

export interface ItemTools {
  /** What stands before the documents: the order, beside the count; the choice that applies; what could not be had. */
  renderRemarks(): unknown;
  /** What stands in place of an empty list. */
  renderEmpty(): unknown;
  /** The text with found words marked, where the browser cannot highlight them by itself. */
  marked(text: string): unknown;
  renderItemTools(resource: Resource): unknown;
  /** What stands above a document. */
  renderAbove(resource: Resource): unknown;
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
  const { element, msg, tools } = context;
  return html`<p part="count">${countText(resources.length, total, element.locale.tag, msg)}</p>
    ${tools?.renderRemarks()}
    ${
      total
        ? html`<ul part="list" role="list">
            ${resources.map((resource, index) => (index < count ? renderItem(resource, context) : noChange))}
          </ul>`
        : html`<slot name="empty">${tools?.renderEmpty()}</slot>`
    }`;
}

function renderItem(resource: Resource, { element, msg, labels, tools }: ItemsContext) {
  const { title, titleLanguage, description, descriptionLanguage, editions } = resource;
  const best = editions.find(canBeOpened);
  // One remark: it tells what a click opens, and of which language the title is only where that is not known.
  const known = best && best.language !== 'und' ? best.language : undefined;
  const name = inLanguage(element, tools?.marked(title) ?? title, titleLanguage);
  const note = languageNote(element, known ?? titleLanguage);
  const { date, type, publishers, symbol, source } = resource;
  const { tag } = element.locale;
  const label = labels.types[type] ?? type;
  const missing = labels.kinds?.['missing'];
  return html`<li part="item">
    ${tools?.renderAbove(resource)}${renderHeading(
      element,
      best
        ? html`<a href=${best.urls.find(safeUrl)} hreflang=${known ?? nothing}>${name}${note}</a>`
        : html`${name}${note}`,
      1,
      'title',
    )}${renderDetails(
      'details when',
      date && html`<time datetime=${date}>${formatDate(date, tag)}</time>`,
      label && html`<span>${label}</span>`,
    )}${renderDetails(
      'details by',
      publishers[0] && html`<span>${renderPublishers(publishers, labels, element)}</span>`,
      symbol && html`<span><bdi translate="no">${symbol}</bdi></span>`,
      source && html`<span><bdi>${source}</bdi></span>`,
    )}${
      description
        ? html`<p part="description">${inLanguage(element, tools?.marked(description) ?? description, descriptionLanguage)}</p>`
        : nothing
    }
    <div class="foot">
      ${
        editions[0]
          ? html`<ul part="editions" role="list">
              ${
                missing &&
                !editions.some(({ language }) => language === 'und' || language.startsWith(labels.language))
                  ? html`<li>${missing}</li>`
                  : nothing
              }${editions.flatMap(edition => renderEdition(edition, labels, tag, msg))}
            </ul>`
          : nothing
      }${tools?.renderItemTools(resource)}
    </div>
  </li>`;
}

/** One line with what is known of these. Styles put a dot between two, which goes where the line breaks. */
const renderDetails = (part: string, first: unknown, second: unknown, third?: unknown): unknown =>
  first || second || third ? html`<p part=${part}>${first} ${second} ${third}</p>` : nothing;

const renderPublishers = (
  ids: string[],
  { publishers }: ResourcesContent,
  element: ContentElement<Content>,
): unknown =>
  ids.map((id, index) => {
    const { name, language }: LocalName = publishers[id] ?? { name: id };
    return apart(inLanguage(element, name, language), index && commaOf(element.locale.tag));
  });

/** In Arabic, "PDF" would else draw a number behind it to its other side. */
const apart = (detail: unknown, before: unknown) => html`${before || nothing}<bdi>${detail}</bdi>`;

/** One entry for each address. The first stands for the edition, a further one says what it leads to. */
function renderEdition(edition: Edition, { kinds = {} }: ResourcesContent, tag: string, msg: MsgFn) {
  const { language, urls } = edition;
  const isKnown = language !== 'und'; // a feed may not say
  const name = (site: string) =>
    isKnown ? html`<span lang=${language} dir=${directionOf(language)}>${nativeName(language)}</span>` : site;
  // A plain space alone in a node is left out of the names that Chromium makes.
  const listed = (details: string[]) =>
    details.map((detail, index) => apart(detail, index ? commaOf(tag) : '\u00a0'));
  const details = editionDetails(edition, tag, msg);
  const links = urls.filter(safeUrl).map((url, index) => {
    const { hostname } = new URL(url);
    return html`<li>
      <a part="edition" class=${index ? 'more' : nothing} href=${url} hreflang=${isKnown ? language : nothing}
        >${name(hostname)}${index && isKnown ? ` ${kinds[edition.kinds?.[urls.indexOf(url)] ?? ''] ?? hostname}` : listed(details)}</a
      >
    </li>`;
  });
  return links.length ? links : html`<li>${name('')}${listed(details.concat(kinds['none'] ?? []))}</li>`;
}
