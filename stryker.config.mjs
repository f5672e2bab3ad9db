import { pieces, thresholds } from './scripts/mutation-pieces.mjs';

const name = process.env.AMPHI_MUTATION ?? 'machine';
const piece = pieces[name];
if (!piece) throw new Error(`No such piece: ${name}. There are ${Object.keys(pieces).join(', ')}.`);

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'scripts/mutation-jest.cjs' },
  coverageAnalysis: 'perTest',
  mutate: process.env.AMPHI_MUTATION_FILES?.split(',') ?? piece.mutate,
  ignorePatterns: ['dist*', 'reports', '.cache', '.mock-state', 'shots', 'docs/images'],
  incremental: true,
  // Without it a mutant of what runs at load time keeps its result when only tests were added.
  force: process.env.AMPHI_MUTATION_FRESH === '1',
  incrementalFile: `.cache/mutation-${name}.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `reports/mutation-${name}.json` },
  concurrency: Number(process.env.AMPHI_MUTATION_WORKERS ?? 2),
  timeoutMS: 20000,
  thresholds,
};
