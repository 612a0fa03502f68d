/** How the lines of a document break, in each language. */
import { expect, html } from '@open-wc/testing';
import { serveContent, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import { documents, eachTestAlone, edition, showTools } from './readers.js';

function textsIn(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text; (text = walker.nextNode() as Text | null);) texts.push(text);
  return texts;
}

/** Where the letters of these texts are drawn, line by line. */
function boxesOf(texts: Text[]): DOMRect[] {
  return texts.flatMap(text => {
    const letters = document.createRange();
    letters.selectNodeContents(text);
    return [...letters.getClientRects()].filter(({ width }) => width > 1);
  });
}

describe('A document of a list', () => {
  eachTestAlone();

  const shown = (language: string, width: number) => {
    const editions = ['en', 'fr', 'es', 'ru', 'ar'].map(edition);
    serveContent({
      [`${language}/resources.json`]: catalogue(
        language,
        documents.map((one, index) => ({ ...one, symbol: 'A/RES/73/195', editions: editions.slice(index) })),
      ),
    });
    return showTools(
      html`<div style="width: ${width}px; font: 16px sans-serif">
        <resource-list lang=${language}></resource-list>
      </div>`,
    );
  };

  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh'])
    for (const width of [1280, 768, 560, 320]) {
      it(`has its button in one line beside its editions, ${width} px wide in ${language}`, async () => {
        const root = await shown(language, width);
        await waitUntil(() => root.querySelector('[part=cite-button]'), 'the buttons');
        for (const button of root.querySelectorAll('[part=cite-button]')) {
          const lines = new Set(boxesOf(textsIn(button)).map(box => Math.round(box.top)));
          expect(lines.size).to.equal(1);
          const { left, right, top, bottom } = button.getBoundingClientRect();
          for (const edition of button.parentElement!.querySelectorAll('[part=edition]')) {
            const cell = edition.getBoundingClientRect();
            const isApart =
              cell.right <= left || cell.left >= right || cell.bottom <= top + 8 || cell.top >= bottom;
            expect(isApart, 'they cover each other').to.equal(true);
          }
        }
      });
    }

  for (const language of ['ar', 'fr', 'zh'])
    it(`has no line that begins with a dot, however wide it is, in ${language}`, async () => {
      const root = await shown(language, 400);
      const place = root.host.parentElement!;
      for (let width = 220; width < 640; width += 5) {
        place.style.width = `${width}px`;
        for (const details of root.querySelectorAll('[part~=details]')) {
          const line = details.getBoundingClientRect();
          for (const dot of textsIn(details)) {
            const at = dot.data.indexOf('·');
            if (at < 0) continue;
            const words = document.createRange();
            words.setStart(dot, at);
            words.setEnd(dot, at + 1);
            const { left, right, width: shown } = words.getBoundingClientRect();
            const from = language === 'ar' ? line.right - right : left - line.left;
            if (shown) expect(from, `${width} px`).to.be.greaterThan(8);
          }
        }
      }
    });
});
