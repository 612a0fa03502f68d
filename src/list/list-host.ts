/** What the list may ask of its element: these eleven members and nothing else. */
import type { LitElement } from 'lit';
import { afterDrawing } from '../base/after-drawing.js';
import type { ErrorDetail, FollowDetail } from '../base/events.js';
import type { MsgFn } from '../localization/msg.js';
import type { Content, ContentElement } from '../base/content-element.js';
import { warn } from '../base/warn.js';
import type { Locale } from '../localization/language.js';
import { toConsole } from '../safe/to-console.js';
import type { Facet, ListState, SortOrder } from './list-state.js';

/** The attributes and properties that the list looks at, as <resource-list> documents them. */
export interface ListOptions extends Readonly<Record<Facet, string>> {
  readonly sort: SortOrder;
  readonly limit: number;
  readonly pageSize: number;
  readonly locked: boolean;
  readonly noSearch: boolean;
  readonly noFilters: boolean;
  readonly urlState: string | null;
  readonly feed: string;
  readonly feedOnly: boolean;
  readonly searchEndpoint: string;
  readonly searchKey: string;
  readonly noStructuredData: boolean;
  readonly headingLevel: number | 'auto';
  readonly base: string;
  readonly content?: unknown;
}

export interface ListHost {
  readonly options: ListOptions;
  /** What the list is drawn into: on the publisher's own pages the element itself. */
  readonly root: ShadowRoot | HTMLElement;
  /** Of what is on screen. */
  readonly locale: Locale;
  /** The list's own words, in its own language. */
  readonly msg: MsgFn;
  /** Draws the list again. With `first`, only so many documents now and the rest two frames later. */
  readonly draw: (first?: number) => void;
  /** Resolves once what was asked for is drawn. */
  readonly drawn: Promise<unknown>;
  /** Tells the page that the reader sees another state. */
  readonly emit: (state: ListState) => void;
  /** Tells the page that the reader follows a link. Returns false where the browser should not. */
  readonly follow: (detail: FollowDetail) => boolean;
  /** Tells the page and the console. Returns whether the reader should be told by us. */
  readonly report: (error: Error) => boolean;
  /** Tells the page and the console, but no reader, what of a list could not be read. */
  readonly advise: (warning: Error) => void;
  /** Says in the console, once, that a value means nothing to us. */
  readonly warn: (attribute: string, value: string | number | undefined, possible: string) => void;
}

/** The element that the list belongs to. */
export const elementOf = (root: ListHost['root']): Element => (root instanceof ShadowRoot ? root.host : root);

/** @internal Makes an element with these attributes the host of its list. */
export const becomeHost = (
  element: LitElement &
    ListOptions &
    Pick<ContentElement<Content>, 'locale' | 'emit' | 'report' | 'clearDrawing'>,
  msg: MsgFn,
  draw: ListHost['draw'],
): ListHost => {
  afterDrawing(element); // from now on readers change what is drawn
  return {
    options: element,
    root: element.renderRoot as ListHost['root'],
    get locale() {
      return element.locale;
    },
    msg,
    draw,
    get drawn() {
      return element.updateComplete;
    },
    emit: state => element.emit('rr-change', state),
    follow: detail => element.emit('rr-follow', detail),
    report: error => element.report(error),
    advise: error => {
      const message = `<${element.localName}> ${error.message}`;
      toConsole(message, 'warn');
      element.emit('rr-error', { error, message, isWarning: true } satisfies ErrorDetail);
    },
    warn: (...mistake) => warn(element, ...mistake),
  };
};
