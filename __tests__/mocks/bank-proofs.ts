import { startAttempt } from '@/contract/payment';
import { getTransfer } from '@/contract/transfer';
import type { MockBackend } from '@mocks/backend';
import type { ControlValue } from '@mocks/controls/control';
import { applyControl } from '@mocks/controls/panel';
import { asked, basket, ordered, tell } from './shopper';

/** An order whose bank transfer has begun, and the hands of the shopper and of QA on it. */
export async function begun(backend: MockBackend) {
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  const { data } = await tell(backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, mine);
  return {
    ...{ backend, mine, orderNo, attemptNo: data.attemptNo, amountFen: data.amountFen },
    read: async () => (await tell(backend, getTransfer, { orderNo }, mine)).data,
    status: async () => (await asked(backend, mine, orderNo)).status,
    set(id: string, value: ControlValue = null) {
      expect(applyControl(backend, `bank.${id}`, value)).toBeNull();
    },
  };
}

const MINUTE = 60_000;

type Begun = Awaited<ReturnType<typeof begun>>;
type Proof = (id: string) => (backend: MockBackend) => Promise<void>;

/** Without a transfer it says so; with one it does what its label says. */
const proof =
  (does: (one: Begun) => Promise<void>): Proof =>
  (id) =>
  async (backend) => {
    expect(applyControl(backend, id, null)).toBe('no bank transfer was begun');
    const one = await begun(backend);
    await does(one);
    expect(backend.ledger.broken()).toEqual([]);
  };

export const BANK_PROOFS: Readonly<Record<string, Proof>> = {
  'bank.pay': proof(async ({ set, read, status }) => {
    set('pay');
    expect((await read()).state).toBe('PAID');
    expect(await status()).toBe('SUCCESS');
    set('pay');
    expect((await read()).state).toBe('OVERPAID');
  }),
  'bank.pay-less': proof(async ({ set, read, amountFen }) => {
    set('pay-less');
    expect(await read()).toMatchObject({
      state: 'PARTIAL',
      receivedFen: Math.floor(amountFen / 2),
    });
  }),
  'bank.pay-more': proof(async ({ set, read }) => {
    set('pay-more');
    expect(await read()).toMatchObject({ state: 'OVERPAID', excess: { amountFen: 500 } });
  }),
  'bank.wrong-remark': proof(async ({ set, read }) => {
    set('wrong-remark');
    expect(await read()).toMatchObject({ state: 'UNMATCHED', receivedFen: 0 });
  }),
  'bank.pay-own': proof(async ({ set, read }) => {
    set('pay-own');
    expect((await read()).receivedFen).toBe(100);
  }),
  'bank.amount': () => async (backend) => {
    const { set, read } = await begun(backend);
    set('amount', 7);
    set('pay-own');
    expect((await read()).receivedFen).toBe(7);
  },
  'bank.accept': proof(async ({ backend, set, read }) => {
    expect(applyControl(backend, 'bank.accept', null)).toBe('nothing waits for the desk');
    set('wrong-remark');
    set('accept');
    expect((await read()).state).toBe('PAID');
  }),
  'bank.return': proof(async ({ backend, set, read, amountFen }) => {
    set('wrong-remark');
    set('return');
    expect(await read()).toMatchObject({ state: 'AWAIT_TRANSFER', returningFen: amountFen });
    backend.ledger.clock.advance(MINUTE);
    expect(await read()).toMatchObject({ returningFen: 0, returnedFen: amountFen });
  }),
  'bank.deadline': proof(async ({ backend, set, read, status }) => {
    set('deadline');
    expect((await read()).state).toBe('EXPIRED');
    expect(await status()).toBe('CLOSED');
    expect(applyControl(backend, 'bank.deadline', null)).toBe('the order is not waiting for money');
  }),
  'bank.switch': () => async (backend) => {
    const { set, read } = await begun(backend);
    set('pay-less');
    expect((await read()).onlineLocked).toBe(true);
    set('switch', true);
    expect((await read()).onlineLocked).toBe(false);
  },
};
