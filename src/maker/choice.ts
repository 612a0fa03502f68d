/**
 * What an editor has chosen, and how addresses say it: the address of one of the publisher's pages, which is pasted,
 * and that of the configurator, which can be sent. What they may say is in the table of parameters alone.
 */
import { defaultNote, viewNames } from '../content/views.js';
import type { View } from '../content/views.js';
import { parameters, readAddress, writeAddress } from '../links-and-frames/address.js';
import type { Kind, Misunderstanding } from '../links-and-frames/address.js';
import { isLanguage } from '../localization/language.js';
import type { Language } from '../localization/language.js';

/** Attributes of an element; "" for those that are only present. */
export type Attributes = Record<string, string>;

export interface Choice {
  view: View;
  /** The language of the content; "" is that of the page around it. */
  embed: Language | '';
  attributes: Attributes;
  /** Of a list: what no address can say (sources.ts). */
  sources?: Attributes;
}

/** A parameter that is left out, and why. */
export interface Refusal {
  name: string;
  value: string;
  /** "missing": the publisher does not offer it; "state": it belongs to one reader's visit. */
  why: Misunderstanding['cause'] | 'missing' | 'state';
  /** What the parameter may hold, if the value is the cause. */
  kind?: Kind | undefined;
}

/** A value of a setting and its name. */
export interface Option {
  id: string;
  name: string;
  /** Of the name, where it is not the editor's. */
  language?: string | undefined;
}

/** The settings of the configurator that are no settings of the embed. The first of each is the usual one. */
export const menus = {
  form: ['element', 'link', 'frame', 'include', 'npm'],
  script: ['module', 'classic'],
  trust: ['newest', 'signed', 'pinned'],
  embed: ['alone', 'yes', 'no'],
  scheme: ['light', 'dark', 'host'],
  look: ['plain', 'agency', 'loud', 'dark'],
  width: ['wide', 'narrow'],
  dir: ['auto', 'ltr', 'rtl'],
} as const;

export type Menus = { -readonly [name in keyof typeof menus]: (typeof menus)[name][number] };

/** What the elements do without the attribute, where it is one of several choices. */
export const usual: Attributes = { ...defaultNote, sort: 'newest' };

/** Parameters of the configurator's address that are not settings of the embed. */
const own = ['lang', 'view', 'in', ...Object.keys(menus)];

/** What only a reader's visit can say: there is no attribute for it. */
const ofVisit = ['q', 'page'];

/** For addresses that are made only to be read here. */
const anyBase = 'https://publisher.example/v1/';

/** What an address says: of the content, and of the link or frame that it stands in. */
interface Found {
  choice: Choice;
  refused: Refusal[];
  menus: Partial<Menus>;
}

/** Undefined for an address that is none of the publisher's pages. */
function readChoice(address: string, base: string): Found | undefined {
  const refused: Refusal[] = [];
  const found = readAddress(address, base, ({ name, value, cause, kind }) =>
    refused.push({ name, value, why: cause, kind }),
  );
  if (!found) return undefined;
  for (const name of ofVisit) {
    const value = new URL(address).searchParams.get(name);
    if (value && !refused.some(refusal => refusal.name === name)) refused.push({ name, value, why: 'state' });
  }
  const { view, language, attributes, embed } = found;
  const scheme = menus.scheme.find(scheme => scheme === new URL(address).searchParams.get('scheme'));
  const ofForm: Partial<Menus> = {
    ...(scheme && { scheme }),
    ...(embed !== undefined && { embed: embed ? 'yes' : 'no' }),
  };
  return { choice: { view, embed: language, attributes: { ...attributes } }, refused, menus: ofForm };
}

const readSettings = (view: View, query: URLSearchParams) =>
  readChoice(`${anyBase}en/${view}/?${query}`, anyBase)!;

/** Reads what somebody has pasted: an address, or lines with one inside. `bases` are the publisher's. */
export function readPasted(pasted: string, bases: string[]): ReturnType<typeof readChoice> {
  const address = /https?:\/\/[^\s"'<>]+/.exec(pasted)?.[0].replaceAll('&amp;', '&') ?? '';
  for (const base of bases) {
    const found = URL.canParse(address) && readChoice(address, base);
    if (found) return found;
  }
  return undefined;
}

/** Reads the address of the configurator. */
export function readQuery(query: URLSearchParams): { choice: Choice; refused: Refusal[]; menus: Menus } {
  const view = viewNames.find(view => view === query.get('view')) ?? 'resources';
  const embed = query.get('in');
  const rest = new URLSearchParams([...query].filter(([name]) => !own.includes(name)));
  const { choice, refused } = readSettings(view, rest);
  const chosen = Object.entries(menus).map(([name, values]: [string, readonly string[]]) => [
    name,
    values.find(value => value === query.get(name)) ?? values[0],
  ]);
  return {
    choice: { ...choice, embed: isLanguage(embed) ? embed : '' },
    refused,
    menus: Object.fromEntries(chosen) as Menus,
  };
}

/** Writes the query of the configurator's address, with its question mark. What is as usual is left out. */
export function writeQuery({ view, embed, attributes }: Choice, language: Language, chosen: Menus): string {
  const others = Object.entries(chosen).filter(([name, value]) => value !== menus[name as keyof Menus][0]);
  const before = new URLSearchParams({
    lang: language,
    ...Object.fromEntries(others),
    view,
    ...(embed && { in: embed }),
  });
  const settings = new URL(writeAddress({ language: 'en', view, attributes }, anyBase)).search.slice(1);
  return `?${[String(before), settings].filter(Boolean).join('&')}`;
}

const isNumber = (view: View, name: string) => ['level', 'count'].includes(parameters[view][name] ?? '');

/**
 * Reads what has been typed into the field of a setting, or chosen there.
 *
 * @returns The value as the table of parameters has it; undefined for nothing but spaces, which is as usual; a refusal
 *   for what the setting cannot hold.
 */
export function readTyped(view: View, name: string, typed: string): string | undefined | Refusal {
  if (name === 'sections' && !typed) return { name, value: '', why: 'value', kind: 'ids' };
  const plain = isNumber(view, name) ? plainDigits(typed) : name === 'marker' ? typed : typed.trim();
  const isText = isNumber(view, name) || name === 'for' || name === 'marker';
  if (isText && !plain.trim()) return undefined;
  const { choice, refused } = readSettings(view, new URLSearchParams({ [name]: plain }));
  return refused[0] ? { ...refused[0], value: typed } : choice.attributes[name];
}

/** Digits as an editor may type them, in their own script or in full width: ٥, 5. */
const plainDigits = (text: string) =>
  text.trim().replace(/[٠-٩۰-۹０-９]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Leaves out values that the publisher does not offer. `optionsFor` answers undefined for what is typed. */
export function offered(
  { view, embed, attributes }: Choice,
  optionsFor: (name: string, attributes: Attributes) => Option[] | undefined,
): { choice: Choice; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const kept: Attributes = {};
  for (const name of Object.keys(parameters[view])) {
    const value = attributes[name];
    if (value === undefined) continue;
    const options = optionsFor(name, kept);
    if (!options) {
      kept[name] = value;
      continue;
    }
    const known = value.split(' ').filter(id => options.some(option => option.id === id));
    const unknown = value.split(' ').filter(id => !known.includes(id));
    if (known.length) kept[name] = [...new Set(known)].join(' ');
    if (unknown.length) refused.push({ name, value: unknown.join(' '), why: 'missing' });
  }
  if (view === 'overview') {
    const all = optionsFor('sections', kept)?.map(({ id }) => id);
    if (all && kept['sections'] === all.join(' ')) delete kept['sections'];
  }
  if (view === 'footnote') {
    // Not every territory has the usual wording.
    const wordings = optionsFor('wording', kept)?.map(({ id }) => id) ?? [];
    const wording = kept['wording'] ?? usual['wording']!;
    if (wordings[0] && !wordings.includes(wording)) kept['wording'] = wordings[0];
  }
  for (const [name, value] of Object.entries(usual)) if (kept[name] === value) delete kept[name];
  return { choice: { view, embed, attributes: kept }, refused };
}
