/**
 * The mutation run needs one project alone, rooted where its copy of the project is. Which tests
 * have to notice is in mutation-pieces.mjs; jest reads CommonJS, so the table comes by environment.
 */
const { projects } = require('../jest.config.cjs');

const name = process.env.AMPHI_MUTATION_PROJECT ?? 'rules';
const tests = (process.env.AMPHI_MUTATION_TESTS ?? '__tests__/domain/payment').split(',');
const project = projects.find(({ displayName }) => displayName === name);

module.exports = {
  ...project,
  testMatch: tests.flatMap((test) => [
    `<rootDir>/${test}/**/*.test.ts?(x)`,
    `<rootDir>/${test}.test.ts`,
    `<rootDir>/${test}.${name}.test.ts`,
  ]),
  roots: ['<rootDir>/__tests__'],
  testTimeout: 60000,
  testRunner: require.resolve('./mutation-jest-circus.cjs'),
  testSequencer: require.resolve('./mutation-order.cjs'),
};
