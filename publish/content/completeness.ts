/** What each language has and what it still lacks, for whoever plans the next translation. Nothing here stops a build. */
import type { Language } from '../../src/localization/language.ts';
import { languages } from './languages.ts';
import type { AuthoredContent, Overview } from './read-content.ts';

/** How many of our own few words a language has. */
type WordCounts = Record<Language, { known: number; all: number }>;

const columns = [
  'language',
  'overview',
  'titles',
  'publishers',
  'editions',
  'can be opened',
  'descriptions',
  'labels',
  'territory texts',
];

/** A table as plain text. */
export function completeness(content: AuthoredContent, words: WordCounts): string {
  const [head, ...rows] = completenessRows(content);
  const counts = languages.map(language => `${words[language].known}/${words[language].all}`);
  return table([[...head!, 'interface words'], ...rows.map((row, index) => [...row, counts[index]!])]);
}

/** The head of the table, and a row for each language. */
export function completenessRows({ overviews, catalogue, territories }: AuthoredContent): string[][] {
  const source = Object.values(overviews).find(overview => overview.status === 'source');
  const labels = [...Object.values(catalogue.types), ...Object.values(catalogue.topics)];
  const wordings = Object.values(territories).flatMap(territory => Object.values(territory.wordings));
  const editions = catalogue.resources.flatMap(resource => resource.editions);

  const rows = languages.map(language => {
    const share = <T>(all: T[], has: (item: T) => unknown) => `${all.filter(has).length}/${all.length}`;
    const own = editions.filter(edition => edition.language === language);
    return [
      language,
      overviewState(overviews[language], source),
      share(catalogue.resources, resource => resource.titles[language]),
      share(Object.values(catalogue.publishers), ({ names }) => names[language]),
      String(own.length),
      String(own.filter(edition => edition.links.length).length),
      share(catalogue.resources, resource => resource.descriptions?.[language]),
      share(labels, label => label[language]),
      share(wordings, wording => wording.texts[language]),
    ];
  });
  return [columns, ...rows];
}

function overviewState({ status, translates }: Overview, source: Overview | undefined): string {
  const behind = translates && source ? source.revision - translates : 0;
  return behind > 0 ? `${status}, ${behind} revision(s) behind` : status;
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
    .join('\n');
}
