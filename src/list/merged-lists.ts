/** The central list and further ones (`feed`) as one list. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { feedsIn } from '../sources/feeds-in.js';
import { loadSources } from '../sources/load-sources.js';
import { checkRest } from './check-rest.js';
import type { KnownValues } from './known-values.js';
import type { ListHost } from './list-host.js';
import type { Counts, Filters } from './list-state.js';
import { loadedListOf } from './loaded-list.js';
import type { LoadedList } from './loaded-list.js';
import type { Failure, ListSource, Question, Results } from './source.js';

/** Milliseconds after which the central list shows alone. Slower lists come into one that is read already. */
const feedsWait = 2000;

class MergedLists implements ListSource {
  #failures: readonly Failure[];
  onChange?: (() => void) | undefined;
  #list: LoadedList;
  #isComplete = false;

  /** @param failures - Of the central list. */
  constructor(list: LoadedList, failures: readonly Failure[] = []) {
    this.#list = list;
    this.#failures = failures;
  }

  get failures(): readonly Failure[] {
    return [...this.#failures, ...this.#list.failures];
  }

  /** Undefined while a list that may know more is not here. */
  get known(): KnownValues | undefined {
    return this.#isComplete ? this.#list.known : undefined;
  }

  find(question: Question): Results | Promise<Results> {
    return this.#list.find(question);
  }

  expectWords(): void {
    this.#list.expectWords();
  }

  countsWithin(filters: Filters): Counts {
    return this.#list.countsWithin(filters);
  }

  /** All lists have come, or failed. */
  complete(list: LoadedList, failures: readonly Failure[]): void {
    this.#list = list;
    this.#failures = failures;
    this.#isComplete = !failures.length;
    this.onChange?.();
  }
}

interface Merging {
  central: ResourcesContent;
  /** What the reader is to be told of the central list. */
  failures: readonly Failure[];
  /** As in the attribute. */
  feed: string;
  /** Says that the element waits no longer. */
  signal: AbortSignal | undefined;
  report: ListHost['report'];
  advise: ListHost['advise'];
}

/** Resolves when there is something to show. Rejects when no list at all could be had. */
export async function openMergedLists({
  central: loaded,
  failures,
  feed,
  signal,
  report,
  advise,
}: Merging): Promise<ListSource> {
  const central = await checkRest(loaded);
  const all = mergeAll(central, feedsIn(feed), signal, report, advise);
  const isLate = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), feedsWait));
  // Where the central list is empty there is nothing to show before the others come.
  const first = central.resources.length ? await Promise.race([all, isLate]) : await all;
  if (first !== 'late') {
    const merged = new MergedLists(first.list);
    merged.complete(first.list, [...failures, ...first.failures]);
    return merged;
  }
  const alone = await loadedListOf(central, report);
  const merged = new MergedLists(alone, failures);
  all.then(
    late => merged.complete(late.list, [...failures, ...late.failures]),
    (error: Error) => signal?.aborted || merged.complete(alone, report(error) ? [{}] : failures),
  );
  return merged;
}

async function mergeAll(
  central: ResourcesContent,
  addresses: string[],
  signal: AbortSignal | undefined,
  report: ListHost['report'],
  advise: ListHost['advise'],
): Promise<{ list: LoadedList; failures: Failure[] }> {
  const { language } = central;
  const answer = await loadSources({ addresses, language: language as Language, central, signal });
  signal?.throwIfAborted();
  for (const { address, warnings } of answer.reports)
    if (warnings.length) advise(new Error(`${address}: ${warnings.join('; ')}.`));
  // Where nothing at all is left to show, the list itself has failed.
  if (answer.failures.length && !answer.content.resources.length) throw answer.failures[0]!.error;
  const failures = answer.failures.filter(({ error }) => report(error)).map(({ address }) => ({ address }));
  return { list: await loadedListOf(answer.content, report), failures };
}
