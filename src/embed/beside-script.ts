/** Scripts that a page includes find the content beside themselves. Imported before the elements, which start at once. */
import { setScriptBase } from '../base/script-base.js';

// After bundling this is the address of the script itself.
setScriptBase(new URL('.', import.meta.url).href);
