/**
 * tsx wraps each function that has a name in `__name(…)`. A function that a browser gets to run does not find that in a page:
 * every page of ours that is driven by a script begins with this.
 */
export const defineName = 'globalThis.__name ??= value => value;';
