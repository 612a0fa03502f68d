/** One sentence for every attribute that holds something else than it can. */
export const notUnderstood = (attribute: string, value: string | number | undefined, possible: string): string =>
  `${attribute}="${value}" is not understood. Possible: ${possible}.`;
