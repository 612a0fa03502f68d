/**
 * docs/start/: how the widgets come onto a website, a page in each language. As those of the overview do, translations name the text that
 * they follow. One that has fallen behind says so to its readers, `locales:check` says it to us, and it cannot be `reviewed`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directionOf, languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { readJson, readText } from '../content/data-file.ts';
import type { OwnText } from '../locales/texts.ts';

export interface StartPage {
  language: Language;
  /** What the language calls itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  text: string;
  status: 'source' | 'unreviewed' | 'reviewed';
  /** Whether the English page has changed since. */
  isBehind: boolean;
}

const folder = fileURLToPath(new URL('../../docs/start', import.meta.url));
const wordsFile = fileURLToPath(new URL('words.json', import.meta.url));

/** Another line break is no other text. */
const digestOf = (text: string) =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);

/** @param from - The folder that holds en.md and its translations. A further language may do without a page. */
export function readStartPages(from = folder): StartPage[] {
  const read = (language: string) => readText(join(from, `${language}.md`));
  const newest = digestOf(read('en'));
  return languages
    .filter(language => existsSync(join(from, `${language}.md`)))
    .map(language => {
      const text = read(language);
      const status = /^status: reviewed$/m.test(text) ? 'reviewed' : 'unreviewed';
      return {
        language,
        name: new Intl.DisplayNames(language, { type: 'language' }).of(language)!,
        direction: directionOf(language),
        text,
        status: language === 'en' ? 'source' : status,
        isBehind: language !== 'en' && !text.includes(`\ntranslates: ${newest}\n`),
      };
    });
}

/** What is wrong, and what is only to be told. */
export function checkStartPages(pages: readonly StartPage[]): { mistakes: string[]; warnings: string[] } {
  const source = pages.find(({ language }) => language === 'en')!;
  const behind = pages.filter(({ isBehind }) => isBehind);
  const tell = (page: StartPage) =>
    `docs/start/${page.language}.md follows an earlier text of en.md: once it follows today’s, write "translates: ${digestOf(source.text)}" into it`;
  return {
    mistakes: [
      ...behind
        .filter(({ status }) => status === 'reviewed')
        .map(page => `${tell(page)}, or "status: unreviewed"`),
      ...pages.filter(({ isBehind }) => !isBehind).flatMap(page => compare(page, source)),
    ],
    warnings: behind.filter(({ status }) => status !== 'reviewed').map(tell),
  };
}

const sample = /^```html\n([^]*?)^```$/gm;
const code = /`[^`\n]+`/g;
const target = /\]\([^)]+\)/g;

/** What is not for translators: the samples but for their words, code, where links lead, levels of headings. */
function partsOf({ text, language }: StartPage): string[] {
  const prose = text.replace(sample, '');
  const samples = [...text.matchAll(sample)].map(([, lines]) =>
    lines!.replace(/(>)[^<>\n]+(?=<)|(title=")[^"]+/g, '$1$2…').replaceAll(/\s+/g, ' '),
  );
  const rest = [code, target, /^#+ /gm].flatMap(pattern =>
    [...prose.matchAll(pattern)].map(([part]) => part),
  );
  return [...samples, ...rest].map(part =>
    part
      .replaceAll(`/v1/${language}/`, '/v1/en/')
      .replaceAll(new RegExp(`\\blang=("?)${language}\\b`, 'g'), 'lang=$1en'),
  );
}

function compare(page: StartPage, source: StartPage): string[] {
  const where = `docs/start/${page.language}.md`;
  const extra = partsOf(page);
  const missing = partsOf(source).filter(part => {
    const at = extra.indexOf(part);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map(part => `${where} lacks "${part.trim()}", which en.md has`),
    ...extra.map(part => `${where} has "${part.trim()}", which en.md has not`),
  ];
}

/** The lines of the pages and the words of the site around them, as people read them. Nothing sets their marks. */
export function startTexts(): OwnText[] {
  const words = readJson(wordsFile) as Record<string, Record<string, string>>;
  return [
    ...readStartPages().flatMap(({ language, text }) =>
      text
        .replace(/^---\n[^]*?\n---\n/, front => front.replace(/.+/g, ''))
        .replace(sample, lines => lines.replace(/.+/g, ''))
        .replace(code, '`x`')
        .replace(target, ']')
        .replace(/^(#+|-) |\*\*/gm, '')
        .split('\n')
        .map((line, at) => ({
          language,
          where: `docs/start/${language}.md:${at + 1}`,
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
