/** Finds the names of a territory in a text. Arabic joins particles to a name, Chinese has no spaces; elsewhere a name must stand as a word of its own. */
export const mentionPattern = (mentions: string[]): RegExp =>
  new RegExp(mentions.map(patternOf).join('|'), 'gu');

const patternOf = (mention: string): string => {
  const escaped = mention.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return /[\p{Script=Arabic}\p{Script=Han}]/u.test(mention)
    ? escaped
    : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
};
