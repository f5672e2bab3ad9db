import { MOCK_PHONE, MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

interface Envelope {
  code: string;
  data?: unknown;
}

type Send = <T>(method: string, path: string, body?: object) => Promise<T>;

/** One shopper's connection; every call must be answered with OK. */
function connect(api: string, token?: string): Send {
  return async <T>(method: string, path: string, body?: object) => {
    const reply = await fetch(api + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { code, data } = (await reply.json()) as Envelope;
    if (code !== 'OK') throw new Error(`${method} ${path} was answered with ${code}.`);
    return data as T;
  };
}

async function signIn(api: string): Promise<Send> {
  const guest = connect(api);
  await guest('POST', '/session/sms-code', { phone: MOCK_PHONE });
  const entered = { phone: MOCK_PHONE, smsCode: MOCK_SMS_CODE };
  const { token } = await guest<{ token: string }>('POST', '/session/phone', entered);
  return connect(api, token);
}

interface Division {
  code: string;
}

async function newAddress(send: Send): Promise<string> {
  const region: string[] = [];
  for (let parent = '0'; region.length < 3; parent = region.at(-1) ?? '0') {
    const path = `/divisions/${parent}`;
    const { divisions } = await send<{ divisions: Division[] }>('GET', path);
    region.push(String(divisions[0]?.code));
  }
  const input = {
    name: '王小明',
    phone: MOCK_PHONE,
    region,
    detail: '长安街1号',
    isDefault: true,
  };
  return (await send<{ addressId: string }>('POST', '/addresses', { input })).addressId;
}

interface Sku {
  skuId: string;
  priceFen: number;
  stock: number;
}

async function someSku(send: Send): Promise<Sku> {
  const { items } = await send<{ items: { spuId: string; soldOut: boolean }[] }>(
    'GET',
    '/products',
  );
  for (const { spuId } of items.filter(({ soldOut }) => !soldOut)) {
    const { skus } = await send<{ skus: Sku[] }>('GET', `/products/${spuId}`);
    const sku = skus.find(({ stock }) => stock > 0);
    if (sku) return sku;
  }
  throw new Error('Nothing on the first page of products is in stock.');
}

interface Attempt {
  invocation: { kind: string; action?: string; fields?: Record<string, string> };
}

/** What the shop's form and pressing "pay" on the mock cashier's page do. */
async function payAtCashier(action: string, fields: Record<string, string>): Promise<void> {
  const form = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const;
  const led = (await fetch(action, form)).headers.get('Location');
  if (led === null) throw new Error('The mock gateway does not take the form.');
  const page = new URL(led, action);
  const shown = await (await fetch(page)).text();
  if (!shown.includes('name="trade"')) throw new Error('The mock cashier offers nothing to pay.');
  const choice = { trade: page.searchParams.get('trade') ?? '', action: 'pay' };
  const body = new URLSearchParams(choice);
  const reply = await fetch(page, { method: 'POST', body, redirect: 'manual' });
  if (reply.status >= 400) throw new Error(`The mock cashier answered ${String(reply.status)}.`);
}

async function untilPaid(send: Send, path: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await send('GET', `${path}/payment`);
    const { stage } = await send<{ stage: string }>('GET', path);
    if (stage === 'TO_SHIP') return;
    if (stage !== 'UNPAID') throw new Error(`${path} is ${stage} after paying.`);
    await sleep(250);
  }
  throw new Error(`${path} is still unpaid ten seconds after paying.`);
}

/** Buys one thing over HTTP as a new shopper would; gives the paid order's number. */
export async function buyOnce(origin: string): Promise<string> {
  const send = await signIn(`${origin}/api`);
  const addressId = await newAddress(send);
  const { skuId, priceFen } = await someSku(send);
  const lines = [{ skuId, quantity: 1, seenFen: priceFen }];
  const { quoteId } = await send<{ quoteId: string }>('POST', '/quotes', { lines, addressId });
  const order = { quoteId, addressId, remark: '' };
  const { orderNo } = await send<{ orderNo: string }>('POST', '/orders', order);
  const path = `/orders/${orderNo}`;
  const wap = { channel: 'ALIPAY_WAP' };
  const { invocation } = await send<Attempt>('POST', `${path}/attempts`, wap);
  const { kind, action, fields } = invocation;
  if (kind !== 'form' || !action || !fields) throw new Error('No cashier to go to.');
  await payAtCashier(action, fields);
  await untilPaid(send, path);
  return orderNo;
}
