/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';

export { define } from '../index.js';
