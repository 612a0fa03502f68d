import { expect, fixture, html } from '@open-wc/testing';
import { canHighlight, highlight, matchRanges, matchedBy, pieces } from '../../src/list/highlight.js';
import { withoutSegmenter } from '../helpers.js';

describe('What is marked', () => {
  const marked: [typed: string, text: string, ...marked: string[]][] = [
    ['ret', 'Return and returns, no tax return', 'Ret', 'ret', 'ret'],
    ['reint', 'Retour et réintégration', 'réint'],
    ['réint', 'RE\u0301INTE\u0301GRATION', 'RE\u0301INT'],
    ['reintegre', 're\u0301inte\u0301gre\u0301', 're\u0301inte\u0301gre\u0301'],
    ['o', 'mise en œuvre', 'œ'],
    ['oe', 'mise en œuvre', 'œ'],
    ['oeuv', 'mise en œuvre', 'œuv'],
    ['aide', 'de l’aide', 'aide'],
    ["l'aide", 'de l’aide', 'l’aide'],
    ['отчет', 'Годовой отчёт', 'отчёт'],
    ['strasse', 'Die Straße', 'Straße'],
    ['هجرة', 'المنظمة الدولية للهجرة', 'هجرة'],
    ['الهجرة', 'المنظمة الدولية للهجرة', 'هجرة'],
    ['الهجرة', 'الهجرة الدولية', 'الهجرة'],
    ['عود', 'العَوْدَةُ', 'عَوْدَ'],
    ['عودة', 'العـــودة', 'عـــودة'],
    ['返回', '自愿返回与重返社会', '返回'],
    ['重返社会', '自愿返回与重返社会', '重返社会'],
    ['1244', '第1244(1999)号决议', '1244'],
    ['res/73', 'Resolution A/RES/73/195', 'RES/73'],
    ['a/res/73/195', 'A/RES/73/195', 'A/RES/73/195'],
    ['com(2021) 120', 'COM(2021) 120 final', 'COM(2021', '120'],
    ['re return', 'Return', 'Return'],
    ['b', '😀 𝐁old', '𝐁'],
    ['turn', 'Return'],
    ['', 'Return'],
    ['?', 'Return?'],
  ];
  for (const [typed, text, ...expected] of marked)
    it(`for “${typed}” in “${text}”: ${expected.map(part => `“${part}”`).join(', ') || 'nothing'}`, () => {
      expect(matchRanges(text, matchedBy(typed)).map(([start, end]) => text.slice(start, end))).to.deep.equal(
        expected,
      );
    });

  it('is the same without knowledge of Chinese words', () =>
    withoutSegmenter(() => {
      const text = '自愿返回与重返社会';
      expect(matchRanges(text, matchedBy('重返社会'))).to.deep.equal([[5, 9]]);
    }));

  it('comes in pieces, which together are the text', () => {
    expect(pieces('Retour et réintégration', matchedBy('reint'))).to.deep.equal([
      { text: 'Retour et ', match: false },
      { text: 'réint', match: true },
      { text: 'égration', match: false },
    ]);
    expect(pieces('Return', matchedBy('return'))).to.deep.equal([{ text: 'Return', match: true }]);
    expect(pieces('Return', matchedBy(''))).to.deep.equal([{ text: 'Return', match: false }]);
    expect(pieces('', matchedBy('return'))).to.deep.equal([]);
  });
});

describe('The highlight of the page', () => {
  const marked = () =>
    [...(CSS.highlights.get('rr-match') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
  const list = () => fixture<Element>(html`<ul><li>Return</li><li>No <b>return</b></li></ul>`);

  before(function () {
    if (!canHighlight) this.skip();
  });

  it('marks the texts of one list, without a change of its nodes', async () => {
    const element = await list();
    const before = element.innerHTML;
    highlight(element, [element], matchedBy('ret'));
    expect(marked()).to.deep.equal(['Ret', 'ret']);
    expect(element.innerHTML).to.equal(before);
    highlight(element, [], matchedBy(''));
    expect(marked()).to.deep.equal([]);
  });

  it('marks only the given nodes, which may be texts, in shadow roots, too', async () => {
    const root = (await fixture<Element>(html`<div></div>`)).attachShadow({ mode: 'open' });
    root.innerHTML = '<style>::highlight(rr-match) { color: rgb(1, 2, 3) }</style><p>Return</p><p>return</p>';
    const [first, second] = root.querySelectorAll('p');
    highlight(root, [first!], matchedBy('re'));
    expect(marked()).to.deep.equal(['Re']);
    highlight(root, [second!.firstChild!], matchedBy('re'));
    expect(marked()).to.deep.equal(['re']);
    expect(getComputedStyle(first!, '::highlight(rr-match)').color).to.equal('rgb(1, 2, 3)');
    highlight(root, [], matchedBy(''));
  });

  it('is shared by lists that each mark their own', async () => {
    const [one, other] = [await list(), await list()];
    highlight(one, [one], matchedBy('ret'));
    highlight(other, [other], matchedBy('no'));
    expect(marked()).to.have.members(['Ret', 'ret', 'No']);
    highlight(one, [one], matchedBy('return'));
    expect(marked()).to.have.members(['Return', 'return', 'No']);
    highlight(one, [], matchedBy(''));
    expect(marked()).to.deep.equal(['No']);
    highlight(other, [], matchedBy(''));
  });

  it('is shared with another copy of the script', async () => {
    const [mine, theirs] = [
      await list(),
      new StaticRange({ startContainer: document, startOffset: 0, endContainer: document, endOffset: 0 }),
    ];
    highlight(mine, [mine], matchedBy('re'));
    CSS.highlights.get('rr-match')!.add(theirs);
    highlight(mine, [], matchedBy(''));
    expect([...CSS.highlights.get('rr-match')!]).to.deep.equal([theirs]);
    CSS.highlights.delete('rr-match');
  });
});
