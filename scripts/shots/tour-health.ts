import {
  agreesToHealth,
  binds,
  comesToHealth,
  ME,
} from '../../__tests__/e2e/support/health';
import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, restarts, scroll, type Stop } from './stop';

const opening: readonly Stop[] = [
  [
    'health-consent',
    async (me) => {
      await me.hand.start();
      await comesToHealth(me);
      await me.tap('同意并继续');
      await me.sees('请先阅读并勾选同意');
    },
  ],
  ['health-consent-end', bottom],
  [
    'health-identity-first',
    async (me) => {
      await agreesToHealth(me);
      await me.sees('先完成实名登记');
    },
  ],
  [
    'health-bind',
    async (me) => {
      await me.tap('去登记');
      await me.hand.fill('姓名', ME?.name ?? '');
      await me.hand.fill('身份证号', '110105190503070072');
      await me.tap('提交核验');
      await me.sees(/号码有误/);
    },
  ],
  [
    'health-papers',
    async (me) => {
      await me.tap(/^证件类型/);
      await me.sees({ role: 'radio', name: '护照' });
    },
  ],
  [
    'health-identity',
    async (me) => {
      await me.bench.set('health.dependants', 2);
      await me.tap({ role: 'radio', name: '居民身份证' });
      await binds(me);
      await me.sees('已核验');
    },
  ],
  [
    'health-revealed',
    async (me) => {
      await me.tap(/^显示完整姓名/);
      await me.sees(ME?.name ?? '');
    },
  ],
];

const turns = async (me: Shopper, state: string, name: RegExp) => {
  await me.bench.set('health.state', state);
  await restarts(me);
  await me.go(pages.health);
  await me.sees({ role: 'img', name });
};

const colours: readonly Stop[] = [
  ['health-green', (me) => turns(me, 'GREEN', /绿码/)],
  [
    'health-people',
    async (me) => {
      await me.sees(/^本人/);
      await scroll(0)(me);
    },
  ],
  ['health-green-end', bottom],
  ['health-yellow', (me) => turns(me, 'YELLOW', /黄码/)],
  ['health-red', (me) => turns(me, 'RED', /红码/)],
  [
    'health-red-why',
    async (me) => {
      await me.sees('判定单位');
      await bottom(me);
    },
  ],
  [
    'health-appeal',
    async (me) => {
      await me.tap('结果有误，申请纠错');
      await me.tap({ role: 'radio', name: '我没有到过相关地点' });
      await me.tap('提交纠错申请');
      await me.sees('请写明具体情况');
    },
  ],
  [
    'health-appeal-open',
    async (me) => {
      await me.hand.fill('具体情况', '这两周一直在外地出差，没有去过通报里的地点');
      await me.tap('提交纠错申请');
      await me.sees('核查中');
      await me.hand.missesSight('已提交');
    },
  ],
];

/** The app is started anew, with this going on. */
const greyWith = (fault: Parameters<Shopper['bench']['fault']>[1], words: string | RegExp) =>
  async (me: Shopper) => {
    await me.bench.calm();
    await me.bench.fault('getHealthCode', fault, 'always');
    await restarts(me);
    await me.go(pages.health);
    await me.sees(words);
  };

const greys: readonly Stop[] = [
  [
    'health-checking',
    async (me) => {
      await me.bench.set('health.state', 'GREEN');
      await greyWith('no-answer', '网络较慢，仍在获取')(me);
    },
  ],
  ['health-limited', greyWith('rate-limited', '使用的人较多')],
  ['health-maintenance', greyWith('maintenance', '健康码系统维护中')],
  [
    'health-others',
    async (me) => {
      await greyWith('http-500', '没有获取成功')(me);
      await me.sees('在另一个平台出示');
      await bottom(me);
    },
  ],
  [
    'health-paper',
    async (me) => {
      await me.bench.calm();
      await me.go(pages.healthPaper);
      await me.sees('没有手机或打不开，也可以通行登记');
    },
  ],
  ['health-paper-end', bottom],
];

/** The health code: every state of it. */
export const health: readonly Stop[] = [...opening, ...colours, ...greys];
