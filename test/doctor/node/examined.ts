/** A page of a partner, as the doctor reads its source. */
import { examine } from '../../../src/doctor/examine.ts';
import type { Facts } from '../../../src/doctor/page.ts';
import { policiesIn } from '../../../src/doctor/policy.ts';
import { readHtml } from '../../../src/doctor/node/read-html.ts';
import { pageOf } from '../../../src/doctor/rule.ts';
import type { Finding, Page } from '../../../src/doctor/rule.ts';
import { wordsOf } from '../../../src/localization/messages.ts';

export const v1 = 'https://publisher.example/v1/';
export const line = `<script type="module" src="${v1}widgets.js"></script>`;

const msg = wordsOf(() => 'en');

export function pageWith(body: string, script = line, more: Partial<Facts> = {}): Page {
  const source = `<!doctype html><html lang="en"><head><title>t</title>${script}</head><body><h1>A</h1>${body}`;
  const elements = readHtml(source);
  const policies = policiesIn(elements);
  const address = 'https://partner.example/page';
  return pageOf({ elements, sent: elements, source, address, policies, ...more });
}

export const findingsOn = (page: Page): Finding[] => examine(page, msg).findings;

export const findingsIn = (...page: Parameters<typeof pageWith>): Finding[] => findingsOn(pageWith(...page));
