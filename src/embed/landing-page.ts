/**
 * `v1/landing-page.js`: makes the page at an address what its query says. Runs before `widgets.js`, so that
 * the element is configured when it begins. Without it the page shows the view as it is by default.
 */
import type { LitElement } from 'lit';
import { tagNames, views } from '../content/views.js';
import { explain, readAddress, understands } from '../links-and-frames/address.js';
import { applyState } from '../links-and-frames/apply-state.js';
import { reportHeight } from '../links-and-frames/report-height.js';
import { leavingLink, speakWithWordPress, wordPressSecret } from '../links-and-frames/wordpress-frame.js';
import { facets } from '../list/list-state.js';
import { toConsole } from '../safe/to-console.js';

const secret = wordPressSecret(location.hash);
const frame = new URLSearchParams(location.search).get('frame');
const inFrame = secret !== undefined || (frame !== null && understands('flag', frame)); // as the script in the page's head
const base = new URL('.', import.meta.url).href;
const configuration = readAddress(location.href, base, what => toConsole(explain(what), 'warn'));
const element = document.querySelector(tagNames.join());

/** What a reader can change: the list reads it from the address itself and writes it back. */
const readersChoice: string[] = [...facets, 'sort'];

/** What a frame says of its looks, or leaves out for want of room; the page of its own has all. */
const onlyInFrame = [
  ...['frame', 'scheme', 'heading-level', 'no-heading', 'limit', 'page-size', 'no-search', 'no-filters'],
  ...['sections', 'no-footnote', 'embed'],
];

if (configuration && element) {
  const { attributes } = configuration;
  const locked = 'locked' in attributes;
  // Nodes that are right but for their headings are taken over first: so a reader who is at a link keeps the place.
  const asDrawn = !element.hasAttribute('url-state') && !Object.keys(attributes).length;
  if (inFrame) {
    element.removeAttribute('url-state'); // nobody sees a frame's address
    element.removeAttribute('page-size');
    if (!asDrawn) void countFromHost(element);
  } else if (locked) element.setAttribute('url-state', 'my'); // what is locked must stay in the address
  const listReads = element.hasAttribute('url-state') && !locked;
  for (const [name, value] of Object.entries(attributes))
    if (!listReads || !readersChoice.includes(name)) element.setAttribute(name, value);
  if (!listReads) void applyState(element, configuration);

  const painted = isPainted().then(() => inFrame && asDrawn && countFromHost(element));
  const whole = pageOfItsOwn().href;
  if (inFrame) document.querySelector<HTMLAnchorElement>('.whole a')!.href = whole;
  if (secret) {
    document.documentElement.dataset['frame'] = 'wordpress';
    document.querySelector('main')!.tabIndex = 0; // it may scroll
    speakWithWordPress(secret, whole, painted);
  } else if (inFrame) beInFrame(painted.then(() => isComplete(element)));
}

// The list writes what a reader chooses into the address: the page in another language shows the same.
carryQueryOn();
addEventListener('click', carryQueryOn, true);

/** Resolves when the element has its content, or it or a part of the script has failed and it stays as it came. */
function isPainted(): Promise<unknown> {
  return new Promise(resolve => {
    for (const event of ['rr-load', 'rr-error']) addEventListener(event, resolve, { once: true });
    document.querySelector('script[src$="widgets.js"]')!.addEventListener('error', resolve);
  });
}

/** A frame has no page of its own to head. Resolves when the headings show it, if the element has begun. */
function countFromHost(element: Element): Promise<unknown> | undefined {
  element.removeAttribute('heading-level');
  return (element as Partial<LitElement>).updateComplete;
}

/** Resolves when search and filters have come to a list, so that a frame gets its height once, not bit by bit. */
async function isComplete(element: Element): Promise<void> {
  const complete = () => element.querySelector('[part=take-away],[part=empty]');
  if (element.localName !== views.resources.tag || complete()) return;
  await new Promise<void>(resolve => {
    new MutationObserver((_, observer) => {
      if (!complete()) return;
      observer.disconnect();
      resolve();
    }).observe(element, {
      subtree: true,
      childList: true,
    });
    setTimeout(resolve, 5000); // should they not come, it is high enough without
  });
}

/** The same view as a page, with all that a frame may have left out. */
function pageOfItsOwn(): URL {
  const page = new URL(location.href);
  for (const name of onlyInFrame) page.searchParams.delete(name);
  page.hash = '';
  return page;
}

function beInFrame(painted: Promise<unknown>) {
  reportHeight(painted);
  // Links lead out of the frame: many hosts do not show in one.
  addEventListener(
    'click',
    event => {
      const link = leavingLink(event);
      if (link && !link.target && !link.download) link.target = '_top';
    },
    true,
  );
}

function carryQueryOn() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[hreflang]'))
    link.search = location.search;
}
