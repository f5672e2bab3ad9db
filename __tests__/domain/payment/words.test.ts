import { fen } from '@/domain/money';
import { CHANNELS, type Channel } from '@/domain/payment/channel';
import { explain } from '@/domain/payment/explain';
import { next } from '@/domain/payment/next';
import { BACK_REASONS } from '@/domain/payment/reason';
import type { PaymentState } from '@/domain/payment/state';
import type { PaymentView } from '@/domain/payment/view';
import * as at from './states';

const { confirming, intent, order, ready } = at;
const ALL = Object.keys(CHANNELS) as Channel[];
const { key: _key, quote, rekeyed: _rekeyed, ...unpriced } = intent();
const review = next(
  { name: 'CREATING', intent: intent() },
  at.created({ payableFen: fen(13_000) }),
).state;
const away = (channel: Channel): PaymentState => ({
  name: 'AWAIT_EXTERNAL',
  order: order(),
  attempt: at.attempt(channel),
  poll: at.polled(0),
});
const locked: PaymentState = {
  name: 'SWITCH_LOCKED',
  order: order(),
  attempt: at.attempt('ALIPAY_LINK'),
  channel: 'WECHAT_MINI',
  closesAt: 77,
};

const basketReview = (lines: number): PaymentState => ({
  name: 'NEEDS_REVIEW',
  order: null,
  intent: unpriced,
  quote: { ...quote, lines: Array.from({ length: lines }, () => ({}) as never) },
  changes: [],
});

/** What the screen is titled, and what can be pressed: the main button first. */
const SHOWN: readonly (readonly [what: string, PaymentState, title: string, buttons: string])[] = [
  ['IDLE', { name: 'IDLE', notice: null }, '', ''],
  ['IDLE', { name: 'IDLE', notice: 'quote-failed' }, '没有提交成功', ''],
  ['IDLE', { name: 'IDLE', notice: 'nothing-created' }, '上次的订单没有生成', ''],
  ['QUOTING', { name: 'QUOTING', intent: unpriced }, '正在核对价格', ''],
  [
    'NEEDS_REVIEW',
    basketReview(1),
    '订单有变化，请确认',
    'accept:确认并支付 ¥128.00 back:返回修改',
  ],
  ['NEEDS_REVIEW', basketReview(0), '订单有变化，请确认', 'back:返回修改'],
  [
    'NEEDS_REVIEW',
    { name: 'NEEDS_REVIEW', order: null, intent: unpriced, quote: null, changes: [] },
    '订单有变化，请确认',
    'accept:重新确认 back:返回修改',
  ],
  ['NEEDS_REVIEW', review, '订单有变化，请确认', 'accept:确认并支付 ¥130.00 back:不买了，关闭订单'],
  ['CREATING', { name: 'CREATING', intent: intent() }, '正在提交订单', ''],
  [
    'CREATE_UNKNOWN',
    { name: 'CREATE_UNKNOWN', mode: 'post', intent: intent(), tries: 1 },
    '正在确认订单',
    'refresh:刷新结果 orders:查看订单列表',
  ],
  ['READY', ready(), '订单待支付', 'pay:支付 ¥128.00 view-order:查看订单'],
  [
    'READY with a hold',
    ready({ order: order({ heldFen: fen(2800) }) }),
    '订单待支付',
    'pay:支付 ¥100.00 view-order:查看订单',
  ],
  [
    'READY, price unknown',
    ready({ order: order({ payableFen: null }) }),
    '订单待支付',
    'pay:支付 view-order:查看订单',
  ],
  [
    'READY, the way can not be used',
    ready({ reason: 'config' }),
    '这个支付方式暂时用不了',
    'pay:支付 ¥128.00 view-order:查看订单 service:联系客服',
  ],
  ['PREPAYING', at.prepaying(), '正在打开收银台', ''],
  ['INVOKING', at.invoking(), '正在打开收银台', ''],
  ['SWITCHING', { ...locked, name: 'SWITCHING' } as PaymentState, '正在切换支付方式', ''],
  ['SWITCH_LOCKED', locked, '上一次支付还没有结束', 'accept:知道了，现在支付 back:返回'],
  ['CONFIRMING', confirming('claimed'), '正在确认支付结果', 'refresh:刷新结果 orders:查看订单列表'],
  ['CONFIRMING', confirming('closing'), '正在关闭订单', 'refresh:刷新结果 orders:查看订单列表'],
  ['CONFIRMING', confirming('zero'), '正在确认订单', 'refresh:刷新结果 orders:查看订单列表'],
  [
    'CONFIRMING a key',
    {
      name: 'CONFIRMING',
      order: null,
      reason: 'key-reused',
      intent: intent(),
      refusal: { code: 'KEY_REUSED', message: '' },
      tries: 0,
    },
    '正在确认订单',
    'refresh:刷新结果 orders:查看订单列表',
  ],
  [
    'UNRESOLVED',
    { name: 'UNRESOLVED', order: order(), attempt: null, reason: 'claimed' },
    '支付结果确认中，请勿重复支付',
    'refresh:刷新结果 orders:查看订单列表 service:联系客服',
  ],
  ['PAID', { name: 'PAID', order: order() }, '支付成功', 'view-order:查看订单'],
  [
    'REFUNDING',
    { name: 'REFUNDING', order: order(), watchUntil: 0 },
    '正在退款',
    'view-order:查看订单 service:联系客服',
  ],
  [
    'REFUNDED',
    { name: 'REFUNDED', order: order() },
    '已退款',
    'view-order:查看订单 service:联系客服',
  ],
];

const buttons = ({ primary, others }: PaymentView) =>
  [primary, ...others]
    .flatMap((action) => (action ? [`${action.kind}:${action.label}`] : []))
    .join(' ');

const STATES: readonly PaymentState[] = [
  ...SHOWN.slice(1).map(([, state]) => state),
  ...BACK_REASONS.map((reason) => ready({ reason })),
  ready({ reason: 'left-external' }),
  ready({ reason: 'hold-first' }),
  ready({ reason: 'attempt-expired' }),
  ...ALL.map(away),
  { name: 'CLOSED', order: order(), watchUntil: 0 },
];

describe('the words of every state', () => {
  it.each(SHOWN)('%s has its title and its buttons', (_, state, title, pressed) => {
    const view = explain(state);
    expect([view.title, buttons(view)]).toEqual([title, pressed]);
  });

  it('say something, without a developer’s word, an exclamation mark or 失败', () => {
    for (const state of STATES) {
      const { title, text } = explain(state);
      expect([state.name, title, title.length > 1, text.length > 2]).toEqual([
        state.name,
        title,
        true,
        true,
      ]);
      expect(title + text).not.toMatch(/[A-Za-z!！]|失败|亲/);
    }
  });

  it('never offer a second payment while the outcome is unknown', () => {
    const unknown = STATES.filter(({ name }) =>
      ['CONFIRMING', 'UNRESOLVED', 'AWAIT_EXTERNAL', 'INVOKING', 'PREPAYING'].includes(name),
    );
    expect(unknown.length).toBeGreaterThan(8);
    for (const state of unknown) expect(buttons(explain(state))).not.toMatch(/pay:支付|accept/);
  });

  it('tell why the shopper is back at the order, each reason in its own words', () => {
    const said = [...BACK_REASONS, 'left-external', 'hold-first', 'attempt-expired'] as const;
    const texts = said.map((reason) => explain(ready({ reason })).text);
    expect(new Set(texts).size).toBe(said.length);
    for (const reason of said) expect(explain(ready({ reason })).tone).not.toBe('success');
  });

  it.each(ALL)('wait for %s with the way back and the countdown of its attempt', (channel) => {
    const view = explain(away(channel));
    expect(buttons(view)).toBe('i-paid:我已支付 back:换个方式或稍后支付');
    expect([view.title, view.tone, view.countdownTo]).toEqual(['等待付款', 'busy', at.END]);
    const named =
      channel === 'ALIPAY_LINK' || channel === 'WECHAT_QR' || channel === 'BANK_TRANSFER';
    expect(view.text.includes('自动更新')).toBe(named);
  });

  it('are green for paid alone, and warn where somebody has to decide', () => {
    const toneOf = (name: string) =>
      STATES.filter((state) => state.name === name).map((state) => explain(state).tone);
    expect(
      STATES.filter((state) => explain(state).tone === 'success').map(({ name }) => name),
    ).toEqual(['PAID']);
    expect(
      new Set([...toneOf('NEEDS_REVIEW'), ...toneOf('SWITCH_LOCKED'), ...toneOf('UNRESOLVED')]),
    ).toEqual(new Set(['warning']));
    expect(new Set([...toneOf('CONFIRMING'), ...toneOf('QUOTING')])).toEqual(new Set(['busy']));
    expect(explain(locked).countdownTo).toBe(77);
  });
});
