/**
 * For pages that insist on Trusted Types: there, even data is a script, and even a document that runs nothing is HTML. Our
 * policy marks text and leaves it unchanged. In the scripts of `v1/` Lit takes it, too, for its templates (rollup.config.js).
 */
const asItIs = { createScript: (text: string) => text, createHTML: (text: string) => text };

export type Policy = typeof asItIs;

/** The part of the Trusted Types API that we use. */
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

function createPolicy(): Policy | undefined {
  try {
    return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
      'return-reintegration-widgets',
      asItIs,
    );
  } catch {
    return undefined; // the page allows only others than ours
  }
}

export const policy = createPolicy();
