/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';
import { defaultBase } from '../base/script-base.js';
import { watchForms } from '../forms/watch.js';

export { define } from '../index.js';

watchForms(defaultBase()!);

// Whoever wonders about an embed; nobody else loads it.
if (/[?&]rr-doctor\b/.test(location.search)) void import(defaultBase()! + 'doctor.js');
