import * as contract from '@/contract/wallet';
import * as moves from '@/contract/wallet-moves';
import { WALLET_TERMS } from '@/domain/wallet/terms';
import { handle, type Call } from '../handle';
import { checkSms, publicSession, sendSms } from '../ledger/accounts';
import { ownOrder, paymentOf } from '../ledger/orders';
import * as wallets from '../ledger/wallet';
import * as holds from '../ledger/wallet-holds';
import * as pay from '../ledger/wallet-pay';
import * as topUps from '../ledger/wallet-top-up';
import * as withdrawals from '../ledger/wallet-withdraw';
import { refuse } from '../refusal';
import { page } from './page';

const walletOf = ({ books, account }: Call) => wallets.walletOf(books, account.userId);

function overview(call: Call) {
  const { books, account } = call;
  const wallet = walletOf(call);
  const mine = Object.values(wallets.walletBooks(books).holds).filter(
    (hold) => hold.userId === account.userId && hold.state === 'HELD',
  );
  return {
    agreed: wallet.agreed,
    balanceFen: wallet.balanceFen,
    heldFen: wallets.heldBy(books, account.userId),
    availableFen: wallets.availableOf(books, account.userId),
    hasPassword: wallet.digest !== null,
    lockedUntil: wallets.lockOf(books, wallet),
    holds: mine.map(({ orderNo, amountFen, createdAt }) => ({ orderNo, amountFen, createdAt })),
  };
}

const phoneOf = ({ account }: Call): string =>
  account.phone ?? refuse('FORBIDDEN', '请先绑定手机号，再设置支付密码');

const account = [
  handle({ endpoint: contract.getWallet, reply: overview }),
  handle({
    endpoint: contract.agreeToWallet,
    reply: (call, { version }) => {
      if (version !== WALLET_TERMS) refuse('VALIDATION', '协议已更新，请重新阅读');
      walletOf(call).agreed = version;
      return {};
    },
  }),
  handle({
    endpoint: contract.listWalletBills,
    reply: (call, { cursor }) => {
      const newest = [...walletOf(call).bills].reverse();
      const { items, next } = page(newest, ({ billId }) => billId, cursor);
      return { bills: items.map(({ ref: _ref, ...bill }) => bill), next };
    },
  }),
  handle({
    endpoint: contract.sendWalletCode,
    reply: (call) => {
      const { resendAfterMs } = sendSms(call.books, phoneOf(call));
      return { resendAfterMs, maskedPhone: publicSession(call.account).maskedPhone ?? '' };
    },
  }),
  handle({
    endpoint: contract.setWalletPassword,
    secret: ['password', 'smsCode'],
    reply: (call, { smsCode, password }) => {
      const wallet = walletOf(call);
      wallets.mustAgree(wallet);
      checkSms(call.books, phoneOf(call), smsCode);
      wallets.setPassword(call.books, wallet, password);
      return {};
    },
  }),
];

const signing = [
  handle({
    endpoint: contract.getWalletPayment,
    reply: (call, { nonce }) => pay.readNonce(call.books, call.account, nonce),
  }),
  handle({
    endpoint: contract.voidWalletPayment,
    reply: (call, { nonce }) => pay.voidNonce(call.books, call.account, nonce),
  }),
  handle({
    endpoint: contract.payWithWallet,
    secret: ['password'],
    reply: (call, signed) => pay.sign(call.books, call.account, 'PAY', signed),
  }),
  handle({
    endpoint: contract.holdWallet,
    secret: ['password'],
    reply: (call, signed) => pay.sign(call.books, call.account, 'HOLD', signed),
  }),
  handle({
    endpoint: moves.withdraw,
    secret: ['password'],
    reply: (call, signed) => pay.sign(call.books, call.account, 'WITHDRAW', signed),
  }),
  handle({
    endpoint: contract.startWalletHold,
    reply: ({ books, account: mine }, { orderNo, amountFen }) =>
      holds.startHold(books, ownOrder(books, mine, orderNo), amountFen),
  }),
  handle({
    endpoint: contract.releaseHold,
    reply: ({ books, account: mine }, { orderNo }) => {
      const order = ownOrder(books, mine, orderNo);
      holds.releaseHold(books, order);
      return paymentOf(books, order);
    },
  }),
];

const money = [
  handle({
    endpoint: moves.topUp,
    reply: (call, { amountFen }) => {
      const { books, doors, session } = call;
      const made = topUps.newTopUp(books, call.account, amountFen, session.device, doors);
      return {
        topUp: topUps.topUpNow(books, made),
        form: topUps.topUpForm(books, made, doors),
      };
    },
    again: ({ books, account: mine, doors }, first) => {
      const made = topUps.ownTopUp(books, mine, first.topUp.topUpNo);
      return {
        topUp: topUps.topUpNow(books, made),
        form: topUps.topUpForm(books, made, doors),
      };
    },
  }),
  handle({
    endpoint: moves.getTopUp,
    reply: ({ books, account: mine }, { topUpNo }) =>
      topUps.topUpNow(books, topUps.ownTopUp(books, mine, topUpNo)),
  }),
  handle({
    endpoint: moves.getWithdrawalTerms,
    reply: (call) => withdrawals.terms(call.books, call.account),
  }),
  handle({
    endpoint: moves.quoteWithdrawal,
    reply: (call, { amountFen }) => withdrawals.quote(call.books, call.account, amountFen),
  }),
  handle({
    endpoint: moves.listWithdrawals,
    reply: ({ books, account: mine }, { cursor }) => {
      const list = Object.values(wallets.walletBooks(books).withdrawals)
        .filter((one) => one.userId === mine.userId && one.state !== 'DRAFT')
        .sort((a, b) => b.withdrawalNo.localeCompare(a.withdrawalNo));
      const { items, next } = page(list, ({ withdrawalNo }) => withdrawalNo, cursor);
      return { withdrawals: items.map(withdrawals.withdrawalNow), next };
    },
  }),
  handle({
    endpoint: moves.getWithdrawal,
    reply: ({ books, account: mine }, { withdrawalNo }) =>
      withdrawals.withdrawalNow(withdrawals.ownWithdrawal(books, mine, withdrawalNo)),
  }),
];

export const walletHandlers = [...account, ...signing, ...money];
