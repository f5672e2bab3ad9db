import { SAMPLE_PHOTO } from '../../tools/host/view/shell/questions/sample-photo';
import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, comesToTill, restarts, tillAgain, type Stop } from './stop';
import { MORE } from './tour-pay';
import { orderNo } from './tour-till';

const A_MINUTE_MS = 60_000;
const BANK = { role: 'radio', name: /^银行转账/ } as const;
const PAGE = '/pages/transfer/order/index';
const REFRESH = '刷新到账情况';
const ADD = '上传转账凭证';

const atBank = ({ bench }: Shopper, deed: string) => bench.set(`bank.${deed}`, null);

/** At the till, on to the result page of an order that waits for a transfer. */
async function choosesBank(me: Shopper): Promise<void> {
  if (!(await me.hand.has(BANK))) await me.tap(MORE);
  await me.tap(BANK);
  await me.tap(me.payButton);
  await me.comesTo(pages.result(''));
  await me.sees('查看收款账户');
}

async function opensPage(me: Shopper): Promise<void> {
  await me.tap('查看收款账户');
  await me.comesTo(PAGE);
  await me.sees({ role: 'button', name: '复制附言码' });
}

async function saysSent(me: Shopper): Promise<void> {
  await me.tap('我已转账');
  await me.sees('正在核对到账');
}

async function proves(me: Shopper): Promise<void> {
  const buffer = Buffer.from(SAMPLE_PHOTO.split(',')[1] ?? '', 'base64');
  if (me.hand.target === 'h5') {
    const asked = me.page.waitForEvent('filechooser');
    await me.tap(ADD);
    const chooser = await asked;
    await chooser.setFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer });
  } else {
    await me.tap(ADD);
    await me.tap({ role: 'checkbox', name: '带位置的照片' });
    await me.tap(/^完成/);
  }
  await me.sees('第 1 张 · 已上传');
  await bottom(me);
}

const first: readonly Stop[] = [
  [
    'transfer-chosen',
    async (me) => {
      await restarts(me);
      await comesToTill(me);
      await choosesBank(me);
    },
  ],
  ['transfer', opensPage],
  ['transfer-end', bottom],
  ['transfer-proof', proves],
  ['transfer-matching', saysSent],
  [
    'transfer-partial',
    async (me) => {
      await atBank(me, 'pay-less');
      await me.tap(REFRESH);
      await me.sees(/还差 ¥/);
    },
  ],
  [
    'result-locked',
    async (me) => {
      await me.go(pages.result(`orderNo=${await orderNo(me)}`));
      await me.tap('换个方式或稍后支付');
      await me.sees('去补足余款');
    },
  ],
  [
    'transfer-overpaid',
    async (me) => {
      await me.go(`${PAGE}?orderNo=${await orderNo(me)}`);
      await me.sees(/还差 ¥/);
      await atBank(me, 'pay-more');
      await me.tap(REFRESH);
      await me.sees('存入余额');
    },
  ],
  [
    'transfer-done',
    async (me) => {
      await me.tap('存入余额');
      await me.sees(/已存入你的余额/);
    },
  ],
];

const second: readonly Stop[] = [
  [
    'transfer-unmatched',
    async (me) => {
      await tillAgain(me);
      await choosesBank(me);
      await opensPage(me);
      await saysSent(me);
      await atBank(me, 'wrong-remark');
      await me.tap(REFRESH);
      await me.sees('收到一笔转账，正在人工核对');
    },
  ],
  [
    'transfer-expired',
    async (me) => {
      await atBank(me, 'return');
      await me.bench.advance(A_MINUTE_MS);
      await atBank(me, 'deadline');
      await me.tap(REFRESH);
      await me.sees('转账已失效');
    },
  ],
];

/** Paying by bank transfer. */
export const transfer: readonly Stop[] = [...first, ...second];
