/**
 * The pages of docs/ that stand there in several languages: `doctor.md` in English, `doctor/fr.md` and so on. As those of the overview do,
 * translations name the text that they follow. One that has fallen behind says so to its readers, `locales:check` says it to us, and it
 * cannot be `reviewed`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directionOf, languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { readJson, readText } from '../content/data-file.ts';
import type { OwnText } from '../locales/texts.ts';

interface TranslatedPage {
  /** In docs/, without `.md`: `doctor`, `doctor/fr`. */
  path: string;
  /** What it has in common with its translations: `doctor`. */
  subject: string;
  language: Language;
  /** What the language calls itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  text: string;
  status: 'source' | 'unreviewed' | 'reviewed';
  /** Whether the English page has changed since. */
  isBehind: boolean;
}

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const wordsFile = fileURLToPath(new URL('words.json', import.meta.url));

/** Another line break is no other text. */
const digestOf = (text: string) =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);

/** @param from - What stands in for docs/. A further language may do without pages. */
export function readTranslatedPages(from = docs): TranslatedPage[] {
  const has = (path: string) => existsSync(join(from, `${path}.md`));
  return readdirSync(from).flatMap(subject => {
    // The English start page has its place beside its translations.
    const source = has(`${subject}/en`) ? `${subject}/en` : subject;
    const pathIn = (language: Language) => (language === 'en' ? source : `${subject}/${language}`);
    const found = languages.filter(language => has(pathIn(language)));
    if (found.every(language => language === 'en')) return [];
    const newest = digestOf(readText(join(from, `${source}.md`)));
    return found.map(language => {
      const path = pathIn(language);
      const text = readText(join(from, `${path}.md`));
      const status = /^status: reviewed$/m.test(text) ? 'reviewed' : 'unreviewed';
      return {
        path,
        subject,
        language,
        name: new Intl.DisplayNames(language, { type: 'language' }).of(language)!,
        direction: directionOf(language),
        text,
        status: language === 'en' ? 'source' : status,
        isBehind: language !== 'en' && !text.includes(`\ntranslates: ${newest}\n`),
      };
    });
  });
}

const versionOf = (pages: readonly TranslatedPage[], subject: string, language: Language) =>
  pages.find(page => page.subject === subject && page.language === language);

/** What is wrong, and what is only to be told. */
export function checkTranslatedPages(pages: readonly TranslatedPage[]): {
  mistakes: string[];
  warnings: string[];
} {
  const sourceOf = ({ subject }: TranslatedPage) => versionOf(pages, subject, 'en')!;
  const behind = pages.filter(({ isBehind }) => isBehind);
  const tell = (page: TranslatedPage) =>
    `docs/${page.path}.md follows an earlier text of ${fileName(sourceOf(page))}: once it follows today’s, write "translates: ${digestOf(sourceOf(page).text)}" into it`;
  return {
    mistakes: [
      ...behind
        .filter(({ status }) => status === 'reviewed')
        .map(page => `${tell(page)}, or "status: unreviewed"`),
      ...pages.filter(({ isBehind }) => !isBehind).flatMap(page => compare(page, sourceOf(page), pages)),
    ],
    warnings: behind.filter(({ status }) => status !== 'reviewed').map(tell),
  };
}

const fileName = ({ path }: TranslatedPage) => `${basename(path)}.md`;

const sample = /^ *```\w*\n([^]*?)^ *```$/gm;
const code = /`[^`\n]+`/g;
const target = /\]\(([^)]+)\)/g;
/** Not the one in a name such as TYPO3. */
const number = /(?<![A-Za-z\d.])\d+(?:\.\d+)*/g;
/** What headings, items and rows of a table begin with. */
const block = /^ *(?:#+|-|\d+\.|\|) /gm;

/** What is not for translators: the samples but for the words of HTML, code, numbers, where links lead, how the text is divided. */
function partsOf({ text }: TranslatedPage, linkIn: (link: string) => string): string[] {
  const prose = text.replace(/^---\n[^]*?\n---\n/, '').replace(sample, '');
  const samples = [...text.matchAll(sample)].map(([, lines]) =>
    lines!.replace(/(>)[^<>\n]+(?=<)|(title=")[^"]+/g, '$1$2…').replaceAll(/\s+/g, ' '),
  );
  const all = (pattern: RegExp, from = prose) => [...from.matchAll(pattern)].map(([part]) => part);
  const words = prose.replace(code, '').replace(target, '').replace(block, '');
  const links = [...prose.matchAll(target)].map(([, link]) => `](${linkIn(link!)})`);
  return [...samples, ...all(code), ...all(block), ...all(number, words), ...links];
}

/** An example in the language of a translation, as the English page has it. */
const inEnglish = (part: string, language: Language) =>
  part
    .replaceAll(new RegExp(`\\b(v1/(?:oembed/)?)${language}/`, 'g'), '$1en/')
    .replaceAll(new RegExp(`\\blang=("?)${language}\\b`, 'g'), 'lang=$1en');

function compare(page: TranslatedPage, source: TranslatedPage, pages: readonly TranslatedPage[]): string[] {
  const where = `docs/${page.path}.md`;
  const from = posix.dirname(page.path);
  /** A link as the translation has to write it: to the page in its own language, where there is one. Ids follow the words of headings. */
  const linkFrom = (its: TranslatedPage, isSource: boolean) => (link: string) => {
    if (/^\w+:/.test(link)) return link;
    const [, file = '', id = ''] = /^([^#]*)(.*)$/.exec(link)!;
    const path = file ? posix.join(posix.dirname(its.path), file) : `${its.path}.md`;
    const known = pages.find(one => `${one.path}.md` === path);
    if (!known) return posix.relative(from, path) + id;
    const meant = (isSource && versionOf(pages, known.subject, page.language)) || known;
    return `${posix.relative(from, meant.path)}.md`;
  };
  const extra = partsOf(page, linkFrom(page, false));
  const missing = partsOf(source, linkFrom(source, true)).filter(part => {
    const at = extra.findIndex(other => other === part || inEnglish(other, page.language) === part);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map(part => `${where} lacks "${part.trim()}", which ${fileName(source)} has`),
    ...extra.map(part => `${where} has "${part.trim()}", which ${fileName(source)} has not`),
  ];
}

/** The lines of the pages and the words of the site around them, as people read them. Nothing sets their marks. */
export function pageTexts(): OwnText[] {
  const words = readJson(wordsFile) as Record<string, Record<string, string>>;
  return [
    ...readTranslatedPages().flatMap(({ path, language, text }) =>
      text
        .replace(/^---\n[^]*?\n---\n/, front => front.replace(/.+/g, ''))
        .replace(sample, lines => lines.replace(/.+/g, ''))
        .replace(code, '`x`')
        .replace(target, ']')
        .replace(/^ *(#+|-|\d+\.) |\*\*/gm, '')
        .split('\n')
        .map((line, at) => ({
          language,
          where: `docs/${path}.md:${at + 1}`,
          text: line,
          isSet: true,
        })),
    ),
    ...Object.entries(words).flatMap(([language, texts]) =>
      Object.entries(texts).map(([key, text]) => ({
        language,
        where: `publish/docs/words.json: "${key}"`,
        text,
        isSet: true,
      })),
    ),
  ];
}
