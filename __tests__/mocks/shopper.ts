import { getResponse } from 'msw';
import { saveAddress } from '@/contract/address';
import { getProduct, listProducts } from '@/contract/catalog';
import type { Endpoint } from '@/contract/endpoint';
import { createOrder, getQuote } from '@/contract/order';
import { queryPayment, startAttempt } from '@/contract/payment';
import { sendSmsCode, signInWithPhone } from '@/contract/session';
import { createMockBackend, type BackendOptions, type MockBackend } from '@mocks/backend';
import { createClock } from '@mocks/clock';

export const NOON = Date.UTC(2026, 10, 22, 4);

/** A backend on a stopped clock whose faults do not really wait. */
export function shop(options: BackendOptions = {}): MockBackend {
  return createMockBackend({ clock: createClock(NOON), wait: () => Promise.resolve(), ...options });
}

export interface Sent {
  readonly token?: string | undefined;
  readonly key?: string | undefined;
}

/** One call as a client makes it; the raw response. */
export async function raw(
  backend: MockBackend,
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  fields: object,
  sent: Sent = {},
) {
  const rest: Record<string, unknown> = { ...fields };
  const path = endpoint.path.replace(/:(\w+)/g, (_match, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return value;
  });
  const bodiless = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const query = bodiless
    ? `?${new URLSearchParams(rest as Record<string, string>).toString()}`
    : '';
  const request = new Request(`http://shop.test/api${path}${query}`, {
    method: endpoint.method,
    headers: {
      ...(sent.token ? { Authorization: `Bearer ${sent.token}` } : {}),
      ...(sent.key ? { 'Idempotency-Key': sent.key } : {}),
    },
    ...(bodiless ? {} : { body: JSON.stringify(rest) }),
  });
  const response = await getResponse(backend.handlers, request);
  if (!response) throw new Error(`nobody answers ${endpoint.path}`);
  return response;
}

export interface Told<Res> {
  code: string;
  serverTime: number;
  message?: string;
  retryAfterMs?: number;
  data: Res;
}

export async function tell<Req, Res>(
  backend: MockBackend,
  endpoint: Endpoint<Req, Res>,
  fields: NoInfer<Req>,
  sent: Sent = {},
): Promise<Told<Res>> {
  const response = await raw(backend, endpoint, fields as object, sent);
  return (await response.json()) as Told<Res>;
}

export async function signIn(backend: MockBackend, phone = '13900001234'): Promise<string> {
  await tell(backend, sendSmsCode, { phone });
  const { data } = await tell(backend, signInWithPhone, { phone, smsCode: '246810' });
  return data.token;
}

export const HANGZHOU = {
  name: '张三',
  phone: '13900001234',
  region: ['330000', '330100', '330106'] as [string, string, string],
  detail: '演示路 1 号',
  isDefault: false,
};

let keys = 0;
export function newKey(): string {
  keys += 1;
  return `key-${String(keys).padStart(28, '0')}`;
}

/** A SKU in good stock that may be bought more than once. */
export async function goodSku(backend: MockBackend) {
  const { data } = await tell(backend, listProducts, {});
  for (const card of data.items) {
    const product = (await tell(backend, getProduct, { spuId: card.spuId })).data;
    const sku = product.skus.find((one) => one.stock > 50 && one.limit > 10);
    if (sku) return { ...sku, spuId: product.spuId };
  }
  throw new Error('nothing in stock');
}

export interface Basket {
  readonly token: string;
  readonly addressId: string;
  readonly sku: Awaited<ReturnType<typeof goodSku>>;
}

export async function basket(backend: MockBackend, phone?: string): Promise<Basket> {
  const token = await signIn(backend, phone);
  const address = await tell(backend, saveAddress, { input: HANGZHOU }, { token, key: newKey() });
  return { token, addressId: address.data.addressId, sku: await goodSku(backend) };
}

export async function quoted(
  backend: MockBackend,
  { token, addressId, sku }: Basket,
  quantity = 2,
) {
  const lines = [{ skuId: sku.skuId, quantity, seenFen: sku.priceFen }];
  return (await tell(backend, getQuote, { lines, addressId }, { token })).data;
}

export async function ordered(backend: MockBackend, mine: Basket, key = newKey()) {
  const { quoteId } = await quoted(backend, mine);
  const { addressId, token } = mine;
  return (await tell(backend, createOrder, { quoteId, addressId, remark: '' }, { token, key }))
    .data;
}

export async function attempted(backend: MockBackend, { token }: Basket, orderNo: string) {
  return (await tell(backend, startAttempt, { orderNo, channel: 'ALIPAY_WAP' }, { token })).data;
}

export async function asked(backend: MockBackend, { token }: Basket, orderNo: string) {
  return (await tell(backend, queryPayment, { orderNo }, { token })).data;
}
