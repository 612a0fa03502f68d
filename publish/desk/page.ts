/** The desk as a page: everything of one language, beside the source that its texts are translated from. */
import { changesBetween } from '../changes/compare.ts';
import type { Change } from '../changes/compare.ts';
import { completenessRows } from '../content/completeness.ts';
import { languages } from '../content/languages.ts';
import type { MarkdownSection } from '../content/markdown.ts';
import { escape } from '../pages/escape.ts';
import { views, viewNames } from '../../src/content/views.ts';
import { nativeName } from '../../src/localization/format.ts';
import { directionOf } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import type { OverviewSection } from '../../src/content/overview-content.ts';
import type { Resource } from '../../src/content/resources-content.ts';
import { marked, textOf } from './marked.ts';
import { sourceOf } from './state.ts';
import type { DeskState } from './state.ts';

export const looks = ['plain', 'agency', 'loud', 'dark'] as const;

export interface DeskOptions {
  language: Language;
  /** The text of the source at the revision that the translation follows, where that is an older one and Git knows it. */
  followed?: MarkdownSection[] | undefined;
  /** How many addresses the content has. */
  links: number;
  /** Whether the scripts are built, which previews need. */
  hasScripts: boolean;
}

export function deskPage(state: DeskState, options: DeskOptions): string {
  const { language } = options;
  return documentOf(
    'The publisher’s desk',
    `<header>
<h1>The publisher’s desk</h1>
<p>${
      state.published
        ? `What the files in <code>content/</code> say, beside what readers get since <b>${state.published.moment}</b>. Words are marked: <ins>new</ins>, <del>gone</del>.`
        : 'What the files in <code>content/</code> say. To see what has changed, name the folder where it is published: <code>npm run desk -- --onto=/srv/publisher/site</code>.'
    } Load the page again after an edit.</p>
<nav aria-label="Languages"><ul>${languages
      .map(
        code =>
          `<li><a href="/?language=${code}" lang="${code}"${code === language ? ' aria-current="page"' : ''}>${nativeName(code)}</a></li>`,
      )
      .join('')}</ul></nav>
</header>
<main>
${refused(state)}
${state.edited && state.next ? known(state as Known, options) : ''}
</main>`,
  );
}

type Known = DeskState & Required<Pick<DeskState, 'edited' | 'next'>>;

const known = (state: Known, options: DeskOptions): string =>
  [
    completeness(state, options),
    changes(state, options),
    owed(state, options),
    overview(state, options),
    documents(state, options),
    notes(state, options),
    preview(options),
    links(options),
  ].join('\n');

export const documentOf = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/desk.css">
</head>
<body>
${body}
</body>
</html>
`;

const section = (title: string, ...content: string[]): string =>
  `<section>\n<h2>${escape(title)}</h2>\n${content.join('\n')}\n</section>`;

const list = (items: string[]): string => `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>`;

function refused({ mistakes }: DeskState): string {
  return mistakes.length
    ? section(
        'Refused',
        '<p>The build stops at these. What readers would get is shown here once they are mended.</p>',
        `<ul class="refused">${mistakes.map(mistake => `<li>${escape(mistake)}</li>`).join('\n')}</ul>`,
      )
    : section(
        'Refused',
        '<p>Nothing: the build takes all files in <code>content/</code>. (For the words of the elements: <code>npm run locales:check</code>.)</p>',
      );
}

function completeness({ edited: { content } }: Known, { language }: DeskOptions): string {
  const [head, ...rows] = completenessRows(content);
  const cell = (text: string) => `<td>${escape(text)}</td>`;
  return section(
    'What each language has',
    `<div class="wide" tabindex="0" role="region" aria-label="What each language has"><table>
<thead><tr>${head!.map(name => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>
<tbody>${rows
      .map(
        ([code = '', ...cells]) =>
          `<tr${code === language ? ' class="current"' : ''}><th scope="row">${nativeName(code)}</th>${cells.map(cell).join('')}</tr>`,
      )
      .join('\n')}</tbody>
</table></div>`,
  );
}

function changes({ edited: { pageWords }, published, next }: Known, { language }: DeskOptions): string {
  const before = published?.content[language];
  if (!before) return '';
  const found = changesBetween(before, next[language], key => pageWords(key, 'en'));
  const parts = ({ kind, parts }: Change) =>
    kind === 'changed' ? ` (<bdi>${escape(parts.join(', '))}</bdi>)` : '';
  return section(
    `What the next publication tells readers in ${nameOf(language)}`,
    found.length
      ? list(
          found.map(
            change =>
              `<b class="${change.kind}">${change.kind}</b> <bdi lang="${change.titleLanguage ?? language}">${escape(change.title)}</bdi>${parts(change)}`,
          ),
        )
      : '<p>Nothing has changed for them.</p>',
  );
}

function owed({ edited: { content } }: Known, { language, followed }: DeskOptions): string {
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
    ...(changed ?? []).map(one =>
      passage(
        followed!.find(({ id }) => id === one.id),
        one,
        sourceLanguage,
        true,
      ),
    ),
  );
}

/** @param isCompared - Whether there is an earlier text, in which this section may be missing. */
function passage(
  before: OverviewSection | undefined,
  after: OverviewSection,
  language: Language,
  isCompared: boolean,
): string {
  const text = (one: OverviewSection | undefined, read: (one: OverviewSection) => string) =>
    one ? read(one) : isCompared ? '' : undefined;
  return `<article lang="${language}" dir="${directionOf(language)}">
<h3>${marked(
    text(before, ({ title }) => title),
    after.title,
    language,
  )}</h3>
<p class="text">${marked(
    text(before, ({ blocks }) => textOf(blocks)),
    textOf(after.blocks),
    language,
  )}</p>
</article>`;
}

/** The source and the language of the page; of the source alone, itself. */
const columnsFor = ({ edited: { content } }: Known, language: Language): Language[] => [
  ...new Set([sourceOf(content.overviews)[0], language]),
];

function overview(state: Known, { language }: DeskOptions): string {
  const columns = columnsFor(state, language);
  const rows = state.next[language].overview.sections.map(({ id }) =>
    columns
      .map(column => {
        const after = state.next[column].overview.sections.find(one => one.id === id)!;
        const before = state.published?.content[column]?.overview;
        return passage(
          before?.sections.find(one => one.id === id),
          after,
          column,
          Boolean(before),
        );
      })
      .join('\n'),
  );
  return section(
    'The overview, as readers will see it',
    ...rows.map(row => `<div class="pair">${row}</div>`),
  );
}

function documents(state: Known, { language }: DeskOptions): string {
  const columns = columnsFor(state, language);
  const find = (all: Resource[] | undefined, id: string) => all?.find(one => one.id === id);
  const inColumn = (id: string, column: Language): string => {
    const published = state.published?.content[column]?.resources.resources;
    const [before, after] = [find(published, id), find(state.next[column].resources.resources, id)!];
    const text = (read: (one: Resource) => string) => (before ? read(before) : published ? '' : undefined);
    const title = after.titleLanguage ?? column;
    return `<article lang="${column}" dir="${directionOf(column)}">
<h3 lang="${title}" dir="${directionOf(title)}">${marked(
      text(one => one.title),
      after.title,
      title,
    )}</h3>
<p class="text">${marked(
      text(one => one.description ?? ''),
      after.description ?? '',
      column,
    )}</p>
</article>`;
  };
  const isChanged = ({ id }: Resource) =>
    columns.some(column => {
      const published = state.published?.content[column]?.resources.resources;
      const [before, after] = [find(published, id), find(state.next[column].resources.resources, id)];
      return published && JSON.stringify(before) !== JSON.stringify(after);
    });
  const all = state.next[language].resources.resources;
  const changed = all.filter(isChanged);
  const others = all.filter(one => !changed.includes(one));
  const pair = ({ id }: Resource) =>
    `<div class="pair">${columns.map(column => inColumn(id, column)).join('\n')}</div>`;
  return section(
    'The documents, as readers will see them',
    ...changed.map(pair),
    `<details><summary>${others.length} documents ${changed.length || state.published ? 'that have not changed' : ''}</summary>${others.map(pair).join('\n')}</details>`,
  );
}

/** Those whose wording is another than the published one. */
function notes({ next, published }: Known, { language }: DeskOptions): string {
  const before = published?.content[language]?.territories.territories;
  const changed = Object.entries(next[language].territories.territories).flatMap(([id, { wordings }]) =>
    Object.entries(wordings).flatMap(([name, { texts }]) => {
      const [[textLanguage, text] = ['', '']] = Object.entries(texts);
      const earlier = before?.[id]?.wordings[name]?.texts[textLanguage] ?? '';
      return before && earlier !== text
        ? [
            `<h3>${escape(`${id}, ${name}`)}</h3>\n<p lang="${textLanguage}" dir="auto">${marked(earlier, text, textLanguage)}</p>`,
          ]
        : [];
    }),
  );
  return changed.length ? section('The notes that have changed', ...changed) : '';
}

function preview({ language, hasScripts }: DeskOptions): string {
  if (!hasScripts)
    return section('Preview', '<p>It needs the scripts, once: <code>npm run build</code>.</p>');
  const address = (view: string, look: string) =>
    `/preview?language=${language}&amp;view=${view}&amp;look=${look}`;
  return section(
    'Preview',
    ...viewNames.map(
      view =>
        `<ul class="looks"><li><b>${view}</b></li>${looks.map(look => `<li><a target="preview" href="${address(view, look)}" aria-label="${view}, ${look}">${look}</a></li>`).join('')}</ul>`,
    ),
    `<iframe name="preview" title="Preview" loading="lazy" src="${address('overview', 'plain')}"></iframe>`,
  );
}

const links = ({ links }: DeskOptions): string =>
  section(
    'Dead links',
    `<form method="post" action="/links"><p>The content has ${links} addresses. Each is asked once, without its text, with a pause between two of one site: that takes a minute or two.</p><button>Ask all addresses</button></form>`,
  );

const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language)!;

/** A made-up page of a partner in the looks of the configurator, with an element that shows the content as it stands. */
export function previewPage(language: Language, view: (typeof viewNames)[number], look: string): string {
  const { tag } = views[view];
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}" data-look="${look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" href="/demo/configurator/looks/${look}.css">
<script type="module" src="/v1/widgets.js"></script>
</head>
<body>
<main class="host-main"><div class="host-embed"><${tag} lang="${language}"></${tag}></div></main>
</body>
</html>
`;
}
