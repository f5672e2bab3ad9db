import type { getPayMethods } from '@/contract/payment';
import type { ResponseOf } from '@/contract/endpoint';
import { fen } from '@/domain/money';
import type { Channel, PayScene } from '@/platform/capabilities';
import type { Books } from './context';
import { walletPart } from './wallet';

type Method = ResponseOf<typeof getPayMethods>['methods'][number];

const LIMIT = fen(5_000_000);

const REPAIR = '正在维护，请稍后再试';

const LIMITS: Partial<Record<Channel, typeof LIMIT>> = {
  WECHAT_MINI: LIMIT,
  WECHAT_QR: LIMIT,
  ALIPAY_MINI: LIMIT,
  ALIPAY_WAP: LIMIT,
  ALIPAY_LINK: LIMIT,
};

const ALL: readonly Channel[] = [
  'WECHAT_MINI',
  'ALIPAY_MINI',
  'ALIPAY_WAP',
  'ALIPAY_LINK',
  'WECHAT_QR',
  'NET_BANK',
  'BANK_TRANSFER',
  'WALLET',
];

/** What the merchant has switched on. Alipay out of WeChat is a switch of its own and off at first. */
export function payMethods(
  books: Books,
  scene: PayScene,
  userId: string,
): Pick<ResponseOf<typeof getPayMethods>, 'methods' | 'ttlMs' | 'wallet'> {
  const { externalPay, methodsOff, payLimitFen } = books.state.world;
  const method = (channel: Channel): Method => {
    const own = LIMITS[channel] ?? null;
    const off = methodsOff[channel];
    return {
      channel,
      on: off === undefined,
      limitFen: own === null || payLimitFen === null ? own : fen(payLimitFen),
      why: off === 'repair' ? REPAIR : null,
    };
  };
  const listed = ALL.filter(
    (channel) => channel !== 'ALIPAY_LINK' || scene !== 'weapp' || externalPay,
  );
  const wallet = walletPart(books, userId);
  return { ttlMs: 5 * 60_000, methods: listed.map(method), wallet };
}
