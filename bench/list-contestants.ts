/**
 * The lists that the benchmark compares. Each shows the same of each document (title as a link, details,
 * description, editions), 50 a page, with a search of the same text and a filter by type where it can.
 * Two are completed to show as much as ours, the way their documentation tells and as fast as they can.
 *
 * The functions of contestants/in-page.ts and the `build` functions go into the page as source. They see nothing else
 * of their files there.
 */
import type { Contestant } from './contestants/contestant.ts';
import { dataTables, dataTablesWithSearchPanes } from './contestants/data-tables.ts';
import { gridJs } from './contestants/grid-js.ts';
import * as inPage from './contestants/in-page.ts';
import { listJsBare, listJsCompleted } from './contestants/list-js.ts';
import { resourceList } from './contestants/resource-list.ts';
import { vanilla } from './contestants/vanilla.ts';

export const own = 'resource-list';
/** The same with its filters open while somebody types: what it shows then is what the completed peers show. */
export const ownOpen = 'resource-list, filters open';
export const floor = 'vanilla';

export const contestants: Record<string, Contestant> = {
  [own]: resourceList,
  [ownOpen]: { ...resourceList, showsAsMuch: true },
  [floor]: vanilla,
  'list.js': listJsBare,
  DataTables: dataTables,
  'DataTables with SearchPanes': dataTablesWithSearchPanes,
  'list.js, completed by hand': listJsCompleted,
  'Grid.js': gridJs,
};

export function pageOf({ head = '', imports = '', build }: Contestant, data: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
${head}
<div id="app"></div>
<script type="module">
${imports}
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
${Object.values(inPage).join('\n')}
const list = { ${build} };
const content = await (await fetch('${data}')).json();
setTimeout(() => {
  bench.handedAt = performance.now();
  list.build(document.getElementById('app'), content);
});
</script>
</html>
`;
}
