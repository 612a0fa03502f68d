/**
 * What the regions of a list (toolbar, filters, chips, footer, tools of a document) are made of. Each is a function of the
 * view, the actions and the host, and keeps nothing itself.
 */
import { inLanguage } from '../base/in-language.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import type { ExportFormat } from '../take-away/export-as.js';
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
  facets: Set<Facet>;
  /** Values that were chosen or taken off ("type report") stay where they are, to be chosen again. */
  toggled: Set<string>;
  /** The documents whose tools are open, with their citation once it is here. */
  documents: Map<Resource, string | undefined>;
  /** How it goes with what the reader saves or prints. */
  taking: 'loading' | 'failed' | undefined;
}

export const nothingOpened = (): Opened => ({
  filters: false,
  isBeside: false,
  groups: new Set(),
  facets: new Set(),
  toggled: new Set(),
  documents: new Map(),
  taking: undefined,
});

export interface RegionView extends ListView {
  /** The names of types, topics and publishers. */
  readonly labels: ResourcesContent;
  readonly opened: Readonly<Opened>;
}

export interface ListActions {
  /** `replace` for what is typed: a key makes no entry in the history. */
  change(change: StateChange, how?: 'push' | 'replace'): Promise<boolean>;
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
  takeAll(how: ExportFormat | 'print'): Promise<void>;
  /** Opens or closes the tools of a document. */
  openTools(resource: Resource): void;
  /** Copies the citation. Returns what to say, also where that fails. */
  cite(resource: Resource): Promise<string>;
  /** Copies the address of the document. Returns what to say. */
  copyLink(resource: Resource): Promise<string>;
  /** Returns what to say where that fails. */
  save(format: ExportFormat, resource: Resource): Promise<string>;
}

/** What readers call a value, in the language of its name. */
export function renderValueName(
  facet: Facet,
  value: string,
  labels: ResourcesContent,
  host: ListHost,
): unknown {
  const { name, language } = valueName(facet, value, labels, host.locale.tag);
  return inLanguage(host, name, language, false);
}
