/** Where content lives. Apart from the base class, because the note that is inside the script needs none of it. */
import { ContentError } from '../content/content-error.js';
import { NotFoundError, loadJson } from '../content/load-content.js';
import type { Language } from '../localization/language.js';
import { baseFolder } from './script-base.js';

/**
 * Fetches `content/{language}/{name}.json`, or the English one where there is none in the language.
 *
 * @param wanted - `signal` says that whoever asks has given up.
 * @throws ContentError saying what the address answered, or that `base` is missing.
 */
export async function fetchContent(
  name: string,
  { language, base, signal }: { language: Language; base: string | undefined; signal?: AbortSignal },
): Promise<unknown> {
  const folder = baseFolder(base);
  if (!folder)
    throw new ContentError(
      'base or define({ base }) is missing: the address of the folder that holds "content/".',
    );
  const load = (language: Language, first?: NotFoundError): Promise<unknown> =>
    loadJson(new URL(`content/${language}/${name}.json`, folder).href, signal).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      if (language === 'en') throw first ?? error; // the address that the page asks for
      return load('en', error);
    });
  return load(language);
}
