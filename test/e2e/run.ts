/** `npm run e2e`, after a build: suites that need more than a browser. Closes with "N passed, M failed". */
import { serveSite } from './site.ts';
import { run } from './wordpress/suite.ts';

const site = await serveSite();
try {
  const { passed, failed } = await run({ site: site.origin });
  console.log(`${passed} passed, ${failed} failed`);
  if (failed) process.exitCode = 1;
} finally {
  site.close();
}
