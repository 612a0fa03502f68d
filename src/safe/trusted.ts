/**
 * For pages that insist on Trusted Types: there, even data is a script, and even a document that runs nothing is HTML.
 * Nothing but such data and such documents may be marked here.
 */
const asItIs = { createScript: (text: string) => text, createHTML: (text: string) => text };

/** The part of the Trusted Types API that we use. */
interface TrustedTypes {
  createPolicy: (name: string, rules: typeof asItIs) => typeof asItIs;
}

let policy: typeof asItIs | undefined;

/** Marks text and leaves it unchanged. Where a page allows only other policies than ours, the browser goes on to refuse it. */
export function trusted(kind: keyof typeof asItIs, text: string): string {
  try {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('return-reintegration-widgets', asItIs);
  } catch {
    policy = asItIs;
  }
  return (policy ?? asItIs)[kind](text);
}
