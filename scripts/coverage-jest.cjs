/** The payment core, its adapters and the health code: at least 95 % of lines and 90 % of branches, each piece by itself. */
const config = require('../jest.config.cjs');

const least = { lines: 95, branches: 90 };

/** With its sources: a file that no test loads counts as uncovered. */
const withSources = (project) => ({ ...project, roots: [...project.roots, '<rootDir>/src'] });

module.exports = {
  ...config,
  projects: config.projects.map((project) =>
    project.displayName === 'h5' ? withSources(project) : project,
  ),
  rootDir: '..',
  collectCoverage: true,
  coverageReporters: ['text', 'json-summary'],
  coverageDirectory: 'reports/coverage',
  collectCoverageFrom: [
    'src/domain/payment/**/*.ts',
    'src/state/payment/*.ts',
    'src/domain/health/*.ts',
    'src/state/health/{create-,code-,account-,last-}*.ts',
    'src/platform/payment.*.ts',
    'src/platform/{allowed-url,browser-scene,leave-by-form}.ts',
  ],
  coverageThreshold: {
    global: least,
    './src/domain/payment/': least,
    './src/state/payment/': least,
    './src/domain/health/': least,
    './src/state/health/': least,
    './src/platform/': least,
  },
};
