/** What the list benchmark asks of the browser beyond the page. */
import type { CDPSession } from 'playwright-core';

/** Presses a key and lets it go at once: some lists wait until it is up. */
export async function press(devtools: CDPSession, letter: string): Promise<void> {
  await Promise.all(
    (['keyDown', 'keyUp'] as const).map(type =>
      devtools.send('Input.dispatchKeyEvent', {
        type,
        key: letter,
        ...(type === 'keyDown' && { text: letter }),
      }),
    ),
  );
}

/** Memory in use after garbage collection, typed arrays included, in MB. */
export async function heapOf(devtools: CDPSession): Promise<number> {
  for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / 2 ** 20;
}
