/** A line with the publisher's key: Chromium refuses what the key has not signed, other browsers know no keys and run the script. */
import { expect } from '@open-wc/testing';
import { openPage, waitUntil } from '../helpers.js';

/** Somebody's, who has signed nothing here. */
const key = 'ed25519-JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=';
const chromium = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);

describe('A script with a key in “integrity”', () => {
  it(chromium >= 141 ? 'does not run unsigned: the fallback stays' : 'runs as without the key', async () => {
    const { document, window } = await openPage(
      `<!doctype html><html lang="en"><head><title>Host</title></head><body>
<script src="/v1/widgets.classic.js" crossorigin integrity="${key}"></script>
<territory-footnote><p>Our own words</p></territory-footnote>`,
    );
    if (chromium >= 141) {
      // The script stands before the rest of the page, which waits for it.
      expect(window.customElements.get('territory-footnote')).to.equal(undefined);
      expect(document.querySelector('p')!.checkVisibility()).to.be.true;
    } else {
      await waitUntil(
        () => document.querySelector('territory-footnote')!.shadowRoot?.querySelector('[role=doc-footnote]'),
        'the note does not come',
      );
    }
  });
});
