/** What an editor is asked, and the answers: from the command line, and else one after the other at the keyboard. */
import { ContentMistakes } from '../data-file.ts';

export interface Question {
  /** `--flag=answer` on the command line. */
  flag: string;
  text: string;
  /** All possible answers. Default: any text. */
  choices?: readonly string[];
  /** Several answers may be given, with spaces or commas between them. */
  several?: boolean;
  optional?: boolean;
  /** The answer of who gives none. */
  usual?: (answers: Answers) => string;
  /** What is expected, where the answer cannot be. */
  refuse?: (answer: string) => string | undefined;
}

export type Answers = Record<string, string>;

/** Undefined where nobody can be asked. */
export type Ask = ((text: string) => Promise<string>) | undefined;

export const listOf = (answer: string): string[] => answer.split(/[\s,]+/).filter(Boolean);

/**
 * @param given - From the command line. What is given there is not asked.
 * @throws ContentMistakes naming the flags that lack an answer or have an impossible one.
 */
export async function answersTo(questions: readonly Question[], given: Answers, ask: Ask): Promise<Answers> {
  const known = new Set(questions.map(({ flag }) => flag));
  const mistakes = Object.keys(given)
    .filter(flag => !known.has(flag))
    .map(flag => `--${flag}: expected no flag of this name; there are --${[...known].join(', --')}`);
  const answers: Answers = {};
  for (const question of questions) {
    const { flag } = question;
    let answer = given[flag];
    let mistake = answer === undefined ? undefined : mistakeIn(question, answer.trim(), answers);
    if (ask && answer === undefined)
      do {
        if (mistake) console.log(mistake);
        answer = await ask(asQuestion(question, answers));
        mistake = mistakeIn(question, answer.trim(), answers);
      } while (mistake);
    mistake ??= mistakeIn(question, answer?.trim() ?? '', answers);
    if (mistake) mistakes.push(`--${flag}: ${mistake}`);
    answers[flag] = answer?.trim() || (question.usual?.(answers) ?? '');
  }
  if (mistakes.length) throw new ContentMistakes(mistakes);
  return answers;
}

function asQuestion({ text, choices, optional, usual }: Question, answers: Answers): string {
  const hint = usual ? ` [${usual(answers)}]` : optional ? ' [Enter: none]' : '';
  return `${text}${choices ? `\n  (${choices.join(', ')})` : ''}${hint}: `;
}

function mistakeIn({ choices, several, optional, usual, refuse }: Question, answer: string, answers: Answers) {
  const meant = answer || usual?.(answers) || '';
  if (!meant) return optional ? undefined : 'expected an answer, found nothing';
  const unknown = (several ? listOf(meant) : [meant]).find(one => choices && !choices.includes(one));
  if (unknown !== undefined) return `expected one of ${choices!.join(', ')}, found "${unknown}"`;
  const expected = refuse?.(meant);
  return expected && `expected ${expected}, found "${meant}"`;
}
