/** Text of strangers, as it may be shown. */

/** What steers a terminal, or turns the direction of what follows. */
const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** In characters. */
const longest = 1000;

/** One line, in which each character that would steer something is written by its number: `\u{1b}`. */
export const escaped = (text: string): string =>
  text.replace(/[\t\n\f\r]+/g, ' ').replace(steering, sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

/** The same, cut where it is long. */
export const printable = (text: string): string =>
  text.length > longest ? `${escaped(text.slice(0, longest))}…` : escaped(text);

/** JSON that says the same, with those characters escaped that JSON itself lets through. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Bidi_Control}]/gu, sign => {
    const code = sign.codePointAt(0)!.toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
