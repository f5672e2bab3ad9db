/**
 * jest-circus for a mutation run, which starts jest once for each mutant: the first test that fails
 * has noticed the mutant, so the rest of the file and the files after it need not run, and a file
 * none of whose tests is asked for need not be loaded. A run without a mutant is the ordinary one.
 */
const { default: circus } = require('jest-circus/runner');
const { createEmptyTestResult } = require('@jest/test-result');

/** jest refuses a file without tests; a test that was left out says nothing about a mutant. */
const LEFT_OUT = {
  ancestorTitles: [],
  title: 'left out',
  fullName: 'left out',
  status: 'pending',
  duration: null,
  failureDetails: [],
  failureMessages: [],
  invocations: 0,
  location: null,
  numPassingAsserts: 0,
  retryReasons: [],
};

/** Full names of the tests of each file, once it has been loaded. */
const names = new Map();
/** The mutant that has been noticed. */
let noticed = null;

const nothing = (testFilePath) => ({
  ...createEmptyTestResult(),
  testFilePath,
  numPendingTests: 1,
  testResults: [LEFT_OUT],
});

function isAskedFor(testPath, pattern) {
  const known = names.get(testPath);
  if (known === undefined || !pattern) return true;
  const asked = new RegExp(pattern, 'i');
  return known.some((name) => asked.test(name));
}

/** Nothing matches it, so every test that is still to come is left out. */
function endFileAtFailure(environment) {
  const listen = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    await listen?.(event, state);
    if (event.name === 'test_done' && event.test.errors.length > 0) state.testNamePattern = /(?!)/;
  };
}

module.exports = async (globalConfig, config, environment, runtime, testPath, send) => {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  if (mutant === undefined)
    return circus(globalConfig, config, environment, runtime, testPath, send);
  if (mutant === noticed || !isAskedFor(testPath, globalConfig.testNamePattern)) {
    return nothing(testPath);
  }
  endFileAtFailure(environment);
  const result = await circus(globalConfig, config, environment, runtime, testPath, send);
  const all = result.testResults.map(({ fullName }) => fullName);
  if (all.length > 0) names.set(testPath, all);
  if (result.numFailingTests > 0) noticed = mutant;
  return result;
};
