/** By which names a publisher, type or topic goes. */
import type { LocalName } from '../content/resources-content.js';
import { folded } from './same-document.js';

export const nameOf = (label: LocalName | string) => (typeof label === 'string' ? label : label.name);

/** "International Organization for Migration (IOM)" goes by that, by the name without the acronym, and by the acronym. */
export function spellings(name: string): string[] {
  const [, long, short] = /^(.+?) \(([^()]+)\)$/.exec(name) ?? [];
  return [name, long, short].flatMap(spelling => (spelling ? [folded(spelling)] : []));
}

export const labelIds = (labels: Record<string, LocalName | string>): Map<string, string> =>
  new Map(
    Object.entries(labels)
      .reverse() // of two that share a spelling the first counts
      .flatMap(([id, label]) => spellings(nameOf(label)).map(spelling => [spelling, id] as const)),
  );
