/** For data, and for documents that run nothing, on pages that insist on Trusted Types. Nothing else may be marked here. */
import { policy } from './policy.js';
import type { Policy } from './policy.js';

/** Marks text and leaves it unchanged. Where a page allows only other policies than ours, the browser goes on to refuse it. */
export const trusted = (kind: keyof Policy, text: string): string => policy?.[kind](text) ?? text;
