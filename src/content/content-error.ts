/** Content that cannot be shown: which field, attribute or address is wrong, and why. */
export class ContentError extends Error {}
