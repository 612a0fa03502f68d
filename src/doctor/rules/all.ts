/** All rules, from what stops everything to what could be better. */
import type { Rule } from '../rule.js';
import { addressRules } from './addresses.js';
import { attributeRules } from './attributes.js';
import { headingRules } from './headings.js';
import { integrityRules } from './integrity.js';
import { languageRules } from './languages.js';
import { markupRules } from './markup.js';
import { noteRules } from './notes.js';
import { policyRules } from './policies.js';
import { prerenderedRules } from './prerendered.js';
import { reachRules } from './reach.js';
import { scriptRules } from './scripts.js';

export const rules: readonly Rule[] = [
  ...scriptRules,
  ...integrityRules,
  ...reachRules,
  ...policyRules,
  ...markupRules,
  ...attributeRules,
  ...languageRules,
  ...headingRules,
  ...noteRules,
  ...addressRules,
  ...prerenderedRules,
];
