/**
 * Data that editors write, as JSON or as the YAML at the top of a text. It remembers where each field
 * stands, so that a mistake is told with file, line, field, what was expected and what is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findNodeAtLocation, parseTree, visit } from 'jsonc-parser';
import type { Node as JsonNode, ParseError } from 'jsonc-parser';
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { escaped } from '../../src/doctor/printable.ts';
import { isLanguage, languages } from '../../src/localization/language.ts';
import { findUnwantedSign, readSource } from './source-text.ts';

export type Path = readonly (string | number)[];

/** All that is wrong with what editors and translators wrote, each mistake with its place. */
export class ContentMistakes extends Error {
  override name = 'ContentMistakes';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    const safe = mistakes.map(escaped); // they quote what they refuse
    super([`${safe.length} mistake(s):`, ...safe].join('\n  '));
    this.mistakes = safe;
  }
}

/**
 * The text of a file that people write.
 *
 * @throws ContentMistakes where it is none: bytes of another encoding, two versions that meet, signs that nobody sees.
 */
export function readText(file: string): string {
  const { text, mistakes } = readSource(file, nameOf(file));
  if (text === undefined || mistakes.length) throw new ContentMistakes(mistakes);
  return text;
}

/** What a JSON file holds. @throws ContentMistakes with the first place where this is no JSON, or does not fit the schema. */
export function readJson(file: string, schemaFile?: string): unknown {
  const { value, mistakes } = openData(file, nameOf(file), schemaFile);
  if (mistakes.length) throw new ContentMistakes(mistakes);
  return value;
}

/** A JSON file with all that is wrong in it, so far as the schema knows. Its value is null where there is no text. */
export function openData(file: string, name: string, schemaFile?: string): DataFile {
  const { text, mistakes } = existsSync(file)
    ? readSource(file, name)
    : { text: undefined, mistakes: [`${name}: expected a file, found nothing`] };
  const data = new DataFile(name, text ?? 'null', { format: 'json' });
  if (text !== undefined && !data.mistakes.length && schemaFile) data.fits(schemaFile);
  data.mistakes.push(...mistakes);
  return data;
}

/** `content/resources.json` */
const nameOf = (file: string) => `${basename(dirname(file))}/${basename(file)}`;

/** Reads several things, and throws the mistakes in all of them together. */
export class MistakesOfAll {
  readonly #mistakes: string[] = [];

  /** What the work gives, or undefined where it has found mistakes: `end` throws then. */
  in<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ContentMistakes)) throw error;
      this.#mistakes.push(...error.mistakes);
      return undefined as T;
    }
  }

  /** @throws ContentMistakes where there was one. */
  end(): void {
    if (this.#mistakes.length) throw new ContentMistakes([...new Set(this.#mistakes)]);
  }
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
  readonly #offset: (path: Path) => number | undefined;

  constructor(name: string, text: string, { format, firstLine = 1 }: { format: 'json' | 'yaml'; firstLine?: number }) {
    this.#name = name;
    this.#firstLine = firstLine;
    for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) this.#lines.addNewLine(start);
    const { value, broken, offset } = format === 'json' ? readAsJson(text) : readAsYaml(text);
    this.value = value;
    this.#offset = offset;
    for (const [at, message] of broken)
      this.mistakes.push(`${this.#place(at)}: expected valid ${format.toUpperCase()}: ${message}`);
    // Written as an escape, a sign was not in the text.
    if (text.includes('\\') && !findUnwantedSign(text)) this.#checkSigns(value, []);
  }

  #checkSigns(value: unknown, path: Path) {
    if (typeof value === 'string') {
      const sign = findUnwantedSign(value);
      if (sign) this.mistakes.push(`${this.at(path)}: ${fieldName(path)}${sign.mistake}`);
    } else if (typeof value === 'object' && value) {
      for (const [name, part] of Object.entries(value)) this.#checkSigns(part, [...path, name]);
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

  #place(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line + this.#firstLine - 1}:${col}`;
  }
}

interface Parsed {
  value?: unknown;
  /** Where it is no JSON or YAML, and why. */
  broken: [offset: number, message: string][];
  /** Where a field stands. */
  offset: (path: Path) => number | undefined;
}

function readAsJson(text: string): Parsed {
  const broken: Parsed['broken'] = [];
  let value: unknown;
  try {
    value = JSON.parse(text);
    findDuplicates(text, offset => broken.push([offset, 'Map keys must be unique']));
  } catch (error) {
    const message = (error as Error).message.replace(/, (\.{3})?"[^]* is not valid JSON$/, ''); // a piece of the text, over lines
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    broken.push([errors[0]?.offset ?? 0, message]);
  }
  let tree: JsonNode | undefined; // only a mistake needs it
  const offset = (path: Path) => {
    tree ??= parseTree(text);
    const isInList = (depth: number) => findNodeAtLocation(tree!, steps.slice(0, depth))?.type === 'array';
    const steps: (string | number)[] = [];
    for (const [depth, step] of path.entries()) steps.push(isInList(depth) ? Number(step) : String(step));
    const node = tree && findNodeAtLocation(tree, steps);
    return (node?.parent?.type === 'property' ? node.parent : node)?.offset;
  };
  return { value, broken, offset };
}

/** JSON.parse takes the last of two fields of one name without a word. */
function findDuplicates(text: string, hear: (offset: number) => void) {
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name, offset) {
      const names = open.at(-1)!;
      if (names.has(name)) hear(offset);
      names.add(name);
    },
  });
}

function readAsYaml(text: string): Parsed {
  const document = parseDocument(text, { prettyErrors: false });
  const broken = document.errors.map(({ pos, message }): [number, string] => [pos[0], message]);
  const offset = (path: Path) => {
    if (!path.length) return isNode(document.contents) ? document.contents.range?.[0] : undefined;
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const key = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key;
    return isNode(key) ? key.range?.[0] : undefined;
  };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    broken.push([0, (error as Error).message]);
  }
  return { value, broken, offset };
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
      if (format === 'our-language') return `one of ${languages.join(', ')}`;
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
// So no schema has to list the languages.
ajv.addFormat('our-language', isLanguage);

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

function validator(schemaFile: string) {
  let validate = validators.get(schemaFile);
  if (!validate) {
    validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
    validators.set(schemaFile, validate);
  }
  return validate;
}
