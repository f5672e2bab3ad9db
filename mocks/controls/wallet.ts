import { fen } from '@/domain/money';
import type { MockBackend } from '../backend';
import {
  adjust,
  heldBy,
  lock,
  lockOf,
  makeReady,
  MOCK_PASSWORD,
  unlock,
  usualRules,
  walletBooks,
  walletOf,
} from '../ledger/wallet';
import type { Wallet, WalletRules } from '../ledger/wallet-state';
import { done, optionsOf, type BackendControl } from './control';

const REVIEWS: Readonly<Record<WalletRules['review'], string>> = {
  pass: '通过',
  reject: '不通过',
  wait: '一直审核中',
};

const rulesOf = ({ ledger }: MockBackend) => walletBooks(ledger.books).rules;

function eachWallet(backend: MockBackend, run: (wallet: Wallet, userId: string) => void): void {
  const { books } = backend.ledger;
  for (const userId of Object.keys(books.state.accounts)) run(walletOf(books, userId), userId);
}

function setBalance(backend: MockBackend, yuan: number): void {
  const { books } = backend.ledger;
  rulesOf(backend).openingFen = fen(yuan * 100);
  eachWallet(backend, (wallet, userId) => {
    adjust(books, wallet, fen(Math.max(yuan * 100, heldBy(books, userId))));
  });
}

export const walletControls: readonly BackendControl[] = [
  {
    id: 'wallet.ready',
    area: 'wallet',
    label: '余额已开通，支付密码已设',
    hint: `支付密码 ${MOCK_PASSWORD}`,
    where: 'backend',
    kind: 'toggle',
    read: (backend) => rulesOf(backend).ready,
    rest: () => usualRules().ready,
    apply: (backend, value) => {
      rulesOf(backend).ready = value === true;
      if (value === true) {
        eachWallet(backend, (wallet) => makeReady(backend.ledger.books, wallet));
      }
      return null;
    },
  },
  {
    id: 'wallet.balance',
    area: 'wallet',
    label: '每个人的余额',
    where: 'backend',
    kind: 'number',
    min: 0,
    max: 20_000,
    step: 10,
    unit: '元',
    read: (backend) => rulesOf(backend).openingFen / 100,
    rest: () => usualRules().openingFen / 100,
    apply: (backend, value) => done(setBalance(backend, Number(value))),
  },
  {
    id: 'wallet.lock',
    area: 'wallet',
    label: '支付密码已锁定',
    hint: '错满 5 次会锁 30 分钟',
    where: 'backend',
    kind: 'toggle',
    read: ({ ledger: { books } }) =>
      Object.values(walletBooks(books).wallets).some((one) => lockOf(books, one) !== null),
    apply: (backend, value) => {
      eachWallet(backend, (wallet) =>
        value === true ? lock(backend.ledger.books, wallet) : unlock(wallet),
      );
      return null;
    },
  },
  {
    id: 'wallet.review',
    area: 'wallet',
    label: '提现审核',
    where: 'backend',
    kind: 'choice',
    options: optionsOf(REVIEWS),
    read: (backend) => rulesOf(backend).review,
    rest: () => usualRules().review,
    apply: (backend, value) => {
      rulesOf(backend).review = value as WalletRules['review'];
      return null;
    },
  },
  {
    id: 'wallet.payout-fails',
    area: 'wallet',
    label: '提现打款失败',
    where: 'backend',
    kind: 'toggle',
    read: (backend) => rulesOf(backend).payoutFails,
    rest: () => usualRules().payoutFails,
    apply: (backend, value) => {
      rulesOf(backend).payoutFails = value === true;
      return null;
    },
  },
];
