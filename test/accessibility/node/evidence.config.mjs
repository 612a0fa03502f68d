/** The tests in a browser that the conformance report names: what became of each goes to the file that RESULTS names. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import config from '../../../web-test-runner.config.mjs';

const outcomes = ({ testFile, testResults }) => {
  const inSuite = (names, { tests, suites }) => [
    ...tests.map(({ name, passed, skipped }) => ({
      file: relative('.', testFile).replaceAll('\\', '/'),
      names: [...names, name],
      passed: passed && !skipped,
    })),
    ...suites.flatMap(suite => inSuite([...names, suite.name], suite)),
  ];
  return testResults ? inSuite([], testResults) : [];
};

const writeOutcomes = {
  stop: ({ sessions }) => writeFileSync(process.env.RESULTS, JSON.stringify(sessions.flatMap(outcomes))),
};

export default { ...config, reporters: [...config.reporters, writeOutcomes] };
