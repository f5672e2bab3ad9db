import fc from 'fast-check';
import type { TransferEffect } from '@/domain/transfer/effect';
import type { TransferEvent } from '@/domain/transfer/event';
import { next } from '@/domain/transfer/next';
import { isKnown, NOT_OPEN, type TransferScreen } from '@/domain/transfer/state';
import { isSettled, mayFollow, type Transfer } from '@/domain/transfer/transfer';
import { ORDER } from './sample';
import { SmallBank } from './small-bank';
import { rowsFor } from './table';

const RUNS = Math.max(Number(process.env['AMPHI_MODEL_RUNS'] ?? 1500), 1000);

/** The shopper, the bank and the network between them, one step at a time. */
class Counter {
  readonly bank = new SmallBank();
  screen: TransferScreen = NOT_OPEN;
  readonly fired: Set<string>;
  /** Replies under way: they come in any order, twice, or never. */
  private replies: TransferEvent[] = [];
  private toldPaid = false;

  constructor(fired: Set<string>) {
    this.fired = fired;
  }

  send(event: TransferEvent): void {
    const rows = rowsFor(this.screen, event);
    rows.forEach(({ id }) => this.fired.add(id.split('/')[0] ?? id));
    const before = this.screen;
    const { state, effects } = next(before, event);
    if (rows.length === 0 && state !== before) throw new Error(`${before.name} took ${event.type}`);
    this.screen = state;
    effects.forEach((effect) => this.perform(effect));
    this.check(before, event);
  }

  private perform(effect: TransferEffect): void {
    if (effect.type === 'READ') this.reply({ type: 'HEARD', transfer: this.bank.tell() });
    if (effect.type === 'REPORT_SENT') this.reply({ type: 'ACTED', transfer: this.bank.report() });
    if (effect.type === 'CHOOSE_EXCESS') {
      this.reply({ type: 'ACTED', transfer: this.bank.choose(effect.way) });
    }
    if (effect.type === 'SCHEDULE' && effect.afterMs < 60_000) throw new Error('asks too often');
  }

  private reply(event: TransferEvent): void {
    this.replies.push(event);
  }

  /** One of the replies under way arrives, perhaps not for the last time. */
  arrive(pick: number, again: boolean): void {
    const event = this.replies[pick % Math.max(this.replies.length, 1)];
    if (event === undefined) return;
    if (!again) this.replies = this.replies.filter((one) => one !== event);
    this.send(event);
  }

  lose(pick: number): void {
    const event = this.replies[pick % Math.max(this.replies.length, 1)];
    if (event === undefined) return;
    this.replies = this.replies.filter((one) => one !== event);
    this.send(
      event.type === 'ACTED'
        ? { type: 'ACT_FAILED', orderNo: ORDER, trouble: '网络不太稳定' }
        : { type: 'READ_FAILED', orderNo: ORDER, absent: false, retryAfterMs: 0 },
    );
  }

  private check(before: TransferScreen, event: TransferEvent): void {
    const heard: Transfer | null = 'transfer' in event ? event.transfer : null;
    if (heard !== null && isSettled(heard)) this.toldPaid = true;
    if (!isKnown(this.screen)) return;
    const { known } = this.screen;
    if (isSettled(known) && !this.toldPaid) throw new Error('paid without the bank’s word');
    if (isKnown(before) && !mayFollow(before.known, known)) throw new Error('went back');
    if (this.screen.name !== known.state) throw new Error('the name is not the bank’s word');
  }

  /** Everything that is under way arrives and one more question is answered. */
  rest(): void {
    while (this.replies.length > 0) this.arrive(0, false);
    this.send(this.screen.name === 'IDLE' ? { type: 'OPEN', orderNo: ORDER } : { type: 'SHOW' });
    while (this.replies.length > 0) this.arrive(0, false);
    if (!isKnown(this.screen)) throw new Error('nothing is known at rest');
    if (this.screen.name !== this.bank.state) {
      throw new Error(`shows ${this.screen.name}, the bank says ${this.bank.state}`);
    }
    if (this.screen.doing !== null) throw new Error('waits for ever');
  }
}

type Deed = (counter: Counter, dice: number) => void;

const DEEDS: readonly Deed[] = [
  (counter) => counter.send({ type: 'OPEN', orderNo: ORDER }),
  (counter) => counter.send({ type: 'SHOW' }),
  (counter) => counter.send({ type: 'REFRESH' }),
  (counter) => counter.send({ type: 'TICK' }),
  (counter) => counter.send({ type: 'EXPIRE' }),
  (counter) => counter.send({ type: 'I_SENT' }),
  (counter, dice) => counter.send({ type: 'CHOOSE', way: dice % 2 === 0 ? 'REFUND' : 'BALANCE' }),
  (counter, dice) => dice % 9 === 0 && counter.send({ type: 'LEAVE' }),
  (counter, dice) => counter.arrive(dice, dice % 5 === 0),
  (counter, dice) => counter.arrive(dice, false),
  (counter, dice) => counter.lose(dice),
  (counter, dice) => counter.bank.pay([1000, 400, 600, 1200, 7][dice % 5] ?? 1, dice % 3 !== 0),
  (counter, dice) => counter.bank.decide(dice % 2 === 0),
  (counter, dice) => dice % 6 === 0 && counter.bank.end(),
];

const steps = fc.array(fc.tuple(fc.nat(DEEDS.length - 1), fc.nat(10_000)), {
  minLength: 10,
  maxLength: 80,
  size: 'max',
});

it('shows what the bank says at rest, and paid on no other word, over a bad network', () => {
  const fired = new Set<string>();
  fc.assert(
    fc.property(steps, (deeds) => {
      const counter = new Counter(fired);
      counter.send({ type: 'OPEN', orderNo: ORDER });
      for (const [deed, dice] of deeds) DEEDS[deed]?.(counter, dice);
      counter.rest();
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  const rows = ['1', '2', '2t', '3a', '3c', '4', '6', '7', '8', '9a', '9c', '11a', '12', '13'];
  expect([...rows, '14a', '15', '16', '17'].filter((row) => !fired.has(row))).toEqual([]);
});
