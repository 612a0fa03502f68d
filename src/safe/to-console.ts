/** Tells the console. A page may have broken it, or left only a part of it: readers and events lose nothing by that. */
export function toConsole(message: unknown, level: 'error' | 'warn' | 'info' = 'error'): void {
  try {
    console[level](message);
  } catch {
    // Nobody hears it.
  }
}
