import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countJest } from '../../scripts/tools/test';

const results = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test('a test file that cannot load and a skipped test are failures', () => {
  expect(countJest(results, false)).toEqual({ passed: 5, failed: 0 });
  expect(countJest({ ...results, numRuntimeErrorTestSuites: 1 }, false).failed).toBe(1);
  expect(countJest({ ...results, numPendingTests: 2, numTodoTests: 1 }, false).failed).toBe(3);
});

test('tests left out on purpose, by name, are not failures', () => {
  expect(countJest({ ...results, numPendingTests: 2 }, true).failed).toBe(0);
});

describe('the last line of the pipeline', () => {
  const summary = path.resolve('scripts/ci-summary.mjs');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'amphi-counts-'));
    mkdirSync(path.join(folder, 'reports'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const report = (suite: string, text: string) =>
    writeFileSync(path.join(folder, 'reports', `${suite}.json`), text);
  const sum = (...suites: string[]) => {
    const done = spawnSync(process.execPath, [summary, ...suites], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: done.status, last: done.stdout.trim().split('\n').at(-1) };
  };

  test('adds up what every suite reported', () => {
    report('jest', '{"passed":3,"failed":0}');
    report('e2e', '{"passed":2,"failed":0}');
    expect(sum('jest:0', 'e2e:0')).toEqual({ code: 0, last: '5 passed, 0 failed' });
  });

  test('a suite that reported nothing, or nonsense, is a failure', () => {
    report('jest', '{"passed":3,"failed":0}');
    report('gate', '{"passed":');
    expect(sum('jest:0', 'gate:0', 'e2e:0')).toEqual({ code: 1, last: '3 passed, 2 failed' });
  });

  test('a suite that ended badly although nothing in it failed is a failure', () => {
    report('jest', '{"passed":3,"failed":0}');
    expect(sum('jest:1')).toEqual({ code: 1, last: '3 passed, 1 failed' });
  });

  test('no tests at all is not a success', () => {
    report('jest', '{"passed":0,"failed":0}');
    expect(sum('jest:0').code).toBe(1);
  });
});

test('journeys count their tests, not their groups, and a skipped one failed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'amphi-journeys-'));
  const journey = path.join(folder, 'one.e2e.mjs');
  // The skipped test is in the file written here, for the reporter to count; none is skipped in this one.
  const leftOut = ['it', 'skip'].join('.');
  writeFileSync(
    journey,
    "import { describe, it, test } from 'node:test';\n" +
      `describe('group', () => { it('passes', () => undefined); ${leftOut}('left out', () => undefined); });\n` +
      "test('alone', () => undefined);\n",
  );
  const reporter = path.resolve('scripts/count-reporter.mjs');
  const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
  const output = execFileSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, journey],
    {
      encoding: 'utf8',
      env,
    },
  );
  rmSync(folder, { recursive: true });
  expect(JSON.parse(output)).toEqual({ passed: 2, failed: 1 });
});
