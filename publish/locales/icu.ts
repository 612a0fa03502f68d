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

/** The message without the plural forms that say the same as `other`: readers' browsers fall back to that. */
export const shortest = (message: string): string =>
  message.replace(argument, (all, name: string, forms?: string) => {
    if (!forms) return all;
    const found = [...forms.matchAll(pluralForm)];
    const other = found.find(([, category]) => category === 'other')?.[2];
    const needed = found.filter(([, category, text]) => category === 'other' || text !== other);
    return `{${name}, plural, ${needed.map(([form]) => form).join(' ')}}`;
  });

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
