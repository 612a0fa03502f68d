/** The words that widen a search, in one language. */

/** What editors keep in content/synonyms.json, in one language. */
export interface SearchWords {
  /** Words that do not count beside others. */
  ignored: string;
  /** In each line expressions with one meaning, between commas. */
  synonyms: string[];
  /** The same characters in the same places. Only Chinese has them. */
  traditional?: string;
  simplified?: string;
}
