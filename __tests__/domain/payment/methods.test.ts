import fc from 'fast-check';
import { fen } from '@/domain/money';
import { CHANNELS, type Channel } from '@/domain/payment/channel';
import {
  methodLabel,
  offersOf,
  type MethodList,
  type MethodQuestion,
  type Offer,
  type ShopScene,
} from '@/domain/payment/methods';

const NOW = Date.UTC(2026, 10, 23, 4);
const HERE: Readonly<Partial<Record<ShopScene, readonly Channel[]>>> = {
  weapp: ['WECHAT_MINI', 'ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
  'alipay-mini': ['ALIPAY_MINI', 'WALLET', 'BANK_TRANSFER'],
  wechat: ['ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
  'in-app': ['ALIPAY_LINK', 'ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  mobile: ['ALIPAY_WAP', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER'],
  desktop: ['ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK', 'WALLET', 'BANK_TRANSFER'],
};

type Method = MethodList['methods'][number];
type Wallet = NonNullable<MethodList['wallet']>;

const on = (channel: string, more: Partial<Method> = {}): Method => ({
  ...{ channel, on: true, limitFen: null, why: null },
  ...more,
});

function list(more: Partial<MethodList> = {}, ...changed: readonly Method[]): MethodList {
  const methods = Object.keys(CHANNELS).map(
    (channel) => changed.find((one) => one.channel === channel) ?? on(channel),
  );
  return { methods, wallet: null, ...more };
}

const wallet = (more: Partial<Wallet> = {}): MethodList =>
  list({
    wallet: { availableFen: fen(10_000), hasPassword: true, lockedUntil: null, ...more },
  });

function ask(scene: ShopScene, more: Partial<MethodQuestion> = {}): readonly Offer[] {
  return offersOf({
    scene,
    channels: HERE[scene] ?? [],
    list: list(),
    dueFen: fen(4_200),
    heldFen: fen(0),
    disabled: [],
    last: null,
    now: NOW,
    ...more,
  });
}

const names = (offers: readonly Offer[]) => offers.map(({ channel }) => channel);
const of = (offers: readonly Offer[], channel: Channel) =>
  offers.find((offer) => offer.channel === channel);
const suggested = (offers: readonly Offer[]) =>
  offers.filter((offer) => offer.suggested).map(({ channel }) => channel);

const LINK_WORDS = /支付宝|浏览器|链接/;

describe('the link out of the WeChat mini-program', () => {
  it.each([
    ['nothing is known', null],
    ['it is not listed', list({ methods: [on('WECHAT_MINI')] })],
    ['it is off', list({}, on('ALIPAY_LINK', { on: false }))],
    ['it is off with words', list({}, on('ALIPAY_LINK', { on: false, why: '支付宝维护中' }))],
  ] as const)('leaves no trace when %s', (_when, known) => {
    const offers = ask('weapp', { list: known });
    expect(names(offers)).not.toContain('ALIPAY_LINK');
    expect(JSON.stringify(offers)).not.toMatch(LINK_WORDS);
    expect(offers.filter(({ folded }) => folded)).toEqual([]);
  });

  it('is folded, never suggested and names nobody when it is on', () => {
    const offers = ask('weapp', { last: 'ALIPAY_LINK' });
    const link = of(offers, 'ALIPAY_LINK');
    expect(link).toMatchObject({ usable: true, folded: true, suggested: false });
    expect(`${link?.label}${link?.hint ?? ''}`).not.toMatch(/支付宝|Alipay|优惠|更/i);
    expect(link?.label).toBe('复制支付链接');
    expect(names(offers)[0]).toBe('WECHAT_MINI');
    expect(suggested(offers)).toEqual(['WECHAT_MINI']);
  });
});

describe('what the server did not say', () => {
  it.each([
    ['weapp', ['WECHAT_MINI']],
    ['alipay-mini', ['ALIPAY_MINI']],
    ['mobile', ['ALIPAY_WAP']],
  ] as const)('leaves %s its own way', (scene, usable) => {
    const offers = ask(scene, { list: null });
    expect(names(offers.filter((offer) => offer.usable))).toEqual(usable);
    expect(suggested(offers)).toEqual(usable);
    expect(of(offers, 'BANK_TRANSFER')?.why).toMatch(/重试/);
  });

  it('lets everything wait on a computer', () => {
    const offers = ask('desktop', { list: null });
    expect(offers.some(({ usable }) => usable)).toBe(false);
    expect(suggested(offers)).toEqual([]);
  });

  it('is not shown: a way that is not listed, or off without a word', () => {
    const known = list({ methods: [on('ALIPAY_LINK'), on('WECHAT_QR', { on: false })] });
    expect(names(ask('desktop', { list: known }))).toEqual(['ALIPAY_LINK']);
  });

  it('skips a channel of a later version', () => {
    const known = list({ methods: [on('WECHAT_MINI'), on('MOON_PAY')] });
    expect(names(ask('weapp', { list: known }))).toEqual(['WECHAT_MINI']);
  });
});

describe('why a way cannot be used', () => {
  it('is the server’s own words where it has some', () => {
    const offers = ask('desktop', { list: list({}, on('NET_BANK', { on: false, why: '维护中' })) });
    expect(of(offers, 'NET_BANK')).toMatchObject({ usable: false, why: '维护中' });
  });

  it('is the limit of the channel, to the fen', () => {
    const known = list({}, on('WECHAT_MINI', { limitFen: fen(4_199) }));
    expect(of(ask('weapp', { list: known }), 'WECHAT_MINI')).toMatchObject({
      usable: false,
      why: '单笔最多 ¥41.99',
    });
    const just = list({}, on('WECHAT_MINI', { limitFen: fen(4_200) }));
    expect(of(ask('weapp', { list: just }), 'WECHAT_MINI')?.usable).toBe(true);
  });

  it('is a failure of configuration in this session, list or none', () => {
    const disabled = ['WECHAT_MINI'] as const;
    for (const known of [list(), null]) {
      const offers = ask('weapp', { disabled, list: known });
      expect(of(offers, 'WECHAT_MINI')).toMatchObject({ usable: false, suggested: false });
      expect(of(offers, 'WECHAT_MINI')?.why).toMatch(/用不了/);
    }
  });

  it('is told of WeChat Pay in WeChat’s browser, which only the mini-program has', () => {
    const offers = ask('wechat');
    expect(of(offers, 'WECHAT_MINI')).toMatchObject({ usable: false, suggested: false });
    expect(of(offers, 'WECHAT_MINI')?.why).toMatch(/小程序/);
    const off = list({}, on('WECHAT_MINI', { on: false }));
    expect(of(ask('wechat', { list: off }), 'WECHAT_MINI')).toBeUndefined();
  });
});

describe('an amount above every online limit', () => {
  const low = { limitFen: fen(1_000) };
  const tight = list({}, on('WECHAT_MINI', low), on('ALIPAY_LINK', low));

  it('puts the transfer first, with the reason', () => {
    const offers = ask('weapp', { list: tight, last: 'WECHAT_MINI' });
    expect(names(offers)[0]).toBe('BANK_TRANSFER');
    expect(suggested(offers)).toEqual(['BANK_TRANSFER']);
    expect(of(offers, 'BANK_TRANSFER')?.hint).toMatch(/限额/);
  });

  it('does not when one online way still takes it', () => {
    const offers = ask('weapp', { list: list({}, on('WECHAT_MINI', low)) });
    expect(names(offers)[0]).toBe('WECHAT_MINI');
    expect(of(offers, 'BANK_TRANSFER')?.hint).toBeNull();
  });

  it('does not when the transfer is off', () => {
    const known = {
      ...tight,
      methods: tight.methods.filter((one) => one.channel !== 'BANK_TRANSFER'),
    };
    expect(suggested(ask('weapp', { list: known }))).toEqual([]);
  });
});

describe('the balance', () => {
  it.each([
    ['locked', { lockedUntil: NOW + 60_000 }, /已锁定，11月23日 12:01/],
    ['without a password', { hasPassword: false }, /设置支付密码/],
    ['empty', { availableFen: fen(0) }, /余额不足/],
  ] as const)('says why not when it is %s', (_how, more, words) => {
    const offer = of(ask('weapp', { list: wallet(more) }), 'WALLET');
    expect(offer).toMatchObject({ usable: false, split: null });
    expect(offer?.why).toMatch(words);
  });

  it('offers the rest to another way when it is too small', () => {
    const offer = of(ask('weapp', { list: wallet({ availableFen: fen(1_200) }) }), 'WALLET');
    expect(offer).toMatchObject({
      usable: false,
      why: '余额可用 ¥12.00，还需 ¥30.00 用其他方式支付',
      split: { walletFen: 1_200, restFen: 3_000 },
    });
  });

  it('pays all of it to the fen, and again once a lock is over', () => {
    expect(of(ask('weapp', { list: wallet({ availableFen: fen(4_200) }) }), 'WALLET')?.usable).toBe(
      true,
    );
    expect(of(ask('weapp', { list: wallet({ lockedUntil: NOW }) }), 'WALLET')?.usable).toBe(true);
  });

  it('is not there without a wallet, without a list, or when a part of it is in the order already', () => {
    expect(of(ask('weapp'), 'WALLET')).toBeUndefined();
    expect(of(ask('weapp', { list: null }), 'WALLET')).toBeUndefined();
    expect(of(ask('weapp', { list: wallet(), heldFen: fen(1) }), 'WALLET')).toBeUndefined();
  });
});

describe('what is suggested', () => {
  it('is what was paid with last, when it can be', () => {
    expect(suggested(ask('desktop', { last: 'WECHAT_QR' }))).toEqual(['WECHAT_QR']);
    expect(suggested(ask('desktop', { last: 'ALIPAY_MINI' }))).toEqual(['ALIPAY_LINK']);
    expect(suggested(ask('desktop', { last: 'WECHAT_QR', disabled: ['WECHAT_QR'] }))).toEqual([
      'ALIPAY_LINK',
    ]);
  });

  it('is nothing in a mini-program’s web-view, where nothing can be paid', () => {
    expect(ask('wechat-webview')).toEqual([]);
    expect(ask('alipay-webview')).toEqual([]);
  });
});

it('calls a way by what is done where it is shown', () => {
  expect(methodLabel('ALIPAY_LINK', 'desktop')).toBe('支付宝扫码');
  expect(methodLabel('ALIPAY_WAP', 'mobile')).toBe('支付宝');
  expect(methodLabel('WECHAT_MINI', 'weapp')).toBe('微信支付');
});

it('never offers what is not here, what is off or what costs too much, whatever it is told', () => {
  const channel = fc.constantFrom(...(Object.keys(CHANNELS) as Channel[]));
  const amount = fc.integer({ min: 0, max: 10_000 }).map(fen);
  const method = fc.record({
    channel: fc.oneof(channel, fc.string({ maxLength: 8 })),
    on: fc.boolean(),
    limitFen: fc.option(amount),
    why: fc.option(fc.constant('维护中')),
  });
  const known = fc.record({
    methods: fc.uniqueArray(method, { selector: (one) => one.channel, maxLength: 9 }),
    wallet: fc.option(
      fc.record({
        availableFen: amount,
        hasPassword: fc.boolean(),
        lockedUntil: fc.option(fc.integer({ min: NOW - 5, max: NOW + 5 })),
      }),
    ),
  });
  const scene = fc.constantFrom(...(Object.keys(HERE) as ShopScene[]));
  fc.assert(
    fc.property(
      fc.record({ scene, list: fc.option(known), dueFen: fc.option(amount), heldFen: amount }),
      fc.record({ disabled: fc.uniqueArray(channel, { maxLength: 3 }), last: fc.option(channel) }),
      (first, second) => {
        const channels = HERE[first.scene] ?? [];
        const offers = offersOf({ ...first, ...second, channels, now: NOW });
        const usable = offers.filter((offer) => offer.usable);
        for (const offer of usable) {
          expect(channels).toContain(offer.channel);
          expect(second.disabled).not.toContain(offer.channel);
          const said = first.list?.methods.find((one) => one.channel === offer.channel);
          if (first.list) expect(said?.on).toBe(true);
          const limitFen = said?.limitFen ?? null;
          if (limitFen !== null && first.dueFen !== null) {
            expect(first.dueFen).toBeLessThanOrEqual(limitFen);
          }
        }
        expect(offers.filter((offer) => offer.suggested).length).toBeLessThanOrEqual(1);
        expect(offers.every((offer) => offer.usable === (offer.why === null))).toBe(true);
        expect(new Set(names(offers)).size).toBe(offers.length);
        expect(usable.every((offer) => offer.split === null)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
