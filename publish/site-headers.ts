/** What lets other sites embed all that is published, also a site that is isolated (COEP) itself. Said once, for every server here. */
export const siteHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
