import { define } from 'return-reintegration-widgets';
import type {
  ListState,
  OverviewContent,
  ResourcesContent,
  TerritoriesContent,
} from 'return-reintegration-widgets';
import { ResourceList } from 'return-reintegration-widgets/elements';

define({ base: '/v1/' });

const list: ResourceList = document.querySelector('resource-list')!;
list.sort = 'title';
// @ts-expect-error There is no such order: the types say so.
list.sort = 'sideways';
list.sort = 'title';

export const contents: [ResourcesContent?, OverviewContent?, TerritoriesContent?] = [
  list.content!,
  document.querySelector('return-reintegration-overview')!.content!,
  document.querySelector('territory-footnote')!.content!,
];
// @ts-expect-error A list shows documents, and no overview.
list.content = contents[1];

let state: ListState | undefined = list.getState();
list.addEventListener('rr-change', event => (state = event.detail));
document.addEventListener('rr-load', ({ target, detail }) =>
  target.setAttribute('data-shown', detail.language),
);
window.addEventListener('rr-follow', ({ detail }) => detail.document.title);
export const error = (event: HTMLElementEventMap['rr-error']) => event.detail.message;
export const levels: ResourceList['headingLevel'][] = [3, 'auto'];
export { state };
