/** All that is known of a catalogue. Search, filters and exports rely on it; the first paint does not wait until it is checked. */
import { leaveOut } from './leave-out.js';
import type { Mistake } from './leave-out.js';
import { contentShape, resourceShape } from './resources-content.js';
import type { ResourcesContent } from './resources-content.js';
import type { Shape } from './shape.js';

const texts = { '*': 'string' } satisfies Shape;

const labels = {
  publishers: { '*': { name: 'string' } },
  types: texts,
  'topics?': texts,
  'kinds?': texts,
} satisfies Shape;

export const wholeResource: Shape = {
  ...resourceShape,
  'titleLanguage?': 'string',
  'otherTitles?': texts,
  'description?': 'string',
  'descriptionLanguage?': 'string',
  'otherDescriptions?': texts, // in a search service
  'date?': 'string',
  'type?': 'string',
  'symbol?': 'string',
  'source?': 'string',
  editions: [
    {
      ...resourceShape.editions[0],
      'kinds?': ['string'],
      'format?': 'string',
      'size?': { value: 'number', unit: 'string' },
      'pages?': 'number',
    },
  ],
};

/**
 * @param resource - What to check of each document. Default: all.
 * @param tell - Hears what is left out. Default: the console.
 * @throws ContentError naming the field, where nothing is left to show.
 */
export function readWhole(
  json: unknown,
  resource: Shape = wholeResource,
  tell?: (mistakes: Mistake[]) => void,
): ResourcesContent {
  const shape = { ...(contentShape([resource]) as object), ...labels };
  const content = leaveOut<ResourcesContent>(json, shape, tell);
  return content.topics ? content : { ...content, topics: {} };
}
