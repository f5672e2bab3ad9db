import fc from 'fast-check';
import { fen } from '@/domain/money';
import {
  NO_HOLD,
  nextHold,
  type HoldEffect,
  type HoldEvent,
  type HoldState,
} from '@/domain/wallet/hold';
import { nextSign, SIGN_IDLE, SIGN_ROWS } from '@/domain/wallet/pay';
import type {
  SignEffect,
  SignEvent,
  SignFacts,
  SignJob,
  SignState,
} from '@/domain/wallet/pay-state';
import { rowOf } from './walk';

const RUNS = Number(process.env.AMPHI_MODEL_RUNS ?? 1500);
const job: SignJob = { purpose: 'PAY', nonce: 'n1', subject: 'o1', amountFen: fen(500) };

/** Few, so that locks come often. */
const MOST_WRONG = 2;

type Choice = (count: number) => number;

/** The smallest bank that can go wrong in every way: a nonce, a balance, a password. */
class Bank {
  nonce: SignFacts['state'] = 'OPEN';
  balance = 900;
  moved = 0;
  wrong = 0;
  lockedUntil: number | null = null;
  now = 0;

  facts(): SignFacts {
    const { amountFen, purpose, subject } = job;
    return {
      ...{ amountFen, purpose, subject, payee: '店', hasPassword: true },
      state: this.nonce,
      availableFen: fen(this.balance),
      triesLeft: this.wrong === 0 ? null : MOST_WRONG - this.wrong,
      lockedUntil: this.lockedUntil,
    };
  }

  /** @returns what is answered when the answer gets through */
  takes(right: boolean): SignEvent {
    const refuse = (code: 'PASSWORD_WRONG' | 'WALLET_LOCKED' | 'NONCE_VOID'): SignEvent => ({
      ...{ type: 'REFUSED', nonce: 'n1', code },
      ...{ triesLeft: MOST_WRONG - this.wrong, until: this.lockedUntil ?? 0 },
    });
    if (this.nonce === 'VOID') return refuse('NONCE_VOID');
    if (this.nonce === 'DONE') return { type: 'SENT', nonce: 'n1', facts: this.facts() };
    if (this.lockedUntil !== null && this.lockedUntil > this.now) return refuse('WALLET_LOCKED');
    if (!right) {
      this.wrong += 1;
      if (this.wrong < MOST_WRONG) return refuse('PASSWORD_WRONG');
      this.lockedUntil = this.now + 10;
      this.wrong = 0;
      return refuse('WALLET_LOCKED');
    }
    this.nonce = 'DONE';
    this.balance -= job.amountFen;
    this.moved += 1;
    return { type: 'SENT', nonce: 'n1', facts: this.facts() };
  }
}

/** A payment with the balance: a person, a network that loses, delays and answers late, a bank. */
class PadWorld {
  readonly bank = new Bank();
  state: SignState = SIGN_IDLE;
  readonly fired = new Set<string>();
  sends = 0;
  submits = 0;
  /** Asked for and not done yet. */
  private waiting: SignEffect[] = [];
  /** Given up by the app, and still on its way to the bank. */
  private astray: boolean[] = [];

  send(event: SignEvent): void {
    const row = rowOf(SIGN_ROWS, this.state, event);
    if (row !== null) this.fired.add(row);
    const { state, effects } = nextSign(this.state, event);
    this.state = state;
    this.sends += effects.filter(({ type }) => type === 'SEND').length;
    // A later question takes the place of the one that waits.
    this.waiting = [
      ...this.waiting.filter(({ type }) => !effects.some((one) => one.type === type)),
      ...effects,
    ];
  }

  private person(choose: Choice): void {
    const { state } = this;
    if (state.name === 'ASKING' && choose(6) > 0) {
      this.submits += 1;
      return this.send({ type: 'SUBMIT' });
    }
    if (state.name === 'LOCKED' && choose(2) > 0) {
      this.bank.now = state.until;
      return this.send({ type: 'EXPIRE' });
    }
    this.send({ type: choose(8) === 0 ? 'CANCEL' : 'SHOW' });
  }

  private network(effect: SignEffect, choose: Choice): void {
    const fate = choose(5);
    if (effect.type === 'SEND') {
      const right = choose(3) > 0;
      if (fate === 0) this.astray.push(right);
      if (fate === 2) this.bank.takes(right);
      if (fate <= 2) return this.send({ type: 'NO_ANSWER', nonce: 'n1' });
      return this.send(this.bank.takes(right));
    }
    if (effect.type === 'VOID' && fate !== 0 && this.bank.nonce === 'OPEN') {
      this.bank.nonce = 'VOID';
    }
    if (fate <= 1) return this.send({ type: 'NO_FACTS', nonce: 'n1', code: null });
    this.send({ type: 'FACTS', nonce: 'n1', facts: this.bank.facts(), at: this.bank.now });
  }

  step(choose: Choice): void {
    const stray = this.astray.length > 0 && choose(6) === 0 ? this.astray.shift() : undefined;
    if (stray !== undefined) this.bank.takes(stray);
    const effect = choose(8) > 0 ? this.waiting.shift() : undefined;
    if (effect) this.network(effect, choose);
    else this.person(choose);
  }

  /** Whatever was on its way arrives after all. */
  flush(): void {
    for (const right of this.astray.splice(0)) this.bank.takes(right);
  }
}

const dice = fc.array(fc.nat({ max: 997 }), { minLength: 40, maxLength: 400 });

function choices(numbers: readonly number[]): Choice & { readonly more: () => boolean } {
  let at = 0;
  const choose = (count: number) => (numbers[at++] ?? 0) % count;
  return Object.assign(choose, { more: () => at < numbers.length });
}

it('moves money once at most, and never ends with a word that is not so', () => {
  const fired = new Set<string>();
  fc.assert(
    fc.property(dice, (numbers) => {
      const world = new PadWorld();
      const choose = choices(numbers);
      world.send({ type: 'OPEN', job });
      while (choose.more() && world.state.name !== 'ENDED') world.step(choose);
      world.fired.forEach((row) => fired.add(row));
      const { state, bank } = world;
      expect(world.sends).toBe(world.submits);
      const before = bank.moved;
      world.flush();
      expect(bank.moved).toBeLessThanOrEqual(1);
      expect(bank.balance).toBe(900 - bank.moved * job.amountFen);
      if (state.name !== 'ENDED') return;
      if (state.end === 'done') expect(before).toBe(1);
      // Not even what was on its way may change this afterwards.
      if (state.end === 'void') expect(bank.moved).toBe(0);
      if (state.end === 'cancelled' || state.end === 'declined') expect(before).toBe(0);
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  const never = SIGN_ROWS.map(({ id }) => id).filter((id) => !fired.has(id));
  // The bank of this model is always there to read from at the start, and no key is ever missing.
  expect(never.sort()).toEqual(['sign.not-sent', 'sign.read.gone', 'sign.void.open'].sort());
});

/** An order with a part put aside: the server's truth, and the app's idea of it. */
class HoldWorld {
  server = { rev: 1, held: 0, paid: false };
  /** Everything the server has been, by revision. */
  private readonly past = [this.server, this.server];
  state: HoldState = NO_HOLD;
  private waiting: HoldEffect[] = [];
  readonly taken: number[] = [];

  send(event: HoldEvent): void {
    const { state, effects } = nextHold(this.state, event);
    this.state = state;
    this.waiting.push(...effects);
  }

  hear({ rev, held, paid } = this.server): void {
    this.send({ type: 'HEARD', rev, heldFen: fen(held), paid });
  }

  private change(held: number, paid = this.server.paid): void {
    this.server = { rev: this.server.rev + 1, held, paid };
    this.past[this.server.rev] = this.server;
  }

  private network(effect: HoldEffect, choose: Choice): void {
    const lost = choose(4) === 0;
    switch (effect.type) {
      case 'START':
        if (lost || this.server.paid) return this.send({ type: 'NOT_STARTED' });
        return this.send({ type: 'STARTED', nonce: 'n1', amountFen: effect.amountFen });
      case 'SIGN': {
        const end = (['done', 'cancelled', 'unknown', 'void'] as const)[choose(4)] ?? 'void';
        const moves = end === 'done' || (end === 'unknown' && choose(2) === 0);
        if (moves && !this.server.paid) this.change(effect.amountFen);
        return this.send({ type: 'SIGNED', end });
      }
      case 'ASK_ORDER':
        return lost ? void this.waiting.push(effect) : this.hear();
      case 'RELEASE':
        if (choose(3) > 0 && !this.server.paid && this.server.held > 0) this.change(0);
        return lost ? this.send({ type: 'NOT_RELEASED', again: choose(2) === 0 }) : this.hear();
    }
  }

  step(choose: Choice): void {
    const before = this.state;
    const effect = choose(4) > 0 ? this.waiting.shift() : undefined;
    if (effect) this.network(effect, choose);
    else if (choose(12) === 0 && !this.server.paid) {
      // The rest is paid elsewhere: what is put aside is taken with it.
      if (this.server.held > 0) this.taken.push(this.server.held);
      this.change(this.server.held, true);
    } else if (choose(3) === 0) this.hear();
    else if (choose(3) === 0) this.hear(this.past[1 + choose(this.server.rev)]);
    else this.send(choose(2) ? { type: 'RELEASE' } : { type: 'WANT', amountFen: fen(300) });
    this.check(before);
  }

  private check(before: HoldState): void {
    const { state } = this;
    if (state === before) return;
    const said = this.past[state.rev];
    if (state.name === 'RELEASED') expect(said).toMatchObject({ held: 0, paid: false });
    if (state.name === 'HELD' && !state.kept) expect(said?.held).toBe(state.amountFen);
    if (state.name === 'USED') expect(said?.paid).toBe(true);
  }

  rest(): void {
    for (let turns = 0; turns < 20; turns += 1) this.hear();
  }
}

it('shows a part as given back, held or used only when the server has said so', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(dice, (numbers) => {
      const world = new HoldWorld();
      const choose = choices(numbers);
      while (choose.more()) {
        world.step(choose);
        seen.add(world.state.name);
      }
      world.rest();
      const { state, server } = world;
      if (server.paid && server.held > 0) expect(state.name).toBe('USED');
      if (!server.paid && server.held > 0) expect(['HELD', 'RELEASING']).toContain(state.name);
      if (!server.paid && server.held === 0) expect(['HELD', 'USED']).not.toContain(state.name);
      expect(world.taken.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  expect([...seen].sort()).toEqual(
    [
      ...['CHECKING', 'HELD', 'NONE', 'RELEASED', 'RELEASING', 'SIGNING', 'STARTING', 'USED'],
    ].sort(),
  );
});
