import { buildSync } from 'esbuild';
import { parseAppConfig } from '../../tools/host/logic/app-config';
import { createDevice } from '../../tools/host/logic/device';
import { hostApi } from '../../tools/host/logic/host-api';
import type { HostName } from '../../tools/host/logic/host-name';
import { makeParts } from '../../tools/host/logic/host-parts';
import { Person } from '../../tools/host/logic/person';
import { plainRealm } from '../../tools/host/logic/plain-realm';
import { createScript, reflexOf } from '../../tools/host/logic/script';
import { VirtualTime } from '../../tools/host/logic/time';
import { headless } from '../../tools/host/logic/view-link';

/** Everything a frame needs that runs a sample and its host together. */
const PARTS = [
  ...['host-api', 'host-parts', 'plain-realm', 'person', 'script', 'time', 'device', 'phone'],
  ...['http-backend', 'app-config', 'open-types', 'events', 'view-link'],
];

type Api = Record<string, (options: object) => unknown>;

function inOneFrame(host: HostName) {
  const time = new VirtualTime(0);
  const device = createDevice();
  const script = createScript(() => device.owner);
  const parts = makeParts({
    ...{ host, time, device, script, view: headless, person: new Person(reflexOf(script)) },
    backend: { answer: () => Promise.reject(new Error('no server')), pay: () => undefined },
    config: parseAppConfig(JSON.stringify({ pages: ['a'] })),
    realm: plainRealm({}),
    restart: () => undefined,
    callApp: () => undefined,
    pages: { make: ({ path, query }) => ({ route: path, options: query, data: {} }) },
  });
  return { time, parts, api: hostApi(parts) as Api };
}

describe('the logic of a host without a wall around it', () => {
  it('can be bundled for a browser: nothing of it needs Node', () => {
    const { outputFiles } = buildSync({
      stdin: {
        contents: PARTS.map((part) => `export * from './tools/host/logic/${part}'`).join('\n'),
        resolveDir: process.cwd(),
      },
      ...{ bundle: true, write: false, platform: 'browser', format: 'esm', logLevel: 'silent' },
    });
    const [file] = outputFiles;
    expect(file?.text).toContain('pageScrollTo');
    expect(file?.text).not.toMatch(/\bBuffer\b|["']node:|\brequire\(/);
  });

  it.each(['weapp', 'alipay'] as const)('answers the same API members as %s', async (host) => {
    const { api, time, parts } = inOneFrame(host);
    const heard: unknown[] = [];
    parts.stack.reLaunch('/a');
    api.getNetworkType?.({ success: (r: object) => heard.push(r) });
    const confirm = host === 'weapp' ? api.showModal : api.confirm;
    void (confirm?.({ title: '删除' }) as Promise<unknown>).then((r) => heard.push(r));
    await time.settle();
    expect(heard).toEqual([
      expect.objectContaining({ networkType: host === 'weapp' ? 'wifi' : 'WIFI' }),
      expect.objectContaining({ confirm: true }),
    ]);
    expect(parts.stack.pages.map(({ route }) => route)).toEqual(['a']);
  });
});
