/** Shows a report beside the page, and moves nothing of it. */
import { html, nothing, render } from 'lit';
import type { MsgFn } from '../localization/msg.js';
import { tagNames } from '../content/views.js';
import { colonOf } from '../localization/colon.js';
import { directionOf } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { fill } from '../localization/messages.js';
import type { Report } from './examine.js';
import { feedLines } from './feeds.js';
import { labels, missing } from './labels.js';
import type { Need } from './page.js';
import { panelStyles } from './panel-styles.js';
import type { Finding } from './rule.js';

let close = () => {};

/** Opens the panel, in place of one that is open. */
export function showPanel(report: Report, msg: MsgFn, language: Language): void {
  close();
  const host = document.createElement('div');
  host.lang = language;
  host.dir = directionOf(language);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [panelStyles.styleSheet!];

  const before = document.activeElement as HTMLElement | null;
  const place = createPlace();
  close = () => {
    place.leave();
    document.removeEventListener('keydown', leaveByKey);
    host.remove();
    before?.focus();
    close = () => {};
  };
  /** From a place back to the panel, from the panel back to the page. */
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!place.leave()) close();
  };
  document.addEventListener('keydown', leaveByKey);

  render([renderPanel(report, msg, language, place.show), place.frame], root);
  // Outside of <body>, where no rule of the page counts children; on top of everything where that exists.
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover?.();
  root.querySelector('h2')!.focus();
}

type Show = (event: Event, node: Element) => void;

function renderPanel(
  { findings, ofOurs, skipped, feeds }: Report,
  msg: MsgFn,
  language: Language,
  show: Show,
) {
  return html`<section aria-labelledby="title">
    <header>
      <h2 id="title" tabindex="-1">${msg('Embed doctor', { id: 'doctor-title' })}</h2>
      <button type="button" @click=${() => close()}>${msg('Close', { id: 'doctor-close' })}</button>
    </header>
    <p>
      ${
        !ofOurs
          ? labels(msg).nothingOfOurs
          : findings.length
            ? fill(msg('Findings: {number}', { id: 'doctor-count' }), { number: String(findings.length) })
            : labels(msg).nothingFound
      }
    </p>
    <ol role="list">
      ${findings.map((finding, i) => renderFinding(finding, i, msg, colonOf(language), show))}
    </ol>
    ${feeds.map(reading => {
      const lines = feedLines(reading, msg, language);
      return lines.length
        ? html`<h3><bdi>${reading.address}</bdi></h3>
            ${lines.map(line => html`<p dir="auto">${line}</p>`)}`
        : nothing;
    })}
    ${Object.entries(skipped).map(
      ([need, rules]) =>
        html`<p><small>${missing(msg)[need as Need]} <bdi>${rules.join(', ')}</bdi></small></p>`,
    )}
  </section>`;
}

function renderFinding(
  { rule, severity, cause, fix, line, selector, node }: Finding,
  i: number,
  msg: MsgFn,
  colon: string,
  show: Show,
) {
  const shown = nodeOnScreen(node, selector);
  const labelled = labels(msg);
  return html`<li>
    <h3 id="finding-${i}">${labelled[severity]} <code dir="ltr">${rule}</code></h3>
    <p><strong>${labelled.cause}${colon}</strong>${cause}</p>
    <p><strong>${labelled.fix}${colon}</strong>${fix}</p>
    ${
      line || selector
        ? html`<p>
          ${line ? fill(msg('Line {line}', { id: 'doctor-line' }), { line: String(line) }) : nothing}
          ${selector ? html`<code dir="ltr">${selector}</code>` : nothing}
        </p>`
        : nothing
    }
    ${
      shown
        ? html`<button type="button" aria-describedby="finding-${i}" @click=${(event: Event) => show(event, shown)}>
          ${msg('Show the place', { id: 'doctor-show' })}
        </button>`
        : nothing
    }
  </li>`;
}

/** The element of a finding, if there is something to see. What has been read from the source is looked for in the page. */
function nodeOnScreen(node: Element | undefined, selector: string | undefined): Element | undefined {
  let found: Element | null | undefined =
    node?.isConnected && node.ownerDocument === document ? node : undefined;
  try {
    found ??= selector ? document.querySelector(selector) : undefined;
  } catch {
    // Not every name makes a selector.
  }
  // A link may have become an element since, which has it inside.
  return [found, found?.closest(tagNames.join())].find(one => one?.getClientRects().length) ?? undefined;
}

/** A frame around an element of the page, drawn on top of it: the element itself is not touched. */
function createPlace() {
  const frame = document.createElement('div');
  frame.className = 'place';
  frame.hidden = true;
  let shown: Element | undefined;
  let button: HTMLElement | undefined;
  const follow = () => {
    const { x, y, width, height } = shown!.getBoundingClientRect();
    // One by one, as a strict Content Security Policy allows it.
    Object.assign(frame.style, {
      left: `${x - 6}px`,
      top: `${y - 6}px`,
      width: `${width + 12}px`,
      height: `${height + 12}px`,
    });
  };
  const stop = () => {
    removeEventListener('scroll', follow, true);
    removeEventListener('resize', follow);
    frame.hidden = true;
    shown = undefined;
  };

  return {
    frame,
    show: (event: Event, node: Element) => {
      stop();
      shown = node;
      button = event.currentTarget as HTMLElement;
      node.scrollIntoView({ block: 'center' });
      frame.hidden = false;
      follow();
      addEventListener('scroll', follow, { capture: true, passive: true });
      addEventListener('resize', follow);
      focusOn(node as HTMLElement);
    },
    /** Whether there was a place to leave. */
    leave() {
      if (!shown) return false;
      stop();
      button?.focus();
      return true;
    },
  };
}

/** Also brings those there who do not see the frame. */
function focusOn(node: HTMLElement) {
  node.focus({ preventScroll: true });
  if (node.matches(':focus, :focus-within')) return;
  node.setAttribute('tabindex', '-1');
  node.addEventListener('blur', () => node.removeAttribute('tabindex'), { once: true });
  node.focus({ preventScroll: true });
}
