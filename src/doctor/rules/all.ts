/** All rules, from what stops everything to what could be better. */
import type { Rule } from '../rule.js';
import { addressRules } from './addresses.js';
import { attributeRules } from './attributes.js';
import { clippingRules } from './clipping.js';
import { fallbackRules } from './fallbacks.js';
import { feedRules } from './feeds.js';
import { frameRules } from './frames.js';
import { headingRules } from './headings.js';
import { integrityRules } from './integrity.js';
import { languageRules } from './languages.js';
import { markupRules } from './markup.js';
import { nearMissRules } from './near-misses.js';
import { noteRules } from './notes.js';
import { otherAddressRules } from './other-addresses.js';
import { policyRules } from './policies.js';
import { prerenderedRules } from './prerendered.js';
import { reachRules } from './reach.js';
import { scriptRules } from './scripts.js';
import { textRules } from './shown-as-text.js';
import { slotRules } from './slots.js';
import { surroundingRules } from './surroundings.js';

export const rules: readonly Rule[] = [
  ...scriptRules,
  ...textRules,
  ...integrityRules,
  ...reachRules,
  ...feedRules,
  ...policyRules,
  ...surroundingRules,
  ...nearMissRules,
  ...slotRules,
  ...markupRules,
  ...clippingRules,
  ...attributeRules,
  ...fallbackRules,
  ...languageRules,
  ...headingRules,
  ...noteRules,
  ...addressRules,
  ...frameRules,
  ...otherAddressRules,
  ...prerenderedRules,
];
