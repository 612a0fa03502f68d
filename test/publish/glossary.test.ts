import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTexts, readGlossary } from '../../publish/locales/glossary.ts';
import { noteFor, noteMistakes } from '../../publish/locales/notes.ts';
import { ourConfig, readProject } from '../../publish/locales/project.ts';
import { ownTexts } from '../../publish/locales/texts.ts';
import { readUnits } from '../../publish/locales/xliff.ts';
import { languages } from '../../src/localization/language.ts';

const project = readProject(ourConfig);
const glossary = readGlossary();
const texts = ownTexts(project);

describe('The glossary', () => {
  it('has a term for each concept in each language', () => {
    for (const { concept, terms } of glossary)
      for (const language of languages) assert.ok(terms[language], `${concept}: ${language}`);
  });

  it('is kept in messages, configurator, doctor, content and plugin', () => {
    for (const where of [
      '"list-filters"',
      '"maker-set-limit"',
      '"doctor-title"',
      'content/pages.json',
      'content/resources.json',
      'plugin: ',
    ])
      assert.ok(
        texts.some(text => text.where.startsWith(where) && text.language === 'ar'),
        where,
      );
    assert.deepEqual(checkTexts(texts, glossary), []);
  });

  it('names place, word and term where it is not kept', () => {
    const wrong = [
      { language: 'ar', where: '"list-filters"', text: 'المرشحات' },
      { language: 'zh', where: 'content/pages.json: "about"', text: '概览' },
      { language: 'zh', where: 'content/pages.json: "about"', text: '英语版' },
      { language: 'en', where: '"words"', text: "the reader's" },
      { language: 'fr', where: '"words"', text: 'Vraiment?' },
    ];
    assert.deepEqual(checkTexts(wrong, glossary), [
      'ar: "list-filters" says "المرشحات", the term is "عوامل التصفية"',
      'zh: content/pages.json: "about" says "概览", the term is "概述"',
      'zh: content/pages.json: "about" says "英语", the term is "英文"',
      'en: "words" should be written "the reader’s"',
      'fr: "words" lacks a space before ";", "?" or "!": "Vraiment?"',
    ]);
  });
});

describe('A note for translators', () => {
  it('goes with each message, and says what stands in its braces', () => {
    const french = readUnits(project.xliffFile('fr'));
    for (const { id, source, notes } of french.values()) {
      assert.deepEqual(noteMistakes(id, source), []);
      assert.ok(notes.includes(noteFor(id, source)) || notes.length > 1, id);
    }
  });

  it('is the one of the longest name that fits', () => {
    assert.match(
      noteFor('doctor-cors-missing-fix', 'Ask {address}.'),
      /^In the report .*: what to do\. .*\{address\}: a web address\.$/,
    );
    assert.match(noteFor('list-newest', 'Newest first'), /^One of the orders/);
    assert.match(noteFor('list-anything', 'Anything'), /^In the tools of a list/);
    assert.deepEqual(noteMistakes('other-thing', '{unheard}'), [
      'is in no place of locales/notes.json',
      'has {unheard}, which locales/notes.json does not explain',
    ]);
  });
});
