/** The mutation run needs the plain-Node project alone, rooted where its copy of the project is. */
const [rules] = require('../jest.config.cjs').projects;

module.exports = { ...rules, roots: ['<rootDir>/__tests__/domain'], testTimeout: 60000 };
