/** The words of the configurator: a chunk for each language, fetched by no page of readers. */
import { loaders } from '../generated/load-maker-words.js';
import type { MsgFn } from '../localization/msg.js';
import { isolated } from '../localization/isolated.js';
import type { Language } from '../localization/language.js';
import { addWords, fill, wordsOf } from '../localization/messages.js';

/** Never rejects: English stands in for words that cannot be had. */
export async function loadMakerWords(language: Language): Promise<void> {
  if (language === 'en') return;
  try {
    addWords(language, (await loaders[language]()).templates);
  } catch (error) {
    console.error(error);
  }
}

/** What it takes to say something in one language. */
export interface Words {
  language: Language;
  msg: MsgFn;
  /** Puts values into a message. An address or a sign inside a line from right to left keeps its own order. */
  fill: (message: string, values: Record<string, string>) => string;
}

export const wordsIn = (language: Language): Words => ({
  language,
  msg: wordsOf(() => language),
  fill: (message, values) =>
    fill(
      message,
      Object.fromEntries(Object.entries(values).map(([name, text]) => [name, isolated(text, language)])),
    ),
});
