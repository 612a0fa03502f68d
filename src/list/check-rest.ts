/** Checks, in slices, all that the first paint did not wait for. Nothing else may look at it before. */
import { keepRight, placeIn, warnOf } from '../content/leave-out.js';
import type { Mistake } from '../content/leave-out.js';
import { numbered } from '../content/numbered.js';
import type { ResourcesContent } from '../content/resources-content.js';
import { readWhole, wholeResource } from '../content/whole-content.js';
import { inSlices } from './in-slices.js';

const checks = new WeakMap<ResourcesContent, Promise<ResourcesContent>>();

/** What is right in the content. Once for all lists that show it. */
export function checkRest(content: ResourcesContent): Promise<ResourcesContent> {
  let checking = checks.get(content);
  if (!checking) checks.set(content, (checking = inSlices(checkEach(content))));
  return checking;
}

function* checkEach(content: ResourcesContent): Generator<void, ResourcesContent> {
  const mistakes: Mistake[] = [];
  const resources: ResourcesContent['resources'] = [];
  for (const [index, resource] of numbered(content.resources)) {
    const path = `content.resources.${placeIn(content.resources, index)}`;
    resources.push(...keepRight(resource, wholeResource, path, mistakes));
    yield;
  }
  warnOf(mistakes);
  return { ...readWhole({ ...content, resources: [] }), resources };
}
