import { cancelOrder } from '@/contract/order';
import { closeAttempt, getPayMethods, startAttempt } from '@/contract/payment';
import { signInWithHost, linkPhone } from '@/contract/session';
import * as contract from '@/contract/wallet';
import * as moves from '@/contract/wallet-moves';
import { fen } from '@/domain/money';
import type { MockBackend } from '@mocks/backend';
import { applyControl } from '@mocks/controls/panel';
import { MOCK_PASSWORD } from '@mocks/ledger/wallet';
import {
  asked,
  attempted,
  basket,
  newKey,
  ordered,
  shop,
  signIn,
  tell,
  type Basket,
} from './shopper';

const MINUTE = 60_000;

function set(backend: MockBackend, id: string, value: string | number | boolean): void {
  expect(applyControl(backend, id, value)).toBeNull();
}

function rich(yuan: number): MockBackend {
  const backend = shop();
  set(backend, 'wallet.ready', true);
  set(backend, 'wallet.balance', yuan);
  return backend;
}

async function started(yuan = 5000) {
  const backend = rich(yuan);
  const mine = await basket(backend);
  const order = await ordered(backend, mine);
  return { backend, mine, ...order };
}

const walletNow = async (backend: MockBackend, { token }: Pick<Basket, 'token'>) =>
  (await tell(backend, contract.getWallet, {}, { token })).data;

async function walletAttempt(backend: MockBackend, { token }: Basket, orderNo: string) {
  const { data } = await tell(backend, startAttempt, { orderNo, channel: 'WALLET' }, { token });
  if (data.invocation.kind !== 'wallet') throw new Error('not a wallet’s attempt');
  return { ...data, nonce: data.invocation.nonce };
}

interface SignOptions {
  readonly password?: string;
  readonly key?: string;
}

const sign = async (
  backend: MockBackend,
  endpoint: typeof contract.payWithWallet,
  { token }: Pick<Basket, 'token'>,
  bound: { readonly nonce: string; readonly amountFen: number },
  { password = MOCK_PASSWORD, key = newKey() }: SignOptions = {},
) =>
  tell(
    backend,
    endpoint,
    { nonce: bound.nonce, amountFen: fen(bound.amountFen), password },
    { token, key },
  );

async function held(backend: MockBackend, mine: Basket, orderNo: string, amount: number) {
  const { token } = mine;
  const request = { orderNo, amountFen: fen(amount) };
  const { data } = await tell(backend, contract.startWalletHold, request, { token });
  return sign(backend, contract.holdWallet, mine, data);
}

const release = (backend: MockBackend, { token }: Basket, orderNo: string) =>
  tell(backend, contract.releaseHold, { orderNo }, { token });

describe('paying with the balance', () => {
  it('takes the price once and pays the order', async () => {
    const { backend, mine, orderNo, payableFen } = await started();
    const bound = await walletAttempt(backend, mine, orderNo);
    const { code, data } = await sign(backend, contract.payWithWallet, mine, bound);
    expect([code, data.state]).toEqual(['OK', 'DONE']);
    expect(await asked(backend, mine, orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect((await walletNow(backend, mine)).balanceFen).toBe(500_000 - payableFen);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('tells the second of two equal nonces what the first one did', async () => {
    const { backend, mine, orderNo, payableFen } = await started();
    const bound = await walletAttempt(backend, mine, orderNo);
    await sign(backend, contract.payWithWallet, mine, bound);
    const again = await sign(backend, contract.payWithWallet, mine, bound);
    expect(again.data.state).toBe('DONE');
    expect((await walletNow(backend, mine)).balanceFen).toBe(500_000 - payableFen);
  });

  it('refuses another amount, an older nonce and somebody else’s', async () => {
    const { backend, mine, orderNo } = await started();
    const old = await walletAttempt(backend, mine, orderNo);
    const bound = await walletAttempt(backend, mine, orderNo);
    const other = { token: await signIn(backend, '13900008888') };
    const dearer = { ...bound, amountFen: bound.amountFen + 1 };
    const codes = [
      (await sign(backend, contract.payWithWallet, mine, dearer)).code,
      (await sign(backend, contract.payWithWallet, mine, old)).code,
      (await sign(backend, contract.payWithWallet, other, bound)).code,
      (await sign(backend, contract.holdWallet, mine, bound)).code,
    ];
    expect(codes).toEqual(Array(4).fill('NONCE_VOID'));
    expect((await walletNow(backend, mine)).balanceFen).toBe(500_000);
  });

  it('counts wrong passwords, locks at the fifth and forgets them after the lock', async () => {
    const { backend, mine, orderNo } = await started();
    const bound = await walletAttempt(backend, mine, orderNo);
    const wrong = () => sign(backend, contract.payWithWallet, mine, bound, { password: '000000' });
    const left = [];
    for (let times = 0; times < 4; times += 1) {
      left.push(((await wrong()) as { triesLeft?: number }).triesLeft);
    }
    expect(left).toEqual([4, 3, 2, 1]);
    expect(await wrong()).toMatchObject({ code: 'WALLET_LOCKED', retryAfterMs: 30 * MINUTE });
    expect((await sign(backend, contract.payWithWallet, mine, bound)).code).toBe('WALLET_LOCKED');
    expect((await walletNow(backend, mine)).lockedUntil).not.toBeNull();
    backend.ledger.clock.advance(31 * MINUTE);
    expect((await walletNow(backend, mine)).lockedUntil).toBeNull();
  });

  it('counts one wrong password once, however often the call is delivered', async () => {
    const { backend, mine, orderNo } = await started();
    const bound = await walletAttempt(backend, mine, orderNo);
    const key = newKey();
    const wrong = { password: '000000', key };
    const first = await sign(backend, contract.payWithWallet, mine, bound, wrong);
    const second = await sign(backend, contract.payWithWallet, mine, bound, wrong);
    expect([first, second]).toEqual([
      expect.objectContaining({ code: 'PASSWORD_WRONG', triesLeft: 4 }),
      expect.objectContaining({ code: 'PASSWORD_WRONG', triesLeft: 4 }),
    ]);
  });

  it('keeps no digit of a password in its ledger, not even in the keys', async () => {
    const { backend, mine, orderNo } = await started();
    const bound = await walletAttempt(backend, mine, orderNo);
    await sign(backend, contract.payWithWallet, mine, bound, { password: '736251' });
    await sign(backend, contract.payWithWallet, mine, bound);
    const dump = JSON.stringify([backend.ledger.dump(), backend.log.after(0)]);
    expect(dump).not.toContain('736251');
    expect(dump).not.toContain(MOCK_PASSWORD);
  });

  it('never goes below zero', async () => {
    const { backend, mine, orderNo } = await started(1);
    const bound = await walletAttempt(backend, mine, orderNo);
    expect((await sign(backend, contract.payWithWallet, mine, bound)).code).toBe('BALANCE_LOW');
    expect((await walletNow(backend, mine)).balanceFen).toBe(100);
  });

  it('voids a nonce for good, and says so when it is too late', async () => {
    const { backend, mine, orderNo } = await started();
    const { token } = mine;
    const bound = await walletAttempt(backend, mine, orderNo);
    const { nonce } = bound;
    const ended = await tell(backend, contract.voidWalletPayment, { nonce }, { token });
    expect(ended.data.state).toBe('VOID');
    expect((await sign(backend, contract.payWithWallet, mine, bound)).code).toBe('NONCE_VOID');
    const fresh = await walletAttempt(backend, mine, orderNo);
    await sign(backend, contract.payWithWallet, mine, fresh);
    const late = await tell(backend, contract.voidWalletPayment, { nonce: fresh.nonce }, { token });
    expect(late.data.state).toBe('DONE');
  });

  it('is offered to whoever has opened a wallet, with what is available', async () => {
    const backend = shop();
    const token = await signIn(backend);
    const ask = () => tell(backend, getPayMethods, { scene: 'weapp' }, { token });
    expect((await ask()).data.wallet).toBeNull();
    set(backend, 'wallet.ready', true);
    set(backend, 'wallet.balance', 20);
    expect((await ask()).data.wallet).toEqual({
      availableFen: 2000,
      hasPassword: true,
      lockedUntil: null,
    });
  });
});

describe('a part of the balance and a cashier for the rest', () => {
  it('is taken together with the payment of the rest, and not before', async () => {
    const { backend, mine, orderNo, payableFen } = await started();
    await held(backend, mine, orderNo, 1000);
    expect(await walletNow(backend, mine)).toMatchObject({
      balanceFen: 500_000,
      heldFen: 1000,
      availableFen: 499_000,
      holds: [{ orderNo, amountFen: 1000 }],
    });
    expect((await asked(backend, mine, orderNo)).heldFen).toBe(1000);
    const attempt = await attempted(backend, mine, orderNo);
    expect(attempt.amountFen).toBe(payableFen - 1000);
    backend.cashier.pay(attempt.attemptNo);
    expect(await asked(backend, mine, orderNo)).toMatchObject({
      status: 'TRADE_SUCCESS',
      heldFen: 1000,
    });
    expect(await walletNow(backend, mine)).toMatchObject({ balanceFen: 499_000, heldFen: 0 });
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('raises the revision when it is put aside and when it goes back', async () => {
    const { backend, mine, orderNo, rev } = await started();
    await held(backend, mine, orderNo, 1000);
    const between = (await asked(backend, mine, orderNo)).rev;
    const after = (await release(backend, mine, orderNo)).data;
    expect(between).toBeGreaterThan(rev);
    expect(after).toMatchObject({ heldFen: 0 });
    expect(after.rev).toBeGreaterThan(between);
    expect((await release(backend, mine, orderNo)).data.rev).toBe(after.rev);
  });

  it('closes the cashier that counts on it before it is given back', async () => {
    const { backend, mine, orderNo } = await started();
    await held(backend, mine, orderNo, 1000);
    const { attemptNo } = await attempted(backend, mine, orderNo);
    await release(backend, mine, orderNo);
    expect(backend.cashier.pay(attemptNo)).toBe('closed');
    expect((await walletNow(backend, mine)).availableFen).toBe(500_000);
  });

  it('is not given back while that cashier can’t be closed', async () => {
    const { backend, mine, orderNo } = await started();
    await held(backend, mine, orderNo, 1000);
    await attempted(backend, mine, orderNo);
    backend.enter('close-stuck');
    expect((await release(backend, mine, orderNo)).code).toBe('CONFLICT');
    expect((await walletNow(backend, mine)).heldFen).toBe(1000);
  });

  it('goes back when the order is given up, and when its time is over', async () => {
    const { backend, mine, orderNo } = await started();
    await held(backend, mine, orderNo, 1000);
    await tell(backend, cancelOrder, { orderNo }, { token: mine.token });
    expect((await walletNow(backend, mine)).heldFen).toBe(0);
    const second = await ordered(backend, mine);
    await held(backend, mine, second.orderNo, 2000);
    backend.ledger.clock.advance(16 * MINUTE);
    expect((await walletNow(backend, mine)).heldFen).toBe(0);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('gives late money of the rest back whole when the hold is gone', async () => {
    const { backend, mine, orderNo } = await started();
    await held(backend, mine, orderNo, 1000);
    const { attemptNo } = await attempted(backend, mine, orderNo);
    await release(backend, mine, orderNo);
    backend.enter('pay-after-close');
    expect(backend.cashier.pay(attemptNo)).toBe('captured');
    expect((await asked(backend, mine, orderNo)).status).not.toBe('TRADE_SUCCESS');
    backend.ledger.clock.advance(MINUTE);
    backend.ledger.settle();
    expect([backend.ledger.broken(), backend.ledger.unsettled()]).toEqual([[], []]);
  });

  it('stays when the shopper turns to another cashier', async () => {
    const { backend, mine, orderNo, payableFen } = await started();
    const { token } = mine;
    await held(backend, mine, orderNo, 1000);
    const { attemptNo } = await attempted(backend, mine, orderNo);
    await tell(backend, closeAttempt, { orderNo, attemptNo }, { token });
    const bound = await walletAttempt(backend, mine, orderNo);
    expect(bound.amountFen).toBe(payableFen - 1000);
    await sign(backend, contract.payWithWallet, mine, bound);
    expect((await walletNow(backend, mine)).balanceFen).toBe(500_000 - payableFen);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it.each([
    ['nothing', 0, 'VALIDATION'],
    ['the whole price', 'payable', 'VALIDATION'],
    ['more than there is', 5000, 'BALANCE_LOW'],
  ] as const)('refuses %s', async (_what, amount, code) => {
    const { backend, mine, orderNo, payableFen } = await started(20);
    const amountFen = fen(amount === 'payable' ? payableFen : amount);
    const told = await tell(
      backend,
      contract.startWalletHold,
      { orderNo, amountFen },
      { token: mine.token },
    );
    expect(told.code).toBe(code);
  });

  it('puts only one part aside', async () => {
    const { backend, mine, orderNo } = await started();
    await held(backend, mine, orderNo, 1000);
    const again = { orderNo, amountFen: fen(500) };
    const { code } = await tell(backend, contract.startWalletHold, again, { token: mine.token });
    expect(code).toBe('CONFLICT');
  });
});

describe('topping up', () => {
  async function begun(yuan = 0) {
    const backend = rich(yuan);
    const token = await signIn(backend);
    const key = newKey();
    const request = { amountFen: fen(10_000) };
    const { data } = await tell(backend, moves.topUp, request, { token, key });
    const ask = async () =>
      (await tell(backend, moves.getTopUp, { topUpNo: data.topUp.topUpNo }, { token })).data;
    return { backend, token, key, request, ask, ...data };
  }

  it('grows the balance when the provider has the money, once', async () => {
    const { backend, token, form, ask } = await begun();
    expect(await ask()).toMatchObject({ state: 'OPEN' });
    expect(backend.cashier.pay(form.fields.trade ?? '')).toBe('captured');
    expect(backend.cashier.pay(form.fields.trade ?? '')).toBe('already-paid');
    expect(await ask()).toMatchObject({ state: 'DONE' });
    expect((await walletNow(backend, { token })).balanceFen).toBe(10_000);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('gives the same one again for the same key, with a fresh form', async () => {
    const { backend, token, key, request, topUp, form } = await begun();
    const again = (await tell(backend, moves.topUp, request, { token, key })).data;
    expect(again.topUp).toEqual(topUp);
    expect(again.form.fields.sign).not.toBe(form.fields.sign);
  });

  it('closes in time and still takes money that comes late', async () => {
    const { backend, token, form, ask } = await begun();
    backend.ledger.clock.advance(16 * MINUTE);
    expect(await ask()).toMatchObject({ state: 'CLOSED' });
    expect(backend.cashier.pay(form.fields.trade ?? '')).toBe('closed');
    backend.enter('pay-after-close');
    backend.cashier.pay(form.fields.trade ?? '');
    expect(await ask()).toMatchObject({ state: 'DONE' });
    expect((await walletNow(backend, { token })).balanceFen).toBe(10_000);
  });

  it('waits for a late notification', async () => {
    const { backend, form, ask } = await begun();
    backend.enter('notify-late');
    backend.cashier.pay(form.fields.trade ?? '');
    expect(await ask()).toMatchObject({ state: 'OPEN' });
    backend.ledger.clock.advance(91_000);
    expect(await ask()).toMatchObject({ state: 'DONE' });
  });

  it('is for those who have agreed, and within its limits', async () => {
    const backend = shop();
    const token = await signIn(backend);
    const ask = async (amount: number) =>
      (await tell(backend, moves.topUp, { amountFen: fen(amount) }, { token, key: newKey() })).code;
    expect(await ask(100)).toBe('FORBIDDEN');
    await tell(backend, contract.agreeToWallet, { version: '1.0' }, { token });
    expect([await ask(0), await ask(2_000_001)]).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
  });
});

describe('withdrawing', () => {
  async function quoted(backend: MockBackend, amount: number) {
    const token = await signIn(backend, '13900007777');
    const request = { amountFen: fen(amount) };
    return { token, ...(await tell(backend, moves.quoteWithdrawal, request, { token })) };
  }

  it('takes amount and fee at once, and gives both back when it fails', async () => {
    const backend = rich(2000);
    const { token, data } = await quoted(backend, 150_000);
    expect(data).toMatchObject({ amountFen: 150_000, feeFen: 50 });
    await sign(backend, moves.withdraw, { token }, data);
    expect((await walletNow(backend, { token })).balanceFen).toBe(200_000 - 150_050);
    set(backend, 'wallet.payout-fails', true);
    backend.ledger.clock.advance(2 * MINUTE);
    expect((await walletNow(backend, { token })).balanceFen).toBe(200_000);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('is free up to a sum in 30 days, which failed ones do not use up', async () => {
    const backend = rich(5000);
    const first = await quoted(backend, 100_000);
    expect(first.data.feeFen).toBe(0);
    await sign(backend, moves.withdraw, first, first.data);
    set(backend, 'wallet.review', 'reject');
    backend.ledger.clock.advance(2 * MINUTE);
    expect((await quoted(backend, 100_000)).data.feeFen).toBe(0);
  });

  it.each([
    ['too little', 99, 'LIMIT_EXCEEDED'],
    ['too much', 2_000_001, 'LIMIT_EXCEEDED'],
    ['more than there is', 10_001, 'BALANCE_LOW'],
  ] as const)('refuses %s', async (_what, amount, code) => {
    expect((await quoted(rich(100), amount)).code).toBe(code);
  });

  it('lists what was submitted and hides what was only quoted', async () => {
    const backend = rich(100);
    const { token, data } = await quoted(backend, 1000);
    const list = async () =>
      (await tell(backend, moves.listWithdrawals, {}, { token })).data.withdrawals;
    expect(await list()).toEqual([]);
    await sign(backend, moves.withdraw, { token }, data);
    expect(await list()).toMatchObject([{ state: 'REVIEWING', amountFen: 1000 }]);
  });
});

describe('the password', () => {
  it('is set by a code to the account’s own number, ends a lock, and is not asked of others', async () => {
    const backend = shop();
    const token = await signIn(backend);
    backend.ledger.clock.advance(61_000);
    const save = (smsCode: string) =>
      tell(
        backend,
        contract.setWalletPassword,
        { smsCode, password: '909090' },
        { token, key: newKey() },
      );
    expect((await save('246810')).code).toBe('FORBIDDEN');
    await tell(backend, contract.agreeToWallet, { version: '1.0' }, { token });
    const sent = await tell(backend, contract.sendWalletCode, {}, { token });
    expect(sent.data.maskedPhone).toBe('139*****234');
    expect((await save('111111')).code).toBe('SMS_CODE_WRONG');
    set(backend, 'wallet.lock', true);
    expect((await save('246810')).code).toBe('OK');
    expect(await walletNow(backend, { token })).toMatchObject({
      hasPassword: true,
      lockedUntil: null,
    });
  });

  it('needs a number', async () => {
    const backend = shop();
    const { data } = await tell(backend, signInWithHost, { host: 'weapp', code: 'a.1' });
    const { code } = await tell(backend, contract.sendWalletCode, {}, { token: data.token });
    expect(code).toBe('FORBIDDEN');
  });
});

it('joins the balances of two accounts that become one', async () => {
  const backend = rich(30);
  await signIn(backend, '13800138000');
  const { data } = await tell(backend, signInWithHost, { host: 'weapp', code: 'a.1' });
  await walletNow(backend, data);
  const linked = await tell(
    backend,
    linkPhone,
    { host: 'weapp', proof: '13800138000' },
    { token: data.token },
  );
  expect((await walletNow(backend, linked.data)).balanceFen).toBe(6000);
  const bills = await tell(backend, contract.listWalletBills, {}, { token: linked.data.token });
  expect(bills.data.bills).toHaveLength(2);
  expect(backend.ledger.broken()).toEqual([]);
});

it('pages its bills, newest first', async () => {
  const backend = rich(1);
  const token = await signIn(backend);
  for (let yuan = 2; yuan < 30; yuan += 1) set(backend, 'wallet.balance', yuan);
  const first = (await tell(backend, contract.listWalletBills, {}, { token })).data;
  expect(first.bills).toHaveLength(20);
  expect(first.bills[0]?.balanceFen).toBe(2900);
  const cursor = first.next ?? '';
  const second = (await tell(backend, contract.listWalletBills, { cursor }, { token })).data;
  expect(second.bills.map(({ balanceFen }) => balanceFen).pop()).toBe(200);
  expect(second.next).toBeNull();
});
