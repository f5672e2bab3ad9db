import { fen } from '@/domain/money';
import type { MockBackend } from '../backend';
import { shown, transfersOf } from '../ledger/transfer';
import { decide, deposit } from '../ledger/transfer-bank';
import type { StoredTransfer } from '../ledger/transfer-state';
import { calm } from '../ledger/state';
import { WORLDS, type WorldPlan } from '../scenarios';
import type { BackendControl } from './control';

const ONE_YUAN = 100;

/** The one that was begun last, so a tester need not know its number. */
function latest(backend: MockBackend): StoredTransfer | undefined {
  const all = Object.values(transfersOf(backend.ledger.books));
  const begun = ({ moments }: StoredTransfer) =>
    moments.filter(({ what }) => what === 'OPENED' || what === 'REOPENED').pop()?.at ?? 0;
  return all.sort((a, b) => begun(a) - begun(b)).pop();
}

const NONE = 'no bank transfer was begun';

const action = (
  id: string,
  label: string,
  hint: string,
  act: (backend: MockBackend, transfer: StoredTransfer) => string | null,
): BackendControl => ({
  ...{ id: `bank.${id}`, area: 'bank', label, hint, where: 'backend', kind: 'action' },
  read: () => null,
  apply: (backend) => {
    const transfer = latest(backend);
    if (!transfer) return NONE;
    backend.ledger.settle();
    const wrong = act(backend, transfer);
    backend.ledger.settle();
    return wrong;
  },
});

/** What is still missing; the whole amount when nothing is, as if it were paid twice. */
function missing({ ledger }: MockBackend, transfer: StoredTransfer): number {
  const { remainingFen, amountFen } = shown(ledger.books, transfer);
  return remainingFen > 0 ? remainingFen : amountFen;
}

function pays(amountOf: (missingFen: number) => number, rightRemark = true) {
  return (backend: MockBackend, transfer: StoredTransfer): null => {
    const amountFen = fen(Math.max(1, amountOf(missing(backend, transfer))));
    deposit(backend.ledger.books, transfer, amountFen, rightRemark);
    return null;
  };
}

const ownAmount = ({ ledger }: MockBackend) => ledger.books.state.bankFen ?? fen(ONE_YUAN);

const decides = (accept: boolean) => (backend: MockBackend, transfer: StoredTransfer) =>
  decide(backend.ledger.books, transfer, accept) ? null : 'nothing waits for the desk';

export const bankControls: readonly BackendControl[] = [
  action(
    'pay',
    '转入应付金额',
    '最近一笔转账，附言正确',
    pays((all) => all),
  ),
  action(
    'pay-less',
    '少转',
    '最近一笔转账应付的一半',
    pays((all) => Math.floor(all / 2)),
  ),
  action(
    'pay-more',
    '多转 5 元',
    '最近一笔转账，附言正确',
    pays((all) => all + 5 * ONE_YUAN),
  ),
  action(
    'wrong-remark',
    '附言写错',
    '金额正确，附言对不上',
    pays((all) => all, false),
  ),
  {
    ...{ id: 'bank.amount', area: 'bank', label: '自定金额', where: 'backend', kind: 'number' },
    ...{ min: 1, max: 100_000_000, step: ONE_YUAN, unit: '分' },
    read: ownAmount,
    rest: () => ONE_YUAN,
    apply: ({ ledger }, value) => {
      ledger.books.state.bankFen = fen(Number(value));
      return null;
    },
  },
  action('pay-own', '转入自定金额', '最近一笔转账，附言正确', (backend, transfer) =>
    pays(() => ownAmount(backend))(backend, transfer),
  ),
  action('accept', '人工核对通过', '附言不符的款项计入订单', decides(true)),
  action('return', '人工核对退回', '附言不符的款项原路退回', decides(false)),
  action('deadline', '转账时间到', '最近一笔转账立即到期', ({ ledger }, transfer) => {
    const order = ledger.books.state.orders[transfer.orderNo];
    if (order?.stage !== 'UNPAID') return 'the order is not waiting for money';
    const now = ledger.clock.now();
    transfer.expiresAt = Math.min(transfer.expiresAt, now);
    order.expiresAt = Math.min(order.expiresAt, now);
    return null;
  }),
  {
    ...{ id: 'bank.switch', area: 'bank', label: '部分到账后可换方式', where: 'backend' },
    kind: 'toggle',
    read: ({ ledger }) => ledger.books.state.world.switchWhilePartial,
    rest: (backend) => {
      const plan: WorldPlan = WORLDS[backend.world()];
      return { ...calm(), ...plan.world }.switchWhilePartial;
    },
    apply: ({ ledger }, value) => {
      ledger.books.state.world.switchWhilePartial = value === true;
      return null;
    },
  },
];
