/** Opens the configurator in a frame, as its own page, and acts on it as an editor does. */
import { fixtureSync } from '@open-wc/testing';
import type { Language } from '../../src/localization/language.js';
import { problemsIn } from '../accessibility/axe-in-page.js';
import { readFile, textOf, waitUntil } from '../helpers.js';

type Texts = Record<string, string>;

export const base = new URL('/v1/', location.href).href;

/** The words of the configurator, by their ids without `maker-`, as translators have written them. */
export async function wordsOf(language: Language): Promise<Texts> {
  const file = await readFile(`/locales/${language === 'en' ? 'fr' : language}.xlf`);
  const units = new DOMParser().parseFromString(file, 'text/xml').querySelectorAll('[id^=maker-]');
  const text = (unit: Element) =>
    unit.querySelector(language === 'en' ? 'source' : 'target')?.textContent ?? '';
  return Object.fromEntries([...units].map(unit => [unit.id.replace('maker-', ''), text(unit)]));
}

/** The page in a frame, at its own address. */
export async function open(query = '') {
  const frame = document.createElement('iframe');
  frame.title = 'Configurator';
  frame.style.cssText = 'width: 1100px; height: 700px';
  frame.src = `/demo/configurator/${query}`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  fixtureSync(document.createElement('div').outerHTML).append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const inner = frame.contentWindow as Window & typeof globalThis;
  const blocked: string[] = [];
  new inner.ReportingObserver(reports => blocked.push(...reports.map(({ body }) => JSON.stringify(body))), {
    types: ['csp-violation'],
    buffered: true,
  }).observe();
  await waitUntil(() => page.getElementById('maker')?.hidden === false, 'the page does not come');

  const find = <T extends HTMLElement = HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
  return {
    page,
    window: inner,
    blocked,
    find,
    /** The lines of a part, as they would be copied. */
    lines: (part: string) => find(`[data-part="${part}"] code`).textContent,
    allLines: () => [...page.querySelectorAll('.maker-copy code')].map(code => code.textContent).join('\n\n'),
    type(selector: string, text: string) {
      const field = find<HTMLInputElement>(selector);
      field.value = text;
      field.dispatchEvent(new inner.Event('input', { bubbles: true }));
      field.dispatchEvent(new inner.Event('change', { bubbles: true }));
    },
    tick: (selector: string) => find<HTMLInputElement>(selector).click(),
    choose(selector: string, value: string) {
      const select = find<HTMLSelectElement>(selector);
      select.focus();
      select.value = value;
      select.dispatchEvent(new inner.Event('change', { bubbles: true }));
    },
    press: (selector: string) => find(selector).click(),
    query: () => new URLSearchParams(inner.location.search),
    /** The element in the preview, once it has something on screen. */
    async shown(tag: string) {
      const preview = find<HTMLIFrameElement>('#preview');
      const root = () =>
        preview.contentDocument
          ?.querySelector(`.host-embed > ${tag}`)
          ?.shadowRoot?.querySelector('[part=root]');
      await waitUntil(() => root() && textOf(root()), `no <${tag}> in the preview`);
      return preview.contentDocument!.querySelector<HTMLElement>(`.host-embed > ${tag}`)!;
    },
  };
}

export type Configurator = Awaited<ReturnType<typeof open>>;

/** What axe-core finds on the page, as "rule: node". */
export const problemsOn = ({ window }: Configurator): Promise<string[]> =>
  problemsIn(window, { exclude: ['#preview'] }, { iframes: false });
