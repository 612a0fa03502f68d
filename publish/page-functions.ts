/**
 * tsx wraps each named function in `__name(…)`. A function that runs in a page does not find that there, so every page that
 * a script of ours drives defines it first.
 */
export const defineName = 'globalThis.__name ??= value => value;';
