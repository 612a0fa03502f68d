/** All that a publisher publishes in one language. */
import type { OverviewContent } from './overview-content.js';
import type { ResourcesContent } from './resources-content.js';
import type { TerritoriesContent } from './territories-content.js';

/** The files of `content/{language}/`, by their names. */
export interface PublishedContent {
  overview: OverviewContent;
  resources: ResourcesContent;
  territories: TerritoriesContent;
}
