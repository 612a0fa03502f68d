/** axe in a page that is not the test's own: one that a frame shows, or a window. */
import { addScript } from '../helpers.js';

interface Problem {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run(where: object, options: object): Promise<{ violations: Problem[] }>;
}

/**
 * What axe finds on a page, as "rule: node".
 *
 * @param where what to look at, as axe takes it: an element, or parts to leave out. Default: the whole page.
 */
export async function problemsIn(
  { document }: Window,
  where: object = document,
  options: object = {},
): Promise<string[]> {
  const page = document.defaultView as unknown as { axe?: Axe };
  if (!page.axe) await addScript(document, '/node_modules/axe-core/axe.min.js');
  // Of what passes, axe would write a report as long as the page, which takes longer than to look at it.
  const { violations } = await page.axe!.run(where, { resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
