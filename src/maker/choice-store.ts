/**
 * All that the configurator knows, in one place. It knows no document and no address bar.
 *
 * One rule holds throughout: the state holds the last choice that is possible. A mistake is kept beside it, with what
 * has been typed, and changes neither the preview nor the lines.
 */
import type { PublishedContent } from '../content/published-content.js';
import type { View } from '../content/views.js';
import type { FeedReading } from '../doctor/page.js';
import type { Language } from '../localization/language.js';
import { offered, readTyped, usual } from './choice.js';
import type { Attributes, Choice, Menus, Option, Refusal } from './choice.js';
import { controlOf } from './field.js';
import { optionsOf } from './publisher-content.js';
import type { Pinnable } from './publisher-content.js';
import { canBe, isFlag } from './sources.js';
import type { SourceName } from './sources.js';
import { wordsIn } from './words.js';

export interface MakerState {
  /** Of the page, not of the embed. */
  language: Language;
  /** Address of the publisher's files, with its last slash. */
  base: string;
  view: View;
  embed: Language | '';
  /** Those of the other elements are kept, for an editor who looks around. */
  attributes: Record<View, Attributes>;
  menus: Menus;
  /** What can be chosen; undefined where it cannot be had. */
  content?: PublishedContent | undefined;
  /** Hashes of the styles inside fragments. */
  hashes: string[];
  pinnable: Pinnable;
  /** Of the list: what no address can say, so not that of the configurator either. */
  sources: Attributes;
  /** How far the lists of this `feed` can be read; without readings while they are on their way. */
  feedReport?: { feed: string; readings?: FeedReading[] } | undefined;
  fields: Fields;
  leftOut?: LeftOut | undefined;
  pasteMistake?: 'empty' | 'foreign' | undefined;
  baseForm: { typed?: string; mistake?: BaseMistake; step?: 'checking' | 'done' };
  /** The lines that went to the clipboard last, or could not. */
  copied?: { part: string; text: string; isDone: boolean } | undefined;
}

/** What the fields of the settings show beside the values that hold. */
export interface Fields {
  /** What was chosen when the fields came: these groups are open. */
  start: Attributes;
  /** Texts as they were typed, also impossible ones. */
  typed: Attributes;
  mistakes: Record<string, Refusal>;
  /** All sections in the order of their rows, once the editor has moved one. */
  rows?: string[];
}

export type BaseMistake = 'form' | 'http' | 'query' | 'unknown';

/** What could not be taken over. */
interface LeftOut {
  /** Where it came from: the address of the configurator, or elsewhere. */
  from: 'own' | 'paste';
  refusals: Refusal[];
  /** What has been taken over, in the editor's language. */
  taken?: string;
}

export class ChoiceStore {
  /** Called after each change. */
  changed: () => void = () => {};

  constructor(public state: MakerState) {}

  change(change: Partial<MakerState>): void {
    this.state = { ...this.state, ...change };
    this.changed();
  }

  get choice(): Choice {
    const { view, embed, attributes, sources } = this.state;
    return { view, embed, attributes: attributes[view], sources: view === 'resources' ? sources : {} };
  }

  /** The language of the content, for what has to name one. */
  get embedLanguage(): Language {
    return this.state.embed || this.state.language;
  }

  /** What a setting can be chosen from; undefined where there is nothing. */
  optionsFor(name: string, attributes: Attributes = this.choice.attributes): Option[] | undefined {
    const { content, language } = this.state;
    return content && optionsOf(name, content, attributes, wordsIn(language));
  }

  /** What the element does without the attribute, where it is one of several choices. */
  usualOf(name: string): string | undefined {
    if (name === 'sections')
      return this.optionsFor(name)
        ?.map(({ id }) => id)
        .join(' ');
    return usual[name];
  }

  /** Makes this the choice, without what is not on offer; `leftOut` gets what has been left out. */
  take(choice: Choice, { refusals, ...leftOut }: LeftOut, change: Partial<MakerState> = {}): void {
    this.state = { ...this.state, ...change };
    const found = this.#offered(choice);
    const { view, embed, attributes } = found.choice;
    const all = [...refusals, ...found.refused];
    // What cannot be had stands in its field, for the editor to mend.
    const wrong =
      leftOut.from === 'own'
        ? all.filter(({ name, why }) => why === 'value' && controlOf(view, name) === 'typed')
        : [];
    this.change({
      view,
      embed,
      attributes: { ...this.state.attributes, [view]: attributes },
      leftOut: { ...leftOut, refusals: all },
      fields: {
        start: attributes,
        typed: Object.fromEntries(wrong.map(({ name, value }) => [name, value])),
        mistakes: Object.fromEntries(wrong.map(refusal => [refusal.name, refusal])),
      },
    });
  }

  /** Shows the settings of another element. */
  chooseView(view: View): void {
    this.change({ view, fields: freshFields(this.state.attributes[view]), leftOut: undefined });
  }

  /** Makes all settings of this element the usual ones. */
  reset(): void {
    const attributes = { ...this.state.attributes, [this.state.view]: {} };
    this.change({ embed: '', attributes, sources: {}, fields: freshFields({}), leftOut: undefined });
  }

  /**
   * Takes a new value for a setting, if it is possible.
   *
   * @param typed - Undefined: as usual.
   * @param isDone - The editor has left the field, or it is one that has no halfway.
   * @returns Whether the choice has changed; a refusal that is to be announced.
   */
  set(name: string, typed: string | undefined, isDone: boolean): boolean | Refusal {
    const { view, leftOut } = this.state;
    const read = typed === undefined ? undefined : readTyped(view, name, typed);
    if (typeof read === 'object') return this.#refuse(read, typed, isDone);
    const value = read === this.usualOf(name) ? undefined : read;
    const isNew = value !== this.choice.attributes[name];
    this.change({
      fields: this.#fieldsWith(name, typed),
      ...(isNew && { attributes: { ...this.state.attributes, [view]: this.#attributesWith(name, value) } }),
      // The address of the configurator no longer says it.
      ...(isNew && leftOut?.from === 'own' && { leftOut: undefined }),
    });
    return isNew;
  }

  /** The same for what no address can say. A mistake is told as one of the parameter's name. */
  setSource(name: SourceName, typed: string | undefined, isDone: boolean): boolean | Refusal {
    const value = typed?.trim().replace(/\s+/g, ' ');
    if (value && !canBe(name, value)) return this.#refuse({ name, value, why: 'value' }, typed, isDone);
    const { [name]: before, ...others } = this.state.sources;
    const after = value || isFlag(name) ? value : undefined;
    this.change({
      fields: this.#fieldsWith(name, typed),
      sources: after === undefined ? others : { ...others, [name]: after },
    });
    return before !== after;
  }

  /** While somebody is still typing, only what has been called a mistake stays one. */
  #refuse(refusal: Refusal, typed: string | undefined, isDone: boolean): false | Refusal {
    const isTold = isDone || refusal.name in this.state.fields.mistakes;
    this.change({ fields: this.#fieldsWith(refusal.name, typed, isTold ? refusal : undefined) });
    return isDone && refusal;
  }

  #fieldsWith(name: string, typed = '', mistake?: Refusal): Fields {
    const { fields } = this.state;
    const { [name]: _mended, ...others } = fields.mistakes;
    const mistakes = mistake ? { ...others, [name]: mistake } : others;
    return { ...fields, typed: { ...fields.typed, [name]: typed }, mistakes };
  }

  #attributesWith(name: string, value: string | undefined): Attributes {
    const { [name]: _before, ...others } = this.choice.attributes;
    const attributes = value === undefined ? others : { ...others, [name]: value };
    if (name !== 'territory') return attributes;
    // Each territory has wordings of its own.
    const { wording: _of, ...rest } = attributes;
    return this.#offered({ ...this.choice, attributes: rest }).choice.attributes;
  }

  #offered(choice: Choice) {
    return offered(choice, (name, attributes) => this.optionsFor(name, attributes));
  }
}

export const freshFields = (start: Attributes): Fields => ({ start, typed: {}, mistakes: {} });
