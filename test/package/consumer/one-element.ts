import { ResourceList } from 'return-reintegration-widgets/resource-list';

document.body.append(new ResourceList());
