/** Keys that a reader types into a field of ours are no shortcuts of the page. */

/** These the page may need: a dialog closes, the focus goes on. */
const forThePage = /^(Tab|Escape|F\d+)$/;

const keepInside = (event: Event): void => {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  const isCommand = (ctrlKey || metaKey || altKey) && !(event as KeyboardEvent).getModifierState('AltGraph');
  if (!isCommand && !forThePage.test(key) && (event.target as Element).matches('input, select'))
    event.stopPropagation();
};

/** The page hears keys of our fields as keys of our element, and takes them for its own. */
export function keepKeys(root: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepInside);
}
