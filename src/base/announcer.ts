/**
 * Tells readers who do not see the page what has changed on it. One voice for all elements of a page, after a pause, so that
 * typing is not talked over.
 */

/** Milliseconds without a change before it is spoken. */
export const pause = 1000;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(text: string, language: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    // Set one by one: a strict Content Security Policy refuses a style attribute, not this.
    Object.assign(region.style, {
      position: 'absolute',
      inlineSize: '1px',
      blockSize: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
    document.body.append(region);
  }
  clearTimeout(timer);
  region.textContent = ''; // the same words once more are a change only so
  timer = setTimeout(() => {
    region!.lang = language;
    region!.textContent = text;
  }, pause);
}
