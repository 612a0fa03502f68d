/**
 * Each element in each of its states: what its accessibility tree, axe, a reader's own styles and its looks are tested on.
 * Whatever a state needs from the network comes from here.
 */
import { html, render } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { languages } from '../../src/localization/language.js';
import type { Language } from '../../src/localization/language.js';
import { contentBase, later, serveContent, settled, waitUntil } from '../helpers.js';
import { openFacet, openFilters, openTakeAway, openTools, toolsOf, type } from '../list/readers.js';
import { otherThan, overview, resources, words } from './content.js';

/** Shows the state in a place of the page. Resolves with the element once it is on screen. */
type Show = (place: HTMLElement, language: Language) => Promise<HTMLElement>;

/** The element of the template, once it has its content or has failed. */
async function draw(place: HTMLElement, template: TemplateResult): Promise<LitElement> {
  render(template, place);
  const element = place.querySelector<LitElement>('[lang]')!;
  await settled(element);
  return element;
}

const found = (element: LitElement, selector: string): Promise<void> =>
  waitUntil(() => element.shadowRoot!.querySelector(selector), selector);

const overviewOf = (language: Language) =>
  html`<return-reintegration-overview lang=${language}></return-reintegration-overview>`;

const showOverview: Show = (place, language) => {
  serveContent({ [`${language}/overview.json`]: overview(language) });
  return draw(place, overviewOf(language));
};

const fail: Show = (place, language) => {
  serveContent({ [`${language}/overview.json`]: 500 });
  return draw(place, overviewOf(language));
};

/** The list of two documents with all its tools. */
async function list(place: HTMLElement, language: Language, attributes = () => ''): Promise<LitElement> {
  // Of all languages: lists can be shown beside each other, and some ask for their content late.
  serveContent(Object.fromEntries(languages.map(one => [`${one}/resources.json`, resources(one)])));
  place.innerHTML = `<resource-list lang="${language}" ${attributes()}></resource-list>`;
  const element = place.querySelector<LitElement>('resource-list')!;
  await toolsOf(element.shadowRoot!);
  await laidOut(element);
  return element;
}

/** Once the list has seen how wide it is: that decides where its filters stand. */
async function laidOut(element: LitElement): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const listThen =
  (reach: (root: ShadowRoot, element: LitElement) => unknown): Show =>
  async (place, language) => {
    const element = await list(place, language);
    await reach(element.shadowRoot!, element);
    await laidOut(element);
    return element;
  };

export const states: Record<string, Record<string, Show>> = {
  'return-reintegration-overview': {
    shown: showOverview,
    'in another language, not reviewed': async (place, language) => {
      const other = otherThan(language);
      serveContent({ [`${other}/overview.json`]: overview(other, { status: 'unreviewed' }) });
      return draw(
        place,
        html`<return-reintegration-overview
          lang=${language}
          .content=${overview(other, { status: 'unreviewed' })}
        ></return-reintegration-overview>`,
      );
    },
    loading: async (place, language) => {
      serveContent({ [`${language}/overview.json`]: later().answer });
      render(overviewOf(language), place);
      const element = place.querySelector<LitElement>('[lang]')!;
      await found(element, '[part=status] p');
      return element;
    },
    failed: fail,
    'tried again': async (place, language) => {
      const element = await fail(place, language);
      serveContent({ [`${language}/overview.json`]: later().answer });
      element.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
      await found(element as LitElement, '[part=retry][aria-disabled=true]');
      return element;
    },
  },
  'resource-list': {
    shown: listThen(() => {}),
    'filters open, one chosen': listThen(async (root, element) => {
      await openFilters(root);
      await openFacet(root, root.querySelectorAll('[part=facet] summary')[1]!.textContent.trim());
      root.querySelector<HTMLElement>('[part=facet][open] input')!.click();
      await found(element, '[part=chips]');
    }),
    'nothing found': listThen(async (root, element) => {
      type(root, 'qqqqqq');
      await found(element, '[part=empty]');
    }),
    'a document open': listThen(async (root, element) => {
      await openTools(root, 0);
      await found(element, '[part=cite] > p');
    }),
    '“Save or print” open': listThen(async root => {
      await openTakeAway(root);
    }),
    'under years': (place, language) => list(place, language, () => 'sort="year"'),
    'cut to one': (place, language) => list(place, language, () => 'limit="1"'),
    failed: async (place, language) => {
      serveContent({});
      return draw(place, html`<resource-list lang=${language}></resource-list>`);
    },
    'a further list failed': async (place, language) => {
      const element = await list(
        place,
        language,
        // An address each: one that fails often is left in peace.
        () => `feed="${contentBase()}${language}/lost.json"`,
      );
      await found(element, '[part=note]');
      await laidOut(element);
      return element;
    },
  },
  'territory-footnote': {
    shown: (place, language) => draw(place, html`<territory-footnote lang=${language}></territory-footnote>`),
    failed: (place, language) => {
      serveContent({});
      return draw(
        place,
        html`<territory-footnote lang=${language} territory="palestine"></territory-footnote>`,
      );
    },
    'with its marks in a text': async (place, language) => {
      render(
        html`<p id="text" lang=${language}>${words[language].sentence.join('')}</p>
          <territory-footnote lang=${language} for="text"></territory-footnote>`,
        place,
      );
      const element = place.querySelector<LitElement>('territory-footnote')!;
      await waitUntil(() => place.querySelector('#text a'), 'the mark');
      await found(element, '[part=backlink]');
      return element;
    },
  },
};
