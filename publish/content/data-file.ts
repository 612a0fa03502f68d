/**
 * Data that editors write, as JSON or as the YAML at the top of a text. It remembers where each field
 * stands, so that a mistake is told with file, line, field, what was expected and what is there.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';

export type Path = readonly (string | number)[];

/** All that is wrong with what editors and translators wrote, each mistake with its place. */
export class ContentMistakes extends Error {
  override name = 'ContentMistakes';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super([`${mistakes.length} mistake(s):`, ...mistakes].join('\n  '));
    this.mistakes = mistakes;
  }
}

/** The text of a file that people write. Some editors begin it with a byte order mark, which is no part of it. */
export const readText = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

/** What a JSON file holds. @throws ContentMistakes with the first place where this is no JSON. */
export function readJson(file: string): unknown {
  const name = `${basename(dirname(file))}/${basename(file)}`;
  const { value, mistakes } = new DataFile(name, readText(file), { format: 'json' });
  if (mistakes.length) throw new ContentMistakes(mistakes);
  return value;
}

/** Does the work of a command, and tells mistakes to whoever called it, who is no programmer: without a stack trace. */
export async function sayMistakes(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ContentMistakes)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

export class DataFile {
  readonly value: unknown;
  readonly mistakes: string[] = [];
  readonly #name: string;
  readonly #firstLine: number;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  /** YAML is a superset of JSON: one parser knows the places in both. */
  constructor(name: string, text: string, { format, firstLine = 1 }: { format: 'json' | 'yaml'; firstLine?: number }) {
    this.#name = name;
    this.#firstLine = firstLine;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of this.#document.errors) {
      // YAML forbids more than JSON does (tabs, for one): those errors do not count.
      if (format === 'yaml' || error.code === 'DUPLICATE_KEY')
        this.mistakes.push(`${this.#place(error.pos[0])}: expected valid ${format.toUpperCase()}: ${error.message}`);
    }
    try {
      this.value = format === 'json' ? JSON.parse(text) : this.#document.toJS();
    } catch (error) {
      const message = (error as Error).message.replace(/, (\.{3})?"[^]* is not valid JSON$/, ''); // a piece of the text, over lines
      const offset = format === 'json' ? endOfSound(text) : 0;
      this.mistakes.push(`${this.#place(offset)}: expected valid ${format.toUpperCase()}: ${message}`);
    }
  }

  /** Says that the field is not as expected. */
  mistake(path: Path, expected: string, found = valueAt(this.value, path)) {
    this.mistakes.push(`${this.at(path)}: ${fieldName(path)}expected ${expected}, found ${describe(found)}`);
  }

  /** `content/resources.json:12:5`: where a field stands, or what should hold it if it is missing. */
  at(path: Path): string {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.#offset(path.slice(0, length));
      if (offset !== undefined) return this.#place(offset);
    }
    return this.#place(0);
  }

  /** Checks against a JSON Schema, and says whether it all fits. */
  fits(schemaFile: string): boolean {
    const validate = validator(schemaFile);
    if (validate(this.value)) return true;
    for (const error of validate.errors ?? []) {
      // These two only repeat that something inside them failed.
      if (error.keyword !== 'if' && error.keyword !== 'propertyNames') this.#schemaMistake(error);
    }
    return false;
  }

  #schemaMistake(error: ErrorObject) {
    const { additionalProperty, missingProperty } = error.params as Record<string, string | undefined>;
    const path: (string | number)[] = error.instancePath
      .split('/')
      .slice(1)
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (missingProperty) return this.mistake([...path, missingProperty], 'a value');
    if (additionalProperty) return this.mistake([...path, additionalProperty], 'no field of this name');
    if (error.propertyName) return this.mistake([...path, error.propertyName], expectation(error), error.propertyName);
    this.mistake(path, expectation(error), error.data);
  }

  #offset(path: Path): number | undefined {
    if (!path.length) return isNode(this.#document.contents) ? this.#document.contents.range?.[0] : undefined;
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    const name = path.at(-1);
    if (isMap(parent)) {
      const key = parent.items.find(item => isScalar(item.key) && String(item.key.value) === String(name))?.key;
      return isNode(key) ? key.range?.[0] : undefined;
    }
    const node = this.#document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  #place(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line + this.#firstLine - 1}:${col}`;
  }
}

/** Where JSON breaks, which JSON.parse does not always say: what stands before could still be continued. */
function endOfSound(text: string): number {
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (canContinue(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function canContinue(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return message.endsWith('end of JSON input') || new RegExp(`at position ${start.length}\\b`).test(message);
  }
}

const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], value);

/** `resources[3].date: ` */
function fieldName(path: Path): string {
  const name = path.map(part => (/^\d+$/.test(String(part)) ? `[${part}]` : `.${part}`)).join('');
  return name && `${name.replace(/^\./, '')}: `;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  return JSON.stringify(value);
}

/** Says in words which value a keyword of JSON Schema expects. */
function expectation({ keyword, params, message, parentSchema }: ErrorObject): string {
  const { type, allowedValues = [], format, pattern } = params as Record<string, string> & { allowedValues?: unknown[] };
  const meaning = parentSchema?.['description'] ? ` (${String(parentSchema['description'])})` : '';
  switch (keyword) {
    case 'type':
      return `${type}${meaning}`;
    case 'enum':
      return `one of ${allowedValues.join(', ')}`;
    case 'format':
      return `a valid ${format}${meaning}`;
    case 'pattern':
      return `text that matches ${pattern}${meaning}`;
    case 'false schema':
      return 'nothing here';
    default:
      return `that it ${message}${meaning}`;
  }
}

// Titles and descriptions beside a $ref are for editors; a type is not repeated in each branch.
const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
addFormats.default(ajv);

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

function validator(schemaFile: string) {
  let validate = validators.get(schemaFile);
  if (!validate) {
    validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
    validators.set(schemaFile, validate);
  }
  return validate;
}
