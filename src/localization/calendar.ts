/** What the calendar says of dates as we publish them: `2018`, `2018-05` or `2022-06-07`. */

/** A pattern cannot tell that 30 February does not exist; Date would make it 2 March. */
export function isDate(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
