/**
 * Makes XML of what a site sends as XML and is none, as a browser would: it reads on. It goes through the text once.
 * What DOMParser gets has no DOCTYPE, no comment and no entity other than XML's own.
 */
import { ContentError } from '../content/content-error.js';
import { placeIn } from './notes.js';
import type { Notes } from './notes.js';
import {
  attribute,
  deepest,
  endOfStart,
  endTag,
  escaped,
  harmlessEntity,
  isField,
  isLine,
  startOfDoctype,
  startOfTag,
  wholeName,
} from './xml-syntax.js';
import { XmlTexts } from './xml-texts.js';

export const repairXml = (text: string, notes: Notes): string => new Repair(text, notes).run();

/** An element whose end tag is still to come. */
interface OpenElement {
  name: string;
  inSmall: string;
  /** Where it begins in the output. */
  from: number;
}

class Repair {
  readonly text: string;
  readonly notes: Notes;
  #at = 0;
  #isCutOff = false;
  #lastEnd = 0;
  /** Where the next CDATA section ends; Infinity: nowhere. */
  #endOfCdata = -1;
  readonly #out: string[] = [];
  readonly #open: OpenElement[] = [];
  readonly #texts = new XmlTexts((reason, at) => this.#note(reason, at));
  /** Where each prefix is first used, and which are declared anywhere, and by the first element. */
  readonly #prefixes = new Map<string, number>();
  readonly #declaredAnywhere = new Set<string>();
  readonly #declaredAtRoot = new Set<string>();

  constructor(text: string, notes: Notes) {
    this.text = text;
    this.notes = notes;
  }

  run(): string {
    const { text } = this;
    this.#lastEnd = text.lastIndexOf('>');
    while (this.#at < text.length && !(this.#out.length && !this.#open.length)) {
      const next = text.indexOf('<', this.#at);
      const end = next < 0 ? text.length : next;
      if (this.#open.length && end > this.#at)
        this.#out.push(this.#texts.read(text.slice(this.#at, end), this.#at));
      this.#at = end;
      if (next >= 0) this.#markup();
    }
    if (this.#isCutOff || this.#open.length) this.#leaveOutLast();
    this.#closeTo(0);
    return this.#withPrefixes(this.#out.join(''));
  }

  #markup(): void {
    const { text } = this;
    if (text.startsWith('<!--', this.#at)) this.#skipTo('-->');
    else if (text.startsWith('<?', this.#at)) this.#skipTo('?>');
    else if (text.startsWith('<![CDATA[', this.#at)) {
      const from = this.#at + 9;
      const isClosed = this.#skipToEndOfCdata(from);
      const end = isClosed ? this.#at - 3 : this.#at;
      if (this.#open.length && !this.#isCutOff)
        this.#out.push(escaped(this.#texts.clean(text.slice(from, end), from)));
    } else if (this.#match(startOfDoctype)) this.#doctype();
    else if (!this.#endTag() && !this.#startTag()) this.#bareSign();
  }

  #bareSign() {
    if (this.#open.length) {
      this.#note('a "<" that begins no tag is read as text');
      this.#out.push('&lt;');
    }
    this.#at++;
  }

  /** Where the sign is next; Infinity: nowhere. */
  #placeOf(sign: string, from: number): number {
    const place = this.text.indexOf(sign, from);
    return place < 0 ? Infinity : place;
  }

  #skipTo(sign: string) {
    const end = this.#placeOf(sign, this.#at);
    this.#isCutOff = end === Infinity;
    this.#at = Math.min(end + sign.length, this.text.length);
  }

  /** One that is never closed, or only behind the beginning of another, ends before the next end tag. */
  #skipToEndOfCdata(from: number): boolean {
    if (this.#endOfCdata < from) this.#endOfCdata = this.#placeOf(']]>', from);
    const isClosed = this.#endOfCdata < this.#placeOf('<![CDATA[', from);
    if (!isClosed) this.#note('a CDATA section is not closed');
    this.#skipTo(isClosed ? ']]>' : '</');
    if (!isClosed && !this.#isCutOff) this.#at -= 2;
    return isClosed;
  }

  #match(pattern: RegExp, at = this.#at): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  #endTag(): boolean {
    const found = this.#match(endTag);
    if (!found) return false;
    const wanted = found[1]!.toLowerCase();
    const index = this.#innermost(({ inSmall }) => inSmall === wanted);
    if (index < 0) this.#note(`</${found[1]}> closes nothing`);
    else if (index < this.#open.length - 1) this.#note(`<${this.#open.at(-1)!.name}> is not closed`);
    this.#closeTo(index);
    this.#at += found[0].length;
    return true;
  }

  #startTag(): boolean {
    const start = this.#match(startOfTag);
    if (!start) return false;
    const [, name = ''] = start;
    const { attributes, at } = this.#attributesFrom(this.#at + start[0].length);
    const end = this.#match(endOfStart, at);
    if (!end) {
      // Nothing closes a tag any more: the answer breaks off in it.
      this.#isCutOff = at > this.#lastEnd;
      if (this.#isCutOff) this.#at = this.text.length;
      return this.#isCutOff;
    }
    if (/^(item|entry)$/i.test(name)) this.#closeItem();
    const around = this.#open.at(-1)?.name ?? '';
    if (isLine.test(around) && isField.test(name)) {
      this.#note(`<${around}> is not closed`);
      this.#close();
    }
    if (this.#open.length < deepest) {
      for (const key of [name, ...attributes.keys()]) this.#rememberPrefix(key);
      this.#open.push({ name, inSmall: name.toLowerCase(), from: this.#out.length });
      this.#out.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}>`);
      if (end[0].endsWith('/>')) this.#close();
    }
    this.#at = at + end[0].length;
    return true;
  }

  /** `at`: where they end. */
  #attributesFrom(at: number): { attributes: Map<string, string>; at: number } {
    const attributes = new Map<string, string>();
    for (let found; (found = this.#match(attribute, at)); at += found[0].length) {
      const [, key = '', double, single, bare] = found;
      const quoted = double ?? single;
      const value = quoted ?? bare;
      const isNew = wholeName.test(key) && !attributes.has(key);
      if (quoted === undefined || !isNew) this.#note('an attribute is without quotes, or there twice', at);
      if (isNew && value !== undefined && (value || !key.startsWith('xmlns:')))
        attributes.set(key, this.#texts.read(value, at).replaceAll('"', '&quot;'));
    }
    return { attributes, at };
  }

  #rememberPrefix(key: string) {
    const [prefix = '', local] = key.split(':');
    if (!local || prefix === 'xml') return;
    if (prefix === 'xmlns') {
      this.#declaredAnywhere.add(local);
      if (!this.#open.length) this.#declaredAtRoot.add(local);
    } else if (!this.#prefixes.has(prefix)) this.#prefixes.set(prefix, this.#at);
  }

  /** How deep the innermost open element is that passes; -1: none. Browsers of 2022 have no findLastIndex(). */
  #innermost(passes: (element: OpenElement) => boolean): number {
    let depth = this.#open.length - 1;
    while (depth >= 0 && !passes(this.#open[depth]!)) depth--;
    return depth;
  }

  /** An item never holds another: the one before it was not closed. */
  #closeItem() {
    const index = this.#innermost(({ name }) => /^(item|entry)$/i.test(name));
    if (index >= 0) this.#note(`<${this.#open[index]!.name}> is not closed`);
    this.#closeTo(index);
  }

  /** Closes the element at this depth, and what is open inside; -1: none. */
  #closeTo(index: number) {
    while (index >= 0 && this.#open.length > index) this.#close();
  }

  #close() {
    this.#out.push(`</${this.#open.pop()!.name}>`);
  }

  /** Of an answer that breaks off, the last item is not whole: its address may end in the middle. */
  #leaveOutLast() {
    const index = this.#innermost(({ name }) => /(^|:)(item|entry)$/i.test(name));
    this.#at = this.text.length;
    if (index < 0) return this.#note('the answer breaks off');
    this.notes.skip('the answer breaks off, and its last item is left out', placeIn(this.text, this.#at));
    this.#out.length = this.#open[index]!.from;
    this.#open.length = index;
  }

  /** Entities that stand for a few characters are harmless. Others could grow, or fetch what is not meant for us. */
  #doctype() {
    const [start, subset] = this.#match(startOfDoctype)!;
    this.#at += start.length;
    while (subset && this.#at < this.text.length && this.text[this.#at] !== ']') {
      const entity = this.#match(harmlessEntity);
      if (entity) {
        const [all, name = '', double, single = ''] = entity;
        this.#texts.entities.set(name, double ?? single);
        this.#at += all.length;
      } else if (this.text.startsWith('<!ENTITY', this.#at) || this.text[this.#at] === '%')
        throw new ContentError('the answer declares XML entities, which are not read.');
      else if (this.text.startsWith('<!--', this.#at)) this.#skipTo('-->');
      else if (this.text[this.#at] === '<') this.#skipTo('>');
      else this.#at++;
    }
    this.#skipTo('>');
  }

  /** The first element declares what nothing declares, so that DOMParser goes on. */
  #withPrefixes(xml: string): string {
    const [start = ''] = /^<[^>]*/.exec(xml) ?? [];
    const missing = [...this.#prefixes].filter(([prefix]) => !this.#declaredAtRoot.has(prefix));
    for (const [prefix, at] of missing)
      if (!this.#declaredAnywhere.has(prefix)) this.#note(`the prefix "${prefix}:" is not declared`, at);
    const added = missing.map(([prefix]) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('');
    return start + added + xml.slice(start.length);
  }

  #note(reason: string, at = this.#at) {
    this.notes.add(reason, () => placeIn(this.text, at));
  }
}
