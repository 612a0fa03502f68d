/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements, content beside the script. */
import { setDefaultBase } from '../base/script-base.js';

setDefaultBase(new URL('.', import.meta.url).href);

export { define } from '../index.js';
