import { leftovers } from '../../scripts/tools/descendants';
import { run, serve, stop } from '../../scripts/tools/processes';

const grandparent = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  process.on('SIGTERM', () => undefined);
  setInterval(() => undefined, 1000);
  console.log('up');
`;

function serveStubborn(mark: string): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve) => {
    const child = serve(process.execPath, ['-e', grandparent], {
      env: { AMPHI_TEST_MARK: mark },
      onOutput: (text) => {
        if (text.includes('up')) resolve(child);
      },
    });
  });
}

test('stopping a server ends its children too, even when it ignores SIGTERM', async () => {
  const mark = `AMPHI_TEST_MARK=${String(process.pid)}-tree`;
  const child = await serveStubborn(mark.split('=')[1] ?? '');
  expect(leftovers('/nowhere', mark)).toHaveLength(2);
  await stop(child, 200);
  expect(leftovers('/nowhere', mark)).toEqual([]);
});

test('a command tells its exit code and everything it said', async () => {
  const code = "console.log('out'); console.error('err'); process.exitCode = 3";
  const finished = await run(process.execPath, ['-e', code]);
  expect(finished).toMatchObject({ code: 3 });
  expect(finished.output).toContain('out');
  expect(finished.output).toContain('err');
});

test('a command that does not exist is a failure, not a crash', async () => {
  expect((await run('/nowhere/at/all', [])).code).toBe(127);
});
