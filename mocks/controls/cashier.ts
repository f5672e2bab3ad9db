import type { MockBackend } from '../backend';
import { calm } from '../ledger/state';
import { WORLDS, type WorldPlan } from '../scenarios';
import { action, optionsOf, type BackendControl } from './control';

/** The last attempt that is still open, so a tester need not know its number. */
function openTrade(backend: MockBackend): string {
  const open = Object.values(backend.ledger.books.state.attempts).filter(
    (one) => one.state === 'OPEN',
  );
  return open[open.length - 1]?.attemptNo ?? '';
}

/** What the shopper does in the cashier; null: done, else why not. */
export function atCashier(
  backend: MockBackend,
  deed: 'pay' | 'cancel',
  trade = openTrade(backend),
): string | null {
  if (deed === 'cancel') return backend.cashier.cancel(trade) ? null : 'unknown-trade';
  const answer = backend.cashier.pay(trade);
  return answer === 'captured' || answer === 'already-paid' ? null : answer;
}

const move = (deed: 'pay' | 'cancel', label: string, hint: string): BackendControl =>
  action({ id: `cashier.${deed}`, area: 'cashier', label, hint }, (backend) =>
    atCashier(backend, deed),
  );

const NEVER = null;
const LATE = WORLDS['notify-late'].world;

function notice(notifyDelayMs: number | null): string {
  if (notifyDelayMs === NEVER) return 'never';
  return notifyDelayMs > 0 ? 'late' : 'at-once';
}

export const cashierControls: readonly BackendControl[] = [
  move('pay', '付掉最近一笔', '最近一笔未完成的支付'),
  move('cancel', '取消最近一笔', '最近一笔未完成的支付'),
  {
    id: 'cashier.notify',
    area: 'cashier',
    label: '支付结果通知',
    where: 'backend',
    kind: 'choice',
    options: optionsOf({ 'at-once': '立即', late: '晚 90 秒', never: '收不到' }),
    read: (backend) => notice(backend.ledger.books.state.world.notifyDelayMs),
    rest: (backend) => {
      const plan: WorldPlan = WORLDS[backend.world()];
      return notice({ ...calm(), ...plan.world }.notifyDelayMs);
    },
    apply: (backend, value) => {
      const { world } = backend.ledger.books.state;
      const { notifyDelayMs, queryLagMs } = value === 'late' ? LATE : calm();
      world.notifyDelayMs = value === 'never' ? NEVER : notifyDelayMs;
      world.queryLagMs = queryLagMs;
      return null;
    },
  },
];
