/** test/legacy holds every snippet that README.md and docs/ show, so every later release is tested with it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { book, normalise, published } from '../legacy/book.ts';

it('keeps every snippet that is published in the book of snippets', () => {
  const kept = new Set(book.map(({ text }) => normalise(text)));
  const missing = published().filter(({ text }) => !kept.has(normalise(text)));
  assert.ok(published().length > 20);
  assert.equal(
    missing
      .map(
        ({ place, text }) =>
          `${place}: this snippet is published, but not in the book. Add it as a file of test/legacy (its README.md says how), and leave what is there:\n\n${text}`,
      )
      .join('\n'),
    '',
  );
});

it('says of every snippet in the book when and where it was first published', () => {
  for (const { name, says } of book)
    assert.match(says['First published'] ?? '', /^\d{4}-\d\d-\d\d, (README|docs\/[\w/-]+)\.md, ./, name);
});

const hasPhp = spawnSync('php', ['-v']).status === 0;

for (const { name, kind, text, says } of book)
  if (kind === 'php')
    it(`${name} is PHP`, { skip: !hasPhp && 'left out: there is no php on this machine' }, () => {
      const { status, stdout } = spawnSync('php', ['-l'], {
        input: `${says.Code ?? ''}\n${text}`,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    });
