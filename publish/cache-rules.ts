/**
 * How long browsers and CDNs may keep a published file. Said once, for `npm start` and for whoever sets up a host.
 */
const forever = 'public, max-age=31536000, immutable';
const shortly = 'public, max-age=300, stale-while-revalidate=86400';

/** The Cache-Control header for the file at this path, for example "/v1/widgets.js". */
export function cacheControl(path: string) {
  const inRelease = /\/v\d+\.\d+\.\d+[^/]*\//.test(path);
  const isAsOfDay = /\/as-of\/\d{4}-\d\d-\d\d\//.test(path);
  const isHashedChunk = /\/chunks\/[^/]+-[\w-]{8}\.js(\.map)?$/.test(path);
  return inRelease || isAsOfDay || isHashedChunk ? forever : shortly;
}
