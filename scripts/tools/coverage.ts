import path from 'node:path';
import { cleanUpOnSignals, run } from './processes';

const TESTS =
  '__tests__/(domain/(payment|health|identity)|state/(payment|health)|platform/(payment|allowed-url|browser))';

/** `npm run coverage`: the payment core, its adapters and the health code, against the floors of coverage-jest.cjs. */
export async function main(): Promise<number> {
  cleanUpOnSignals(130);
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
  const projects = ['rules', 'weapp', 'alipay', 'h5'];
  const { code } = await run(
    process.execPath,
    [
      jest,
      '--config=scripts/coverage-jest.cjs',
      '--selectProjects',
      ...projects,
      '--testPathPatterns',
      TESTS,
    ],
    { onOutput: (text) => process.stderr.write(text) },
  );
  return code;
}
