/** What translators of the plugin for WordPress are told: where each text stands, and what its placeholders are. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'node:test';

const plugin = 'integrations/wordpress/return-reintegration-widgets/';
const template = readFileSync(`${plugin}languages/return-reintegration-widgets.pot`, 'utf8');

/** The texts of the template with their notes. The first entry is its head. */
const entries = template
  .split('\n\n')
  .slice(1)
  .map(entry => ({
    text: /^msgid "(.+)"$/m.exec(entry)![1]!,
    note: /^#\. translators: (.+)$/m.exec(entry)?.[1] ?? '',
  }));

/** The texts of the code with the notes above them, or in front of them in the line. */
const inCode = readdirSync(`${plugin}includes`).flatMap(name =>
  [
    ...readFileSync(`${plugin}includes/${name}`, 'utf8').matchAll(
      /(?:\/\* translators: (.+) \*\/\s.*?)?\b(?:__|esc_html__|esc_html_e)\( '([^']+)'/g,
    ),
  ].map(([, note = '', text]) => ({ text: text!, note })),
);

it('each text of the plugin has a note that says more than its placeholders', () => {
  const bare = ({ note }: { note: string }) => !/^[A-Z][a-z ]+/.test(note);
  assert.deepEqual(entries.filter(bare), []);
  const texts = [...new Set(inCode.map(({ text }) => text))];
  const told = new Set(inCode.filter(each => !bare(each)).map(({ text }) => text));
  assert.deepEqual(
    texts.filter(text => !told.has(text)),
    [],
  );
});

it('each placeholder is explained in the note', () => {
  const unexplained = entries.flatMap(({ text, note }) =>
    [...text.matchAll(/%(?:(\d)\$)?s/g)]
      .filter(
        ([placeholder, number]) =>
          !note.includes(`${number ?? placeholder}: `) && !note.includes(`${placeholder}: `),
      )
      .map(([placeholder]) => `${placeholder} in “${text}”`),
  );
  assert.deepEqual(unexplained, []);
});

it('the template has the texts and notes of the code', () => {
  const lines = (list: typeof entries) => [...new Set(list.map(({ text }) => text))].sort();
  assert.deepEqual(lines(entries), lines(inCode));
  for (const { text, note } of inCode)
    if (note) assert.equal(entries.find(entry => entry.text === text)!.note, note);
});
