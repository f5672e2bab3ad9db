import { formatFen, type Fen } from '@/domain/money';
import type { Channel } from './channel';
import { deadlineOf } from './next';
import { dueOf } from './orders';
import { NOTICE_AFTER } from './poll-schedule';
import type { BackReason } from './reason';
import type { ConfirmingOrder, PaymentState, StateOf } from './state';
import type { PaymentAction, PaymentView } from './view';

const ORDERS: PaymentAction = { kind: 'orders', label: '查看订单列表' };
const SERVICE: PaymentAction = { kind: 'service', label: '联系客服' };
const REFRESH: PaymentAction = { kind: 'refresh', label: '刷新结果' };
const VIEW_ORDER: PaymentAction = { kind: 'view-order', label: '查看订单' };

const QUIET = { primary: null, others: [], countdownTo: null, notice: null } as const;

function busy(title: string, text: string): PaymentView {
  return { ...QUIET, title, text, tone: 'busy' };
}

function payLabel(amount: Fen | null): string {
  return amount === null ? '支付' : `支付 ${formatFen(amount)}`;
}

type ReadyReason = NonNullable<StateOf<'READY'>['reason']>;

const READY_WORDS: Readonly<Record<ReadyReason, readonly [title: string, text: string]>> = {
  cancelled: ['支付未完成', '订单已为你保留，可以继续支付'],
  declined: ['支付未完成', '这次没有扣款，可以再试一次'],
  'stale-prepay': ['支付已超时', '请重新支付，订单号不变'],
  'wrong-payer': ['请换回下单的账号支付', '这笔订单需要用下单时的微信号付款'],
  config: ['这个支付方式暂时用不了', '请换一种支付方式，或联系客服'],
  risk: ['这次支付被支付平台拦下了', '可以换一种支付方式，或稍后再试'],
  'resume-ready': ['订单待支付', '请在截止时间前完成支付'],
  'expired-unopened': ['订单待支付', '支付时间快到了，请尽快完成'],
  'prepay-failed': ['没有打开收银台', '网络不太稳定，没有扣款，请再试一次'],
  'left-external': ['订单待支付', '如果已经付款，请不要重复支付，稍后会自动更新'],
  'hold-first': ['订单已生成', '先从余额里扣一部分，再付剩下的金额'],
  locked: ['已收到部分款项', '请用原来的方式补足余款，暂时不能换方式'],
  'attempt-expired': ['上次的付款页面已失效', '没有收到付款，可以重新支付'],
} satisfies Readonly<Record<BackReason | ReadyReason, readonly [string, string]>>;

function ready(state: StateOf<'READY'>): PaymentView {
  const { order } = state;
  const isLocked = (order.lockedTo ?? null) !== null;
  const reason = isLocked ? 'locked' : state.reason;
  const [title, text] =
    reason === null ? ['订单待支付', '请在截止时间前完成支付'] : READY_WORDS[reason];
  return {
    title,
    text,
    tone: reason === null || reason === 'resume-ready' ? 'neutral' : 'warning',
    primary: { kind: 'pay', label: isLocked ? '去补足余款' : payLabel(dueOf(order)) },
    // The words speak of it there: where no other way is left, it is the only one.
    others: reason === 'config' ? [VIEW_ORDER, SERVICE] : [VIEW_ORDER],
    countdownTo: deadlineOf(state),
    notice: null,
  };
}

function review(state: StateOf<'NEEDS_REVIEW'>): PaymentView {
  const total = state.order === null ? (state.quote?.payableFen ?? null) : state.acceptFen;
  const empty = state.order === null && state.quote !== null && state.quote.lines.length === 0;
  return {
    ...QUIET,
    title: '订单有变化，请确认',
    text: empty ? '选购的商品暂时都买不到了' : '以下内容和刚才看到的不一样，确认后再支付',
    tone: 'warning',
    primary: empty
      ? { kind: 'back', label: '返回修改' }
      : { kind: 'accept', label: total === null ? '重新确认' : `确认并${payLabel(total)}` },
    others: empty
      ? []
      : [{ kind: 'back', label: state.order === null ? '返回修改' : '不买了，关闭订单' }],
  };
}

/** "Unknown" is called unknown; these words never speak of a failure (B9). */
function confirming(state: ConfirmingOrder): PaymentView {
  const closing = state.reason === 'closing';
  const zero = state.reason === 'zero';
  return {
    ...QUIET,
    title: closing ? '正在关闭订单' : zero ? '正在确认订单' : '正在确认支付结果',
    text: closing || zero ? '请稍候' : '请勿重复支付，结果会自动更新',
    tone: 'busy',
    others: [REFRESH, ORDERS],
    notice: poorNetwork(state.poll.failures),
  };
}

function poorNetwork(failures: number): string | null {
  return failures >= NOTICE_AFTER ? '网络不太稳定，正在继续确认' : null;
}

const OUTSIDE = '请在打开的页面完成付款，再回到这里';

/** What a shopper does meanwhile; neutral where another provider may not be named. */
const AWAY_WORDS: Readonly<Partial<Record<Channel, string>>> = {
  ALIPAY_LINK: '付款后回到这里，结果会自动更新',
  WECHAT_QR: '扫码付款后，结果会自动更新',
  BANK_TRANSFER: '到账后结果会自动更新，不用停在这一页',
};

function external(state: StateOf<'AWAIT_EXTERNAL'>): PaymentView {
  return {
    title: '等待付款',
    text: AWAY_WORDS[state.attempt.channel] ?? OUTSIDE,
    tone: 'busy',
    primary: { kind: 'i-paid', label: '我已支付' },
    others: [{ kind: 'back', label: '换个方式或稍后支付' }],
    countdownTo: deadlineOf(state),
    notice: poorNetwork(state.poll.failures),
  };
}

function unresolved(): PaymentView {
  return {
    ...QUIET,
    title: '支付结果确认中，请勿重复支付',
    text: '结果出来后订单会自动更新，也可以稍后到订单列表查看',
    tone: 'warning',
    primary: REFRESH,
    others: [ORDERS, SERVICE],
  };
}

function locked(state: StateOf<'SWITCH_LOCKED'>): PaymentView {
  return {
    title: '上一次支付还没有结束',
    text: '倒计时结束后可以换方式支付。现在继续的话，如重复扣款将原路退回',
    tone: 'warning',
    primary: { kind: 'accept', label: '知道了，现在支付' },
    others: [{ kind: 'back', label: '返回' }],
    countdownTo: deadlineOf(state),
    notice: null,
  };
}

function idle({ notice }: StateOf<'IDLE'>): PaymentView {
  if (notice === null) return { ...QUIET, title: '', text: '', tone: 'neutral' };
  const [title, text] =
    notice === 'quote-failed'
      ? ['没有提交成功', '网络或系统繁忙，没有下单也没有扣款，请再试一次']
      : ['上次的订单没有生成', '没有扣款，商品还在购物车里'];
  return { ...QUIET, title, text, tone: 'warning' };
}

/** What a screen shows in this state. */
export function explain(state: PaymentState): PaymentView {
  switch (state.name) {
    case 'IDLE':
      return idle(state);
    case 'QUOTING':
      return busy('正在核对价格', '请稍候');
    case 'NEEDS_REVIEW':
      return review(state);
    case 'CREATING':
      return busy('正在提交订单', '请稍候');
    case 'CREATE_UNKNOWN':
      return {
        ...busy('正在确认订单', '网络较慢，请勿重复下单'),
        others: [REFRESH, ORDERS],
      };
    case 'READY':
      return ready(state);
    case 'PREPAYING':
    case 'INVOKING':
      return busy('正在打开收银台', '请在收银台完成支付');
    case 'AWAIT_EXTERNAL':
      return external(state);
    case 'SWITCHING':
      return busy('正在切换支付方式', '请稍候');
    case 'SWITCH_LOCKED':
      return locked(state);
    case 'CONFIRMING':
      return state.order === null
        ? { ...busy('正在确认订单', '请勿重复下单'), others: [REFRESH, ORDERS] }
        : confirming(state);
    case 'UNRESOLVED':
      return unresolved();
    default:
      return ended(state);
  }
}

type Ended = StateOf<'PAID' | 'REFUNDING' | 'REFUNDED' | 'CLOSED' | 'DEAD'>;

function ended(state: Ended): PaymentView {
  switch (state.name) {
    case 'PAID':
      return {
        ...QUIET,
        title: '支付成功',
        text: '商家会尽快为你发货',
        tone: 'success',
        primary: VIEW_ORDER,
      };
    case 'REFUNDING':
      return {
        ...QUIET,
        title: '正在退款',
        text: '款项会原路退回，请留意支付账户',
        tone: 'neutral',
        primary: VIEW_ORDER,
        others: [SERVICE],
      };
    case 'REFUNDED':
      return {
        ...QUIET,
        title: '已退款',
        text: '款项已原路退回',
        tone: 'neutral',
        primary: VIEW_ORDER,
        others: [SERVICE],
      };
    case 'CLOSED':
      return {
        ...QUIET,
        title: '订单已关闭',
        text: '如果之后才收到付款，订单会更新或原路退款',
        tone: 'neutral',
        primary: ORDERS,
        others: [REFRESH, SERVICE],
      };
    case 'DEAD':
      return { ...QUIET, title: '', text: '', tone: 'neutral' };
  }
}
