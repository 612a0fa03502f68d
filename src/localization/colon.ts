/** The colon between a name and what it names, with its spaces. Only the tools need it: it stays out of the first script. */
export const colonOf = (tag: string): string =>
  tag.startsWith('fr') ? '\u00a0: ' : tag.startsWith('zh') ? '：' : ': ';
