/** `npm run content:new`: what it writes passes the check of the build, or it says what is still to be filled in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answersTo } from '../../publish/content/new/answers.ts';
import { newDocument } from '../../publish/content/new/kinds.ts';
import { readMarkdown } from '../../publish/content/markdown.ts';
import { readContent } from '../../publish/content/read-content.ts';
import { languages } from '../../publish/content/languages.ts';
import { writeSmallContent } from './small-content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'publish/content/new/new-content.ts');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, ...words], {
    cwd: root,
    encoding: 'utf8',
    input: '',
  });
  return { status, output: stdout + stderr };
}

const described = languages.map(language => `--description-${language}=A report.`);
const report = [
  '--title=Étude: the returns',
  '--publishers=iom',
  '--type=guidance',
  '--topics=return',
  '--url=https://example.org/report',
];

describe('npm run content:new', () => {
  it('writes a document that passes the check, and leaves the rest of the file as it is', test => {
    const folder = writeSmallContent(test);
    const before = readFileSync(join(folder, 'resources.json'), 'utf8');
    const { status, output } = run(
      'document',
      `--content=${folder}`,
      ...report,
      ...described,
      '--date',
      '2024-05',
    );
    assert.equal(status, 0, output);
    assert.match(
      output,
      /^content\/resources\.json:\d+:\d+: "etude-the-returns" stands here now\.\nIt has all that it needs/,
    );
    const { resources } = readContent(folder).catalogue;
    assert.deepEqual(
      resources.map(({ id, date }) => [id, date]),
      [
        ['guide', '2018-05'],
        ['etude-the-returns', '2024-05'],
      ],
    );
    const after = readFileSync(join(folder, 'resources.json'), 'utf8');
    assert.ok(after.startsWith(before.slice(0, before.lastIndexOf('}\n  ]') + 1)), 'the rest of the file');
  });

  it('says with file, line and field what is still to be filled in', test => {
    const { status, output } = run(
      'document',
      `--content=${writeSmallContent(test)}`,
      ...report,
      ...described.slice(1),
    );
    assert.equal(status, 0, output);
    assert.match(
      output,
      /Still to be filled in:\n {2}content\/resources\.json:\d+:\d+: resources\[1\]\.descriptions\.ar: expected a value/,
    );
  });

  it('writes nothing of answers that cannot be, and names each', test => {
    const folder = writeSmallContent(test);
    const before = readFileSync(join(folder, 'resources.json'), 'utf8');
    const { status, output } = run(
      'document',
      `--content=${folder}`,
      '--id=guide',
      '--title=A',
      '--type=guidence',
      '--topics=return',
      '--date=2024-13',
      '--titel=B',
    );
    assert.equal(status, 1);
    for (const told of [
      '--id: expected a name that is not taken, found "guide"',
      '--publishers: expected an answer, found nothing',
      '--type: expected one of guidance, unused, found "guidence"',
      '--date: expected a date such as 2018, 2018-05 or 2018-05-07, found "2024-13"',
      '--titel: expected no flag of this name',
    ])
      assert.ok(output.includes(told), `${told}\n${output}`);
    assert.equal(readFileSync(join(folder, 'resources.json'), 'utf8'), before);
  });

  it('asks again after an answer that cannot be', async test => {
    const { questions } = newDocument(writeSmallContent(test));
    const typed: Record<string, string[]> = { Title: ['A guide on return'], Type: ['guidence', 'guidance'] };
    const asked: string[] = [];
    test.mock.method(console, 'log', () => {});
    const answers = await answersTo(questions, { publishers: 'iom', topics: 'return' }, text => {
      asked.push(text);
      return Promise.resolve(
        Object.entries(typed)
          .find(([start]) => text.startsWith(start))?.[1]
          .shift() ?? '',
      );
    });
    assert.deepEqual(
      [answers['title'], answers['type'], answers['id']],
      ['A guide on return', 'guidance', 'a-guide-on-return'],
    );
    assert.equal(asked.filter(text => text.startsWith('Type')).length, 2);
    assert.equal(
      asked.some(text => text.startsWith('Publishers')),
      false,
    );
  });

  it('writes a wording once', test => {
    const folder = writeSmallContent(test);
    const wording = [
      'wording',
      `--content=${folder}`,
      '--territory=kosovo',
      '--id=osce',
      '--used-by=OSCE',
      '--text=All references.',
    ];
    assert.match(
      run(...wording).output,
      /content\/territories\.json:\d+:\d+: "osce" stands here now\.\nIt has all/,
    );
    assert.deepEqual(readContent(folder).territories['kosovo']!.wordings['osce']!.texts, {
      en: 'All references.',
    });
    assert.match(run(...wording).output, /--id: expected a wording that "kosovo" has not yet, found "osce"/);
  });

  it('writes a language: a text with the sections of the others, and the word of code', test => {
    const copy = mkdtempSync(join(tmpdir(), 'language-'));
    test.after(() => rmSync(copy, { recursive: true }));
    mkdirSync(join(copy, 'src/localization'), { recursive: true });
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    cpSync(join(root, 'src/localization/language.ts'), join(copy, 'src/localization/language.ts'));
    const { status, output } = run(
      'language',
      `--content=${join(copy, 'content')}`,
      '--code=pt',
      '--title=Retorno',
    );
    assert.equal(status, 0, output);
    assert.match(
      readFileSync(join(copy, 'src/localization/language.ts'), 'utf8'),
      /languages = \[.*'es', 'pt'\] as const/,
    );
    const file = join(copy, 'content/overview/pt.md');
    const read = (text: string) => readMarkdown('pt.md', text, { language: 'en', territories: undefined });
    const { sections, frontMatter, mistakes } = read(readFileSync(file, 'utf8'));
    assert.deepEqual(mistakes, []);
    assert.ok(
      frontMatter.fits(join(copy, 'content/schemas/overview.schema.json')),
      frontMatter.mistakes.join(),
    );
    assert.deepEqual(
      sections.map(({ id }) => id),
      read(readFileSync(join(root, 'content/overview/fr.md'), 'utf8')).sections.map(({ id }) => id),
    );
    assert.match(
      run('language', `--content=${join(root, 'content')}`, '--code=fr').output,
      /--code: expected a language that is not there yet/,
    );
  });
});
