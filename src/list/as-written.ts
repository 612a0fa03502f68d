/** Folded words as documents write them, with accents and in full expressions: readers are to recognise them. */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { fold } from '../localization/fold.js';
import { matchRanges } from './highlight.js';

/** So many say enough of what is shown. */
const most = 3;

export function asWritten(
  words: readonly string[],
  resources: readonly Resource[],
  { types, topics, publishers }: ResourcesContent,
): string[] {
  const found = new Map<string, string>();
  const texts = resources.flatMap(({ title, description, ...resource }) => [
    title,
    description,
    ...resource.topics.map(id => topics[id]),
    types[resource.type],
    ...resource.publishers.map(id => publishers[id]?.name),
    ...Object.values(resource.otherTitles ?? {}),
  ]);
  for (const text of texts) {
    if (!text || found.size >= most) continue;
    let before = -1;
    let from = 0;
    for (const [start, end] of matchRanges(text, { beginnings: [], words })) {
      // Words beside each other are one expression.
      const goesOn = before >= 0 && !text.slice(before, start).trim();
      if (!goesOn) from = start;
      const written = text.slice(from, end);
      if (goesOn) found.delete(fold(text.slice(from, before)));
      found.set(fold(written), written);
      before = end;
    }
  }
  return [...found.values()].slice(0, most);
}
