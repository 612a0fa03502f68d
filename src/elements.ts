/** The classes alone: nothing is registered. `import … from 'return-reintegration-widgets/elements'`. */
export { ContentElement } from './base/content-element.js';
export type { ErrorDetail, FollowDetail, LoadDetail } from './base/events.js';
export { ResourceList } from './elements/resource-list.js';
export type { SortOrder } from './list/list-state.js';
export { ReturnReintegrationOverview } from './elements/return-reintegration-overview.js';
export { TerritoryFootnote } from './elements/territory-footnote.js';
export { version } from './version.js';
