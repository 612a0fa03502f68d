/**
 * Words have the same address in every release, for partners preload them by name: an older script in a browser's cache reads
 * the newer words. Messages that the newer release no longer has stay for it, so that no reader meets a word of English.
 */

/** The words as they are published, with the messages that only the earlier ones have. */
export async function withEarlierWords(words: string, earlier: string): Promise<string> {
  const [now, before] = await Promise.all([words, earlier].map(templatesIn));
  const isWhole = Object.keys(before!).every(id => id in now!);
  return isWhole ? words : `export const templates=${JSON.stringify({ ...before, ...now })};`;
}

async function templatesIn(module: string): Promise<Record<string, string>> {
  const address = `data:text/javascript,${encodeURIComponent(module)}`;
  return ((await import(address)) as { templates: Record<string, string> }).templates;
}
