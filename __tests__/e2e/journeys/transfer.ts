import assert from 'node:assert/strict';
import { SAMPLE_PHOTO } from '../../../tools/host/view/shell/questions/sample-photo';
import type { Journey, Setting } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const MINUTE = 60_000;
const A_MOMENT = 3_000;
const MORE = '其他支付方式';
const BANK = { role: 'radio', name: /^银行转账/ } as const;
const PAGE = '/pages/transfer/order/index';
const REFRESH = '刷新到账情况';
const ADD = '上传转账凭证';

/** An order that waits for a bank transfer, with its shopper on the transfer's page. */
async function choosesBank({ shopper }: Setting): Promise<Shopper> {
  const me = await shopper();
  await me.goesToTill(1);
  // Only where there are many ways are the rarer ones folded.
  if (!(await me.hand.has(BANK))) await me.tap(MORE);
  await me.tap(BANK);
  await me.tap(me.payButton);
  await me.comesTo(pages.result(''));
  await me.tap('查看收款账户');
  await me.comesTo(PAGE);
  await me.sees({ role: 'button', name: '复制附言码' });
  return me;
}

async function saysSent(me: Shopper): Promise<void> {
  await me.tap('我已转账');
  await me.sees('正在核对到账');
}

/**
 * What the bank has said since is fetched: by the button, where time waits for the hand; in a
 * browser the page may have asked by itself a moment ago and be past that button, so it is opened
 * anew.
 */
async function looksAgain(me: Shopper): Promise<void> {
  if (me.hand.target === 'h5') await me.go(await me.hand.where());
  else await me.tap(REFRESH);
}

const atBank = ({ bench }: Setting, deed: string) => bench.set(`bank.${deed}`, null);

const onlyTransfer = async ({ bench }: Setting) => {
  const { transfers, broken } = await bench.ledger();
  assert.deepEqual(broken, []);
  const [first] = transfers;
  if (!first) throw new Error('no transfer was begun');
  return first;
};

/** A file from the album of a phone, or from a browser's disk. */
async function picks(me: Shopper, tile: string, file: Buffer): Promise<void> {
  if (me.hand.target === 'h5') {
    const asked = me.page.waitForEvent('filechooser');
    await me.tap(ADD);
    const chooser = await asked;
    await chooser.setFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer: file });
    return;
  }
  await me.tap(ADD);
  await me.tap({ role: 'checkbox', name: tile });
  await me.tap(/^完成/);
}

const photo = () => Buffer.from(SAMPLE_PHOTO.split(',')[1] ?? '', 'base64');

/** The same photograph, taken with the phone on its side: the file lies, and its Exif says how. */
function onItsSide(): Buffer {
  const bytes = photo();
  const orientation = Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0]);
  const at = bytes.indexOf(orientation);
  assert.ok(at > 0);
  bytes[at + orientation.length] = 6;
  return bytes;
}

async function turnsProofs(setting: Setting): Promise<void> {
  const me = await choosesBank(setting);
  for (const [index, file] of [photo(), onItsSide()].entries()) {
    await picks(me, '', file);
    await me.sees(`第 ${String(index + 1)} 张 · 已上传`);
  }
  const { proofs } = await onlyTransfer(setting);
  assert.deepEqual(
    proofs.map(({ sides, marks }) => ({ sides, marks })),
    [
      { sides: [120, 160], marks: [] },
      { sides: [160, 120], marks: [] },
    ],
  );
}

/** On the page of the order's payment nothing else can be chosen, and it says why. */
async function findsOthersLocked(me: Shopper, orderNo: string): Promise<void> {
  await me.go(pages.result(`orderNo=${orderNo}`));
  const leave = { role: 'button', name: '换个方式或稍后支付' } as const;
  await me.sees(leave);
  await me.tap(leave);
  await me.sees('去补足余款');
  if (await me.hand.has(MORE)) await me.tap(MORE);
  await me.sees(/^已收到部分款项，补足前不能换用/);
  await me.tap('去补足余款');
  await me.tap('查看收款账户');
  await me.comesTo(PAGE);
}

async function proves(setting: Setting): Promise<void> {
  const me = await choosesBank(setting);
  await picks(me, '照片 1', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await me.sees('请选择 JPG、PNG 或 WebP 图片');
  await picks(me, '大照片 12 MB', Buffer.alloc(12 * 1024 * 1024, 7));
  await me.sees('图片太大，请换一张');
  assert.deepEqual((await onlyTransfer(setting)).proofs, []);
  assert.ok(photo().toString('latin1').includes('Amphi Phone'));
  await picks(me, '带位置的照片', photo());
  await me.sees('第 1 张 · 已上传');
  const { proofs } = await onlyTransfer(setting);
  assert.deepEqual(
    proofs.map(({ kind, marks }) => ({ kind, marks })),
    [{ kind: 'jpeg', marks: [] }],
  );
  for (const { place, text } of await me.held.traces()) {
    assert.doesNotMatch(text, /\/9j\/4|Amphi Phone/, `a picture in ${place}`);
  }
  await me.tap('移除第 1 张凭证');
  await me.until(async () => (await onlyTransfer(setting)).proofs.length === 0, 'the removal');
}

/** Paying by bank transfer, reconciled by the bank of the mock backend. */
export const transfer: readonly Journey[] = [
  {
    name: 'a bank transfer of the exact sum pays the order',
    async run(setting) {
      const me = await choosesBank(setting);
      await me.tap('复制附言码');
      await saysSent(me);
      assert.equal((await setting.bench.ledger()).captures.length, 0);
      await atBank(setting, 'pay');
      await looksAgain(me);
      await me.sees('已收到转账');
      await me.tap('查看订单');
      await me.comesTo(pages.order(''));
      await me.sees('待发货');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'a transfer of too little asks for the rest, and the rest pays the order',
    async run(setting) {
      const me = await choosesBank(setting);
      await saysSent(me);
      await atBank(setting, 'pay-less');
      await looksAgain(me);
      await me.sees(/还差 ¥/);
      await me.sees(/补足前不能改用其他支付方式/);
      await findsOthersLocked(me, (await onlyTransfer(setting)).orderNo);
      await atBank(setting, 'pay');
      await looksAgain(me);
      await me.sees('已收到转账');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'a transfer of too much pays the order and the excess goes where the shopper wants it',
    async run(setting) {
      const me = await choosesBank(setting);
      await saysSent(me);
      await atBank(setting, 'pay-more');
      await looksAgain(me);
      await me.tap('存入余额');
      await me.sees(/已存入你的余额/);
      await onlyPaidOrder(setting.bench);
      assert.equal((await onlyTransfer(setting)).creditedFen, 500);
    },
  },
  {
    name: 'a transfer with a wrong remark waits for the desk, which takes it',
    async run(setting) {
      const me = await choosesBank(setting);
      await saysSent(me);
      await atBank(setting, 'wrong-remark');
      await looksAgain(me);
      await me.sees('收到一笔转账，正在人工核对');
      await atBank(setting, 'accept');
      await looksAgain(me);
      await me.sees('已收到转账');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'a transfer that comes too late goes back',
    async run(setting) {
      const me = await choosesBank(setting);
      await saysSent(me);
      await atBank(setting, 'deadline');
      await looksAgain(me);
      await me.sees('转账已失效');
      await atBank(setting, 'pay');
      const { orderNo } = await onlyTransfer(setting);
      await me.go(`${PAGE}?orderNo=${orderNo}`);
      await me.sees(/正在原路退回/);
      await setting.bench.advance(MINUTE);
      await me.go(`${PAGE}?orderNo=${orderNo}`);
      await me.sees(/已原路退回$/);
      // Nobody turns pages faster: what was read a moment ago is not read again.
      if (setting.target !== 'h5') await me.hand.waits(A_MOMENT);
      await me.go(pages.order(orderNo));
      await me.sees(/^到账的转账 ¥.+ 原路退回$/);
      const { orders, captures } = await setting.bench.ledger();
      assert.deepEqual([orders.map(({ stage }) => stage), captures], [['CLOSED'], []]);
      await onlyTransfer(setting);
    },
  },
  {
    name: 'a proof has to be a picture of modest size, and loses what it says of its owner',
    run: proves,
  },
  {
    name: 'a proof that was taken on its side is sent upright',
    only: 'decoder',
    run: turnsProofs,
  },
  {
    name: 'killed on the transfer page, the app finds the transfer again',
    async run(setting) {
      const me = await choosesBank(setting);
      await saysSent(me);
      const { orderNo, remark } = await onlyTransfer(setting);
      await me.hand.kill();
      await atBank(setting, 'pay-less');
      await me.hand.start(`${PAGE}?orderNo=${orderNo}`);
      await me.sees(/还差 ¥/);
      await me.sees(`${remark.slice(0, 4)} ${remark.slice(4)}`);
      await atBank(setting, 'pay');
      await me.go(pages.result(`orderNo=${orderNo}`));
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
    },
  },
];
