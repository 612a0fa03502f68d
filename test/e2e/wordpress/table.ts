/** Tables in Markdown, to print and to compare: what has to come out stands in expected.md. */

/** Rows of a table, each with its name and its cells by column. */
export type Table = Map<string, Map<string, string>>;

export interface Tables {
  [title: string]: Table;
}

export function writeTables(tables: Tables): string {
  return Object.entries(tables)
    .map(([title, table]) => {
      const columns = [...(table.values().next().value?.keys() ?? [])];
      const rows = [...table].map(([name, cells]) => [name, ...cells.values()]);
      const lines = [['', ...columns], ...rows];
      const widths = lines[0]!.map((_, index) => Math.max(3, ...lines.map(line => line[index]!.length)));
      const write = (line: string[]) =>
        `| ${line.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
      const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
      return `## ${title}\n\n${[write(lines[0]!), rule, ...rows.map(write)].join('\n')}\n`;
    })
    .join('\n');
}

export function readTables(markdown: string): Tables {
  const tables: Tables = {};
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [title = '', ...lines] = part.split('\n');
    const cellsOf = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim());
    const [head, , ...rows] = lines.filter(line => line.startsWith('|')).map(cellsOf);
    const columns = head?.slice(1) ?? [];
    tables[title.trim()] = new Map(
      rows.map(([name = '', ...cells]) => [
        name,
        new Map(columns.map((column, index) => [column, cells[index] ?? ''])),
      ]),
    );
  }
  return tables;
}

/** One sentence for each cell that differs, and how many are as expected. */
export function compareTables(found: Tables, expected: Tables): { same: number; differences: string[] } {
  const differences: string[] = [];
  let same = 0;
  for (const title of new Set([...Object.keys(found), ...Object.keys(expected)]))
    for (const row of new Set([...(found[title]?.keys() ?? []), ...(expected[title]?.keys() ?? [])])) {
      const cells = found[title]?.get(row);
      const expectedCells = expected[title]?.get(row);
      for (const column of new Set([...(cells?.keys() ?? []), ...(expectedCells?.keys() ?? [])])) {
        const cell = cells?.get(column) ?? 'no such cell';
        const expectedCell = expectedCells?.get(column) ?? 'no such cell';
        if (cell === expectedCell) same++;
        else differences.push(`${title}, ${row}, ${column}: expected “${expectedCell}”, found “${cell}”.`);
      }
    }
  return { same, differences };
}
