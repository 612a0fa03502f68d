/** What stands above a document: the year that begins with it, and that it is the one of the reader's link. */
import { html, nothing } from 'lit';
import { renderHeading } from '../base/headings.js';
import type { Resource } from '../content/resources-content.js';
import type { ListHost } from './list-host.js';
import type { ListView } from './list-store.js';
import { countText } from './shown-count.js';

const yearOf = ({ date = '' }: Resource): string => date.slice(0, 4);

/** @param before - The document above it. */
export function renderAbove(
  resource: Resource,
  before: Resource | undefined,
  { state, results }: ListView,
  host: ListHost,
): unknown {
  const isNewYear = state.sort === 'year' && (!before || yearOf(before) !== yearOf(resource));
  return [
    isNewYear ? renderYear(yearOf(resource), results, host) : nothing,
    state.id === resource.id
      ? html`<p part="singled">${host.msg('The document of your link', { id: 'list-singled' })}</p>`
      : nothing,
  ];
}

function renderYear(year: string, results: ListView['results'], { options, msg, locale }: ListHost): unknown {
  const years = results?.counts.year;
  const dated = [...(years?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  // With a filter by year, the others have counts too: of what they would give.
  const count = year ? years?.get(year) : Math.max(0, (results?.total ?? 0) - dated);
  const text = html`${year || msg('Without a date', { id: 'list-undated' })}${
    count ? html`<small>${` ${countText(count, count, locale.tag, msg)}`}</small>` : nothing
  }`;
  return renderHeading(options, text, 1, 'year');
}
