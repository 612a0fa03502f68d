/** docs/doctor-findings.md lists every finding in the doctor's own words. Each finding has its broken page. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Rule {
  id: string;
  severity: string;
  cause(msg: (text: string) => string): string;
  fix(msg: (text: string) => string): string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { rules } = (await import(`${root}dist/npm/doctor/rules/all.js`)) as { rules: Rule[] };

/** A pattern for a sentence of the doctor: values from a page may stand in its gaps. */
const inTable = (sentence: string) => sentence.replace(/\{\w+\}/g, '…').replace(/[<*]/g, '\\$&');

const rowsOf = (all: Rule[]): string[][] =>
  all.map(({ id, severity, cause, fix }) => [
    `\`${id}\``,
    severity,
    inTable(cause(text => text)),
    inTable(fix(text => text)),
  ]);

describe('The findings', () => {
  it('stand in docs/doctor-findings.md as the rules have them', () => {
    const lines = readFileSync(`${root}docs/doctor-findings.md`, 'utf8').split('\n');
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim());
    assert.deepEqual(lines.filter(line => line.startsWith('| `')).map(cells), rowsOf(rules));
  });

  it('have a broken page each', () => {
    const pages = readdirSync(`${root}test/doctor/fixtures`).map(name => name.replace('.html', ''));
    assert.deepEqual(pages.filter(name => name !== 'healthy').sort(), rules.map(({ id }) => id).sort());
  });
});
