/** What the events of every element carry. */

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
