/** The script a page includes (`v1/widgets.js`, `v1/widgets.classic.js`): all three elements. */
import './beside-script.js';
import { loadQuietly } from '../base/missing-chunk.js';
import { baseFolder } from '../base/script-base.js';
import { afterFirstPaint } from '../links-and-frames/after-first-paint.js';

export { define } from '../index.js';

void afterFirstPaint().then(damaged =>
  loadQuietly(() =>
    import('../links-and-frames/watch-page.js').then(({ watchPage }) =>
      watchPage(baseFolder()!.href, damaged),
    ),
  ),
);
