/** Checks, in slices, the documents that the first paint did not wait for. Nothing else may look at them before. */
import { resourceShape } from '../content/resources-content.js';
import type { ResourcesContent } from '../content/resources-content.js';
import { check } from '../content/shape.js';
import { inSlices } from './in-slices.js';
import { numbered } from '../content/numbered.js';

const checks = new WeakMap<ResourcesContent, Promise<void>>();

/** Once for all lists that show the content. Rejects with the ContentError that names the field. */
export function checkRest(content: ResourcesContent): Promise<void> {
  let checking = checks.get(content);
  if (!checking) checks.set(content, (checking = inSlices(checkEach(content))));
  return checking;
}

function* checkEach({ resources }: ResourcesContent): Generator<void, void> {
  for (const [index, resource] of numbered(resources)) {
    check(resource, resourceShape, `content.resources.${index}`);
    yield;
  }
}
