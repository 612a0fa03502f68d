/**
 * Says what is wrong with content that could not be drawn. A chunk of its own: published content is
 * checked before it is published, so readers seldom need this.
 */
import { readOverview } from './overview-content.js';
import { readResources } from './resources-content.js';

const readers: Record<string, (json: unknown) => unknown> = { overview: readOverview, resources: readResources };

/** @throws ContentError naming the field that is wrong, if one is. */
export const explain = (name: string, json: unknown): void => void readers[name]?.(json);
