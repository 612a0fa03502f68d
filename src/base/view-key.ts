/**
 * Names all that decides what is drawn: the version of the content, and the attributes but for `base`. The publisher
 * writes it beside what it has drawn (`data-view`), and an element compares it before it takes that over.
 */
export function viewKey(
  attributes: Iterable<readonly [name: string, value: string]>,
  version: string | undefined,
): string {
  const said = [...attributes].map(([name, value]) => `${name}=${value}`);
  return [version, ...said.sort()].join(' ');
}
