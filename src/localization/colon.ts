/** The colon between a name and what it names, with its spaces. */
export const colonOf = (tag: string): string =>
  tag.startsWith('fr') ? '\u00a0: ' : tag.startsWith('zh') ? '：' : ': ';
