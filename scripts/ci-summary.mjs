import { readFileSync } from 'node:fs';

/** Plain Node, because it must also count when nothing could be installed. */
function countsOf(suite) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(`reports/${suite}.json`, 'utf8'));
    if (Number.isInteger(passed) && Number.isInteger(failed)) return { passed, failed };
  } catch {
    // no counts: the suite did not run to its end
  }
  return { passed: 0, failed: 1 };
}

let passed = 0;
let failed = 0;
for (const argument of process.argv.slice(2)) {
  const [suite, code] = argument.split(':');
  const counts = countsOf(suite);
  const silent = code !== '0' && counts.failed === 0 ? 1 : 0;
  console.log(`${suite}: ${counts.passed} passed, ${counts.failed + silent} failed`);
  passed += counts.passed;
  failed += counts.failed + silent;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
