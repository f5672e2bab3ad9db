import { startAttempt } from '@/contract/payment';
import { stateOf } from '@mocks/ledger/transfer';
import type { StoredTransfer } from '@mocks/ledger/transfer-state';
import { basket, ordered, tell } from '../../mocks/shopper';
import type { Case } from './backend-cases';
import type { Lab } from './lab';

let phones = 0;

/** A bank transfer that somebody began; the panel's controls are about the last one. */
async function begun({ door }: Lab): Promise<StoredTransfer> {
  phones += 1;
  const mine = await basket(door.backend, `1350000${String(1000 + phones)}`);
  const { orderNo } = await ordered(door.backend, mine);
  await tell(door.backend, startAttempt, { orderNo, channel: 'BANK_TRANSFER' }, mine);
  const transfer = door.backend.ledger.books.state.transfers?.[orderNo];
  if (!transfer) throw new Error('no transfer was begun');
  return transfer;
}

/** Pressing these one after the other leads to this state. */
const leads = (state: string, ...ids: readonly string[]): Case => {
  return async (lab) => {
    const transfer = await begun(lab);
    for (const id of ids) await lab.press(`bank.${id}`);
    await lab.until(() => stateOf(transfer) === state, `${ids.join()}: ${state}`);
  };
};

/** What each of the bank's controls does, seen at the ledger. */
export const bankCases: Readonly<Record<string, Case>> = {
  'bank.pay': leads('PAID', 'pay'),
  'bank.pay-less': leads('PARTIAL', 'pay-less'),
  'bank.pay-more': leads('OVERPAID', 'pay-more'),
  'bank.wrong-remark': leads('UNMATCHED', 'wrong-remark'),
  'bank.pay-own': leads('PARTIAL', 'pay-own'),
  'bank.accept': leads('PAID', 'wrong-remark', 'accept'),
  'bank.return': leads('AWAIT_TRANSFER', 'wrong-remark', 'return'),
  'bank.deadline': leads('EXPIRED', 'deadline'),
  async 'bank.amount'(lab) {
    const transfer = await begun(lab);
    await lab.enter('bank.amount', '700');
    await lab.until(() => lab.door.backend.ledger.books.state.bankFen === 700, 'the amount');
    await lab.press('bank.pay-own');
    await lab.until(() => transfer.inHandFen === 700, 'seven yuan');
    await lab.enter('bank.amount', '100');
  },
  async 'bank.switch'(lab) {
    const world = () => lab.door.backend.ledger.books.state.world;
    await lab.toggle('bank.switch');
    await lab.until(() => world().switchWhilePartial, 'on');
    await lab.toggle('bank.switch');
    await lab.until(() => !world().switchWhilePartial, 'off');
  },
};
