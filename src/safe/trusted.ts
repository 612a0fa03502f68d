/**
 * For pages that insist on Trusted Types: there, even data is a script, and even a document that runs nothing is HTML.
 * Only what is one of these two may be marked here.
 */
const asItIs = { createScript: (text: string) => text, createHTML: (text: string) => text };

/** What browsers with Trusted Types bring along, as far as it is needed here. */
interface TrustedTypes {
  createPolicy: (name: string, rules: typeof asItIs) => typeof asItIs;
}

let policy: typeof asItIs | undefined;

/** Text as it is, marked. Where a page allows only other policies than ours, the browser goes on to refuse it. */
export function trusted(kind: keyof typeof asItIs, text: string): string {
  try {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('return-reintegration-widgets', asItIs);
  } catch {
    policy = asItIs;
  }
  return (policy ?? asItIs)[kind](text);
}
