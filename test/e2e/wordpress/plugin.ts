/** What the plugin promises, one check each, in the WordPress where it is active. */
import { ofPackage } from './plugin/package.ts';
import { ofSettings } from './plugin/settings.ts';
import { ofPages } from './plugin/pages.ts';
import { ofAddresses } from './plugin/addresses.ts';
import { ofOddPublishers } from './plugin/odd-publishers.ts';
import { ofEditing } from './plugin/editing.ts';
import { ofEnding } from './plugin/ending.ts';
import type { Checks, Given } from './plugin/given.ts';
import { standIn } from './plugin/stand-in.ts';

const checks: Checks = {
  ...ofPackage,
  ...ofSettings,
  ...ofPages,
  ...ofAddresses,
  ...ofOddPublishers,
  ...ofEditing,
  ...ofEnding,
};

export async function checkPlugin(
  given: Omit<Given, 'publisher'>,
): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const publisher = await standIn(given.site);
  try {
    const only = process.argv.slice(2).filter(word => !word.startsWith('--'));
    for (const [promise, check] of Object.entries(checks)) {
      if (only.length && !only.some(words => promise.includes(words))) continue;
      try {
        await check({ ...given, publisher });
        counts.passed++;
        console.log(`✔ ${promise}`);
      } catch (error) {
        counts.failed++;
        console.error(`✖ ${promise}\n${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  } finally {
    publisher.close();
  }
  return counts;
}
