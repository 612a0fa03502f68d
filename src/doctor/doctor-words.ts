/** The words of the doctor: a chunk for each language, fetched by nobody but who asks for it. */
import type { Translations } from '../localization/msg.js';
import type { Language } from '../localization/language.js';
import { addWords } from '../localization/messages.js';

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ templates: Translations }>> = {
  ar: () => import('../generated/doctor-words/doctor-ar.js'),
  es: () => import('../generated/doctor-words/doctor-es.js'),
  fr: () => import('../generated/doctor-words/doctor-fr.js'),
  ru: () => import('../generated/doctor-words/doctor-ru.js'),
  zh: () => import('../generated/doctor-words/doctor-zh.js'),
};

export async function loadDoctorWords(language: Language): Promise<void> {
  if (language !== 'en') addWords(language, (await loaders[language]()).templates);
}
