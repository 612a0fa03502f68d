/** Fills an index with documents, and puts it in the place of the one before. */
import type { IndexedDocument } from '../search-endpoint/index-fields.js';
import type { Target } from './target.js';

/** Documents at once: some 2 MB. */
const batch = 500;

/**
 * Nothing that readers see changes before all documents are there.
 *
 * @param tell - Is told how many are in the index.
 * @throws Error where the engine refuses one, or has fewer than were sent.
 */
export async function fill(
  target: Target,
  documents: readonly IndexedDocument[],
  tell: (count: number) => void,
): Promise<void> {
  await target.create();
  for (let from = 0; from < documents.length; from += batch) {
    const part = documents.slice(from, from + batch);
    await target.add(part.map((document, index) => target.prepared(document, from + index)));
    tell(from + part.length);
  }
  const count = await target.count();
  if (count !== documents.length)
    throw new Error(
      `The index has ${count} documents, not ${documents.length}. The one before stays in use.`,
    );
  await target.activate();
}
