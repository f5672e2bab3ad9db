const { statSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** A mutant's run ends at the first test that notices it: short files first, the model last. */
module.exports = class extends Sequencer {
  sort(tests) {
    const cost = ({ path }) => (path.endsWith('machine.test.ts') ? Infinity : statSync(path).size);
    return [...tests].sort((a, b) => cost(a) - cost(b));
  }
};
