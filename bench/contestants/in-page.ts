/** Helpers of all lists but ours (items, searched text, filters), and a reader of counts for all. They go into the page as source. */
import type { Resource, ResourcesContent } from '../../src/content/resources-content.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- the libraries bring no types into the page */
declare const dates: Intl.DateTimeFormat;
declare const List: any;

export function textOf(each: Resource, { publishers, types, topics }: ResourcesContent): string {
  return [
    each.title,
    ...Object.values(each.otherTitles ?? {}),
    each.description,
    each.symbol,
    ...each.publishers.map(id => publishers[id]!.name),
    types[each.type],
    ...each.topics.map(id => topics[id]),
  ].join(' ');
}

export function itemHtml(each: Resource, { publishers, types }: ResourcesContent): string {
  const safe = (text = '') => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
  const { title, titleLanguage = 'en', date, symbol, description, editions } = each;
  const details = [
    ...each.publishers.map(id => safe(publishers[id]!.name)),
    `<time datetime="${date}">${dates.format(new Date(date!))}</time>`,
    types[each.type],
    symbol && `<bdi>${safe(symbol)}</bdi>`,
  ];
  const links = editions.map(
    ({ language, urls, format, size, pages }) =>
      `<li><a href="${safe(urls[0])}" hreflang="${language}"><span lang="${language}">${language}</span> <bdi>(${format}, ${size!.value} MB, ${pages} pages)</bdi></a></li>`,
  );
  return `<h3><a href="${safe(editions[0]!.urls[0])}" lang="${titleLanguage}">${safe(title)}</a></h3>
<p>${details.filter(Boolean).join(' · ')}</p><p>${safe(description)}</p><ul>${links.join('')}</ul>`;
}

/** @param rows - Each with the document and the text to search. */
export function listJs(
  app: HTMLElement,
  content: ResourcesContent,
  rows: { each: Resource; text: string }[],
): any {
  const options = {
    page: 50,
    pagination: true,
    valueNames: ['text'],
    searchColumns: ['text'],
    item: ({ each }: { each: Resource }) => `<li class="item">${itemHtml(each, content)}</li>`,
  };
  return new List(app, options, rows);
}

export function typeSelect({ types }: ResourcesContent): string {
  const options = Object.entries(types).map(([id, name]) => `<option value="${id}">${name}</option>`);
  return `<select><option value="">All</option>${options.join('')}</select>`;
}

export function choose(select: HTMLSelectElement, type: string): void {
  select.value = type;
  select.dispatchEvent(new Event('change'));
}

/** What a document can be chosen by. */
export function facetsOf(
  each: Resource,
  { publishers, types, topics }: ResourcesContent,
): Record<string, string[]> {
  return {
    Type: [types[each.type]!],
    Topic: each.topics.map(id => topics[id]!),
    Language: each.editions.map(({ language }) => language),
    Publisher: each.publishers.map(id => publishers[id]!.name),
    Year: [each.date!.slice(0, 4)],
  };
}

/** With mark.js, which is what the documentation of DataTables tells to take. */
export function highlight(marker: any, words: string): void {
  marker.unmark({ done: () => marker.mark(words) });
}

/** The counts above 0 beside types and topics, as they show. `selector` finds what holds a name and its count. */
export function countsIn(
  region: ParentNode,
  selector: string,
  { types, topics }: ResourcesContent,
): Record<string, number> {
  const names = [...Object.values(types), ...Object.values(topics)];
  return Object.fromEntries(
    [...region.querySelectorAll(selector)].flatMap(row => {
      const [name, count] = [...row.querySelectorAll('span')].map(({ textContent }) => textContent);
      const n = parseInt(count!.replace(/,/g, ''), 10);
      return names.includes(name!) && n ? [[name, n]] : [];
    }),
  ) as Record<string, number>;
}
