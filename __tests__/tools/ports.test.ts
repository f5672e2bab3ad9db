import { createServer, type Server } from 'node:net';
import { anyPort, pickPort } from '../../scripts/tools/ports';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((s) => new Promise((resolve) => s.close(resolve))));
});

function take(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
    open.push(server);
  });
}

test('a free port is used as wished', async () => {
  const port = await anyPort();
  expect(await pickPort(port, '127.0.0.1')).toBe(port);
});

test('a taken port gives way to a higher one that can be listened on', async () => {
  const port = await anyPort();
  await take(port);
  const chosen = await pickPort(port, '127.0.0.1');
  expect(chosen).toBeGreaterThan(port);
  await expect(take(chosen)).resolves.toBeUndefined();
});
