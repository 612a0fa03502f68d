/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';
import { defaultBase } from '../base/script-base.js';
import { afterFirstPaint } from '../links-and-frames/after-first-paint.js';
import { toConsole } from '../safe/to-console.js';

export { define } from '../index.js';

afterFirstPaint()
  .then(async damaged => {
    const { watchPage } = await import('../links-and-frames/watch-page.js');
    watchPage(defaultBase()!, damaged);
  })
  .catch(error => toConsole(error)); // links stay links
