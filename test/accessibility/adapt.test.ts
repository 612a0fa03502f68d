/** Readers who change how a page looks lose nothing: more space in the text, larger text, a narrow window, nothing that moves. */
import { expect } from '@open-wc/testing';
import type { Language } from '../../src/localization/language.js';
import { contentBase, hearConsole, serveContent, stopServing } from '../helpers.js';
import { toolsOf } from '../list/readers.js';
import { resources } from './content.js';
import { states } from './states.js';

/** One script for each way that lines are made. */
const scripts: Language[] = ['fr', 'ar', 'zh'];

/** What WCAG 1.4.12 asks for, as a reader's style sheet sets it, also inside shadow roots. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** All elements in these, shadow roots included. */
function* within(root: ParentNode): Iterable<HTMLElement> {
  for (const child of root.querySelectorAll<HTMLElement>('*')) {
    yield child;
    if (child.shadowRoot) yield* within(child.shadowRoot);
  }
}

const seen = (place: HTMLElement): HTMLElement[] =>
  [...within(place)].filter(one => one.checkVisibility() && !one.matches('.visually-hidden, option, svg *'));

/** Where the words of an element stand, or the field that it is. Room around them to hit may reach further. */
function boxOf(element: HTMLElement): DOMRect | undefined {
  if (element.matches('input, select, button')) return element.getBoundingClientRect();
  const hasWords = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue!.trim(),
  );
  if (!hasWords) return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** What reaches out of the place sideways, or is cut off where it stands. */
function lost(place: HTMLElement): string[] {
  const { left, right } = place.getBoundingClientRect();
  return seen(place).flatMap(one => {
    const box = boxOf(one);
    const isOut = box && (box.left < left - 1 || box.right > right + 1);
    const { overflowX, overflowY } = getComputedStyle(one);
    const isCut =
      (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1);
    const name = `${one.localName}${one.className && `.${one.className}`}[part=${one.getAttribute('part')}]`;
    return isOut || (isCut && one.clientWidth) ? [`${name} ${isOut ? 'reaches out' : 'is cut off'}`] : [];
  });
}

/** What the list says of an edition that nobody knows an address of. */
const unknownAddress: Partial<Record<Language, string>> = {
  es: 'dirección no conocida por el momento',
  fr: 'adresse non connue pour le moment',
  ru: 'адрес в настоящее время неизвестен',
};

describe('An edition without an address', () => {
  beforeEach(hearConsole);
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    stopServing();
  });

  for (const language of ['es', 'fr', 'ru'] as const)
    it(`widens no narrow window where text is large: ${language}`, async () => {
      const content = resources(language);
      content.kinds!['none'] = unknownAddress[language]!;
      content.resources[1]!.editions.push({ language: 'ru', urls: [], format: 'PDF' });
      serveContent({ [`${language}/resources.json`]: content });
      document.documentElement.style.fontSize = '150%';
      const place = document.body.appendChild(document.createElement('div'));
      place.style.cssText = 'inline-size: 320px; font-size: 1rem';
      place.innerHTML = `<resource-list lang="${language}" base="${contentBase()}"></resource-list>`;
      const { shadowRoot } = place.querySelector('resource-list')!;
      await toolsOf(shadowRoot!);
      expect(shadowRoot!.textContent).to.include(unknownAddress[language]);
      expect(lost(place)).to.deep.equal([]);
      place.remove();
    });
});

describe('What a reader types and chooses in', () => {
  beforeEach(hearConsole);
  afterEach(stopServing);

  for (const language of ['fr', 'ar', 'ru'] as const)
    it(`shows words on a phone where text is twice as large: ${language}`, async () => {
      serveContent({ [`${language}/resources.json`]: resources(language) });
      const place = document.body.appendChild(document.createElement('div'));
      place.style.cssText = 'inline-size: 328px; font-size: 200%';
      place.innerHTML = `<resource-list lang="${language}" type="${resources(language).resources[0]!.type}" base="${contentBase()}"></resource-list>`;
      const { shadowRoot } = place.querySelector('resource-list')!;
      await toolsOf(shadowRoot!);
      for (const field of shadowRoot!.querySelectorAll('[type=search], [part=sort] select')) {
        const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
        const room = field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
        expect(room / parseFloat(fontSize), field.localName).to.be.at.least(5);
      }
      expect(lost(place)).to.deep.equal([]);
      place.remove();
    });
});

for (const [tag, byName] of Object.entries(states))
  describe(`Nothing of <${tag}> is lost`, () => {
    let place: HTMLElement;
    beforeEach(hearConsole);
    afterEach(() => {
      place.remove();
      stopServing();
    });

    const inEachState = (what: string, style: string, look: () => unknown) => {
      for (const [state, show] of Object.entries(byName))
        it(`${what}: ${state}`, async () => {
          for (const language of scripts) {
            place?.remove();
            place = document.body.appendChild(document.createElement('div'));
            place.style.cssText = style;
            await show(place, language);
            look();
          }
        });
    };

    inEachState('in a window of 320 pixels', 'inline-size: 320px', () => {
      expect(lost(place)).to.deep.equal([]);
    });

    inEachState('with text of twice the size', 'inline-size: 640px; font-size: 200%', () => {
      expect(lost(place)).to.deep.equal([]);
    });

    inEachState('with the space that a reader gives the text', 'inline-size: 320px', () => {
      const roots = [...within(place)].flatMap(one => one.shadowRoot ?? []);
      for (const root of [place, ...roots])
        root.append(Object.assign(document.createElement('style'), { textContent: textSpacing }));
      const text = seen(place).find(one => one.matches('p, li, small, div'))!;
      const { fontSize, lineHeight, wordSpacing } = getComputedStyle(text);
      expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.closeTo(1.5, 0.01);
      expect(parseFloat(wordSpacing) / parseFloat(fontSize)).to.be.closeTo(0.16, 0.01);
      expect(lost(place)).to.deep.equal([]);
    });

    inEachState('where nothing moves', '', () => {
      const moving = seen(place).filter(one => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return (
          !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto'
        );
      });
      expect(moving.map(({ localName }) => localName)).to.deep.equal([]);
    });
  });
