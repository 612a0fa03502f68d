/** The words of the doctor: a chunk for each language, fetched by nobody but who asks for it. */
import { loaders } from '../generated/load-doctor-words.js';
import type { Language } from '../localization/language.js';
import { addWords } from '../localization/messages.js';

export async function loadDoctorWords(language: Language): Promise<void> {
  if (language !== 'en') addWords(language, (await loaders[language]()).templates);
}
