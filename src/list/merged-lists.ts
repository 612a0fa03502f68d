/** The central list and further ones (`feed`) as one list. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { feedsIn } from '../sources/feeds-in.js';
import { loadSources } from '../sources/load-sources.js';
import { checkRest } from './check-rest.js';
import type { ListHost } from './list-host.js';
import { loadedListOf } from './loaded-list.js';
import type { Failure, ListContent, ListSource } from './source.js';

/** Milliseconds after which the central list shows alone. Slower lists come into one that is read already. */
const feedsWait = 2000;

/**
 * Gives the content its source, and another one when slow lists have come. Resolves when there is something to show.
 * Rejects when no list at all could be had.
 *
 * @param signal - Says that the element waits no longer.
 */
export async function openMergedLists(
  content: ListContent,
  host: ListHost,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { loaded, failures = [] } = content;
  const central = await checkRest(loaded);
  const all = mergeAll(central, failures, host, signal);
  const late = new Promise<undefined>(resolve => setTimeout(resolve, feedsWait));
  // Where the central list is empty there is nothing to show before the others come.
  const inTime = central.resources.length ? await Promise.race([all, late]) : await all;
  if (inTime) {
    content.source = inTime;
    return;
  }
  const alone = await loadedListOf(central, host.report);
  const replace = (source: ListSource) => {
    content.source = source;
    host.draw();
  };
  content.source = withFailures(alone, failures, false);
  all.then(replace, (error: Error) => {
    if (!signal?.aborted) replace(withFailures(alone, host.report(error) ? [{}] : failures));
  });
}

/** @param failures - Of the central list. */
async function mergeAll(
  central: ResourcesContent,
  failures: readonly Failure[],
  { options, report, advise }: ListHost,
  signal: AbortSignal | undefined,
): Promise<ListSource> {
  const addresses = feedsIn(options.feed);
  const { language } = central;
  const answer = await loadSources({ addresses, language: language as Language, central, signal });
  signal?.throwIfAborted();
  for (const { address, warnings } of answer.reports)
    if (warnings.length) advise(new Error(`${address}: ${warnings.join('; ')}.`));
  // Where nothing at all is left to show, the list itself has failed.
  if (answer.failures.length && !answer.content.resources.length) throw answer.failures[0]!.error;
  const told = answer.failures.filter(({ error }) => report(error)).map(({ address }) => ({ address }));
  return withFailures(await loadedListOf(answer.content, report), [...failures, ...told]);
}

/** While a list that may know more is not here, no value is one that means nothing. */
const withFailures = (
  list: ListSource,
  failures: readonly Failure[],
  isComplete = !failures.length,
): ListSource => ({
  ...list,
  known: isComplete ? list.known : undefined,
  get failures() {
    return [...failures, ...list.failures];
  },
});
