/** A file of its own, because the first script has no need of it. */

/** What stands behind the name. An address has no bar of its own: it is written as `%7C`. */
export const addressIn = (feed: string): string => feed.slice(feed.indexOf('|') + 1);
