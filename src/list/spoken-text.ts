/** What readers who do not see the list are told after a change: in the words that now stand there. */
import { commaOf } from '../localization/format.js';
import { orderNames } from './toolbar.js';
import type { ListHost } from './list-host.js';
import type { StateChange } from './list-state.js';
import { countText } from './shown-count.js';
import type { Results } from './source.js';

/** @param shown - How many documents are on screen. */
export function spokenText(
  { sort }: StateChange,
  shown: number,
  results: Results | undefined,
  host: ListHost,
): string {
  const { root, msg, locale } = host;
  const order = sort ? [orderNames(msg)[sort]] : [];
  const total = results?.total ?? 0;
  const count = total ? countText(shown, total, locale.tag, msg) : wordsWhenEmpty(root, msg);
  return [[...order, count].join(commaOf(locale.tag)), ...(results?.search?.note(host) ?? [])].join(' ');
}

/** The page may have words of its own in place of an empty list. */
function wordsWhenEmpty(root: ListHost['root'], msg: ListHost['msg']): string {
  const own = root.querySelector<HTMLSlotElement>('slot[name=empty]')?.assignedNodes() ?? [];
  const text = own.map(({ textContent }) => textContent).join(' ');
  return text.trim() || msg('No document matches.', { id: 'list-none' });
}
