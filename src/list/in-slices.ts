/** Long work in short slices, so that the page stays quick to scroll and type. */

/** Milliseconds: half a frame. */
const slice = 5;

/** Until nothing more urgent waits. Not every browser has a scheduler, and a page may call something else so. */
const pause = () =>
  new Promise<unknown>(resolve => {
    const { scheduler } = globalThis as Partial<typeof globalThis>;
    const options = { __proto__: null, priority: 'background' } as SchedulerPostTaskOptions;
    if (scheduler?.postTask) void scheduler.postTask(() => resolve(0), options);
    else setTimeout(resolve);
  });

/** Runs to the end what pauses at each `yield`, and gives what it returns. */
export async function inSlices<T>(work: Iterator<void, T>): Promise<T> {
  for (;;) {
    await pause();
    for (const end = performance.now() + slice; performance.now() < end;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }
}
