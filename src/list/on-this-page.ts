/**
 * What the lists of a page share: names of landmarks that differ, one highlight for found words, one description for
 * search engines, one voice for screen readers.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { announce } from '../base/announcer.js';
import { headingByPage } from '../base/headings.js';
import { toConsole } from '../safe/to-console.js';
import { whenIdle } from '../base/when-idle.js';
import { elementOf } from './list-host.js';
import type { ListHost } from './list-host.js';
import { formatNumber } from './shown-count.js';
import type { Marks } from './source.js';
import type * as StructuredData from './structured-data.js';

/** What of a document is searched, and marked. */
const searchedParts = new Set(['title', 'details when', 'details by', 'description']);

/** The lists of the page, in the order of the document. */
const lists: ListOnPage[] = [];
let willNumber = false;

/**
 * Numbers lists of the same heading, once for all that have come, gone or been renamed until the page has time. Each list
 * comes in a task of its own: to number them at once would draw all those behind it again.
 */
function numberLater(): void {
  if (willNumber) return;
  willNumber = true;
  whenIdle(() => {
    willNumber = false;
    const numbers = new Map<string, number>();
    for (const list of lists) {
      const number = (numbers.get(list.heading) ?? 0) + 1;
      numbers.set(list.heading, number);
      list.renumber(number);
    }
  });
}

/** Where a list stands, or would stand, among those of the page. */
function placeOf(list: ListOnPage): number {
  let from = 0;
  let to = lists.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lists[middle]!.isBefore(list)) from = middle + 1;
    else to = middle;
  }
  return from;
}

export class ListOnPage {
  readonly #host: ListHost;
  readonly #element: Element;
  #heading = '';
  #number = 1;
  #marks: Marks | undefined;
  #described: ResourcesContent | undefined;
  #structuredData: Promise<typeof StructuredData> | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    this.#element = elementOf(host.root);
  }

  connect(): void {
    this.#heading = this.#currentHeading;
    lists.splice(placeOf(this), 0, this);
    numberLater();
  }

  disconnect(): void {
    const place = lists.indexOf(this);
    if (place >= 0) lists.splice(place, 1);
    numberLater();
    this.#marks?.inNodes(this, []);
    this.#takeBackDescription();
  }

  /** The page's own heading, where it has put one in place of ours: two lists have two names. */
  get heading(): string {
    return this.#heading;
  }

  /** Landmarks need names that differ: of lists with the same heading the second is "Documents 2". */
  get landmark(): string {
    if (this.#number === 1) return this.#heading;
    return `${this.#heading} ${formatNumber(this.#number, this.#host.locale.tag)}`;
  }

  isBefore(other: ListOnPage): boolean {
    const relation = this.#element.compareDocumentPosition(other.#element);
    return Boolean(relation & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  renumber(number: number): void {
    if (number === this.#number) return;
    this.#number = number;
    this.#host.draw();
  }

  /** Call it before each drawing: the heading may have changed with the language, or by the page. */
  readHeading(): void {
    const heading = this.#currentHeading;
    if (heading === this.#heading) return;
    this.#heading = heading;
    if (this.#element.isConnected) numberLater();
  }

  get #currentHeading(): string {
    return headingByPage(this.#element) || this.#host.msg('Documents', { id: 'documents' });
  }

  /** Marks what was found in the first `count` documents: below them there may still stand those of before. */
  mark(marks: Marks | undefined, items: Element[], count: number): void {
    // A search service may answer a list that the page has taken away, and may put back.
    const isMarked = marks && this.#element.isConnected;
    const texts = (isMarked ? items.slice(0, count) : []).flatMap(item =>
      [...item.children].filter(child => searchedParts.has(child.getAttribute('part')!)),
    );
    this.#marks = marks ?? this.#marks; // the last ones know what to take back
    this.#marks?.inNodes(this, texts);
  }

  /** Tells search engines what is listed, once for each content. */
  describe(resources: () => Resource[], content: ResourcesContent | undefined, total: number): void {
    if (this.#host.options.noStructuredData) return this.#takeBackDescription();
    if (!content || content === this.#described || !this.#element.isConnected) return;
    this.#described = content;
    const listed = resources();
    this.#structuredData ??= import('./structured-data.js');
    this.#structuredData
      .then(({ publishStructuredData }) => publishStructuredData(this, listed, content, this.heading, total))
      .catch((error: Error) => {
        this.#structuredData = undefined; // no reader misses it, and the next content tries again
        toConsole(`<${this.#element.localName}> ${error.message}`, 'warn');
      });
  }

  #takeBackDescription(): void {
    if (!this.#described) return;
    this.#described = undefined;
    this.#structuredData?.then(({ removeStructuredData }) => removeStructuredData(this)).catch(() => {});
  }

  announce(text: string): void {
    announce(text, this.#host.locale.tag);
  }
}
