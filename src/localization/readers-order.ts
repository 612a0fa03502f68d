/** Which of several translations comes first. */
import { languages } from './language.js';

/**
 * Compares two translations by how useful they are to readers of `language`: their own language, then English, then the
 * order of the United Nations. Other languages come last and keep their order.
 */
export function readersOrder(language: string): (a: { language: string }, b: { language: string }) => number {
  const order: string[] = [language, 'en', ...languages];
  const rank = ({ language: tag }: { language: string }) =>
    order.indexOf(tag.split('-')[0]!) + 1 || order.length + 1;
  return (a, b) => rank(a) - rank(b);
}
