import { execFileSync } from 'node:child_process';
import packageJson from '../../package.json';

const PROGRAM = 'exec node scripts/start.mjs';

test('npm start hands its arguments over, and leaves no shell that would swallow a signal', () => {
  const { start } = packageJson.scripts;
  expect(start).toContain(PROGRAM);
  const said = execFileSync('sh', ['-c', `${start.replace(PROGRAM, 'echo')} --lan`]);
  expect(said.toString().trim()).toBe('--lan');
});
