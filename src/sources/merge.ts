/**
 * Makes one catalogue of several lists: what an adapter found becomes resources as we publish them, checked and
 * safe; a document that an earlier list has is not shown twice.
 */
import { bestFirst } from '../content/edition-order.js';
import type { LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { ContentError } from '../content/content-error.js';
import type { Language } from '../localization/language.js';
import { completed } from './completed.js';
import { dateOf, dayOrderOf } from './dates.js';
import type { DayOrder } from './dates.js';
import { editionsOf, unknownLanguage } from './editions.js';
import type { Feed, FeedItem, Reading } from './feed-item.js';
import { most } from './limits.js';
import { nameOf, spellings, labelIds } from './labels.js';
import { noteSharedId, noteUnknown, placeOf } from './note-item.js';
import { Notes } from './notes.js';
import { addressKey, folded, symbolKey } from './same-document.js';
import { languageOf } from './language-of.js';
import { shorten, slugOf, textOf, textOfLine } from './values.js';
import { numbered } from '../content/numbered.js';

/** A list, the address that it came from, and what was noted on the way. */
export interface Source extends Feed, Reading {}

/** How many items of a list are in the catalogue now, and what is wrong if there are none. */
export interface Added {
  read: number;
  error?: ContentError | undefined;
  notes: Notes;
}

/** What stands in a cell that has to be filled, and means nothing. */
const filler =
  /^(?:n[./]?a\.?|n\.?d\.?|none|null|tb[acd]|unknown|s\/[nof]|б\/н|нет|aucune?|ning[uú]no|لا يوجد|غير متوفر|无|無|暂无|uncategorized|non classé|sin categoría|без рубрики|غير مصنف|未分类)$/i;

export class Catalogue {
  readonly content: ResourcesContent;
  /** Those that are taken, and how many documents have asked for each. */
  readonly #ids: Map<string, number>;
  /** Documents whose addresses the next list is to be compared with. */
  readonly #changed: Set<number>;
  readonly #bySymbol = new Map<string, number>();
  /** The first document at an address, and at an address with a title: of all, and of those without a symbol. */
  readonly #byAddress = { all: new Map<string, number>(), unnamed: new Map<string, number>() };
  readonly #labelIds: Record<'publishers' | 'types' | 'topics', Map<string, string>>;
  /** The one that nothing needs to be marked in. */
  readonly #language: string;

  /** Starts with the central list, which stays as it is: others may be showing it. */
  constructor(language: Language, central?: ResourcesContent) {
    const { publishers = {}, types = {}, topics = {}, kinds, resources = [] } = central ?? {};
    this.#language = central?.language ?? language;
    this.content = {
      language: this.#language,
      publishers: { ...publishers },
      types: { ...types },
      topics: { ...topics },
      ...(kinds && { kinds }),
      resources: [...resources],
    };
    this.#labelIds = { publishers: labelIds(publishers), types: labelIds(types), topics: labelIds(topics) };
    this.#ids = new Map(resources.map(({ id }) => [id, 1]));
    resources.forEach((resource, index) => this.#rememberSymbol(resource, index));
    this.#changed = new Set(resources.keys());
  }

  /** Pauses after each item. */
  *add(list: Source): Generator<void, Added> {
    const notes = new Notes();
    yield* this.#rememberAddresses();
    const { resources } = this.content;
    const host = new URL(list.address).hostname.replace(/^www\./, '');
    const source = textOfLine(list.title) || host;
    if (list.labels?.kinds.size)
      this.content.kinds = { ...Object.fromEntries(list.labels.kinds), ...this.content.kinds };
    const seen = new Set<string>();
    const ids = new Set<string>();
    const order = dayOrderOf(list.items.map(({ date }) => date)) ?? list.dayOrder;
    for (const [index, item] of numbered(list.items)) {
      yield;
      const resource = this.#resourceOf(item, list, order);
      if (!resource) {
        notes.skip('an item has no title', placeOf(item, index, list.notes));
        continue;
      }
      noteUnknown(item, resource, notes);
      const ownId = textOf(item.id) || resource.editions[0]?.urls[0] || '';
      const key = `${ownId} ${resource.title}`;
      if (seen.has(key)) continue;
      seen.add(key);

      const known = this.#find(resource);
      if (known !== undefined) {
        resources[known] = completed(resources[known]!, resource, this.#language);
        this.#changed.add(known);
      } else {
        noteSharedId(item, ids, notes);
        const path = ownId.replace(/^https?:\/\/[^/]*/, '') || resource.title;
        const id = this.#freeId(slugOf(`${host} ${path}`));
        const index = resources.push({ ...resource, ...this.#labelsOf(item, list), id, source }) - 1;
        this.#rememberSymbol(resource, index);
        this.#changed.add(index);
      }
    }
    const error =
      list.items.length && !seen.size
        ? new ContentError(`${list.address}: none of its documents has a title.`)
        : undefined;
    return { read: seen.size, error, notes };
  }

  /** All of it but what refers to labels: those of a document that is not shown twice are not needed. */
  #resourceOf(item: FeedItem, { address, language: ofList }: Source, order: DayOrder): Resource | undefined {
    const isUnknown = item.language === unknownLanguage;
    const language =
      (isUnknown ? undefined : (languageOf(item.language) ?? languageOf(ofList))) ?? unknownLanguage;
    const line = shorten(textOfLine(item.description), 300);
    const ownTitle = shorten(textOfLine(item.title), most.title);
    const name = ownTitle || shorten(line, 120);
    if (!name) return undefined;
    const titles: Record<string, string> = { [language]: name };
    for (const [given, title] of Object.entries(item.otherTitles ?? {})) {
      const tag = languageOf(given);
      const other = shorten(textOfLine(title), most.title);
      if (tag && other) titles[tag] ??= other;
    }
    const titleLanguage = [this.#language, 'en', language].find(tag => titles[tag])!;
    const { [titleLanguage]: title = name, [unknownLanguage]: _, ...otherTitles } = titles;
    const description = ownTitle && line;
    const date = dateOf(item.date, order);
    const symbol = textOf(item.symbol).replace(filler, '');
    return {
      id: '',
      title,
      ...this.#languageField('titleLanguage', titleLanguage),
      ...(Object.keys(otherTitles).length && { otherTitles }),
      ...(description && {
        description,
        ...this.#languageField('descriptionLanguage', languageOf(item.descriptionLanguage) ?? language),
      }),
      publishers: [],
      ...(date && { date }),
      type: '',
      topics: [],
      ...(symbol && { symbol }),
      editions: editionsOf(item.editions, language, address, this.content.kinds).sort(
        bestFirst(this.#language),
      ),
    };
  }

  #labelsOf(item: FeedItem, { labels, language: ofList }: Source) {
    const [type = ''] = this.#idsOf('types', [item.type], value => textOf(labels?.types.get(value)) || value);
    return {
      publishers: this.#idsOf('publishers', item.publishers, value => {
        const { name, language = ofList } = labels?.publishers.get(value) ?? { name: value };
        return { name, ...this.#languageField('language', languageOf(language)) };
      }),
      type,
      topics: this.#idsOf('topics', item.topics, value => textOf(labels?.topics.get(value)) || value),
    };
  }

  /** A field that is only there where the language is known and not the one asked for. */
  #languageField<K extends string>(field: K, language: string | undefined): Partial<Record<K, string>> {
    if (!language || language === this.#language || language === unknownLanguage) return {};
    return { [field]: language } as Record<K, string>;
  }

  /** The ids of labels; one that says the same as a label we have gets the same id. */
  #idsOf<K extends 'publishers' | 'types' | 'topics'>(
    kind: K,
    values: unknown[] | undefined,
    labelOf: (value: string) => ResourcesContent[K][string],
  ): string[] {
    const labels = this.content[kind] as Record<string, LocalName | string>;
    const known = this.#labelIds[kind];
    const ids = (values ?? []).slice(0, most.inItem).flatMap(given => {
      const value = shorten(textOfLine(given), most.title);
      const slug = filler.test(value) ? '' : slugOf(value);
      if (!slug) return [];
      const label = labelOf(value);
      const id = Object.hasOwn(labels, slug) ? slug : (known.get(folded(nameOf(label))) ?? slug);
      if (!Object.hasOwn(labels, id)) {
        if (known.size > most.labels) return [];
        labels[id] = label;
      }
      for (const spelling of spellings(nameOf(label))) if (!known.has(spelling)) known.set(spelling, id);
      return [id];
    });
    return [...new Set(ids)];
  }

  #freeId(wanted: string): string {
    let id = wanted;
    let count = this.#ids.get(wanted) ?? 0;
    while (this.#ids.has(id)) id = `${wanted}-${++count}`;
    this.#ids.set(wanted, Math.max(count, 1)).set(id, 1);
    return id;
  }

  /** The same document by symbol, else by an address; two different symbols are two documents whatever the address. */
  #find({ symbol, title, editions }: Resource): number | undefined {
    const key = symbol && symbolKey(symbol);
    const bySymbol = key && this.#bySymbol.get(key);
    if (typeof bySymbol === 'number') return bySymbol;
    const known = key ? this.#byAddress.unnamed : this.#byAddress.all;
    const addresses = editions.flatMap(({ urls }) => urls.map(addressKey));
    // Where several documents share a page, the title tells which of them it is.
    for (const address of [...addresses.map(address => `${address} ${folded(title)}`), ...addresses]) {
      const index = known.get(address);
      if (index !== undefined) return index;
    }
    return undefined;
  }

  #rememberSymbol({ symbol }: Resource, index: number) {
    const key = symbol && symbolKey(symbol);
    if (key && !this.#bySymbol.has(key)) this.#bySymbol.set(key, index);
  }

  /** Only before the next list: within one, documents that share an address (of a series, say) are several. */
  *#rememberAddresses(): Generator<void> {
    for (const index of this.#changed) {
      yield;
      const { editions, symbol = '', title } = this.content.resources[index]!;
      const { all, unnamed } = this.#byAddress;
      for (const key of editions.flatMap(({ urls }) => urls.map(addressKey)))
        for (const known of symbolKey(symbol) ? [all] : [all, unnamed])
          for (const name of key ? [key, `${key} ${folded(title)}`] : [])
            if (!known.has(name)) known.set(name, index);
    }
    this.#changed.clear();
  }
}
