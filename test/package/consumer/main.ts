import { define } from 'return-reintegration-widgets';
import { ResourceList } from 'return-reintegration-widgets/elements';

define({ base: '/v1/' });

const list: ResourceList = document.querySelector('resource-list')!;
list.sort = 'title';
// @ts-expect-error There is no such order: the types say so.
list.sort = 'sideways';
list.sort = 'title';
