import { CHECK, FIND, OPEN_DOOR, scans } from '../../__tests__/e2e/support/desk';
import { hasCode } from '../../__tests__/e2e/support/health';
import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, restarts, type Stop } from './stop';

async function checks(me: Shopper, text: string, sees: string): Promise<void> {
  await scans(me, CHECK, text);
  await me.sees(sees);
}

const guard: readonly Stop[] = [
  [
    'check-no-guard',
    async (me) => {
      await restarts(me);
      await hasCode(me);
      await me.go(pages.healthCheck);
      await me.sees('你不是登记的验码人员');
    },
  ],
  [
    'check',
    async (me) => {
      await me.bench.set('health.checker', true);
      await restarts(me);
      await me.go(pages.healthCheck);
      await me.sees('请对方打开健康码');
    },
  ],
  ['check-green', async (me) => checks(me, await me.bench.newCode(), '未见异常')],
  [
    'check-yellow',
    async (me) => {
      await me.bench.set('health.state', 'YELLOW');
      await checks(me, await me.bench.newCode(), '居家观察');
    },
  ],
  [
    'check-red',
    async (me) => {
      await me.bench.set('health.state', 'RED');
      await checks(me, await me.bench.newCode(), '集中观察');
    },
  ],
  ['check-red-end', bottom],
  [
    'check-replayed',
    async (me) => {
      await me.bench.fault('checkCode', 'same-token');
      await checks(me, await me.bench.newCode(), '已经核验过');
    },
  ],
  [
    'check-stale',
    async (me) => {
      await me.bench.fault('checkCode', 'old-code');
      await checks(me, await me.bench.newCode(), '码已过期');
    },
  ],
  ['check-foreign', (me) => checks(me, 'https://example.com/p/1001', '不是健康码')],
  [
    'check-offline',
    async (me) => {
      await me.hand.set('device.network', 'offline');
      await checks(me, 'abcdefghijkmnpqr', '网络未连接，无法核验');
      await me.hand.set('device.network', 'online');
    },
  ],
];

const venue: readonly Stop[] = [
  [
    'venue-find',
    async (me) => {
      await me.bench.set('health.state', 'GREEN');
      await me.bench.set('health.dependants', 2);
      await restarts(me);
      await me.go(pages.healthVenue(''));
      await me.sees('扫门口的场所码');
    },
  ],
  [
    'venue-strange',
    async (me) => {
      await scans(me, FIND, '?!');
      await me.sees('这不是场所码，请扫门口张贴的场所码');
    },
  ],
  [
    'venue-form',
    async (me) => {
      await me.go(pages.healthVenue(OPEN_DOOR));
      await me.sees('谁进入');
    },
  ],
  [
    'venue-no-place',
    async (me) => {
      await me.hand.set('device.location', 'denied');
      await me.tap('附上');
      await me.sees('你没有允许使用位置，不影响登记');
    },
  ],
  [
    'venue-unsure',
    async (me) => {
      await me.bench.fault('checkInAtVenue', 'truncated-json');
      await me.tap('登记进入');
      await me.sees('再试一次');
    },
  ],
  [
    'venue-done',
    async (me) => {
      await me.tap('再试一次');
      await me.sees('登记成功');
    },
  ],
  [
    'shows',
    async (me) => {
      await me.tap('查看亮码记录');
      await me.sees('演示社区服务中心');
      await me.bench.set('health.add-shows', null);
      await me.hand.pullDown();
      await me.hand.rest();
    },
  ],
];

/** The guard's screen, the door of a venue, and the history of both. */
export const desk: readonly Stop[] = [...guard, ...venue];
