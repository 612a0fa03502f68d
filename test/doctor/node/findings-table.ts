/** The table of docs/doctor-findings.md. */
import { readFileSync } from 'node:fs';

const file = new URL('../../../docs/doctor-findings.md', import.meta.url);

/** Of each finding: its id, its severity, why, and what to do. Values from a page are "…". */
export const findingsTable: string[][] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

/** What fits a sentence of the table with the values of any page. */
export const patternOf = (cell: string): RegExp => {
  const parts = cell.replace(/\\([<*])/g, '$1').split('…');
  return new RegExp(`^${parts.map(part => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('[^]*')}`);
};
