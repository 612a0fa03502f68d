/** What the events of the elements carry, and the names that a listener in TypeScript knows them by. */
import type { Resource } from '../content/resources-content.js';

/** An event of one of the elements, as a listener anywhere in the page hears it. */
export interface ElementEvent<Detail> extends CustomEvent<Detail> {
  /** The element, or the host of the shadow root that it stands in. */
  readonly target: HTMLElement;
}

/** `detail` of `rr-load`. */
export interface LoadDetail {
  /** The language shown, as a BCP 47 tag. */
  language: string;
}

/** `detail` of `rr-error`. */
export interface ErrorDetail {
  error: Error;
  /** The cause, in English, for the console or the page's own log. */
  message: string;
  /** True where a further list was read, but not all of it. Readers are not told. */
  isWarning?: true;
}

/** `detail` of `rr-follow`. */
export interface FollowDetail {
  /** The document as the published list has it. */
  document: Resource;
  /** The address that the link leads to. */
  url: string;
  /** Of what is there, as a BCP 47 tag, where it is known. */
  language?: string;
}

declare global {
  // Elements, documents and windows inherit this map.
  interface GlobalEventHandlersEventMap {
    'rr-load': ElementEvent<LoadDetail>;
    'rr-error': ElementEvent<ErrorDetail>;
    'rr-follow': ElementEvent<FollowDetail>;
  }
}
