/**
 * How long browsers and CDNs may keep a published file. Said once, for `npm start` and for whoever sets up a host.
 */
const forever = 'public, max-age=31536000, immutable';
const shortly = 'public, max-age=300, stale-while-revalidate=86400';

/** The name of a chunk whose address changes with what it holds: `list-tools` of "/v1/chunks/list-tools-D8a-f_Q1.js". */
export const hashedName = (path: string): string | undefined =>
  /\/chunks\/([^/]+)-[\w-]{8}\.js(\.map)?$/.exec(path)?.[1];

/** The Cache-Control header for the file at this path, for example "/v1/widgets.js". */
export function cacheControl(path: string) {
  const inRelease = /\/v\d+\.\d+\.\d+[^/]*\//.test(path);
  const isAsOfDay = /\/as-of\/\d{4}-\d\d-\d\d\//.test(path);
  return inRelease || isAsOfDay || hashedName(path) ? forever : shortly;
}
