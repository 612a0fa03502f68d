/**
 * What the regions of a list (toolbar, filters, chips, footer, tools of a document) are made of. Each is a function of the
 * view, the actions and the host, and keeps nothing itself.
 */
import { inLanguage } from '../base/in-language.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { valueName } from './facet-values.js';
import type { ListHost } from './list-host.js';
import type { Facet, Filters, StateChange } from './list-state.js';
import type { ListView } from './list-store.js';

/** What else a reader has opened or begun. No address says it. */
export interface Opened {
  filters: boolean;
  /** Whether the filters stand beside the list, where they need not be opened. */
  isBeside: boolean;
  /** The filters whose values show. */
  groups: Set<Facet>;
  /** The filters that show all of their values. */
  showingAll: Set<Facet>;
  /** Values that were chosen or taken off ("type report") stay where they are, to be chosen again. */
  toggled: Set<string>;
  /** The documents whose tools are open, with what draws these. */
  documents: Map<Resource, () => unknown>;
  /** Draws “Save or print”. Undefined until a reader has opened it. */
  takeAway: (() => unknown) | undefined;
}

export const nothingOpened = (): Opened => ({
  filters: false,
  isBeside: false,
  groups: new Set(),
  showingAll: new Set(),
  toggled: new Set(),
  documents: new Map(),
  takeAway: undefined,
});

export interface RegionView extends ListView {
  /** The names of types, topics and publishers. */
  readonly labels: ResourcesContent;
  readonly opened: Readonly<Opened>;
}

export interface ListActions {
  /** `replace` for what is typed: a key makes no entry in the history. */
  change(change: StateChange, how?: 'push' | 'replace'): Promise<boolean>;
  /** The reader is about to type. */
  expectWords(): void;
  toggleFilters(): void;
  /** Opens or closes a filter. */
  toggleGroup(facet: Facet): void;
  /** Closes the filters: the focus moves to the first document that they leave. */
  showDocuments(): Promise<void>;
  /** @param group - The filter: the focus moves to the first value that is new. */
  showAllValues(facet: Facet, group: Element | null): Promise<void>;
  toggleValue(facet: Facet, value: string): void;
  /** @param chip - It goes away with the filters: the focus moves to its neighbour. */
  takeOff(filters: Partial<Filters>, chip: Element): Promise<void>;
  /** @param shown - How many documents there are: the focus moves to the next one. */
  showMore(shown: number): Promise<void>;
  /** Asks once more for what could not be had. */
  tryAgain(): void;
  /** Fetches what saves or prints the list. */
  openTakeAway(): void;
  /** Opens or closes the tools of a document. */
  openTools(resource: Resource): void;
}

/** What readers call a value, in the language of its name. */
export function renderValueName(
  facet: Facet,
  value: string,
  labels: ResourcesContent,
  host: ListHost,
): unknown {
  const { name, language } = valueName(facet, value, labels, host.locale.tag);
  return inLanguage(host, name, language);
}
