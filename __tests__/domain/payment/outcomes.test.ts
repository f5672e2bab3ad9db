import fc from 'fast-check';
import {
  ALIPAY_ERROR_ROWS,
  ALIPAY_RESULT_ROWS,
  readAlipayOutcome,
} from '@/domain/payment/alipay-outcome';
import { next } from '@/domain/payment/next';
import { ORDER_STATUS_ROWS, readOrderStatus } from '@/domain/payment/order-status';
import { CASHIER_OUTCOMES } from '@/domain/payment/outcome';
import { WECHAT_ROWS, readWechatOutcome } from '@/domain/payment/wechat-outcome';
import type { StateOf } from '@/domain/payment/state';
import { fen } from '@/domain/money';
import { GOOD } from './world';

const fail = (value: unknown) => ({ kind: 'fail', value });
const ok = (value: unknown) => ({ kind: 'ok', value });

describe('table 4.1: what wx.requestPayment says', () => {
  it.each<[string, unknown, string]>([
    ['4.1-ok', ok({ errMsg: 'requestPayment:ok' }), 'CLAIMED_OK'],
    ['4.1-ok', ok({ errMsg: '  REQUESTPAYMENT:OK ' }), 'CLAIMED_OK'],
    ['4.1-ok', ok({}), 'CLAIMED_OK'],
    ['4.1-ok', { errMsg: 'requestPayment:ok' }, 'CLAIMED_OK'],
    ['4.1-paid', fail({ errMsg: 'requestPayment:fail 该订单已支付' }), 'UNKNOWN'],
    ['4.1-paid', fail({ errMsg: 'requestPayment:fail', err_desc: 'ORDERPAID' }), 'UNKNOWN'],
    ['4.1-config', fail({ errMsg: 'requestPayment:fail 支付验证签名失败' }), 'CONFIG'],
    ['4.1-config', fail({ errMsg: 'requestPayment:fail Unable to verify signature' }), 'CONFIG'],
    ['4.1-config', fail({ errMsg: 'requestPayment:fail 缺少参数: total_fee' }), 'CONFIG'],
    ['4.1-config', fail({ errMsg: 'requestPayment:fail no permission' }), 'CONFIG'],
    ['4.1-config', fail({ errMsg: 'requestPayment:fail invalid appid' }), 'CONFIG'],
    [
      '4.1-stale',
      fail({ errMsg: 'requestPayment:fail', err_code: '2', err_desc: '该订单已过期,请重新下单' }),
      'STALE_PREPAY',
    ],
    ['4.1-payer', fail({ errMsg: 'requestPayment:fail 订单与微信号不一致' }), 'WRONG_PAYER'],
    ['4.1-risk', fail({ errMsg: 'requestPayment:fail 该笔交易异常，请稍后重试' }), 'RISK'],
    ['4.1-risk', fail({ errMsg: 'requestPayment:fail 存在风险' }), 'RISK'],
    ['4.1-risk', fail({ errMsg: 'requestPayment:fail 交易受限' }), 'RISK'],
    ['4.1-risk', fail({ errMsg: 'requestPayment:fail 超出支付限额' }), 'RISK'],
    ['4.1-network', fail({ errMsg: 'requestPayment:fail timeout' }), 'UNKNOWN'],
    ['4.1-network', fail({ errMsg: 'requestPayment:fail interrupted' }), 'UNKNOWN'],
    ['4.1-network', fail({ errMsg: 'requestPayment:fail exceed time limit' }), 'UNKNOWN'],
    ['4.1-network', fail({ errMsg: 'requestPayment:fail 网络错误' }), 'UNKNOWN'],
    ['4.1-cancel', fail({ errMsg: 'requestPayment:fail cancel' }), 'CANCELLED'],
    ['4.1-cancel', fail({ errMsg: 'requestPayment:cancel' }), 'CANCELLED'],
    ['4.1-r9, first row wins', fail({ errMsg: 'requestPayment:fail 已支付 签名' }), 'UNKNOWN'],
    ['4.1-r9, first row wins', fail({ errMsg: 'requestPayment:fail 签名 已过期' }), 'CONFIG'],
    ['4.1-r9, first row wins', fail({ errMsg: 'requestPayment:fail 已过期 风险' }), 'STALE_PREPAY'],
    ['4.1-r9, first row wins', fail({ errMsg: 'requestPayment:fail 风险 网络' }), 'RISK'],
    [
      '4.1-r9, cancel inside more',
      fail({ errMsg: 'requestPayment:fail cancel timeout' }),
      'UNKNOWN',
    ],
    [
      '4.1-r9, not the whole detail',
      fail({ errMsg: 'requestPayment:fail cancelled by x' }),
      'UNKNOWN',
    ],
    ['4.1-r9, err_code alone', fail({ errMsg: 'requestPayment:fail', err_code: '2' }), 'UNKNOWN'],
    ['4.1-other, fail without text', fail({}), 'UNKNOWN'],
    ['ok with a fail text', ok({ errMsg: 'requestPayment:fail cancel' }), 'CANCELLED'],
    ['4.1-params, no API', { kind: 'missing' }, 'CONFIG'],
    ['4.1-silent, silence', { kind: 'silent' }, 'UNKNOWN'],
    ['4.1-other, nothing', undefined, 'UNKNOWN'],
    ['4.1-other, a word', 'requestPayment:ok', 'UNKNOWN'],
  ])('row %s', (_, raw, outcome) => {
    expect(readWechatOutcome(raw)).toBe(outcome);
  });

  it('reads every word of every row as that row', () => {
    for (const { words, match, outcome } of WECHAT_ROWS) {
      for (const word of words) {
        const errMsg =
          match === 'is'
            ? word
            : match === 'detail'
              ? `requestPayment${word}`
              : `requestPayment:fail x${word}x`;
        expect([word, readWechatOutcome(fail({ errMsg }))]).toEqual([word, outcome]);
      }
    }
  });
});

describe('table 4.2: what my.tradePay says', () => {
  it.each(ALIPAY_RESULT_ROWS)('row $id, as text or number, flat or nested', ({ code, outcome }) => {
    for (const resultCode of [code, Number(code), ` ${code} `]) {
      expect(readAlipayOutcome(ok({ resultCode }))).toBe(outcome);
      expect(readAlipayOutcome(ok({ response: { resultCode } }))).toBe(outcome);
      expect(readAlipayOutcome({ resultCode })).toBe(outcome);
    }
  });

  it.each(ALIPAY_ERROR_ROWS)('row $id', ({ code, outcome }) => {
    expect(readAlipayOutcome(fail({ error: Number(code) }))).toBe(outcome);
    expect(readAlipayOutcome(fail({ error: code, resultCode: '1234' }))).toBe(outcome);
    expect(readAlipayOutcome(fail({ error: code, resultCode: '6001' }))).toBe('CANCELLED');
    expect(readAlipayOutcome(ok({ error: code }))).toBe('UNKNOWN');
  });

  it.each([
    ok({}),
    ok({ resultCode: '9001' }),
    ok({ resultCode: ['9000'] }),
    ok({ resultCode: true }),
    fail({ error: 12 }),
    fail({ error: null }),
    { kind: 'silent' },
    null,
    '9000',
  ])('4.2-other: anything else is unknown (%#)', (raw) => {
    expect(readAlipayOutcome(raw)).toBe('UNKNOWN');
  });

  it('4.2-shape: a code may be text or number, flat or nested, and the flat one counts', () => {
    const both = { resultCode: '6001', response: { resultCode: '9000' } };
    expect(readAlipayOutcome(ok(both))).toBe('CANCELLED');
    expect(readAlipayOutcome(ok({ resultCode: 4000 }))).toBe('DECLINED');
    expect(readAlipayOutcome(ok({ response: { resultCode: 8000 } }))).toBe('UNKNOWN');
  });

  it.each([
    [{ resultCode: '6001', error: 4 }, 'CANCELLED'],
    [{ resultCode: '9000', error: 12 }, 'CLAIMED_OK'],
    [{ resultCode: '7777', error: 4 }, 'CONFIG'],
    [{ resultCode: null, error: 2 }, 'CONFIG'],
    [{ resultCode: ['6001'], error: 12 }, 'UNKNOWN'],
    [{ resultCode: { code: '6001' } }, 'UNKNOWN'],
    [{ resultCode: true }, 'UNKNOWN'],
    [{ error: [4] }, 'UNKNOWN'],
    [{ error: ' 4 ' }, 'CONFIG'],
  ])('4.2-r10: %j is %s', (value, outcome) => {
    expect(readAlipayOutcome(fail(value))).toBe(outcome);
  });

  it('calls a host without the API a matter of configuration', () => {
    expect(readAlipayOutcome({ kind: 'missing' })).toBe('CONFIG');
  });
});

describe('table 4.3: what the backend says', () => {
  it.each(ORDER_STATUS_ROWS)('row $id: $word', ({ word, status }) => {
    expect(readOrderStatus(word)).toBe(status);
    expect(readOrderStatus(` ${word.toLowerCase()} `)).toBe(status);
  });

  it('covers the words that the providers document', () => {
    const words = ['SUCCESS', 'NOTPAY', 'REFUND', 'TRADE_SUCCESS', 'TRADE_FINISHED'];
    expect(words.map(readOrderStatus)).toEqual(['PAID', 'UNPAID', 'REFUNDING', 'PAID', 'PAID']);
    expect(readOrderStatus('WAIT_BUYER_PAY')).toBe('UNPAID');
    expect(readOrderStatus('ACQ.TRADE_NOT_EXIST')).toBe('UNPAID');
    expect(readOrderStatus('USERPAYING')).toBe('UNPAID');
  });

  it('never takes an unknown word for paid, unpaid or closed', () => {
    const known = new Set(ORDER_STATUS_ROWS.map(({ word }) => word));
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        fc.pre(typeof raw !== 'string' || !known.has(raw.trim().toUpperCase()));
        expect(readOrderStatus(raw)).toBe('ERR');
      }),
    );
  });
});

const trap = new Proxy(
  {},
  {
    get() {
      throw new Error('trap');
    },
  },
);

const hostile = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }),
  fc.constant(trap),
  fc.record({ kind: fc.constantFrom('ok', 'fail'), value: fc.anything() }),
  fc.record({
    kind: fc.constantFrom('ok', 'fail'),
    value: fc.record(
      {
        errMsg: fc.anything(),
        err_desc: fc.string(),
        resultCode: fc.anything(),
        error: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  }),
);

describe('a hostile host', () => {
  const invoking: StateOf<'INVOKING'> = {
    name: 'INVOKING',
    order: {
      intentId: 'I1',
      createdAt: 0,
      key: 'K1',
      orderNo: 'O1',
      channel: 'WECHAT_MINI',
      rev: 1,
      payableFen: fen(100),
      heldFen: fen(0),
      expiresAt: 1,
      cashierOpened: true,
      disabled: [],
    },
    attempt: {
      attemptNo: 'A1',
      channel: 'WECHAT_MINI',
      expiresAt: 1,
      invocation: GOOD.WECHAT_MINI,
    },
  };

  it.each([
    ['WeChat', readWechatOutcome],
    ['Alipay', readAlipayOutcome],
  ])('of %s can neither throw, nor pay, nor lead to READY without a query', (_, read) => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const outcome = read(raw);
        expect(CASHIER_OUTCOMES).toContain(outcome);
        const { state, effects } = next(invoking, {
          type: 'SDK_SETTLED',
          orderNo: 'O1',
          attemptNo: 'A1',
          outcome,
        });
        expect(state.name).toBe('CONFIRMING');
        expect(effects.some(({ type }) => type === 'QUERY')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
