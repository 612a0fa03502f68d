/** The classes alone: nothing is registered. `import … from 'return-reintegration-widgets/elements'`. */
export { ContentElement } from './base/content-element.js';
export type { Content } from './base/content-element.js';
export type { ElementEvent, ErrorDetail, FollowDetail, LoadDetail } from './base/events.js';
export type { OverviewContent, OverviewSection, TranslationStatus } from './content/overview-content.js';
export type {
  Edition,
  FileSize,
  LocalName,
  Resource,
  ResourcesContent,
} from './content/resources-content.js';
export type { Spellings, TerritoriesContent, Territory, Wording } from './content/territories-content.js';
export { ResourceList } from './elements/resource-list.js';
export type { Facet, Filters, ListOrder, ListState, SortOrder, StateChange } from './list/list-state.js';
export { ReturnReintegrationOverview } from './elements/return-reintegration-overview.js';
export { TerritoryFootnote } from './elements/territory-footnote.js';
export type { Block, Inline } from './safe/blocks.js';
export { version } from './version.js';
