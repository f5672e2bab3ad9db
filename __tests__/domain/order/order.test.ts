import { fen } from '@/domain/money';
import { ORDER_STAGES, type OrderLine } from '@/domain/order/order';
import {
  amountWords,
  channelWords,
  orderTail,
  payableWords,
  toCartLines,
} from '@/domain/order/order-words';
import { isOverdue, nextStep, orderActions, orderFilter, STAGE_WORDS } from '@/domain/order/stage';
import { dayTime, fullTime, timeLeft } from '@/domain/order/time-words';

const BEIJING_18 = Date.UTC(2026, 6, 24, 10, 0, 5);
const line = (skuId: string, quantity: number): OrderLine => ({
  skuId,
  spuId: `s${skuId}`,
  title: '云南花果茶',
  spec: '500 克',
  picture: '/p/1.webp',
  tint: '#aabbcc',
  unitPriceFen: fen(1990),
  quantity,
  amountFen: fen(1990 * quantity),
});

describe('times', () => {
  test('are said in Beijing time, whatever the device is set to', () => {
    expect(dayTime(BEIJING_18)).toBe('7月24日 18:00');
    expect(fullTime(BEIJING_18)).toBe('2026-07-24 18:00:05');
    expect(fullTime(Date.UTC(2026, 11, 31, 16, 0, 0))).toBe('2027-01-01 00:00:00');
  });

  test.each([
    [900_000, '15:00'],
    [899_001, '15:00'],
    [899_000, '14:59'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
    [3_909_000, '1:05:09'],
  ])('%d ms left are %s', (ms, words) => {
    expect(timeLeft(ms)).toBe(words);
  });
});

describe('what can be done with an order', () => {
  test('an unpaid order can be paid until the very end of its time, then no more', () => {
    const order = { stage: 'UNPAID', expiresAt: 1_000 } as const;
    expect(orderActions(order, 999)).toEqual(['cancel', 'pay']);
    expect(orderActions(order, 1_000)).toEqual(['support', 'again']);
    expect(isOverdue(order, 999)).toBe(false);
    expect(isOverdue(order, 1_000)).toBe(true);
  });

  test.each(ORDER_STAGES.filter((stage) => stage !== 'UNPAID'))(
    'nothing that costs money is offered when it is %s',
    (stage) => {
      const actions = orderActions({ stage, expiresAt: 0 }, 5);
      expect(actions).not.toContain('pay');
      expect(actions).not.toContain('cancel');
      expect(actions).toContain('support');
    },
  );

  test('receipt is confirmed only of what was shipped', () => {
    const stages = ORDER_STAGES.filter((stage) =>
      orderActions({ stage, expiresAt: 9 }, 5).includes('receive'),
    );
    expect(stages).toEqual(['SHIPPED']);
  });
});

describe('words', () => {
  test('every stage has a name of its own and says what happens next', () => {
    expect(new Set(ORDER_STAGES.map((stage) => STAGE_WORDS[stage])).size).toBe(7);
    const next = ORDER_STAGES.map((stage) => nextStep({ stage, expiresAt: 9 }, 5));
    expect(new Set(next).size).toBe(7);
  });

  test('an unpaid order says by when, an overdue one that it is closing', () => {
    const order = { stage: 'UNPAID', expiresAt: BEIJING_18 } as const;
    expect(nextStep(order, BEIJING_18 - 1)).toBe('请在 7月24日 18:00 前付款，逾时订单自动关闭');
    expect(nextStep(order, BEIJING_18)).toBe('付款时间已过，订单正在关闭');
  });

  test('a total is only called paid when it was', () => {
    expect(payableWords('UNPAID')).toBe('应付');
    expect(payableWords('CLOSED')).toBe('合计');
    expect(payableWords('TO_SHIP')).toBe('实付');
  });

  test('an unknown channel is named in general', () => {
    expect(channelWords('WECHAT_MINI')).toBe('微信支付');
    expect(channelWords('ALIPAY_WAP')).toBe('支付宝');
    expect(channelWords('toString')).toBe('在线支付');
  });

  test('the filter of an address is one of the known ones', () => {
    expect(orderFilter('to-ship')).toBe('to-ship');
    expect(orderFilter('nonsense')).toBe('all');
    expect(orderFilter(undefined)).toBe('all');
  });

  test('pieces are counted over all lines', () => {
    expect(amountWords([line('1', 2)])).toBe('共 2 件');
    expect(amountWords([line('1', 2), line('2', 3)])).toBe('共 2 种 5 件');
    expect(orderTail('202607240000000123')).toBe('000123');
  });
});

test('buying again puts the same things in the cart at the price last paid', () => {
  expect(toCartLines([line('1', 2)])).toEqual([
    {
      skuId: '1',
      spuId: 's1',
      title: '云南花果茶',
      spec: '500 克',
      picture: '/p/1.webp',
      tint: '#aabbcc',
      priceFen: 1990,
      quantity: 2,
      selected: true,
    },
  ]);
});
