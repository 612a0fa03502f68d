/** What the tests of a list's tools share: documents, and sentences for what readers do and see. */
import { html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import type { Resource } from '../../src/content/resources-content.js';
import { hearConsole, serveContent, show, stopServing, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';

export const edition = (language: string) => ({ language, urls: [`https://example.org/${language}`] });
export const documents: Partial<Resource>[] = [
  {
    title: 'Alpha guide',
    type: 'guidance',
    topics: ['return'],
    publishers: ['iom'],
    date: '2021',
    description: 'How to plan a return.',
    editions: [edition('en'), edition('fr')],
  },
  {
    title: 'Beta guide',
    type: 'toolkit',
    topics: ['return', 'children'],
    publishers: ['unhcr'],
    date: '2020-03',
    editions: [edition('fr')],
  },
  {
    title: 'Gamma paper',
    type: 'report',
    topics: ['reintegration'],
    publishers: ['iom', 'unhcr'],
    date: '2019-05-06',
    editions: [edition('fr')],
  },
  { title: 'Delta paper', type: 'report', topics: [], publishers: [], editions: [edition('ar')] },
];
/** `n` documents, the newest first: 2030, 2029, … */
export const many = (n: number): Partial<Resource>[] =>
  Array.from({ length: n }, (_, i) => ({ title: `Number ${i + 1}`, date: String(2030 - i) }));

export type Template = Parameters<typeof show>[0];
export type Field = HTMLInputElement;

/** Resolves when the tools and their first result are on screen. */
export const toolsOf = (root: ShadowRoot) =>
  waitUntil(
    () => root.querySelector('[part=toolbar]') && root.querySelector('[part=take-away], [part=empty]'),
    'the tools',
  );
export async function showTools(template: Template): Promise<ShadowRoot> {
  const root = await show(template);
  await toolsOf(root);
  return root;
}
export const host = (root: ShadowRoot) => root.host as ResourceList;

export const titles = (root: ShadowRoot) => textsOf(root, '[part=title]');
/** The first letters of the titles on screen, in order: "ABCD". */
export const letters = (root: ShadowRoot) =>
  titles(root)
    .map(title => title![0])
    .join('');
export const count = (root: ShadowRoot) => textOf(root.querySelector('[part=count]'));
export const shows = (root: ShadowRoot, wanted: string) =>
  waitUntil(() => letters(root) === wanted, `${wanted} to be shown`).catch((error: Error) => {
    throw new Error(`${error.message}, not ${letters(root)}`);
  });

export const field = (root: ShadowRoot) => root.querySelector<Field>('input[type=search]')!;
export function type(root: ShadowRoot, words: string): void {
  field(root).value = words;
  field(root).dispatchEvent(new InputEvent('input', { bubbles: true }));
}
export function choose(root: ShadowRoot, order: string): void {
  const select = root.querySelector('select')!;
  select.value = order;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
export const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('button')].find(one => textOf(one)?.startsWith(words));
export const click = (root: ParentNode, words: string) => {
  const found = button(root, words);
  if (!found) throw new Error(`There is no button "${words}".`);
  found.focus();
  found.click();
};
/** Opens the tools of one document. */
export async function openTools(root: ShadowRoot, position: number): Promise<HTMLElement> {
  const item = root.querySelectorAll<HTMLElement>('[part=item]')[position]!;
  item.querySelector<HTMLElement>('[part=cite-button]')!.click();
  await waitUntil(() => item.querySelector('[part=cite]'), 'its tools');
  return item.querySelector<HTMLElement>('[part=cite]')!;
}
/** Opens what saves or prints the list. */
export async function openTakeAway(root: ShadowRoot): Promise<HTMLElement> {
  const takeAway = root.querySelector<HTMLDetailsElement>('[part=take-away]')!;
  takeAway.open = true;
  await waitUntil(() => takeAway.querySelector('button'), 'what saves or prints');
  return takeAway;
}
/** Opens the filters, and each group of them to look into it: beside the list they are open, above it one at a time. */
export async function openFilters(root: ShadowRoot): Promise<void> {
  const button = root.querySelector<HTMLElement>('[part=filters-button]')!;
  if (button.ariaExpanded !== 'true') button.click();
  await waitUntil(() => root.querySelector('[part=facet]'), 'the filters');
}
export const facet = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll<HTMLDetailsElement>('[part=facet]')].find(
    one => textOf(one.querySelector('summary'))!.replace(/ \(\d+\)$/, '') === name,
  );
/** Opens one group of filters: above the list it closes the others. */
export async function openFacet(root: ShadowRoot, name: string) {
  const found = facet(root, name);
  if (found && !found.open) {
    found.querySelector('summary')!.click();
    await waitUntil(() => found.open, name);
  }
  return found;
}
/** The values of a filter with their counts: "Report 2". */
export const valueLabels = async (root: ShadowRoot, name: string) =>
  [...((await openFacet(root, name))?.querySelectorAll('label') ?? [])].map(label =>
    [...label.querySelectorAll('span')].map(textOf).join(' '),
  );
export const box = async (root: ShadowRoot, name: string, value: string) =>
  [...(await openFacet(root, name))!.querySelectorAll('label')]
    .find(label => textOf(label.querySelector('span')) === value)!
    .querySelector('input')!;
export async function tick(root: ShadowRoot, name: string, value: string): Promise<void> {
  const ticked = await box(root, name, value);
  ticked.focus();
  ticked.click();
  await host(root).updateComplete;
}
export const chips = (root: ShadowRoot) =>
  textsOf(root, '[part=chips] button').map(text => text!.replace(/ ×$/, ''));

/** Collects all that is on screen from now on, as `letters` says it. Equal neighbours count once. */
export function watch(root: ShadowRoot): string[] {
  const states: string[] = [];
  const observer = new MutationObserver(() => {
    const now = letters(root);
    if (states.at(-1) !== now) states.push(now);
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return states;
}

/** Messages to the console in this test. */
export let heard: ReturnType<typeof hearConsole>;
export const address = location.href;

/** Collects console messages before each test, and restores network, console and address after it. */
export function eachTestAlone(): void {
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(() => {
    stopServing();
    // WebKit allows only a hundred of these calls in ten seconds.
    if (location.href !== address) history.replaceState(null, '', address);
  });
}

export const serve = (given: Partial<Resource>[] = documents, more: Record<string, object | number> = {}) =>
  serveContent({ 'en/resources.json': catalogue('en', given), ...more });
export const list = (given?: Partial<Resource>[]) => {
  serve(given);
  return showTools(html`<resource-list lang="en"></resource-list>`);
};
