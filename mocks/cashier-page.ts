import { fenToYuan, formatFen } from '@/domain/money';
import type { MockBackend } from './backend';
import type { Attempt } from './ledger/state';
import { CASHIER_STYLE } from './cashier-style';
import { CASHIER_PATH } from './paths';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self' http: https:; frame-ancestors 'self'; base-uri 'none'",
};

const page = (title: string, inner: string, status = 200) =>
  new Response(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>${title}</title><style>${CASHIER_STYLE}</style></head><body><div class="mark" aria-hidden="true"></div><main>${inner}</main></body></html>`,
    { status, headers: HEADERS },
  );

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);

const button = (action: string, label: string, look: string) =>
  `<button class="${look}" name="action" value="${action}">${label}</button>`;

const note = (text: string) => `<p class="note" role="status">${text}</p>`;

/** UnionPay's gateway leads to a bank, every other one to the provider's own page. */
const isBank = ({ channel }: Attempt) => channel === 'NET_BANK';
const nameOf = (attempt: Attempt) => (isBank(attempt) ? '演示网上银行' : '演示收银台');
const head = (attempt: Attempt) =>
  `<header><span class="logo">${isBank(attempt) ? '银' : '付'}</span>${nameOf(attempt)}</header>`;

function choose(backend: MockBackend, attempt: Attempt, message = ''): Response {
  const order = backend.ledger.books.state.orders[attempt.orderNo];
  const rows = [
    ['收款方', order?.seller.name ?? ''],
    ['订单', `尾号 ${attempt.orderNo.slice(-4)}`],
  ];
  const inner = `${head(attempt)}
<section class="card"><p class="label">支付金额</p><p class="amount">${formatFen(attempt.amountFen)}</p>
<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${escape(value ?? '')}</dd></div>`).join('')}</dl></section>
${message ? note(message) : ''}
<form method="post" action="${CASHIER_PATH}"><input type="hidden" name="trade" value="${escape(attempt.trade)}">
${button('pay', '确认支付', 'main')}${button('cancel', '取消支付', 'plain')}
<details><summary>模拟其他情况</summary>${button('stay', '支付后不返回', 'plain')}${button('poor', '余额不足', 'plain')}${button('leave', '不付款，也不返回', 'plain')}</details></form>
<footer>仅供演示，不会产生真实扣款</footer>`;
  return page(nameOf(attempt), inner);
}

function done(attempt: Attempt, title: string, text: string, link = '返回商家'): Response {
  return page(
    title,
    `${head(attempt)}<section class="card end"><h1>${title}</h1><p>${text}</p></section><a class="main" href="${escape(attempt.returnUrl)}">${link}</a><footer>仅供演示，不会产生真实扣款</footer>`,
  );
}

const to = (address: string) =>
  new Response(null, {
    status: 303,
    headers: {
      Location: address,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });

const back = (attempt: Attempt) => to(attempt.returnUrl);

const gone = () =>
  page(
    '链接已失效',
    '<header><span class="logo">付</span>演示收银台</header><section class="card end"><h1>链接已失效</h1><p>请回到商家页面重新发起支付</p></section>',
    404,
  );

function shown(backend: MockBackend, trade: string): Response {
  const attempt = backend.cashier.open(trade);
  if (!attempt) return gone();
  if (attempt.state === 'CAPTURED')
    return done(attempt, '已支付', '这笔订单已经付过款，无需重复支付');
  const open = attempt.state === 'OPEN' || backend.ledger.books.state.world.payAfterClose;
  return open ? choose(backend, attempt) : done(attempt, '支付已关闭', '这笔支付已超时或被取消');
}

const poor = (attempt: Attempt) =>
  isBank(attempt) ? '银行卡余额不足，请换一张卡或取消支付' : '余额不足，请换一种方式或取消支付';

async function chosen(backend: MockBackend, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const attempt = backend.cashier.open(form.get('trade') ?? '');
  if (!attempt) return gone();
  const action = form.get('action');
  if (action === 'poor') return choose(backend, attempt, poor(attempt));
  if (action === 'leave') return done(attempt, '已离开收银台', '没有付款，可以直接关闭这个页面');
  if (action !== 'pay' && action !== 'stay') return back(attempt);
  if (backend.cashier.pay(attempt.attemptNo) === 'closed') return shown(backend, attempt.trade);
  return action === 'stay' ? done(attempt, '支付成功', '可以直接关闭这个页面') : back(attempt);
}

/** The gateway takes the form and leads to its page, as Alipay's does; another amount is refused. */
export async function gateway(backend: MockBackend, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const trade = form.get('trade') ?? '';
  const attempt = backend.cashier.find(trade);
  if (!attempt || form.get('total_amount') !== fenToYuan(attempt.amountFen)) return gone();
  return to(`${CASHIER_PATH}?trade=${trade}`);
}

/** The return address is the attempt's own, fixed when it was made; the query's is not read. */
export async function cashierPage(backend: MockBackend, request: Request): Promise<Response> {
  backend.ledger.settle();
  if (request.method === 'POST') return chosen(backend, request);
  return shown(backend, new URL(request.url).searchParams.get('trade') ?? '');
}
