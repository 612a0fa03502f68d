/** The day that it is where a day begins first (UTC+14): nothing is of a later one. */
export const latestDay = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
