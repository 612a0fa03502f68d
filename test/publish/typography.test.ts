import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typeset, typographyMistakes } from '../../publish/locales/typography.ts';

/** The spaces and isolates, so that a reader of this file sees them. */
const shown = (text: string) =>
  text
    .replaceAll('\u202f', '⍽')
    .replaceAll('\u00a0', '␣')
    .replaceAll('\u2066', '⟦')
    .replaceAll('\u2069', '⟧');

const cases: [language: string, given: string, expected: string][] = [
  ['fr', 'Que voulez-vous intégrer ?', 'Que voulez-vous intégrer⍽?'],
  ['fr', 'Sans « {value} » : {number} ; non !', 'Sans «⍽{value}⍽»␣: {number}⍽; non⍽!'],
  ['fr', '«Afficher plus»', '«⍽Afficher plus⍽»'],
  [
    'fr',
    "avec ?rr-doctor dans l'adresse https://exemple.test/?a=b",
    'avec ?rr-doctor dans l’adresse https://exemple.test/?a=b',
  ],
  ['fr', '{n, plural, one {# page} other {# pages}}', '{n, plural, one {# page} other {# pages}}'],
  ['ru', 'Ещё, её и Ёлка', 'Еще, ее и Елка'],
  ['ar', 'أولاً', 'أولًا'],
  ['ar', 'أعطوا النص id="{id}"، أو صححوا «for».', 'أعطوا النص ⟦id="{id}"⟧، أو صححوا «for».'],
  ['ar', 'لغة الصفحة، <html lang="en">، أو غيرها', 'لغة الصفحة، ⟦<html lang="en">⟧، أو غيرها'],
  ['ar', 'ينتهي بـ /v1/.', 'ينتهي بـ ⟦/v1/⟧.'],
  ['ar', 'مثلًا typesense+https://search.example/…/v1/.', 'مثلًا ⟦typesense+https://search.example/…/v1/⟧.'],
  ['ar', '(vX.Y.Z/)، في HTML وPHP 7.4', '(⟦vX.Y.Z/⟧)، في HTML وPHP 7.4'],
  ['ar', '{n, plural, few {# وثائق} other {# وثيقة}}', '{n, plural, few {# وثائق} other {# وثيقة}}'],
  [
    'zh',
    '无法理解 {name}="{value}"，元素按没有 type 属性显示 3 次。',
    '无法理解{name}="{value}"，元素按没有type属性显示3次。',
  ],
  ['zh', '制作嵌入代码 – “返回”组件', '制作嵌入代码 – “返回”组件'],
  ['zh', '{n, plural, other {全部 # 份文件}}', '{n, plural, other {全部#份文件}}'],
  ['en', "Children's Fund", 'Children’s Fund'],
  ['pt', 'Espaço : nenhum', 'Espaço : nenhum'],
];

describe('The marks of a language', () => {
  for (const [language, given, expected] of cases)
    it(`are set in ${language}: ${given}`, () => {
      const set = typeset(given, language);
      assert.equal(shown(set), expected);
      assert.equal(typeset(set, language), set, 'set once more it stays');
    });

  it('that no rule can put right are told', () => {
    assert.deepEqual(typographyMistakes('领土,城市', 'zh').length, 1);
    assert.deepEqual(typographyMistakes('领土，城市（见?页）：https://a.test', 'zh'), []);
    assert.deepEqual(typographyMistakes('لغة,لغة', 'ar').length, 1);
    assert.deepEqual(typographyMistakes('Vraiment?', 'fr').length, 1);
    assert.deepEqual(typographyMistakes('Vraiment\u202f?', 'fr'), []);
    for (const [language, text] of [
      ['fr', 'Citer: la page'],
      ['fr', 'Chercher {value}?'],
      ['fr', 'La page "Retour"'],
      ['zh', '打开界面.'],
      ['es', 'Hola?'],
      ['es', 'Hola!'],
      ['ru', 'Возвращение – это выбор'],
      ['ar', 'من ٣ إلى 5'],
    ] as const)
      assert.equal(typographyMistakes(text, language).length, 1, text);
    for (const [language, text] of [
      ['fr', 'Citer\u00a0: id="x", https://a.test/?b, lang="fr".'],
      ['zh', '打开example.com/a.b。'],
      ['es', '¿Hola? ¡Sí! Con ?rr-doctor.'],
      ['ru', 'Возвращение — это выбор, 2018–2022'],
      ['ar', 'من 3 إلى 5'],
    ] as const)
      assert.deepEqual(typographyMistakes(text, language), [], text);
  });
});
