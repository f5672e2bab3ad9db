import assert from 'node:assert/strict';
import { CHECK, FIND, GREEN_DOOR, OPEN_DOOR, scans } from '../support/desk';
import { hasCode } from '../support/health';
import type { Journey, Setting } from '../support/journey';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

/** Somebody with a code of their own, who may check others'. */
async function isGuard({ bench, shopper }: Setting): Promise<Shopper> {
  await bench.set('health.checker', true);
  const me = await shopper();
  await hasCode(me);
  await me.go(pages.healthCheck);
  await me.sees('请对方打开健康码');
  return me;
}

async function checks(me: Shopper, text: string, sees: string): Promise<void> {
  await scans(me, CHECK, text);
  await me.sees(sees);
}

/** Somebody with a code, at the door of a venue. */
async function atDoor({ shopper }: Setting, venue: string): Promise<Shopper> {
  const me = await shopper();
  await hasCode(me);
  await me.go(pages.healthVenue(venue));
  await me.sees('谁进入');
  return me;
}

/** Lines of one place in the history. */
async function isWrittenOnce(me: Shopper, place: string): Promise<void> {
  await me.go(pages.healthShows);
  await me.sees(place);
  assert.equal(await me.hand.has({ name: place, nth: 1 }), false, 'written down twice');
}

const checking: readonly Journey[] = [
  {
    name: 'a guard sees one code after the other',
    async run(setting) {
      const me = await isGuard(setting);
      const { bench } = setting;
      await checks(me, await bench.newCode(), '未见异常');
      await bench.set('health.state', 'YELLOW');
      await checks(me, await bench.newCode(), '居家观察');
      await bench.set('health.state', 'RED');
      await checks(me, await bench.newCode(), '集中观察');
    },
  },
  {
    name: 'a code that is old, shown again or no code at all tells of nobody',
    async run(setting) {
      const me = await isGuard(setting);
      const token = await setting.bench.newCode();
      await checks(me, token, '未见异常');
      await checks(me, token, '已经核验过');
      const old = await setting.bench.newCode();
      await setting.bench.advance(61_000);
      await checks(me, old, '码已过期');
      await checks(me, 'https://example.com/p/1001', '不是健康码');
      assert.equal(await me.hand.has('未见异常'), false);
    },
  },
  {
    name: 'without a network nothing is checked and nothing guessed',
    async run(setting) {
      const me = await isGuard(setting);
      const token = await setting.bench.newCode();
      await me.hand.set('device.network', 'offline');
      await checks(me, token, '网络未连接，无法核验');
      await me.hand.set('device.network', 'online');
      await checks(me, token, '未见异常');
    },
  },
  {
    name: 'whoever is no guard is told so',
    async run({ shopper }) {
      const me = await shopper();
      await hasCode(me);
      await me.go(pages.healthCheck);
      await me.sees('你不是登记的验码人员');
    },
  },
];

const entering: readonly Journey[] = [
  {
    name: 'an entry whose reply was torn is written once, though the app was killed',
    async run(setting) {
      const me = await atDoor(setting, OPEN_DOOR);
      await setting.bench.fault('checkInAtVenue', 'truncated-json');
      await me.tap('登记进入');
      await me.sees(/^还没有确认是否登记成功/);
      await me.hand.kill();
      await me.hand.start(pages.healthVenue(OPEN_DOOR));
      await me.tap('登记进入');
      await me.sees('登记成功');
      await me.sees('演示社区服务中心');
      await isWrittenOnce(me, '演示社区服务中心');
    },
  },
  {
    name: 'who does not tell the place enters all the same',
    async run(setting) {
      const me = await atDoor(setting, OPEN_DOOR);
      await me.hand.set('device.location', 'denied');
      await me.tap('附上');
      await me.sees('你没有允许使用位置，不影响登记');
      await me.tap('登记进入');
      await me.sees('登记成功');
    },
  },
  {
    name: 'who tells the place tells it coarsely and once',
    async run(setting) {
      const me = await atDoor(setting, OPEN_DOOR);
      await me.hand.set('device.location', 'granted');
      await me.tap('附上');
      await me.until(async () => {
        if (await me.hand.has('湖滨银泰')) await me.tap('湖滨银泰');
        return me.hand.has('已附上大致位置，只用于这一次登记');
      }, 'a place');
      await me.tap('登记进入');
      await me.sees('登记成功');
      for (const { place, text } of await me.held.traces()) {
        assert.doesNotMatch(text, /30[._]?27|120[._]?15/, `a place in ${place}`);
      }
    },
  },
  {
    name: 'a family enters by the code on the door, and a stricter door says no',
    async run(setting) {
      await setting.bench.set('health.dependants', 1);
      await setting.bench.set('health.dependant-state', 'YELLOW');
      const me = await setting.shopper();
      await hasCode(me);
      await me.go(pages.healthVenue(''));
      await scans(me, FIND, GREEN_DOOR);
      await me.tap('登记进入');
      await me.sees('登记成功');
      await me.tap('给同行的家人登记');
      await me.tap({ role: 'radio', name: /子女/ });
      await me.tap('登记进入');
      await me.sees('已登记，暂不能进入');
      await me.tap('查看亮码记录');
      await me.sees('两栖鲜生演示店');
      await me.sees('居家观察');
    },
  },
];

/** The guard's side of a door, the venue's own code, and what both leave in the history. */
export const healthDesk: readonly Journey[] = [...checking, ...entering];
