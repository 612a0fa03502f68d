/**
 * The marks of each language, one way each. What follows from a rule is set here, as words and content are built: nobody has to type a
 * no-break space. `locales:extract` writes the XLIFF files so, too.
 */

/** No-break spaces: narrow, and as wide as between words. */
const [narrow, wide] = ['\u202f', '\u00a0'];

type Rule = [pattern: RegExp, put: string | ((found: string) => string)];

/** As books set in France have it, and the United Nations. What code or an address holds is left alone: `page?x`, `https://`. */
const french: Rule[] = [
  [/«\s*/g, `«${narrow}`],
  [/\s*»/g, `${narrow}»`],
  [/[ \u00a0\u202f](?=[;?!](?!\w))/g, narrow],
  [/[ \u00a0\u202f](?=:(?!\w))/g, wide],
];

/** The United Nations write е for ё. */
const russian: Rule[] = [
  [/ё/g, 'е'],
  [/Ё/g, 'Е'],
];

/** Code that reads from left to right: printable ASCII in a row. What is isolated already is found first, and stays. */
const code = /\u2066[^\u2069]*\u2069|[!-~…]+(?: +[!-~…]+)*/g;

/**
 * Signs at the edge of code (`id="x"`, `…/v1/`, `<p>`) take the direction of the sentence and land on its other side, and so does a
 * filled place within. An isolate keeps them together (Unicode Standard Annex #9).
 */
function isolated(run: string): string {
  const [, before = '', inside = '', after = ''] = /^([(,;:]* *)(.*?)( *[.,;:!)]*)$/s.exec(run) ?? [];
  const isCode = /[<>=/?*_@+]|#\w/.test(inside) && /[a-z\d]/i.test(inside) && !inside.startsWith('\u2066');
  const isSafe = /^\w/.test(inside) && /\w$/.test(inside) && !/\{\w+\}/.test(inside);
  return isCode && !isSafe ? `${before}\u2066${inside}\u2069${after}` : run;
}

const arabic: Rule[] = [
  [/اً/g, 'ًا'],
  [code, isolated],
];

/** No space between Chinese and Latin or digits, as the United Nations write it; none beside a dash is taken away. */
const chinese: Rule[] = [
  [/(?<=[\p{sc=Han}，。：；！？、（）《》“”…]) +(?=[^\s–—·|])/gu, ''],
  [/(?<=[^\s–—·|,]) +(?=[\p{sc=Han}，。：；！？、（）《》“”…])/gu, ''],
];

const rules: Record<string, Rule[]> = { fr: french, ru: russian, ar: arabic, zh: chinese };

/** In all languages. */
const everywhere: Rule[] = [[/(?<=\p{L})'(?=\p{L})/gu, '’']];

/** The text with the marks of its language. What is set already stays as it is. */
export const typeset = (text: string, language: string): string =>
  [...everywhere, ...(rules[language] ?? [])].reduce(
    (set, [pattern, put]) => set.replace(pattern, put as (found: string) => string),
    text,
  );

/** What no rule can put right, by what is wrong with it. */
const mistakes: Record<string, [cause: string, pattern: RegExp][]> = {
  fr: [
    ['lacks a space before ";", "?" or "!"', /[\p{L}\d)}»][;?!](?=\s|$)/u],
    // A field of a file (`title: …`) and of HTTP (`Content-Type: …`) has none.
    ['lacks a space before ":"', /(?<=[\p{L}\d)}»])(?<!^[a-z]\w*|-[A-Z]\w*):(?=\s|$)/mu],
    ['has straight quotation marks in place of « »', /(?<![^\s(])"\p{L}/u],
  ],
  zh: [
    [
      'has a half-width mark beside Chinese',
      /\p{sc=Han}(?:[,;:!](?!\w)|[.?](?=\s|$)|[()])|[()]\p{sc=Han}/u,
    ],
  ],
  ar: [
    ['has a Latin comma, semicolon or question mark in Arabic', /\p{sc=Arabic}[,;?]/u],
    ['has digits of two kinds', /[٠-٩].*\d|\d.*[٠-٩]/su],
  ],
  es: [
    ['lacks "¿"', /^[^¿]*[\p{L}\d)}»”]\?(?=\s|$)/u],
    ['lacks "¡"', /^[^¡]*[\p{L}\d)}»”]!(?=\s|$)/u],
  ],
  ru: [['has "–" in place of "—"', / – /u]],
};

/** What is wrong with the marks of a text, beyond what `typeset` puts right. */
export const typographyMistakes = (text: string, language: string): string[] =>
  (mistakes[language] ?? []).flatMap(([cause, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${cause}: "${text.slice(Math.max(0, found.index - 15), found.index + 15)}"`] : [];
  });
