/**
 * The part of ICU's message syntax that `fill` (src/localization/messages.ts) understands:
 * `{name}`, and `{n, plural, one {# page} other {# pages}}`.
 */
export interface MessageParts {
  /** Names of plain placeholders. */
  names: Set<string>;
  /** By name of the number: the text of each plural form. */
  plurals: Map<string, Map<string, string>>;
  /** Whether braces are left over, which `fill` would show. */
  isBroken: boolean;
}

const argument = /\{(\w+)(?:, plural,((?: ?\w+ \{(?:[^{}]|\{\w+\})*\})+))?\}/g;
const pluralForm = /(\w+) \{((?:[^{}]|\{\w+\})*)\}/g;

export function parseMessage(message: string): MessageParts {
  const parts: MessageParts = { names: new Set(), plurals: new Map(), isBroken: false };
  const rest = message.replace(argument, (_, name: string, forms?: string) => {
    if (forms) {
      const found = [...forms.matchAll(pluralForm)].map(([, category = '', text = '']) => [category, text] as const);
      parts.plurals.set(name, new Map(found));
    } else {
      parts.names.add(name);
    }
    return '';
  });
  // ${…} is code that @lit/localize compares by itself.
  parts.isBroken = /[{}]/.test(rest.replace(/\$\{[^}]*\}/g, ''));
  return parts;
}
