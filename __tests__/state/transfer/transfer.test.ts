import { fen } from '@/domain/money';
import type { Transfer } from '@/domain/transfer/transfer';
import type { Result } from '@/domain/result';
import { createTransfer } from '@/state/transfer/create-transfer';
import { ORDER, transfer, undecided } from '../../domain/transfer/sample';

const NOON = 1_795_320_000_000;
const MINUTE = 60_000;

const ok = (value: Transfer): Result<Transfer> => ({ ok: true, value, serverTime: NOON });
const offline: Result<Transfer> = { ok: false, error: { kind: 'net', reason: 'offline' } };

/** A page over a server that answers what it is told, on a clock that the test moves. */
function stage(first: Result<Transfer> = ok(transfer({ expiresAt: NOON + 3 * 86_400_000 }))) {
  jest.useFakeTimers({ now: NOON });
  const asked: string[] = [];
  const told: string[] = [];
  let reply = first;
  let visible = true;
  const heard = { show: () => {}, hide: () => {}, network: (_online: boolean) => {} };
  const call = (name: string) => (request: object) => {
    asked.push(`${name} ${JSON.stringify(request)}`);
    return Promise.resolve(reply);
  };
  const desk = createTransfer(
    {
      api: {
        getTransfer: call('get'),
        reportTransfer: call('report'),
        chooseExcess: call('choose'),
      },
      lifecycle: {
        onShow: (listener) => ((heard.show = listener), () => (heard.show = () => {})),
        onHide: (listener) => ((heard.hide = listener), () => (heard.hide = () => {})),
        onNetwork: (listener) => ((heard.network = listener), () => (heard.network = () => {})),
        isVisible: () => visible,
      },
      serverNow: () => Date.now(),
      now: () => Date.now(),
      random: () => 0.5,
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      tell: (orderNo) => told.push(orderNo),
    },
    ORDER,
  );
  return {
    desk,
    told,
    reads: () => asked.filter((one) => one.startsWith('get')).length,
    asked,
    say: (next: Result<Transfer>) => (reply = next),
    pass: (ms: number) => jest.advanceTimersByTimeAsync(ms),
    network: (online: boolean) => heard.network(online),
    hide() {
      visible = false;
      heard.hide();
    },
    show() {
      visible = true;
      heard.show();
    },
    state: () => desk.store.getState(),
  };
}

afterEach(() => jest.useRealTimers());

it('reads at once, then no more than once a minute, with a spread', async () => {
  const { reads, pass, state } = stage();
  await pass(0);
  expect(state().name).toBe('AWAIT_TRANSFER');
  expect(reads()).toBe(1);
  await pass(MINUTE);
  expect(reads()).toBe(1);
  await pass(0.15 * MINUTE);
  expect(reads()).toBe(2);
  await pass(10 * MINUTE);
  expect(reads()).toBeLessThanOrEqual(11);
});

it('asks nothing while nobody looks, and once on coming back', async () => {
  const { reads, pass, hide, show } = stage();
  await pass(0);
  hide();
  await pass(10 * MINUTE);
  expect(reads()).toBe(1);
  show();
  show();
  await pass(0);
  expect(reads()).toBe(2);
  await pass(1.2 * MINUTE);
  expect(reads()).toBe(3);
});

it('asks when the network is back, and not while the app is hidden', async () => {
  const { reads, pass, network, hide } = stage(offline);
  await pass(0);
  network(true);
  await pass(0);
  expect(reads()).toBe(2);
  await pass(2000);
  hide();
  network(true);
  await pass(0);
  expect(reads()).toBe(2);
});

it('keeps what it knows through failures', async () => {
  const { desk, pass, say, state } = stage(ok(transfer({ state: 'PARTIAL', receivedFen: fen(7) })));
  await pass(0);
  say(offline);
  desk.refresh();
  await pass(0);
  expect(state()).toMatchObject({ name: 'PARTIAL', failures: 1, known: { receivedFen: 7 } });
});

it('tells the payment when the money is complete, once', async () => {
  const { desk, pass, say, told } = stage();
  await pass(0);
  expect(told).toEqual([]);
  say(ok(transfer({ state: 'PAID', rev: 6 })));
  desk.refresh();
  await pass(0);
  desk.refresh();
  await pass(0);
  expect(told).toEqual([ORDER]);
});

it('stops asking when nothing can change any more', async () => {
  const { reads, pass } = stage(ok(transfer({ state: 'PAID' })));
  await pass(0);
  await pass(30 * MINUTE);
  expect(reads()).toBe(1);
});

it('asks the server at the deadline instead of ending it by itself', async () => {
  const { reads, pass, state } = stage(ok(transfer({ expiresAt: NOON + 30_000 })));
  await pass(0);
  await pass(30_000);
  expect(reads()).toBe(2);
  expect(state().name).toBe('AWAIT_TRANSFER');
  await pass(30_000);
  expect(reads()).toBe(2);
});

it('sends "I have sent it" once for two taps and shows what the server makes of it', async () => {
  const { desk, asked, pass, say, state } = stage();
  await pass(0);
  say(ok(transfer({ state: 'MATCHING', rev: 6, reportedAt: NOON })));
  desk.iSent();
  desk.iSent();
  await pass(0);
  expect(asked.filter((one) => one.startsWith('report'))).toHaveLength(1);
  expect(state()).toMatchObject({ name: 'MATCHING', doing: null });
});

it('says why a choice was not taken and reads what is true', async () => {
  const open = transfer({ state: 'OVERPAID', excess: undecided });
  const { desk, asked, pass, say, state, reads } = stage(ok(open));
  await pass(0);
  const message = '多付的款项已经处理，不能再改';
  say({ ok: false, error: { kind: 'refused', code: 'CONFLICT', message } });
  desk.choose('BALANCE');
  await pass(0);
  expect(asked).toContain(`choose {"orderNo":"${ORDER}","way":"BALANCE"}`);
  expect(state()).toMatchObject({ name: 'OVERPAID', doing: null, trouble: message });
  expect(reads()).toBe(2);
});

it('takes a later answer that overtakes an earlier one', async () => {
  const { desk, pass, state } = stage();
  await pass(0);
  desk.heard(transfer({ state: 'PARTIAL', rev: 9, receivedFen: fen(3) }));
  desk.heard(transfer({ state: 'AWAIT_TRANSFER', rev: 8 }));
  expect(state().name).toBe('PARTIAL');
});

it('says nothing was found only when the server says so', async () => {
  const { pass, say, desk, state } = stage(offline);
  await pass(0);
  expect(state()).toMatchObject({ name: 'LOADING', failures: 1 });
  say({ ok: false, error: { kind: 'refused', code: 'NOT_FOUND', message: '' } });
  desk.refresh();
  await pass(0);
  expect(state().name).toBe('ABSENT');
});

it('asks and listens no more once its page is gone', async () => {
  const { desk, reads, pass, show } = stage();
  await pass(0);
  desk.dispose();
  show();
  await pass(10 * MINUTE);
  expect(reads()).toBe(1);
});
