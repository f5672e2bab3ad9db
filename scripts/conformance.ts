import { conform } from './tools/conformance';

/** `npm run conformance -- <baseUrl>`: does that backend keep the contract? Reads and refusals only. */
async function main(): Promise<number> {
  const [base] = process.argv.slice(2);
  if (!base || !/^https?:\/\//.test(base)) {
    console.error('Usage: npm run conformance -- http://127.0.0.1:4010/api');
    return 2;
  }
  const checks = await conform(base.replace(/\/$/, ''));
  for (const { name, problem } of checks)
    console.log(
      `${problem === null ? 'ok  ' : 'FAIL'} ${name}${problem === null ? '' : `: ${problem}`}`,
    );
  const failed = checks.filter(({ problem }) => problem !== null).length;
  console.log(`${String(checks.length - failed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
