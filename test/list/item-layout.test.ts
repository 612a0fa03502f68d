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
      [`${language}/resources.json`]: {
        ...catalogue(
          language,
          documents.map((one, index) => ({
            ...one,
            symbol: 'A/RES/73/195',
            editions: editions.slice(index),
          })),
        ),
        ...(language === 'zh' && { types: { guidance: '准则', toolkit: '工具包', report: '立场文件' } }),
      },
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

  /** How far from the beginning of its line a detail begins. */
  const offsetOf = (detail: Element, line: Element) => {
    const [inner, outer] = [detail.getBoundingClientRect(), line.getBoundingClientRect()];
    return Math.round(
      getComputedStyle(line).direction === 'rtl' ? outer.right - inner.right : inner.left - outer.left,
    );
  };

  for (const language of ['ar', 'fr', 'zh'])
    it(`has a dot between two details, and none where a line begins or ends, however wide it is, in ${language}`, async () => {
      const root = await shown(language, 400);
      const place = root.host.parentElement!;
      const seen = new Set<boolean>();
      for (let width = 220; width < 640; width += 5) {
        place.style.width = `${width}px`;
        for (const line of root.querySelectorAll('[part~=details]')) {
          expect(line.textContent).not.to.contain('·');
          for (const detail of [...line.children].slice(1)) {
            const dot = getComputedStyle(detail, '::before');
            const space = -parseFloat(dot.marginInlineStart);
            expect(dot.content).to.contain('·');
            expect(space).to.be.greaterThan(8);
            // It stands in the gap before its detail. Where a line begins there is none, and it is clipped.
            const isFirst = offsetOf(detail, line) === 0;
            if (!isFirst) expect(offsetOf(detail, line), `${width} px`).to.be.greaterThan(space);
            expect(getComputedStyle(line).overflowX).to.equal('clip');
            seen.add(isFirst);
          }
        }
      }
      expect(seen.size).to.equal(2);
    });

  for (const language of ['ar', 'fr', 'zh'])
    it(`has date and type below each other beside the title, and else in one line, in ${language}`, async () => {
      const root = await shown(language, 560);
      const place = root.host.parentElement!;
      const when = () =>
        [...root.querySelectorAll('[part~=when]:has(> time)')].map(line => [...line.children]);
      for (const [date, type] of when()) {
        expect(type!.getBoundingClientRect().top).to.be.at.least(date!.getBoundingClientRect().bottom);
        expect(offsetOf(type!, type!.parentElement!)).to.equal(0);
      }
      place.style.width = '320px';
      for (const [date, type] of when())
        expect(type!.getBoundingClientRect().top).to.equal(date!.getBoundingClientRect().top);
    });

  it('breaks no Chinese date or type inside a word', async () => {
    const root = await shown('zh', 560);
    const place = root.host.parentElement!;
    for (const width of [560, 320, 140]) {
      place.style.width = `${width}px`;
      for (const words of root.querySelectorAll('[part~=when] > *')) {
        const lines = new Set(boxesOf(textsIn(words)).map(({ top }) => Math.round(top)));
        expect(lines.size, `${words.textContent} at ${width} px`).to.equal(1);
      }
    }
  });
});
