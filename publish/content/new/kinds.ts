/** What can be begun: for each kind what an editor is asked, and what is written of the answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { isDate } from '../../../src/localization/calendar.ts';
import { ContentMistakes, openData, readText } from '../data-file.ts';
import type { DataFile, Path } from '../data-file.ts';
import { languages } from '../languages.ts';
import { listOf } from './answers.ts';
import type { Answers, Question } from './answers.ts';

export interface Kind {
  questions: Question[];
  /** Returns what has been written, each with its place, and what follows. */
  write: (answers: Answers) => string[];
}

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const newId =
  (taken: readonly string[]) =>
  (answer: string): string | undefined => {
    if (!id.test(answer)) return 'small letters, digits and single hyphens';
    return taken.includes(answer) ? 'a name that is not taken' : undefined;
  };
const idFrom = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-[^-]*$/, end => (title.length > 60 ? '' : end));
interface Known {
  publishers: object;
  types: object;
  topics: object;
  kinds: object;
  resources: { id: string }[];
}

export function newDocument(folder: string): Kind {
  const file = join(folder, 'resources.json');
  const known = open(file).value as Known;
  const ids = known.resources.map(resource => resource.id);
  return {
    questions: [
      { flag: 'language', text: 'Language of the document', choices: languages, usual: () => 'en' },
      { flag: 'title', text: 'Title, as printed in that language' },
      {
        flag: 'id',
        text: 'Short name for addresses, which never changes',
        usual: ({ title = '' }) => idFrom(title),
        refuse: newId(ids),
      },
      { flag: 'publishers', text: 'Publishers', choices: Object.keys(known.publishers), several: true },
      { flag: 'type', text: 'Type', choices: Object.keys(known.types) },
      {
        flag: 'topics',
        text: 'Topics, the most important first',
        choices: Object.keys(known.topics),
        several: true,
      },
      {
        flag: 'date',
        text: 'Date, as exact as it is known: 2018, 2018-05 or 2018-05-07',
        optional: true,
        refuse: date => (isDate(date) ? undefined : 'a date such as 2018, 2018-05 or 2018-05-07'),
      },
      { flag: 'symbol', text: 'Official symbol, such as A/RES/76/266', optional: true },
      {
        flag: 'url',
        text: 'Address of the document',
        optional: true,
        refuse: url => (/^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? undefined : 'a whole address: https://…'),
      },
      {
        flag: 'leads-to',
        text: 'The address leads to',
        choices: Object.keys(known.kinds).filter(kind => !['none', 'missing'].includes(kind)),
        usual: () => 'landing',
      },
      ...languages.map(language => ({
        flag: `description-${language}`,
        text: `What it is, on one line, in ${nameOf(language)}`,
        optional: true,
      })),
    ],
    write(answers) {
      const { id = '', language, title, publishers = '', date, type, topics = '', symbol, url } = answers;
      const described = languages.filter(code => answers[`description-${code}`]);
      const links = url ? [{ url, kind: answers['leads-to'] }] : [];
      const document = {
        id,
        titles: { [language!]: title },
        publishers: listOf(publishers),
        ...(date && { date }),
        type,
        topics: listOf(topics),
        ...(symbol && { symbol }),
        descriptions: Object.fromEntries(described.map(code => [code, answers[`description-${code}`]])),
        editions: [{ language, links }],
      };
      return [insert(file, ['resources', ids.length], document)];
    },
  };
}

interface KnownWording {
  kind: string;
}

export function newWording(folder: string): Kind {
  const file = join(folder, 'territories.json');
  const { territories } = open(file).value as {
    territories: Record<string, { wordings: Record<string, KnownWording> }>;
  };
  const taken = Object.entries(territories).flatMap(([territory, { wordings }]) =>
    Object.keys(wordings).map(name => `${territory} ${name}`),
  );
  return {
    questions: [
      {
        flag: 'territory',
        text: `Short name of the territory, a new one or one of ${Object.keys(territories).join(', ')}`,
        refuse: newId([]),
      },
      { flag: 'id', text: 'Short name of the organisation that words it so, such as un', refuse: newId([]) },
      { flag: 'used-by', text: 'The organisation, by its own name' },
      {
        flag: 'kind',
        text: 'Kind of note',
        choices: ['footnote', 'map-note', 'data-note', 'general-disclaimer'],
        usual: () => 'footnote',
      },
      { flag: 'marker', text: 'Sign that ties the note to the name', choices: ['*', '**', '***', '****', '†', '‡', '§'], optional: true },
      { flag: 'language', text: 'Language of the wording', choices: languages, usual: () => 'en' },
      { flag: 'text', text: 'The wording to the letter. It is never translated by us' },
    ],
    write({ territory = '', id = '', kind, marker, language, text, 'used-by': usedBy }) {
      if (taken.includes(`${territory} ${id}`))
        throw new ContentMistakes([`--id: expected a wording that "${territory}" has not yet, found "${id}"`]);
      const wording = { kind, usedBy: [usedBy], ...(marker && { marker }), texts: { [language!]: text } };
      const path = ['territories', territory, 'wordings', id];
      const at = insert(file, path, wording);
      return territories[territory]
        ? [at]
        : [at, `${at.split(':')[0]}: "mentions" are missing: without them no text is found that names "${territory}".`];
    },
  };
}

/** @param root - Of the project: a language is also a word of code. */
export function newLanguage(root: string): Kind {
  return {
    questions: [
      {
        flag: 'code',
        text: 'Code of the language, such as pt',
        refuse: code =>
          !/^[a-z]{2}$/.test(code) || nameOf(code) === code
            ? 'a code of two letters that is in use'
            : (languages as readonly string[]).includes(code)
              ? 'a language that is not there yet'
              : undefined,
      },
      { flag: 'title', text: 'Title of the overview in this language', usual: () => overviewIn(root, 'en').title },
    ],
    write({ code = '', title = '' }) {
      const source = languages.map(language => overviewIn(root, language)).find(({ status }) => status === 'source')!;
      const lines = ['---', `title: ${JSON.stringify(title)}`, 'status: unreviewed', 'revision: 1', `translates: ${source.revision}`, '---'];
      const overview = `content/overview/${code}.md`;
      writeFileSync(join(root, overview), `${lines.join('\n')}\n${overviewIn(root, 'en').body}`);
      const list = 'src/localization/language.ts';
      const text = readFileSync(join(root, list), 'utf8');
      writeFileSync(join(root, list), text.replace(/(export const languages = \[[^\]]*)\]/, `$1, '${code}']`));
      return [
        `${overview}:7: the English text stands here. Translate all but what is marked [so](lang:en).`,
        `${list}: the list of languages has "${code}" now.`,
        `locales/${code}.xlf: npm run locales:extract writes it, for the words of the elements. docs/adding-a-language.md has the rest.`,
      ];
    },
  };
}

function overviewIn(root: string, language: string) {
  const text = readText(join(root, 'content/overview', `${language}.md`));
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  return { title: field('title'), status: field('status'), revision: field('revision'), body };
}

const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** @throws ContentMistakes where the file is no JSON. */
function open(file: string): DataFile {
  const data = openData(file, `${basename(join(file, '..'))}/${basename(file)}`);
  if (data.mistakes.length) throw new ContentMistakes(data.mistakes);
  return data;
}

/** Leaves the rest of the file as it is. Returns where the new entry stands. */
function insert(file: string, path: Path, value: unknown): string {
  const text = readText(file);
  const edits = modify(text, [...path], value, {
    formattingOptions: { insertSpaces: true, tabSize: 2 },
    isArrayInsertion: typeof path.at(-1) === 'number',
  });
  writeFileSync(file, applyEdits(text, edits));
  return `${open(file).at(path)}: "${String((value as { id?: string }).id ?? path.at(-1))}" stands here now.`;
}
