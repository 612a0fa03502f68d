/**
 * The same tests in other browsers than Chromium: `npm run test:browsers`, after a build. BROWSERS chooses among
 * firefox, webkit and chromium ("firefox,webkit").
 */
process.env.BROWSERS ||= 'firefox,webkit';
const { default: config } = await import('./web-test-runner.config.mjs');

if (!config.browsers.length) {
  console.log('0 passed, 0 failed');
  process.exit();
}

// Limits are kept by our code alone: they are the same in each browser, and take minutes.
// So do the tests of the configurator as a page, which no reader sees; those of its parts, in test/maker, run everywhere.
config.files.push('!test/{trust/limits,demo/configurator*}.test.ts');

export default config;
