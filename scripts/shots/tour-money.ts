import { pages } from '../../__tests__/e2e/support/pages';
import { enters, fillsPurses, PAD } from '../../__tests__/e2e/support/purse';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, type Stop } from './stop';

const PASSWORD_PAGE = '/pages/wallet/password/index';
const TRANSFER_PAGE = '/pages/transfer/order/index';
const BANK = { role: 'radio', name: /^银行转账/ } as const;
const REFRESH = '刷新到账情况';
const PART = 10;
const RICH = 500;

const shows =
  (path: string, words: string | RegExp) =>
  async (me: Shopper): Promise<void> => {
    await me.go(path);
    await me.sees(words);
  };

async function atTill(me: Shopper): Promise<void> {
  await me.fillsCart(1);
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.sees(me.payButton);
}

/** Money out, from the first page of the balance to the review. */
const purse: readonly Stop[] = [
  ['wallet-agree', shows(pages.wallet, '同意并开通余额')],
  [
    'wallet',
    async (me) => {
      await fillsPurses(me.bench, RICH);
      await shows(pages.wallet, '可用余额')(me);
    },
  ],
  ['wallet-password', shows(PASSWORD_PAGE, /验证码/)],
  ['wallet-topup', shows(pages.walletTopUp, /充值/)],
  [
    'wallet-withdraw',
    async (me) => {
      await me.go(pages.walletWithdraw);
      await me.hand.fill('提现金额', '100');
      await me.sees('提现 ¥100.00');
    },
  ],
  ['wallet-withdraw-fee', (me) => me.tap('提现 ¥100.00')],
  [
    'wallet-pad',
    async (me) => {
      await me.tap('确认提现 ¥100.00');
      await me.sees({ role: 'dialog', name: PAD });
    },
  ],
  [
    'wallet-withdraw-review',
    async (me) => {
      await enters(me);
      await me.sees('审核中');
    },
  ],
  ['wallet-bills', shows(pages.walletBills, /^提现/)],
];

/** A part of the balance, and a cashier for the rest. */
const part: readonly Stop[] = [
  [
    'checkout-part',
    async (me) => {
      await fillsPurses(me.bench, PART);
      await atTill(me);
      await me.tap({ role: 'checkbox', name: `先用余额付 ¥${PART.toFixed(2)}` });
    },
  ],
  [
    'result-held',
    async (me) => {
      await me.bench.fault('startAttempt', 'no-answer');
      await me.tap(me.payButton);
      await enters(me);
      await me.sees(/^已从余额留出/);
    },
  ],
  [
    'wallet-held',
    async (me) => {
      await me.bench.calm();
      await shows(pages.wallet, `为订单留出 ¥${PART.toFixed(2)}`)(me);
    },
  ],
];

const atBank =
  (deed: string, words: string | RegExp) =>
  async (me: Shopper): Promise<void> => {
    await me.bench.set(`bank.${deed}`, null);
    await me.tap(REFRESH);
    await me.sees(words);
  };

async function choosesBank(me: Shopper): Promise<void> {
  await atTill(me);
  if (!(await me.hand.has(BANK))) await me.tap('其他支付方式');
  await me.tap(BANK);
  await me.tap(me.payButton);
  await me.tap('查看收款账户');
  await me.comesTo(TRANSFER_PAGE);
  await me.sees('等待转账');
}

const lastOrder = async ({ bench }: Shopper): Promise<string> =>
  (await bench.ledger()).transfers[0]?.orderNo ?? '';

const transfer: readonly Stop[] = [
  ['transfer', choosesBank],
  ['transfer-end', bottom],
  [
    'transfer-matching',
    async (me) => {
      await me.tap('我已转账');
      await me.sees('正在核对到账');
    },
  ],
  ['transfer-unmatched', atBank('wrong-remark', '收到一笔转账，正在人工核对')],
  [
    'transfer-partial',
    async (me) => {
      await me.bench.set('bank.return', null);
      await atBank('pay-less', /还差 ¥/)(me);
    },
  ],
  [
    'result-locked',
    async (me) => {
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.tap('换个方式或稍后支付');
      await me.sees('去补足余款');
    },
  ],
  [
    'transfer-overpaid',
    async (me) => {
      await me.go(`${TRANSFER_PAGE}?orderNo=${await lastOrder(me)}`);
      await atBank('pay-more', '存入余额')(me);
    },
  ],
  [
    'transfer-settled',
    async (me) => {
      await me.tap('存入余额');
      await me.sees(/已存入你的余额/);
    },
  ],
];

/** What the shop does with money: everything that is neither a host's cashier nor a link. */
export const money: readonly Stop[] = [...purse, ...part, ...transfer];
