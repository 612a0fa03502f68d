/** The types of our own few words. */

/** The words of one language, by the id of their message. */
export type Translations = Record<string, string>;

/** Gives a message in the language of an element. */
export interface MsgFn {
  /**
   * @param text - The message in English.
   * @param options - `desc` tells translators what it is for.
   */
  (text: string, options: { id: string; desc?: string }): string;

  /** Never there. `lit-localize extract` takes each call of a type that has this name for a message. */
  _LIT_LOCALIZE_MSG_?: never;
}
