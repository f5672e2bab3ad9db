import assert from 'node:assert/strict';
import type { Journey, Setting } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import {
  choosesBalance,
  combines,
  enters,
  fillsPurses,
  PAD,
  PASSWORD,
  topsUp,
  WRONG_PASSWORD,
} from '../support/purse';
import type { Shopper } from '../support/shopper';

const RICH = 9000;
const POOR = 10;

async function atTill({ bench, shopper }: Setting, yuan: number): Promise<Shopper> {
  await fillsPurses(bench, yuan);
  const me = await shopper();
  await me.goesToTill(1);
  return me;
}

/** Digits are typed on keys of the page: they must be in nothing that the phone keeps or sends. */
async function keepsNoPassword(me: Shopper): Promise<void> {
  const found = (await me.held.traces()).filter(({ text }) => text.includes(PASSWORD));
  assert.deepEqual(found, [], 'the password was left behind');
}

const alone: readonly Journey[] = [
  {
    name: 'the balance pays all of it',
    async run(setting) {
      const me = await atTill(setting, RICH);
      await choosesBalance(me);
      await enters(me);
      await me.comesTo(pages.result(''));
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
      await keepsNoPassword(me);
      await me.go(pages.walletBills);
      await me.sees(/^支付订单 尾号/);
    },
  },
  {
    name: 'a wrong password, then the right one',
    async run(setting) {
      const me = await atTill(setting, RICH);
      await choosesBalance(me);
      await enters(me, WRONG_PASSWORD);
      await me.sees('支付密码不正确，还可以试 4 次');
      await enters(me);
      await me.comesTo(pages.result(''));
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'five wrong passwords lock the balance, and the order is paid otherwise',
    async run(setting) {
      const me = await atTill(setting, RICH);
      await choosesBalance(me);
      for (let times = 0; times < 5; times += 1) {
        await enters(me, WRONG_PASSWORD);
        if (times < 4) await me.sees(`支付密码不正确，还可以试 ${String(4 - times)} 次`);
      }
      await me.sees('余额支付已暂停');
      await me.tap('取消');
      await me.comesTo(pages.result(''));
      await me.sees({ role: 'radio', name: /^余额，支付密码已锁定/ });
      await me.paysAgain();
      await onlyPaidOrder(setting.bench);
    },
  },
];

const together: readonly Journey[] = [
  {
    name: 'a part of the balance, and a cashier for the rest',
    async run(setting) {
      const me = await atTill(setting, POOR);
      await combines(me, POOR);
      await me.hand.meetsCashier();
      await me.pays();
      await me.sees('其中余额支付');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'the cashier is cancelled: the part of the balance goes back',
    async run(setting) {
      const { bench, target } = setting;
      const me = await atTill(setting, POOR);
      await combines(me, POOR);
      await me.hand.meetsCashier();
      await me.cancels();
      // A browser's cashier is another site: leaving it says nothing, so the shopper asks for it.
      if (target === 'h5') await me.tap('退回余额');
      await me.sees('留出的余额已退回');
      assert.deepEqual((await bench.ledger()).captures, []);
      await me.go(pages.wallet);
      await me.sees('可用余额');
      assert.equal(await me.hand.has(/^为订单留出/), false);
    },
  },
  {
    name: 'killed between the balance and the cashier, nothing is lost',
    async run(setting) {
      const { bench } = setting;
      const me = await atTill(setting, POOR);
      await bench.fault('startAttempt', 'no-answer');
      await combines(me, POOR);
      await me.sees(/^已从余额留出/);
      await me.hand.kill();
      await bench.calm();
      await me.hand.start();
      const [order] = (await bench.ledger()).orders;
      await me.go(pages.wallet);
      await me.sees(`为订单留出 ¥${POOR.toFixed(2)}`);
      await me.go(pages.result(`orderNo=${order?.orderNo ?? ''}`));
      await me.isOfferedToPay();
      await me.sees(`已留出余额 ¥${POOR.toFixed(2)}`);
      await me.tap('退回余额');
      await me.sees('留出的余额已退回');
      await me.paysAgain();
      await onlyPaidOrder(bench);
    },
  },
];

const moves: readonly Journey[] = [
  {
    name: 'money in, by Alipay’s page',
    only: 'top-up',
    async run({ bench, shopper }) {
      await fillsPurses(bench, 0);
      const me = await shopper();
      await me.isKnown();
      await me.go(pages.login);
      await me.signsIn();
      await topsUp(me);
      await me.go(pages.walletBills);
      await me.sees('支付宝充值');
    },
  },
  {
    name: 'money out that does not arrive comes back',
    async run({ bench, shopper }) {
      await fillsPurses(bench, 200);
      await bench.set('wallet.payout-fails', true);
      const me = await shopper();
      await me.isKnown();
      await me.go(pages.login);
      await me.signsIn();
      await me.go(pages.walletWithdraw);
      await me.hand.fill('提现金额', '100');
      await me.tap('提现 ¥100.00');
      await me.tap('确认提现 ¥100.00');
      await enters(me);
      await me.sees('审核中');
      await bench.advance(120_000);
      await me.tap('刷新');
      await me.sees('未到账，已退回余额');
      await me.go(pages.walletBills);
      await me.sees('提现退回');
      await keepsNoPassword(me);
    },
  },
  {
    name: 'the balance is agreed to before its first use, by itself',
    async run({ shopper }) {
      const me = await shopper();
      await me.isKnown();
      await me.go(pages.login);
      await me.signsIn();
      await me.go(pages.wallet);
      await me.tap('同意并开通余额');
      await me.sees('请先阅读并勾选同意');
      await me.tap({ role: 'checkbox', name: /^同意余额服务协议/ });
      await me.tap('同意并开通余额');
      await me.sees('可用余额');
      assert.equal(await me.hand.has({ role: 'dialog', name: PAD }), false);
    },
  },
];

export const wallet: readonly Journey[] = [...alone, ...together, ...moves];
