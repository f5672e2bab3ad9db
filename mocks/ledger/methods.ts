import type { getPayMethods } from '@/contract/payment';
import type { ResponseOf } from '@/contract/endpoint';
import { fen, type Fen } from '@/domain/money';
import type { Channel, Host, PayScene } from '@/platform/capabilities';
import { refuse } from '../refusal';
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

/** Most that one payment on it may cost; null: as much as an order can. */
function limitOf({ state }: Books, channel: Channel): Fen | null {
  const own = LIMITS[channel] ?? null;
  const { payLimitFen } = state.world;
  return own === null || payLimitFen === null ? own : fen(payLimitFen);
}

/** Alipay out of WeChat is a business switch of its own. */
const isSwitchedOff = ({ state }: Books, channel: Channel, isWeapp: boolean) =>
  channel === 'ALIPAY_LINK' && isWeapp && !state.world.externalPay;

/** What a chooser would not have offered is not started either, whatever the client believes. */
export function refuseUnusable(books: Books, channel: Channel, host: Host, amountFen: Fen): void {
  const off = books.state.world.methodsOff[channel] !== undefined;
  if (off || isSwitchedOff(books, channel, host === 'weapp')) {
    refuse('FORBIDDEN', '这个支付方式暂时用不了');
  }
  const limitFen = limitOf(books, channel);
  if (limitFen !== null && amountFen > limitFen) refuse('LIMIT_EXCEEDED', '超过单笔支付限额');
}

/** What the merchant has switched on. Alipay out of WeChat is a switch of its own and off at first. */
export function payMethods(
  books: Books,
  scene: PayScene,
  userId: string,
): Pick<ResponseOf<typeof getPayMethods>, 'methods' | 'ttlMs' | 'wallet'> {
  const method = (channel: Channel): Method => {
    const off = books.state.world.methodsOff[channel];
    return {
      channel,
      on: off === undefined,
      limitFen: limitOf(books, channel),
      why: off === 'repair' ? REPAIR : null,
    };
  };
  const listed = ALL.filter((channel) => !isSwitchedOff(books, channel, scene === 'weapp'));
  const wallet = walletPart(books, userId);
  return { ttlMs: 5 * 60_000, methods: listed.map(method), wallet };
}
