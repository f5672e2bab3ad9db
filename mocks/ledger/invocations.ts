import { fenToYuan } from '@/domain/money';
import type { Channel, Invocation } from '@/platform/capabilities';
import { issueLink } from './cashier-links';
import { opaque, type Books } from './context';
import type { Attempt } from './state';

/** Where the cashier pages live and where they send people back to; fixed by the server. */
export interface Doors {
  /** The stand-in for the provider's gateway. */
  readonly gatewayUrl: string;
  /** Our own cashier page `/c/`. */
  readonly payUrl: string;
  readonly returnUrl: (orderNo: string) => string;
  readonly topUpUrl: (topUpNo: string) => string;
}

type Maker = (books: Books, attempt: Attempt, doors: Doors) => Invocation;

/** What Alipay's and UnionPay's gateways are given; `trade` stands for what only they would know. */
export function gatewayForm(
  books: Books,
  attempt: Attempt,
  { gatewayUrl }: Pick<Doors, 'gatewayUrl'>,
): Extract<Invocation, { kind: 'form' }> {
  const method = attempt.channel === 'NET_BANK' ? 'frontTransReq' : 'alipay.trade.wap.pay';
  return {
    kind: 'form',
    action: gatewayUrl,
    fields: {
      method,
      out_trade_no: attempt.attemptNo,
      total_amount: fenToYuan(attempt.amountFen),
      trade: attempt.trade,
      sign: opaque(books, 64),
    },
  };
}

const MAKERS: Readonly<Record<Channel, Maker>> = {
  WECHAT_MINI: (books, attempt) => ({
    kind: 'wechat',
    timeStamp: String(Math.floor(books.clock.now() / 1000)),
    nonceStr: opaque(books, 24),
    package: `prepay_id=wx${attempt.trade}_${attempt.issues}`,
    signType: 'RSA',
    paySign: opaque(books, 64),
  }),
  ALIPAY_MINI: (_books, attempt) => ({ kind: 'alipay', tradeNO: attempt.trade }),
  ALIPAY_WAP: gatewayForm,
  NET_BANK: gatewayForm,
  ALIPAY_LINK: (books, attempt, { payUrl }) => ({
    kind: 'link',
    url: `${payUrl}#${issueLink(books, attempt)}`,
  }),
  WECHAT_QR: (_books, attempt) => ({
    kind: 'code',
    text: `weixin://wxpay/bizpayurl?pr=${attempt.trade}`,
  }),
  WALLET: (books, attempt) => {
    attempt.token = opaque(books, 32);
    return { kind: 'wallet', nonce: attempt.token };
  },
  BANK_TRANSFER: () => ({ kind: 'transfer' }),
};

/** Fresh parameters for a cashier. A token made here ends the one before it. */
export function invocation(books: Books, attempt: Attempt, doors: Doors): Invocation {
  return MAKERS[attempt.channel](books, attempt, doors);
}

/** Trades that exist with the provider from the start; the others only once their page was opened. */
export const KNOWN_AT_ONCE: readonly Channel[] = ['WECHAT_MINI', 'WECHAT_QR', 'ALIPAY_MINI'];
