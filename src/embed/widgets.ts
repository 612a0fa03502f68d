/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';
import { defaultBase } from '../base/script-base.js';
import { afterElements } from '../forms/after-elements.js';

export { define } from '../index.js';

void afterElements().then(async damaged => {
  const { watchForms } = await import('../forms/watch.js');
  watchForms(defaultBase()!, damaged);
});
