/** The rule for a page's style sheet that keeps room for an element, so that what stands below does not jump. */
import { views } from '../content/views.js';
import type { View } from '../content/views.js';

/**
 * Overview and list fill a screen of a phone, and about 45rem of a wide one; the note has five lines on a phone, fewer elsewhere.
 * Without script nothing comes, and no room is kept.
 */
export function roomPart(view: View): { name: 'room'; text: string } {
  const [condition, height] =
    view === 'footnote' ? [' and (width <= 30rem)', '5.2lh'] : ['', 'min(100vh, 45rem)'];
  const text = `@media (scripting: enabled)${condition} {
  ${views[view].tag} {
    display: flow-root;
    min-height: ${height};
  }
}`;
  return { name: 'room', text };
}
