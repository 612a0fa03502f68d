/** Intl objects are slow to make and quick to use: a list that draws fifty documents at each key makes each once. */
const made = new Map<string, unknown>();

/** The Intl object for this language and these options. Digits are those of the United Nations in all six languages, as in our texts. */
export function cachedIntl<T, O>(Intl: new (tag: string, options: O) => T, tag: string, options: O): T {
  const key = Intl.name + tag + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl(tag, { __proto__: null, numberingSystem: 'latn', ...options })); // a page may give all objects a `style`
  return made.get(key) as T;
}
