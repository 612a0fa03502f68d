/** Text of strangers, as it may be shown. */

/** What steers a terminal, or turns the direction of what follows. */
const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * One line, in which each character that would steer something is written by its number: `\u{1b}`.
 *
 * @param longest - In characters; what is beyond is cut.
 */
export function printable(text: string, longest = 1000): string {
  const line = text.slice(0, longest).replace(/[\t\n\f\r]+/g, ' ');
  const shown = line.replace(steering, sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  return text.length > longest ? `${shown}…` : shown;
}

/** JSON that says the same, with those characters escaped that JSON itself lets through. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Bidi_Control}]/gu, sign => {
    const code = sign.codePointAt(0)!.toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
