/** The page for editors and the table that the code reads say the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { columnNames } from '../../src/sources/csv-columns.js';

void test('docs/csv-columns.md has the table of src/sources/csv-columns.ts', () => {
  const page = readFileSync('docs/csv-columns.md', 'utf8');
  const rows = page.split('\n').filter(line => line.startsWith('| '));
  const cells = rows.slice(2).map(row =>
    row
      .split('|')
      .map(cell => cell.trim())
      .slice(1, 4),
  );
  const expected = Object.entries(columnNames).map(([field, names]) => {
    const [words = '', alone = ''] = names.split('|').map(list => list.trim().split(' ').join(', '));
    return [field, words, alone];
  });
  assert.deepEqual(cells, expected);
});
