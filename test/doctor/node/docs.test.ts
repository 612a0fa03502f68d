/** docs/doctor-findings.md lists every finding in the doctor's own words. Each finding has its broken page. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findingsTable } from './findings-table.ts';

interface Rule {
  id: string;
  severity: string;
  cause(msg: (text: string) => string): string;
  fix?(msg: (text: string) => string): string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { rules } = (await import(`${root}dist/npm/doctor/rules/all.js`)) as { rules: Rule[] };

/** A pattern for a sentence of the doctor: values from a page may stand in its gaps. */
const inTable = (sentence: string) => sentence.replace(/\{\w+\}/g, '…').replace(/[<*]/g, '\\$&');

/** Of rules that say what to do in no words of their own. Which of the two, the broken pages show (cli.test.ts). */
const usualFixes = ['Write: …', 'Possible: …'];

describe('The findings', () => {
  it('stand in docs/doctor-findings.md as the rules have them', () => {
    const rows = rules.map(({ id, severity, cause, fix }, place) => [
      `\`${id}\``,
      severity,
      inTable(cause(text => text)),
      fix ? inTable(fix(text => text)) : usualFixes.find(usual => usual === findingsTable[place]?.[3]),
    ]);
    assert.deepEqual(findingsTable, rows);
  });

  it('have a broken page each', () => {
    const pages = readdirSync(`${root}test/doctor/fixtures`).map(name => name.replace('.html', ''));
    assert.deepEqual(pages.filter(name => name !== 'healthy').sort(), rules.map(({ id }) => id).sort());
  });
});
