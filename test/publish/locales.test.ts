import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { correctWords, defaultNotes, defaultSpellings, loaders } from '../../publish/locales/build.ts';
import { checkWords, countWords } from '../../publish/locales/check.ts';
import { extractWords } from '../../publish/locales/extract.ts';
import { ourConfig, readProject, targetLanguages } from '../../publish/locales/project.ts';
import { writeGenerated } from '../../publish/write-generated.ts';
import { languages } from '../../src/localization/language.ts';

/** A project of two languages whose source holds these messages by id. */
class SmallProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'words-'));
  readonly config = join(this.folder, 'lit-localize.json');

  constructor(test: TestContext, messages: Record<string, string>) {
    test.after(() => rmSync(this.folder, { recursive: true }));
    writeFileSync(
      this.config,
      JSON.stringify({
        $schema: '',
        sourceLocale: 'en',
        targetLocales: ['fr', 'ar'],
        tsConfig: './tsconfig.json',
        output: { mode: 'runtime', outputDir: './words', language: 'ts' },
        interchange: { format: 'xliff', xliffDir: './locales' },
      }),
    );
    writeFileSync(
      join(this.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { types: [], lib: ['es5'] }, files: ['source.ts'] }),
    );
    this.writeSource(messages);
  }

  /** @lit/localize finds messages by the type's brand. The imported file is generated later. */
  writeSource(messages: Record<string, string>) {
    const calls = Object.entries(messages).map(
      ([id, text]) => `  this.msg(${JSON.stringify(text)}, { id: ${JSON.stringify(id)} });`,
    );
    writeFileSync(
      join(this.folder, 'source.ts'),
      `import { words } from './generated/not-there-yet.js';
type MsgFn = ((text: string, options?: { id?: string }) => string) & { _LIT_LOCALIZE_MSG_?: never };
class Sample {
  msg: MsgFn = words;
  render() {
  ${calls.join('\n')}
  }
}`,
    );
  }

  writeXliff(language: string, units: string) {
    mkdirSync(join(this.folder, 'locales'), { recursive: true });
    writeFileSync(
      this.file(language),
      `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file target-language="${language}" source-language="en" original="lit-localize-inputs" datatype="plaintext">
    <body>${units}</body>
  </file>
</xliff>`,
    );
  }

  readXliff(language: string) {
    return readFileSync(this.file(language), 'utf8');
  }

  check() {
    return checkWords(readProject(this.config));
  }

  private file(language: string) {
    return join(this.folder, 'locales', `${language}.xlf`);
  }
}

const unit = (id: string, source: string, target: string, state = '') =>
  `<trans-unit id="${id}"><source>${source}</source><target${state && ` state="${state}"`}>${target}</target></trans-unit>`;

/** The check's report on French, for one message and its translation. */
function checkFrench(test: TestContext, source: string, target: string, state?: string) {
  const project = new SmallProject(test, { words: source });
  project.writeXliff('fr', unit('words', source, target, state));
  project.writeXliff('ar', unit('words', source, target));
  return project.check().filter(line => line.startsWith('fr: '));
}

const pages = '{n, plural, one {# page} other {# pages}}';

describe('checking words', () => {
  it('names a file that nobody reads', test => {
    const project = new SmallProject(test, { words: 'Words' });
    for (const language of ['fr', 'ar', 'copy']) project.writeXliff(language, unit('words', 'Words', 'Mots'));
    assert.deepEqual(project.check(), ['locales/copy.xlf: nobody reads it, for no language has this name']);
  });
});

describe('extracting messages', () => {
  it('writes a file for each language, sorted, and the same one again', async test => {
    const project = new SmallProject(test, { retry: 'Try again', loading: 'Loading…' });
    assert.equal(await extractWords(project.config), 2);
    const first = project.readXliff('fr');
    assert.equal(
      first,
      `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file target-language="fr" source-language="en" original="lit-localize-inputs" datatype="plaintext">
    <body>
      <trans-unit id="loading">
        <source>Loading…</source>
      </trans-unit>
      <trans-unit id="retry">
        <source>Try again</source>
      </trans-unit>
    </body>
  </file>
</xliff>
`,
    );
    await extractWords(project.config);
    assert.equal(project.readXliff('fr'), first);
  });

  it('marks a translation whose source has changed, until a translator has seen it', async test => {
    const project = new SmallProject(test, { retry: 'Try once more', loading: 'Loading…' });
    for (const language of ['fr', 'ar'])
      project.writeXliff(
        language,
        unit('retry', 'Try again', 'Réessayer') + unit('loading', 'Loading…', 'Chargement…'),
      );

    const early = project.check();
    assert.match(
      early[0] ?? '',
      /^fr: "retry" translates an earlier text, "Try again": run npm run locales:extract/,
    );

    await extractWords(project.config);
    await extractWords(project.config); // the mark stays
    assert.match(
      project.readXliff('fr'),
      /<source>Try once more<\/source>\s+<target state="needs-translation">Réessayer</,
    );
    assert.match(project.readXliff('fr'), /<target>Chargement…</);
    const waiting =
      '"retry" translates an earlier text: translate "Try once more", then set state="translated" on the target';
    assert.deepEqual(project.check(), [`fr: ${waiting}`, `ar: ${waiting}`]);
    assert.deepEqual(countWords(readProject(project.config)), {
      en: { known: 2, all: 2 },
      fr: { known: 1, all: 2 },
      ar: { known: 1, all: 2 },
    });

    for (const language of ['fr', 'ar'])
      writeFileSync(
        join(project.folder, 'locales', `${language}.xlf`),
        project.readXliff(language).replace('needs-translation', 'translated'),
      );
    assert.deepEqual(project.check(), []);
  });

  it('drops a message that the source no longer has', async test => {
    const project = new SmallProject(test, { loading: 'Loading…' });
    project.writeXliff('fr', unit('gone', 'Gone', 'Parti') + unit('loading', 'Loading…', 'Chargement…'));
    project.writeXliff('ar', unit('loading', 'Loading…', 'جارٍ التحميل…'));
    assert.deepEqual(project.check(), ['fr: "gone" is no longer in the source: run npm run locales:extract']);
    await extractWords(project.config);
    assert.deepEqual(project.check(), []);
  });
});

describe('checking translations', () => {
  it('accepts what is complete', test => {
    assert.deepEqual(
      checkFrench(test, pages, '{n, plural, one {# page} many {# de pages} other {# pages}}'),
      [],
    );
  });

  it('accepts a plural form without the number', test => {
    const project = new SmallProject(test, { pages });
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
      .map(category => `${category} {صفحة}`)
      .join(' ');
    project.writeXliff('ar', unit('pages', pages, `{n, plural, ${forms}}`));
    assert.deepEqual(project.check(), ['fr: "pages" is not in the XLIFF file: run npm run locales:extract']);
  });

  const wrong: [what: string, source: string, target: string, mistake: string, state?: string][] = [
    ['a missing translation', 'Loading…', '', 'has no translation'],
    [
      'a translation that waits',
      'Loading…',
      'Chargement…',
      'translates an earlier text: translate "Loading…", then set state="translated" on the target',
      'needs-translation',
    ],
    [
      'a missing plural form',
      pages,
      '{n, plural, one {# page} other {# pages}}',
      'lacks the plural form "many"',
    ],
    ['a missing plural', pages, 'pages', 'lacks {n, plural, …}'],
    ['a missing placeholder', '(in {language})', '(en cette langue)', 'lacks {language}'],
    ['an invented placeholder', 'Loading…', 'Chargement de {name}…', 'has {name}, which its source has not'],
    [
      'a brace left open',
      '(in {language})',
      '(en {language)',
      'has braces that do not fit together: (en {language)',
    ],
    [
      'a placeholder lost in a plural form',
      '{n, plural, one {{shown} of # page} other {{shown} of # pages}}',
      '{n, plural, one {{shown} sur # page} many {# de pages} other {{shown} sur # pages}}',
      'lacks {shown} in the plural form "many"',
    ],
  ];
  for (const [what, source, target, mistake, state] of wrong) {
    it(`finds ${what}`, test => {
      assert.deepEqual(checkFrench(test, source, target, state), [`fr: "words" ${mistake}`]);
    });
  }

  it('finds a language without a file', test => {
    const project = new SmallProject(test, { loading: 'Loading…' });
    project.writeXliff('fr', unit('loading', 'Loading…', 'Chargement…'));
    assert.deepEqual(project.check(), [
      'ar: "loading" is not in the XLIFF file: run npm run locales:extract',
    ]);
  });

  const sound = unit('words', 'Save', 'Garder');
  const broken: [what: string, units: string, place: string, cause: RegExp][] = [
    [
      'a tag that is not closed',
      sound.replace('</target>', ''),
      '4:69',
      /^<\/trans-unit> where <\/target> has to close$/,
    ],
    [
      'a tag of another name',
      sound.replace('</source>', '</sourc>'),
      '4:46',
      /^<\/sourc> where <\/source> has to close$/,
    ],
    ['a sign that begins no tag', sound.replace('Garder', 'Garder <'), '4:\\d+', /tag/],
    [
      'a quotation mark that is missing',
      sound.replace('"words', 'words'),
      '4:\\d+',
      /^attribute "id" missed start quot/,
    ],
    ['an entity of HTML', sound.replace('Garder', '&nbsp;'), '4:\\d+', /^entity not found: ?&nbsp;$/],
  ];
  for (const [what, units, place, cause] of broken) {
    it(`finds XML with ${what}`, test => {
      const project = new SmallProject(test, { words: 'Save' });
      project.writeXliff('fr', units);
      assert.throws(
        () => project.check(),
        (error: Error) => {
          assert.equal(error.name, 'ContentMistakes');
          const [, found, why] =
            /^ {2}locales\/fr\.xlf:(\d+:\d+): expected valid XML: (.*)$/m.exec(error.message) ?? [];
          assert.match(found ?? error.message, new RegExp(`^${place}$`));
          assert.match(why ?? '', cause);
          return true;
        },
      );
    });
  }

  it('accepts XML that begins with a byte order mark, and comments with tags in them', test => {
    const project = new SmallProject(test, { words: 'Save' });
    for (const language of ['fr', 'ar']) {
      project.writeXliff(language, `<!-- <target> -->${sound}`);
      const file = join(project.folder, 'locales', `${language}.xlf`);
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    }
    assert.deepEqual(project.check(), []);
  });
});

describe('generated modules', () => {
  it('load the words of each language that is listed, and of no other', () => {
    const ours = targetLanguages(readConfigFileAndWriteSchema(ourConfig));
    assert.deepEqual(
      ours,
      languages.filter(language => language !== 'en'),
    );
    const table = loaders([...ours, 'pt'], language => `words/list-${language}`);
    assert.deepEqual(
      [...table.matchAll(/(\w+): \(\) => import\('(.+)'\)/g)].map(([, language, path]) => [language, path]),
      [...ours, 'pt'].map(language => [language, `./words/list-${language}.js`]),
    );
  });

  it('are left alone where they would not change', test => {
    const folder = mkdtempSync(join(tmpdir(), 'generated-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'words/fr.ts');
    writeGenerated(file, 'Mots');
    utimesSync(file, 1, 1);
    writeGenerated(file, 'Mots');
    assert.equal(statSync(file).mtimeMs, 1000);
    writeGenerated(file, 'Paroles');
    assert.equal(readFileSync(file, 'utf8'), 'Paroles');
  });

  it('show plain text as it is, and keep HTML escaped', async test => {
    const project = new SmallProject(test, { close: 'Save & close <now>' });
    for (const language of ['fr', 'ar'])
      project.writeXliff(
        language,
        unit('close', 'Save &amp; close &lt;now&gt;', 'Garder &amp; fermer `&lt;ici&gt;`'),
      );
    const output = join(project.folder, 'output');
    await readProject(project.config, output).localizer.build();
    const code = correctWords(readFileSync(join(output, 'fr.ts'), 'utf8'), 'fr');
    assert.equal(
      code.replace(/\s+/g, ' ').trim(),
      "// Generated from locales/fr.xlf. export const templates = { 'close': `Garder & fermer \\`<ici>\\``, };",
    );
  });

  it('import a tag only where it is used, and never the whole of @lit/localize', () => {
    const code = (entries: string) =>
      correctWords(
        `import {html} from 'lit';\nimport {str} from '@lit/localize';\nexport const templates = {\n${entries}\n};`,
        'fr',
      );
    assert.doesNotMatch(code("'a': `A`,"), /import/);
    const both = code("'a': str`A &amp; ${0}`,\n'b': html`B &amp; <b>${0}</b>`,");
    assert.match(
      both,
      /import \{ html \} from 'lit';\nimport \{ str \} from '@lit\/localize\/internal\/str-tag\.js';/,
    );
    assert.match(both, /'a': str`A & \$\{0\}`,\n'b': html`B &amp; <b>\$\{0\}<\/b>`,/);
  });

  it('have no plural form that says the same as the one for all other numbers', () => {
    const forms = 'zero {no page} few {# pages} many {[n] {page}s} other {# pages}';
    const code = correctWords(
      `export const templates = {\n'pages': \`{n, plural, ${forms}} of {name}\`,\n};`,
      'fr',
    );
    assert.match(
      code,
      /`\{n, plural, zero \{no page\} many \{\[n\] \{page\}s\} other \{# pages\}\} of \{name\}`/,
    );
  });

  it('hold the default note with all its official texts', () => {
    const kosovo = {
      mentions: { en: ['Kosovo'], ru: ['Косово'] },
      wordings: { un: { texts: { en: 'E', fr: 'F' } }, eu: { texts: { en: 'EU' } } },
    };
    assert.match(
      defaultNotes({ kosovo }),
      /= \{"kosovo":\{"wordings":\{"un":\{"texts":\{"en":"E","fr":"F"\}\}\}\}\};$/,
    );
    assert.match(defaultSpellings({ kosovo }), /= \{"kosovo":\{"mentions":\["Kosovo","Косово"\]\}\};$/);
    assert.throws(() => defaultNotes({}), /expected the wording "un" of "kosovo"/);
  });
});
