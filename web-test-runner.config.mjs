/**
 * How tests run: in a real browser, one file after the other. `npx wtr --watch` repeats while you edit.
 */
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { tsImport } from 'tsx/esm/api';

const { testBrowsers } = await tsImport('./publish/test-browsers.ts', import.meta.url);
const { siteHeaders } = await tsImport('./publish/site-headers.ts', import.meta.url);
const { fixture, publisherReply } = await tsImport('./test/doctor/node/partner.ts', import.meta.url);

/** Each uncaught error, once, and the session (one test file in one browser) that it came from. */
const pageErrors = new Map();

export default {
  files: [
    'test/**/*.test.ts',
    '!test/{publish,package,e2e,editors,browsers,doctor/node,list/node,indexing,house,accessibility/node}/**',
  ],
  nodeResolve: true,
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  middleware: [serveBroken, serveSite],
  browsers: await testBrowsers(process.env.BROWSERS || 'chromium', createPage),
  // As wide in every browser as Chromium's window: a list looks different on a wide page.
  testRunnerHtml: framework =>
    `<!DOCTYPE html><html><head><style>html { max-width: 800px }</style></head><body><script type="module" src="${framework}"></script></body></html>`,
  concurrency: 1, // focus belongs to one page at a time
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['src/generated/**'], reportDir: 'coverage' },
  reporters: [defaultReporter(), countReporter()],
};

/** The doctor's pages, with their headers, and a publisher whose answers go wrong. */
function serveBroken(context, next) {
  const name = /^\/test\/doctor\/fixtures\/([\w-]+)\.html/.exec(context.url)?.[1];
  const isFaulty = /^\/(gone|plain|closed|unframed|accents|lists|v0\.9\.0)\//.test(context.url);
  const reply = name ? fixture(name, '') : isFaulty ? publisherReply(context.url) : undefined;
  if (!reply) return next();
  context.status = reply.status;
  context.set(reply.headers);
  context.body = reply.body;
}

/** Demo pages ask for /v1/widgets.js here as they do in `npm start`. */
async function serveSite(context, next) {
  // `/first-NAME/v1/…` loses the chunk of that name the first time, with the quiet attempt that follows, `/once-NAME/v1/…` without,
  // `/never-NAME/v1/…` each time; `/late-NAME/v1/…` keeps it back. The first time `/empty-NAME/v1/…` answers without a word,
  // `/silent-NAME/v1/…` long after anybody waits, and `/page-NAME/v1/…` with a page.
  const [, how, chunk, address] =
    /^\/(first|once|never|late|empty|silent|page)-([\w-]+)(\/v\d.*)$/.exec(context.url) ?? [];
  if (address) {
    const isChunk = new RegExp(`/(chunks/)?${chunk}[-.][^/]*$`).test(address);
    if (isChunk && how === 'late') await new Promise(resolve => setTimeout(resolve, 2000));
    else if (isChunk && (how === 'never' || !address.includes(/first|page/.test(how) ? '??' : '?'))) {
      if (how === 'silent') await new Promise(resolve => setTimeout(resolve, 5000));
      if (how === 'empty' || how === 'page') {
        context.type = 'text/javascript';
        context.body = how === 'page' ? '<!doctype html><p>Sign in' : '';
      } else context.status = 503;
      return undefined;
    }
    context.url = address;
  }
  if (context.url.includes('-isolated.html')) context.set('Cross-Origin-Embedder-Policy', 'require-corp');
  if (!/^\/v\d[\d.]*\//.test(context.url)) return next();
  context.url = `/dist/site${context.url}`;
  context.set(siteHeaders);
  return next();
}

/** Also hears what the runner does not: errors in frames, in promises, and after the last test. */
async function createPage({ context }) {
  const page = await context.newPage();
  // One page runs many files. A browser keeps fifty steps, and gives up first those that tests have made: then their
  // way back would lead out of the page.
  const devtools = await page.createCDPSession().catch(() => undefined); // Firefox has none
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank')
      devtools?.send('Page.resetNavigationHistory').catch(() => {}); // the page is gone
  });
  page.on('pageerror', error => {
    // Firefox also reports what it refuses to load or to parse; that is no error of a script.
    if (!error.stack?.includes('\n    at ')) return;
    const text = error.stack.replace(/\n.*__web-test-runner__.*/g, '');
    pageErrors.set(text, new URL(page.url()).searchParams.get('wtr-session-id'));
  });
  return page;
}

// Where the runner itself breaks, it ends with what the console was told still in its buffer, and asks no reporter.
process.once('uncaughtExceptionMonitor', error => {
  writeSync(1, `\n❌ The test runner broke: ${error?.stack ?? error}\n\n0 passed, 1 failed\n`);
});

/** Closes the run with one line that people and scripts can read: "12 passed, 0 failed". */
function countReporter() {
  return {
    stop({ sessions }) {
      const tests = sessions.flatMap(allTests);
      const passed = tests.filter(test => test.passed && !test.skipped).length;
      const skipped = tests.filter(test => test.skipped).length;
      // A file that broke, or had an uncaught error, while none of its tests failed counts as one failure.
      const broken = sessions.filter(
        session => !allTests(session).some(isFailed) && (!session.passed || hasPageError(session)),
      );
      const failed = tests.filter(isFailed).length + broken.length;

      // Last of all, and past the exit code that the runner chose.
      process.once('exit', () => {
        for (const text of pageErrors.keys()) console.log(`Uncaught in the page: ${text}\n`);
        if (pageErrors.size) process.exitCode = 1;
        console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
      });
    },
  };
}

function allTests({ testResults }) {
  const collect = ({ tests, suites }) => [...tests, ...suites.flatMap(collect)];
  return testResults ? collect(testResults) : [];
}

function isFailed({ passed, skipped }) {
  return !passed && !skipped;
}

function hasPageError({ id }) {
  return [...pageErrors.values()].includes(id);
}
