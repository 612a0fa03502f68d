import { ResourceList } from 'return-reintegration-widgets/resource-list';
import 'return-reintegration-widgets/styles.css';

document.body.append(new ResourceList());
