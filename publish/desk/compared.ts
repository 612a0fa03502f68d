/** The texts of one language as readers will see them, beside those of the source, with the words marked that have changed. */
import { changesBetween } from '../changes/compare.ts';
import type { Change } from '../changes/compare.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import { directionOf } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import type { OverviewSection } from '../../src/content/overview-content.ts';
import type { Resource } from '../../src/content/resources-content.ts';
import { list, section } from './html.ts';
import { marked, textOf } from './marked.ts';
import type { DeskOptions, Known } from './page.ts';
import { sourceOf } from './state.ts';

export function changes(
  { edited: { pageWords }, published, next }: Known,
  { language }: DeskOptions,
): string {
  const before = published?.content[language];
  if (!before) return '';
  const found = changesBetween(before, next[language], key => pageWords(key, 'en'));
  const parts = ({ kind, parts }: Change) =>
    kind === 'changed' ? ` (<bdi>${escapeHtml(parts.join(', '))}</bdi>)` : '';
  return section(
    `What the next publication tells readers in ${nameOf(language)}`,
    found.length
      ? list(
          found.map(
            change =>
              `<b class="${change.kind}">${change.kind}</b> <bdi lang="${change.titleLanguage ?? language}">${escapeHtml(change.title)}</bdi>${parts(change)}`,
          ),
        )
      : '<p>Nothing has changed for them.</p>',
  );
}

export function owed({ edited: { content } }: Known, { language, followed }: DeskOptions): string {
  const [sourceLanguage, source] = sourceOf(content.overviews);
  if (language === sourceLanguage) return '';
  const { translates = source.revision, status } = content.overviews[language];
  const behind = source.revision - translates;
  const told = `It is ${status} and follows revision ${translates} of the ${nameOf(sourceLanguage)} text, whose newest is ${source.revision}.`;
  const title = `What the ${nameOf(language)} text owes`;
  if (!behind) return section(title, `<p>Nothing. ${told}</p>`);
  const changed =
    followed &&
    source.sections.filter(({ id, title, blocks }) => {
      const before = followed.find(other => other.id === id);
      return !before || before.title !== title || textOf(before.blocks) !== textOf(blocks);
    });
  return section(
    title,
    `<p>${told} ${changed ? 'What has changed there since:' : 'Git does not know what the older one said.'}</p>`,
    ...(changed ?? []).map(one => passage(one, ofSection, sourceLanguage, followed)),
  );
}

/** What readers read of a section or a document. */
interface Passage {
  title: string;
  titleLanguage?: string | undefined;
  text: string;
}

const ofSection = ({ title, blocks }: OverviewSection): Passage => ({ title, text: textOf(blocks) });

const ofDocument = ({ title, titleLanguage, description = '' }: Resource): Passage => ({
  title,
  titleLanguage,
  text: description,
});

/** @param earlier - Where it may be missing; undefined where nothing is known: then no word is marked. */
function passage<T extends { id: string }>(
  one: T,
  read: (one: T) => Passage,
  language: Language,
  earlier: readonly T[] | undefined,
): string {
  const { title, titleLanguage, text } = read(one);
  const same = earlier?.find(({ id }) => id === one.id);
  const before = same ? read(same) : earlier && { title: '', text: '' };
  const inLanguage = titleLanguage ? ` lang="${titleLanguage}" dir="${directionOf(titleLanguage)}"` : '';
  return `<article lang="${language}" dir="${directionOf(language)}">
<h3${inLanguage}>${marked(before?.title, title, titleLanguage ?? language)}</h3>
<p class="text">${marked(before?.text, text, language)}</p>
</article>`;
}

/** The source and the language of the page; of the source alone, itself. */
const columnsFor = ({ edited: { content } }: Known, language: Language): Language[] => [
  ...new Set([sourceOf(content.overviews)[0], language]),
];

const pair = (passages: string[]): string => `<div class="pair">${passages.join('\n')}</div>`;

export function overview(state: Known, { language }: DeskOptions): string {
  const columns = columnsFor(state, language).map(column => ({
    column,
    sections: state.next[column].overview.sections,
    earlier: state.published?.content[column]?.overview.sections,
  }));
  return section(
    'The overview, as readers will see it',
    ...state.next[language].overview.sections.map(({ id }) =>
      pair(
        columns.map(({ column, sections, earlier }) =>
          passage(
            sections.find(one => one.id === id)!,
            ofSection,
            column,
            earlier,
          ),
        ),
      ),
    ),
  );
}

export function documents(state: Known, { language }: DeskOptions): string {
  const columns = columnsFor(state, language).map(column => ({
    column,
    documents: new Map(state.next[column].resources.resources.map(one => [one.id, one])),
    earlier: state.published?.content[column]?.resources.resources,
  }));
  const isChanged = ({ id }: Resource) =>
    columns.some(({ documents, earlier }) => {
      const before = earlier?.find(one => one.id === id);
      return earlier && JSON.stringify(before) !== JSON.stringify(documents.get(id));
    });
  const all = state.next[language].resources.resources;
  const changed = all.filter(isChanged);
  const others = all.filter(one => !changed.includes(one));
  const row = ({ id }: Resource) =>
    pair(
      columns.map(({ column, documents, earlier }) =>
        passage(documents.get(id)!, ofDocument, column, earlier),
      ),
    );
  return section(
    'The documents, as readers will see them',
    ...changed.map(row),
    `<details><summary>${others.length} documents ${state.published ? 'that have not changed' : ''}</summary>${others.map(row).join('\n')}</details>`,
  );
}

/** Those whose wording is another than the published one. */
export function notes({ next, published }: Known, { language }: DeskOptions): string {
  const before = published?.content[language]?.territories.territories;
  const changed = Object.entries(next[language].territories.territories).flatMap(([id, { wordings }]) =>
    Object.entries(wordings).flatMap(([name, { texts }]) => {
      const [[textLanguage, text] = ['', '']] = Object.entries(texts);
      const earlier = before?.[id]?.wordings[name]?.texts[textLanguage] ?? '';
      return before && earlier !== text
        ? [
            `<h3>${escapeHtml(`${id}, ${name}`)}</h3>\n<p lang="${textLanguage}" dir="auto">${marked(earlier, text, textLanguage)}</p>`,
          ]
        : [];
    }),
  );
  return changed.length ? section('The notes that have changed', ...changed) : '';
}

const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language)!;
