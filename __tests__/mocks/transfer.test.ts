import fc from 'fast-check';
import sharp from 'sharp';
import { cancelOrder, getOrder } from '@/contract/order';
import { closeAttempt, startAttempt } from '@/contract/payment';
import { linkPhone, signInWithHost } from '@/contract/session';
import {
  chooseExcess,
  getTransfer,
  removeProof,
  reportTransfer,
  uploadProof,
} from '@/contract/transfer';
import { getWallet } from '@/contract/wallet';
import { isRemarkCode } from '@/domain/transfer/remark';
import { transferWords } from '@/domain/transfer/words';
import { applyControl } from '@mocks/controls/panel';
import { begun } from './bank-proofs';
import { newKey, ordered, shop, signIn, tell } from './shopper';

const MINUTE = 60_000;
const DAY = 86_400_000;

const start = () => begun(shop());

const picture = (exif = false) => {
  const plain = sharp({ create: { width: 20, height: 20, channels: 3, background: '#c2410c' } });
  return (exif ? plain.withExif({ IFD0: { Make: 'SecretPhone' } }) : plain)
    .jpeg()
    .toBuffer()
    .then((bytes) => bytes.toString('base64'));
};

it('gives each order an account and a remark of its own, and three days', async () => {
  const { backend, mine, read, amountFen } = await start();
  const first = await read();
  expect(isRemarkCode(first.remark)).toBe(true);
  expect(first).toMatchObject({ state: 'AWAIT_TRANSFER', amountFen, remainingFen: amountFen });
  expect(first.expiresAt - backend.ledger.clock.now()).toBe(3 * DAY);
  const { orderNo } = await ordered(backend, mine);
  await tell(backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, mine);
  const second = (await tell(backend, getTransfer, { orderNo }, mine)).data;
  expect(second.remark).not.toBe(first.remark);
  expect(second.account.accountNo).not.toBe(first.account.accountNo);
});

it('tells nobody else about it, and nothing where none was begun', async () => {
  const { backend, mine, orderNo } = await start();
  const other = await signIn(backend, '13900004321');
  const code = async (token: string, no: string) =>
    (await tell(backend, getTransfer, { orderNo: no }, { token })).code;
  expect(await code(other, orderNo)).toBe('NOT_FOUND');
  const next = await ordered(backend, mine);
  expect(await code(mine.token, next.orderNo)).toBe('NOT_FOUND');
});

it('makes nothing paid of what the shopper says or shows', async () => {
  const { backend, mine, orderNo, read, status } = await start();
  for (let turn = 0; turn < 2; turn += 1) await tell(backend, reportTransfer, { orderNo }, mine);
  const image = await picture();
  await tell(backend, uploadProof, { orderNo, image }, { ...mine, key: newKey() });
  const told = await read();
  expect(told).toMatchObject({ state: 'MATCHING', receivedFen: 0 });
  expect(told.timeline.map(({ what }) => what)).toEqual(['OPENED', 'REPORTED', 'PROOF']);
  expect(await status()).toBe('NOTPAY');
});

it('pays the order when the exact sum comes, and says by which way', async () => {
  const { backend, mine, orderNo, set, status } = await start();
  set('pay');
  expect(await status()).toBe('SUCCESS');
  const { data } = await tell(backend, getOrder, { orderNo }, mine);
  expect(data).toMatchObject({ stage: 'TO_SHIP', paidBy: 'BANK_TRANSFER' });
  expect(backend.ledger.unsettled()).toEqual([]);
});

it('keeps the order open for the rest and locks the other channels meanwhile', async () => {
  const { backend, mine, orderNo, attemptNo, set, read, status } = await start();
  set('pay-less');
  const close = () => tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
  const other = () => tell(backend, startAttempt, { orderNo, channel: 'WECHAT_MINI' }, mine);
  expect(await close()).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('补足'),
  });
  expect(await other()).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('补足'),
  });
  expect((await read()).onlineLocked).toBe(true);
  expect(await status()).toBe('NOTPAY');
  set('pay');
  expect((await read()).state).toBe('PAID');
  expect(backend.ledger.broken()).toEqual([]);
});

it('gives the part back when the merchant lets another channel be taken', async () => {
  const { backend, mine, orderNo, attemptNo, set, read } = await start();
  set('pay-less');
  set('switch', true);
  expect((await tell(backend, closeAttempt, { orderNo, attemptNo }, mine)).code).toBe('OK');
  const told = await read();
  expect(told.state).toBe('EXPIRED');
  expect(told.returningFen).toBeGreaterThan(0);
  const other = await tell(backend, startAttempt, { orderNo, channel: 'WECHAT_MINI' }, mine);
  expect(other.code).toBe('OK');
  expect(backend.ledger.broken()).toEqual([]);
});

it('is the same transfer on every device of the shopper, and after coming back to it', async () => {
  const { backend, mine, orderNo, attemptNo, read } = await start();
  const before = await read();
  const weapp = (await tell(backend, signInWithHost, { host: 'weapp', code: 'zhang.1' })).data
    .token;
  const proof = 'mock:13900001234';
  const token = (await tell(backend, linkPhone, { host: 'weapp', proof }, { token: weapp })).data
    .token;
  const again = await tell(backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, { token });
  expect(again.data.attemptNo).toBe(attemptNo);
  await tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
  expect((await read()).state).toBe('EXPIRED');
  await tell(backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, mine);
  const after = await read();
  expect(after).toMatchObject({ state: 'AWAIT_TRANSFER', remark: before.remark });
  expect(after.account).toEqual(before.account);
});

it.each(['REFUND', 'BALANCE'] as const)('sends the excess where it was chosen: %s', async (way) => {
  const { backend, mine, orderNo, set, read } = await start();
  set('pay-more');
  const choose = (to: 'REFUND' | 'BALANCE') =>
    tell(backend, chooseExcess, { orderNo, way: to }, mine);
  expect((await choose(way)).code).toBe('OK');
  expect((await choose(way)).code).toBe('OK');
  expect((await choose(way === 'REFUND' ? 'BALANCE' : 'REFUND')).code).toBe('CONFLICT');
  backend.ledger.clock.advance(MINUTE);
  const told = await read();
  expect(told.excess).toMatchObject({ amountFen: 500, way });
  expect(told.excess?.doneAt).not.toBeNull();
  const wallet = (await tell(backend, getWallet, {}, mine)).data;
  expect(wallet.balanceFen).toBe(way === 'BALANCE' ? 500 : 0);
  expect(told.returnedFen).toBe(way === 'REFUND' ? 500 : 0);
  expect(backend.ledger.broken()).toEqual([]);
});

it('returns the excess by itself when nobody chooses within a week', async () => {
  const { backend, set, read } = await start();
  set('pay-more');
  backend.ledger.clock.advance(7 * DAY);
  await read();
  backend.ledger.clock.advance(MINUTE);
  expect(await read()).toMatchObject({ state: 'OVERPAID', returnedFen: 500 });
});

it('takes money paid twice as excess, and returns what comes after the choice', async () => {
  const { backend, mine, orderNo, amountFen, set, read } = await start();
  set('pay');
  set('pay');
  expect((await read()).excess).toMatchObject({ amountFen, way: null });
  await tell(backend, chooseExcess, { orderNo, way: 'BALANCE' }, mine);
  set('pay-own');
  backend.ledger.clock.advance(MINUTE);
  expect(await read()).toMatchObject({ returnedFen: 100, excess: { amountFen } });
  expect(backend.ledger.broken()).toEqual([]);
});

it('has no excess to choose for while nothing is over', async () => {
  const { backend, mine, orderNo } = await start();
  const { code } = await tell(backend, chooseExcess, { orderNo, way: 'REFUND' }, mine);
  expect(code).toBe('CONFLICT');
});

it('closes at the deadline, returns what is there and what comes later', async () => {
  const { backend, set, read, status, amountFen } = await start();
  set('pay-less');
  const part = (await read()).receivedFen;
  backend.ledger.clock.advance(3 * DAY);
  expect(await read()).toMatchObject({ state: 'EXPIRED', returningFen: part, receivedFen: 0 });
  expect(await status()).toBe('CLOSED');
  set('pay');
  backend.ledger.clock.advance(MINUTE);
  expect(await read()).toMatchObject({ state: 'EXPIRED', returnedFen: part + amountFen });
  expect(await status()).toBe('CLOSED');
  expect(backend.ledger.broken()).toEqual([]);
});

it('does not overlook money that was in time when its notification comes after the deadline', async () => {
  const { backend, set, read } = await start();
  backend.enter('never-notified');
  backend.ledger.clock.advance(3 * DAY - MINUTE);
  set('pay');
  expect((await read()).state).toBe('AWAIT_TRANSFER');
  backend.ledger.clock.advance(2 * MINUTE);
  expect((await read()).state).toBe('PAID');
});

it('returns everything when the shopper closes the order', async () => {
  const { backend, mine, orderNo, set, read } = await start();
  set('pay-less');
  expect((await tell(backend, cancelOrder, { orderNo }, mine)).code).toBe('OK');
  backend.ledger.clock.advance(MINUTE);
  const told = await read();
  expect(told.state).toBe('EXPIRED');
  expect(told.returningFen + told.returnedFen).toBeGreaterThan(0);
});

it('takes three pictures, each once for its key, and gives one back when asked', async () => {
  const { backend, mine, orderNo, read } = await start();
  const image = await picture();
  const send = (key: string) => tell(backend, uploadProof, { orderNo, image }, { ...mine, key });
  const key = newKey();
  expect([(await send(key)).code, (await send(key)).code]).toEqual(['OK', 'OK']);
  expect((await read()).proofs).toHaveLength(1);
  expect([(await send(newKey())).code, (await send(newKey())).code]).toEqual(['OK', 'OK']);
  expect((await send(newKey())).code).toBe('LIMIT_EXCEEDED');
  const [first] = (await read()).proofs;
  const remove = { orderNo, proofId: first?.proofId ?? '' };
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await tell(backend, removeProof, remove, mine)).data.proofs).toHaveLength(2);
  }
});

it.each([
  ['a text', Buffer.from('hello').toString('base64')],
  ['a GIF', Buffer.from('GIF89a....').toString('base64')],
  ['nothing', ''],
  ['no base64', '%%%'],
  ['more than 700 KB', 'A'.repeat(700_000)],
])('refuses %s as a proof', async (_what, image) => {
  const { backend, mine, orderNo, read } = await start();
  const { code } = await tell(backend, uploadProof, { orderNo, image }, { ...mine, key: newKey() });
  expect(code).toBe('VALIDATION');
  expect((await read()).proofs).toEqual([]);
});

it('notices metadata that a client forgot to take out', async () => {
  const { backend, mine, orderNo } = await start();
  for (const exif of [true, false]) {
    const image = await picture(exif);
    await tell(backend, uploadProof, { orderNo, image }, { ...mine, key: newKey() });
  }
  const stored = backend.ledger.books.state.transfers?.[orderNo]?.proofs ?? [];
  expect(stored.map(({ marks }) => marks.length > 0)).toEqual([true, false]);
  expect(JSON.stringify(backend.ledger.dump())).not.toContain('/9j/');
});

it('is over for proofs once it is paid', async () => {
  const { backend, mine, orderNo, set } = await start();
  set('pay');
  const image = await picture();
  const { code } = await tell(backend, uploadProof, { orderNo, image }, { ...mine, key: newKey() });
  expect(code).toBe('CONFLICT');
});

const DEEDS = [
  ...['pay', 'pay-less', 'pay-more', 'wrong-remark', 'pay-own', 'accept', 'return'],
  ...['deadline', 'REFUND', 'BALANCE', 'cancel', 'reopen', 'minute', 'day', 'late'],
] as const;

it('loses and invents no fen, whatever the bank, the desk, the clock and the shopper do', async () => {
  const names = fc.array(fc.constantFrom(...DEEDS), { minLength: 3, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(names, async (deeds) => {
      const { backend, mine, orderNo, attemptNo, read } = await start();
      let rev = 0;
      for (const deed of deeds) {
        if (deed === 'minute') backend.ledger.clock.advance(MINUTE);
        else if (deed === 'day') backend.ledger.clock.advance(DAY);
        else if (deed === 'late') backend.enter('notify-late');
        else if (deed === 'cancel') await tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
        else if (deed === 'reopen') {
          await tell(backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, mine);
        } else if (deed === 'REFUND' || deed === 'BALANCE') {
          await tell(backend, chooseExcess, { orderNo, way: deed }, mine);
        } else applyControl(backend, `bank.${deed}`, null);
        const told = await read();
        expect(told.rev).toBeGreaterThanOrEqual(rev);
        expect(transferWords(told).title).not.toBe('');
        rev = told.rev;
        expect(backend.ledger.broken()).toEqual([]);
      }
      backend.ledger.clock.advance(30 * DAY);
      await read();
      backend.ledger.clock.advance(MINUTE);
      const { state, returningFen } = await read();
      expect(['PAID', 'OVERPAID', 'EXPIRED']).toContain(state);
      expect(returningFen).toBe(0);
      expect([backend.ledger.broken(), backend.ledger.unsettled()]).toEqual([[], []]);
    }),
    { numRuns: 60, seed: 20261122 },
  );
}, 120_000);
