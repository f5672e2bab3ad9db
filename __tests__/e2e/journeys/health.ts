import assert from 'node:assert/strict';
import { LONGEST_BACKOFF_MS } from '@/domain/health/refresh';
import type { Target } from '../../../tools/flows/hand';
import { AGREE, agreesToHealth, binds, comesToHealth, GREEN, hasCode, ME } from '../support/health';
import type { Journey } from '../support/journey';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const LAST = /^上次结果：未见异常 · 更新于 /;

/** No colour and nothing to scan (G1, G2). */
async function isGrey(me: Shopper): Promise<void> {
  assert.equal(await me.hand.has({ role: 'img', name: /^健康码，/ }), false, 'a code is shown');
}

/** Nothing of who it is stays on the phone or goes into an address. */
async function keepsNobody(me: Shopper): Promise<void> {
  const traces = await me.held.traces();
  const found = traces.filter(({ text }) => text.includes(ME?.number ?? '?'));
  assert.deepEqual(found, [], 'the number was left behind');
}

const opening: readonly Journey[] = [
  {
    name: 'health: consent, real name, green; and nobody is asked twice',
    async run({ shopper }) {
      const me = await shopper();
      await comesToHealth(me);
      await me.tap('同意并继续');
      await me.sees('请先阅读并勾选同意');
      await agreesToHealth(me);
      await me.tap('去登记');
      await binds(me);
      await me.sees('已核验');
      await me.hand.back();
      await me.sees(GREEN);
      await me.sees(/^核酸检测 阴性/);
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.health);
      await me.sees(GREEN);
      await keepsNobody(me);
    },
  },
  {
    name: 'health: who refuses goes on shopping',
    async run({ bench, shopper }) {
      const me = await shopper();
      await comesToHealth(me);
      await me.sees(AGREE);
      await me.tap('暂不同意，返回');
      const [first] = await bench.goods();
      assert.ok(first);
      await me.go(pages.product(first.spuId));
      await me.sees('加入购物车');
    },
  },
];

/** What the server answers for a while, and what is said of it. */
const TROUBLES = [
  ['rate-limited', '使用的人较多'],
  ['http-503', '健康码系统维护中'],
  ['http-500', '没有获取成功'],
] as const;

/** Alipay tells no app which status it was. */
const wordsOn = (target: Target, fault: string, words: string): string =>
  target === 'alipay' && fault === 'http-503' ? '没有获取成功' : words;

const AGAIN = { role: 'button', name: '重新获取' } as const;

/** By itself within a minute, where minutes are cheap; else by a tap, as soon as it may be. */
async function getsItAfterAll(me: Shopper): Promise<void> {
  if (me.hand.target !== 'h5') await me.hand.waits(LONGEST_BACKOFF_MS);
  await me.until(async () => {
    if (await me.hand.has(GREEN)) return true;
    // It may come in between, and take the button away.
    if (me.hand.target === 'h5') await me.tap(AGAIN).catch(() => undefined);
    return false;
  }, 'the code');
}

const troubles: readonly Journey[] = TROUBLES.map(([fault, words]) => ({
  name: `health: ${fault}, said in words, and over in the end`,
  async run({ bench, shopper, target }) {
    const me = await shopper();
    await hasCode(me);
    await bench.fault('getHealthCode', fault, 'always');
    await me.hand.kill();
    await me.hand.start();
    await me.go(pages.health);
    await me.sees(wordsOn(target, fault, words));
    await me.sees(LAST);
    await isGrey(me);
    await bench.set('reset.faults', null);
    await getsItAfterAll(me);
  },
}));

const lineOf: Readonly<Record<Target, RegExp>> = {
  weapp: /^打开支付宝，搜索/,
  alipay: /^打开微信，搜索/,
  h5: /^打开微信，搜索/,
};

const weak: readonly Journey[] = [
  {
    name: 'health: without network it is grey, names other ways, and comes back by itself',
    async run({ bench, shopper, target }) {
      const me = await shopper();
      await bench.set('health.ttl', 10);
      await hasCode(me);
      await me.hand.set('device.network', 'offline');
      await me.until(async () => me.hand.has(LAST), 'the grey result');
      await isGrey(me);
      await me.sees(lineOf[target]);
      await me.sees(/人工通道/);
      await me.hand.set('device.network', 'online');
      await me.sees(GREEN);
    },
  },
  {
    name: 'health: a slow answer is called slow, and is taken when it comes',
    async run({ bench, shopper }) {
      const me = await shopper();
      await hasCode(me);
      await bench.fault('getHealthCode', 'no-answer', 1);
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.health);
      await me.sees('网络较慢，仍在获取');
      await me.sees(LAST);
      await isGrey(me);
      await me.sees(GREEN);
    },
  },
];

const ends: readonly Journey[] = [
  {
    name: 'health: red has a reason and an appeal that outlives a kill',
    async run({ bench, shopper }) {
      const me = await shopper();
      await hasCode(me);
      await bench.set('health.state', 'RED');
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.health);
      await me.sees({ role: 'img', name: '健康码，红码，集中观察' });
      await me.sees('判定单位');
      await me.tap('结果有误，申请纠错');
      await me.tap({ role: 'radio', name: '我没有到过相关地点' });
      await me.hand.fill('具体情况', '两周都在外地');
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.healthAppeal);
      await me.tap('提交纠错申请');
      await me.sees('核查中');
      await me.sees(/^将在 .* 前答复$/);
    },
  },
  {
    name: 'health: withdrawn is erased, here and there',
    async run({ shopper }) {
      const me = await shopper();
      await hasCode(me);
      await me.go(pages.healthIdentity);
      await me.tap('撤回同意并删除信息');
      await me.tap({ role: 'button', name: '删除' });
      await me.sees(AGREE);
      const kept = (await me.held.traces()).filter(({ text }) => text.includes('amphi:health'));
      assert.deepEqual(kept, [], 'something of it was kept');
      await agreesToHealth(me);
      await me.sees('提交核验');
    },
  },
];

export const health: readonly Journey[] = [...opening, ...troubles, ...weak, ...ends];
