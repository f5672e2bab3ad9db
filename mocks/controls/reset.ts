import type { MockBackend } from '../backend';
import { healthBooks, usualHealthRules } from '../ledger/health';
import { usualRules, walletBooks } from '../ledger/wallet';
import { action, done, type BackendControl } from './control';

/** Faults, world, network and who may sign in, back to normal; orders and the clock stay. */
export function clearScenarios(backend: MockBackend): void {
  backend.faults.clear();
  backend.network.choose('normal');
  backend.enter('calm');
  delete backend.ledger.books.state.people;
  walletBooks(backend.ledger.books).rules = usualRules();
  healthBooks(backend.ledger.books).rules = usualHealthRules();
}

const reset = (
  id: string,
  label: string,
  hint: string,
  run: (backend: MockBackend) => void,
): BackendControl =>
  action({ id: `reset.${id}`, area: 'reset', label, hint }, (backend) => done(run(backend)));

export const resetControls: readonly BackendControl[] = [
  reset('faults', '撤掉所有故障', '情境和订单保留', (backend) => backend.faults.clear()),
  reset('scenarios', '恢复一切正常', '故障、情境、网络、身份；订单保留', clearScenarios),
  reset('all', '全部清空', '账号、订单、故障、情境、时钟', (backend) => {
    backend.reset();
    backend.ledger.clock.follow();
  }),
];
