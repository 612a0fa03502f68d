/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';
import { defaultBase } from '../base/script-base.js';
import { afterFirstPaint } from '../links-and-frames/after-first-paint.js';
import { toConsole } from '../safe/to-console.js';

export { define } from '../index.js';

void afterFirstPaint().then(damaged => {
  const watch = () =>
    import('../links-and-frames/watch-page.js').then(({ watchPage }) => watchPage(defaultBase()!, damaged));
  watch().catch(error => {
    toConsole(error);
    setTimeout(() => watch().catch(() => {}), 5000); // links stay links
  });
});
