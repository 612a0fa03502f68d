/** The desk as a page: everything of one language, beside the source that its texts are translated from. */
import { completenessRows } from '../content/completeness.ts';
import { languages } from '../content/languages.ts';
import type { MarkdownSection } from '../content/markdown.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import { views, viewNames } from '../../src/content/views.ts';
import { nativeName } from '../../src/localization/format.ts';
import { directionOf } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { menus } from '../../src/maker/choice.ts';
import { changes, documents, notes, overview, owed } from './compared.ts';
import { documentOf, section } from './html.ts';
import type { DeskState } from './state.ts';

export const looks = menus.look;

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

/** With what readers would get. */
export type Known = DeskState & Required<Pick<DeskState, 'edited' | 'next'>>;

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

function refused({ mistakes }: DeskState): string {
  return mistakes.length
    ? section(
        'Refused',
        '<p>The build stops at these. What readers would get is shown here once they are mended.</p>',
        `<ul class="refused">${mistakes.map(mistake => `<li>${escapeHtml(mistake)}</li>`).join('\n')}</ul>`,
      )
    : section(
        'Refused',
        '<p>Nothing: the build takes all files in <code>content/</code>. (For the words of the elements: <code>npm run locales:check</code>.)</p>',
      );
}

function completeness({ edited: { content } }: Known, { language }: DeskOptions): string {
  const [head, ...rows] = completenessRows(content);
  const cell = (text: string) => `<td>${escapeHtml(text)}</td>`;
  return section(
    'What each language has',
    `<div class="wide" tabindex="0" role="region" aria-label="What each language has"><table>
<thead><tr>${head!.map(name => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>${rows
      .map(
        ([code = '', ...cells]) =>
          `<tr${code === language ? ' class="current"' : ''}><th scope="row">${nativeName(code)}</th>${cells.map(cell).join('')}</tr>`,
      )
      .join('\n')}</tbody>
</table></div>`,
  );
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
