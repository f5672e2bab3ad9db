import { getResponse } from 'msw';
import {
  getCashierStatus,
  issueCashierForm,
  openCashier,
  type CashierView,
} from '@/contract/cashier';
import { cancelOrder } from '@/contract/order';
import { closeAttempt, startAttempt } from '@/contract/payment';
import type { Endpoint } from '@/contract/endpoint';
import type { MockBackend } from '@mocks/backend';
import { describeState } from '@mocks/controls/link';
import { asked, basket, HANGZHOU, ordered, shop, tell, type Told } from './shopper';

const MINUTE = 60_000;

async function linked() {
  const backend = shop();
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  const start = async () =>
    (await tell(backend, startAttempt, { orderNo, channel: 'ALIPAY_LINK' }, mine)).data;
  const { invocation, attemptNo, expiresAt } = await start();
  return { backend, mine, orderNo, start, attemptNo, expiresAt, token: tokenOf(invocation) };
}

function tokenOf(invocation: { kind: string; url?: string }): string {
  const [address, token = ''] = (invocation.url ?? '').split('#');
  expect(address).toBe('http://shop.test/c/');
  return token;
}

/** A browser: it keeps the cookie it is given and nothing else. */
class Browser {
  cookie = '';
  lastSetCookie = '';

  constructor(
    private readonly backend: MockBackend,
    private readonly origin = 'http://shop.test',
  ) {}

  private async ask<Req, Res>({ method, path }: Endpoint<Req, Res>, body?: NoInfer<Req>) {
    const request = new Request(`${this.origin}/api${path}`, {
      method,
      headers: this.cookie ? { Cookie: this.cookie } : {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const reply = await getResponse(this.backend.handlers, request);
    if (!reply) throw new Error(`nobody answers ${path}`);
    const [line] = reply.headers.getSetCookie();
    if (line) {
      this.lastSetCookie = line;
      this.cookie = line.split(';')[0] ?? '';
    }
    return (await reply.json()) as Told<Res>;
  }

  open = (token: string) => this.ask(openCashier, { token });
  form = ({ title, amountFen, expiresAt }: CashierView) =>
    this.ask(issueCashierForm, { product: 'wap', seen: { title, amountFen, expiresAt } });
  status = () => this.ask(getCashierStatus);
}

async function opened() {
  const one = await linked();
  const browser = new Browser(one.backend);
  const { data: view } = await browser.open(one.token);
  return { ...one, browser, view };
}

it('tells a holder of the link these fields and no others', async () => {
  const { view, orderNo, expiresAt } = await opened();
  expect(view).toEqual({
    merchant: expect.any(String) as string,
    title: `订单尾号 ${orderNo.slice(-4)}`,
    amountFen: expect.any(Number) as number,
    expiresAt,
    state: 'OPEN',
  });
  expect(JSON.stringify(view)).not.toMatch(
    new RegExp([HANGZHOU.name, HANGZHOU.phone, HANGZHOU.detail, orderNo].join('|')),
  );
});

it('makes a link of at least 128 random bits, alive for no more than 15 minutes', async () => {
  const { token, expiresAt, backend } = await linked();
  expect(token).toMatch(/^[a-z2-9]{26,}$/);
  expect(expiresAt - backend.ledger.clock.now()).toBeLessThanOrEqual(15 * MINUTE);
});

it('can be looked at again and again without being used up', async () => {
  const { backend, token, browser } = await opened();
  for (let times = 0; times < 5; times += 1) {
    expect((await new Browser(backend).open(token)).data.state).toBe('OPEN');
  }
  expect((await browser.status()).data.state).toBe('OPEN');
});

it('binds the browser with a cookie that scripts cannot read and other sites cannot send', async () => {
  const { browser, backend, token } = await opened();
  expect(browser.lastSetCookie).toMatch(
    /^amphi_cashier=[a-z2-9]{43}; Path=\/api\/cashier; Max-Age=3600; HttpOnly; SameSite=Strict$/,
  );
  expect(browser.lastSetCookie).not.toContain(token);
  const secure = new Browser(backend, 'https://pay.test');
  await secure.open(token);
  expect(secure.lastSetCookie).toMatch(/; Secure$/);
});

it('gives out one form: amount and trade of the attempt, the way back fixed by the server', async () => {
  const { browser, view, backend, attemptNo } = await opened();
  const { data } = await browser.form(view);
  expect(data.action).toBe('http://shop.test/mock-cashier/gateway.do');
  expect(data.fields).toMatchObject({ out_trade_no: attemptNo, method: 'alipay.trade.wap.pay' });
  const attempt = backend.ledger.books.state.attempts[attemptNo];
  expect(attempt).toMatchObject({ returnUrl: 'http://shop.test/c/', token: null });
  expect((await browser.status()).data.state).toBe('PAYING');
});

it('refuses a second form to the same browser', async () => {
  const { browser, view } = await opened();
  await browser.form(view);
  expect(await browser.form(view)).toMatchObject({ code: 'CONFLICT' });
});

it('gives one form when two devices ask at the same moment', async () => {
  const { backend, token, view } = await opened();
  const devices = Array.from({ length: 8 }, () => new Browser(backend));
  await Promise.all(devices.map((device) => device.open(token)));
  const replies = await Promise.all(devices.map((device) => device.form(view)));
  expect(replies.filter(({ code }) => code === 'OK')).toHaveLength(1);
  expect(replies.filter(({ code }) => code === 'CONFLICT')).toHaveLength(7);
});

it('shows a second device only how things stand once the form is out', async () => {
  const { backend, browser, token, view } = await opened();
  await browser.form(view);
  const second = new Browser(backend);
  expect((await second.open(token)).data).toEqual({ ...view, state: 'PAYING' });
  expect((await second.form(view)).code).toBe('CONFLICT');
});

it('gives no form to a browser that has not opened the link', async () => {
  const { backend, view } = await opened();
  const stranger = new Browser(backend);
  expect((await stranger.form(view)).code).toBe('UNAUTHORISED');
  stranger.cookie = 'amphi_cashier=abcdefghijkmnpqrstuvwxyz';
  expect((await stranger.form(view)).code).toBe('UNAUTHORISED');
  expect((await stranger.status()).code).toBe('UNAUTHORISED');
  stranger.cookie = 'amphi_cashier=constructor';
  expect((await stranger.status()).code).toBe('UNAUTHORISED');
});

it('does not let a session be chosen by the browser', async () => {
  const { backend, token } = await opened();
  const browser = new Browser(backend);
  browser.cookie = 'amphi_cashier=chosen-by-somebody-else-1234';
  await browser.open(token);
  expect(browser.cookie).not.toContain('chosen');
});

it('gives no form for an amount or an order that the payer was not shown', async () => {
  const { browser, view } = await opened();
  expect((await browser.form({ ...view, amountFen: 1 as typeof view.amountFen })).code).toBe(
    'CONFLICT',
  );
  expect((await browser.form({ ...view, title: '订单尾号 9999' })).code).toBe('CONFLICT');
  expect((await browser.form(view)).code).toBe('OK');
});

it.each([
  ['a guess', () => 'a'.repeat(43)],
  ['a part of it', (token: string) => token.slice(0, 30)],
  ['a word of the language', () => 'hasOwnProperty_________'],
])('knows no token that is %s', async (_name, guess) => {
  const { backend, token } = await linked();
  expect((await new Browser(backend).open(guess(token))).code).toBe('NOT_FOUND');
});

it.each(['', 'short', 'with space in it 1234567', '<script>alert(1)</script>'])(
  'refuses the token %j by its shape',
  async (token) => {
    const { backend } = await linked();
    expect((await new Browser(backend).open(token)).code).toBe('VALIDATION');
  },
);

describe('a link is revoked', () => {
  async function revoked(revoke: (one: Awaited<ReturnType<typeof opened>>) => Promise<unknown>) {
    const one = await opened();
    await revoke(one);
    const later = new Browser(one.backend);
    const seen = (await later.open(one.token)).data;
    return {
      seen,
      status: (await one.browser.status()).data.state,
      forms: [(await one.browser.form(one.view)).code, (await later.form(one.view)).code],
    };
  }

  it('when the order is paid', async () => {
    const result = await revoked(({ backend, attemptNo }) =>
      Promise.resolve(backend.cashier.pay(attemptNo)),
    );
    expect(result).toMatchObject({ seen: { state: 'PAID' }, status: 'PAID' });
    expect(result.forms).toEqual(['ORDER_PAID', 'ORDER_PAID']);
  });

  it('when the order is closed', async () => {
    const result = await revoked(({ backend, mine, orderNo }) =>
      tell(backend, cancelOrder, { orderNo }, mine),
    );
    expect(result).toMatchObject({ seen: { state: 'CLOSED' }, status: 'CLOSED' });
    expect(result.forms).toEqual(['ORDER_CLOSED', 'ORDER_CLOSED']);
  });

  it('when another way to pay is chosen', async () => {
    const result = await revoked(async ({ backend, mine, orderNo, attemptNo }) => {
      await tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
      await tell(backend, startAttempt, { orderNo, channel: 'WECHAT_MINI' }, mine);
    });
    expect(result).toMatchObject({ seen: { state: 'CLOSED' }, status: 'CLOSED' });
    expect(result.forms).toEqual(['ORDER_CLOSED', 'ORDER_CLOSED']);
  });

  it('when a newer link is issued, which works', async () => {
    let newer = '';
    let backend: MockBackend | undefined;
    const result = await revoked(async (one) => {
      backend = one.backend;
      newer = tokenOf((await one.start()).invocation);
    });
    expect(result.seen.state).toBe('CLOSED');
    expect(result.forms).toEqual(['ORDER_CLOSED', 'ORDER_CLOSED']);
    if (!backend) throw new Error('no backend');
    const browser = new Browser(backend);
    const { data } = await browser.open(newer);
    expect((await browser.form(data)).code).toBe('OK');
  });

  it('when its time is over', async () => {
    const one = await opened();
    const order = one.backend.ledger.books.state.orders[one.orderNo];
    if (order) order.expiresAt += 60 * MINUTE;
    one.backend.ledger.clock.set(one.expiresAt - 1);
    expect((await one.browser.status()).data.state).toBe('OPEN');
    one.backend.ledger.clock.set(one.expiresAt);
    expect((await one.browser.status()).data.state).toBe('EXPIRED');
    expect((await one.browser.form(one.view)).code).toBe('ORDER_CLOSED');
  });

  it('when a part of the sum was put aside since it was made', async () => {
    const one = await opened();
    const order = one.backend.ledger.books.state.orders[one.orderNo];
    if (order) order.heldFen = 100 as typeof order.heldFen;
    expect((await one.browser.form(one.view)).code).toBe('ORDER_CLOSED');
  });
});

it('forgets the browser an hour after the link', async () => {
  const { backend, browser, expiresAt } = await opened();
  backend.ledger.clock.set(expiresAt + 60 * MINUTE);
  expect((await browser.status()).code).toBe('UNAUTHORISED');
});

it('pays the order and lets the browser see it without the token', async () => {
  const { backend, mine, browser, view, orderNo, attemptNo } = await opened();
  await browser.form(view);
  expect(backend.cashier.pay(attemptNo)).toBe('captured');
  expect((await browser.status()).data.state).toBe('PAID');
  expect((await asked(backend, mine, orderNo)).status).toBe('TRADE_SUCCESS');
  expect(backend.ledger.broken()).toEqual([]);
});

it('says that it is being paid until the money is known, and closed when it came too late', async () => {
  const { backend, browser, view, attemptNo, mine, orderNo } = await opened();
  await browser.form(view);
  backend.enter('notify-late');
  backend.cashier.pay(attemptNo);
  expect((await browser.status()).data.state).toBe('PAYING');
  backend.ledger.clock.advance(90_000);
  expect((await browser.status()).data.state).toBe('PAID');

  const late = await opened();
  await late.browser.form(late.view);
  late.backend.enter('pay-after-close');
  await tell(late.backend, cancelOrder, { orderNo: late.orderNo }, late.mine);
  expect(late.backend.cashier.pay(late.attemptNo)).toBe('captured');
  expect((await late.browser.status()).data.state).toBe('CLOSED');
  late.backend.ledger.clock.advance(MINUTE);
  expect((await asked(late.backend, late.mine, late.orderNo)).status).toBe('REFUNDED');
  expect((await asked(backend, mine, orderNo)).status).toBe('TRADE_SUCCESS');
});

it('burns the link when the form was lost on its way: a second one would be a second form', async () => {
  const { backend, browser, view } = await opened();
  backend.faults.set('issueCashierForm', 'delivered-twice');
  expect((await browser.form(view)).code).toBe('CONFLICT');
  expect((await browser.status()).data.state).toBe('PAYING');
});

it('leaves neither token nor session in the request log or in a link for testers', async () => {
  const { backend, browser, token, view } = await opened();
  await browser.form(view);
  await new Browser(backend).open('b'.repeat(43));
  const text = JSON.stringify(backend.log.after(0)) + describeState(backend);
  expect(text).toContain('/cashier/open');
  for (const secret of [token, browser.cookie.split('=')[1] ?? '', 'b'.repeat(43)]) {
    expect(secret).not.toBe('');
    expect(text).not.toContain(secret);
  }
});
