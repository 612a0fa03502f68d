/** Runs work when the page has time for it, at the latest after a second: a busy page may never be idle. */
const request = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 100));

export const whenIdle = (work: () => void): void => void request(work, { timeout: 1000 });
