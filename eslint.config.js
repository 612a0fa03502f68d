/**
 * What `npm run lint` checks beyond the compiler: typed rules for what is shipped, and Lit, web component and
 * accessibility rules for its templates.
 */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Compares at once, though its types promise to do so later. */
const equal = {
  from: 'package',
  package: '@open-wc/semantic-dom-diff',
  name: ['Equal', 'equal', 'equals', 'eq'],
};

/** Node's runner waits for its tests by itself. */
const nodeTest = { from: 'package', package: 'node:test', name: ['describe', 'it'] };

/** Files of `src` that may have more than 250 lines, and why. A test reports those that need not stand here. */
export const longFiles = {};

/** The fewest that cover every file: the compiler reads all types anew for each. */
const projects = [
  ...['tsconfig.json', 'test/tsconfig.node.json', 'test/tsconfig.json', 'test/tsconfig.lint.json'],
  ...['test/package/consumer/tsconfig.json', 'test/package/consumer/frameworks/tsconfig.json'],
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'src/generated/', 'publish/package/types/', 'examples/']),
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'publish/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/no-redundant-role': 'off', // Safari drops the list role of a <ul> without bullets unless it is said
    },
    settings: { wc: { elementBaseClasses: ['LitElement', 'ContentElement'] } },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // Otherwise the id is a hash of the text, which the template minifier changes: the translation is lost.
          selector:
            'CallExpression:matches([callee.property.name="msg"], [callee.name="msg"])[arguments.length<2]',
          message: 'Give the message an id: this.msg("…", { id: "…" }).',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: Object.keys(longFiles),
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [equal, nodeTest] }],
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing element fails the test, as it should
    },
  },
);
