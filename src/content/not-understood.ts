/** The sentence for an attribute with an invalid value. */
export const notUnderstood = (attribute: string, value: string | number | undefined, possible: string): string =>
  `${attribute}="${value}" is not understood. Possible: ${possible}.`;
