import * as v from 'valibot';
import { endpoints } from '@/contract/all';
import { getHome, getProduct, listCategories, listProducts } from '@/contract/catalog';
import { checkCart } from '@/contract/cart';
import { listDivisions } from '@/contract/address';
import { envelope, type Endpoint } from '@/contract/endpoint';

export interface Check {
  readonly name: string;
  /** What is wrong; null when nothing is. */
  readonly problem: string | null;
}

type Fields = Record<string, unknown>;

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function call(
  base: string,
  endpoint: Endpoint,
  fields: Fields,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const rest = { ...fields };
  const path = endpoint.path.replace(/:(\w+)/g, (_match, name: string) => {
    const value = String(rest[name] ?? 'none');
    delete rest[name];
    return encodeURIComponent(value);
  });
  const bodiless = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const query = new URLSearchParams(rest as Record<string, string>).toString();
  const reply = await fetch(`${base}${path}${bodiless && query ? `?${query}` : ''}`, {
    method: endpoint.method,
    headers: { ...(bodiless ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(bodiless ? {} : { body: JSON.stringify(rest) }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await reply.text();
  try {
    return { status: reply.status, body: JSON.parse(text) };
  } catch {
    return { status: reply.status, body: text };
  }
}

function wrapped(reply: Reply, code: string): string | null {
  if (reply.status !== 200) return `HTTP ${String(reply.status)} instead of 200`;
  const parsed = v.safeParse(envelope, reply.body);
  if (!parsed.success) return 'no envelope';
  return parsed.output.code === code ? null : `code ${parsed.output.code} instead of ${code}`;
}

function broken(endpoint: Endpoint, reply: Reply): string | null {
  const wrong = wrapped(reply, 'OK');
  if (wrong !== null) return wrong;
  const parsed = v.safeParse(endpoint.response, (reply.body as Fields).data);
  if (parsed.success) return null;
  return parsed.issues
    .map((issue) => `${v.getDotPath(issue) ?? 'data'}: ${issue.message}`)
    .join('; ');
}

async function attempt(name: string, run: () => Promise<string | null>): Promise<Check> {
  try {
    return { name, problem: await run() };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function reads(base: string): Promise<Check[]> {
  const read = (name: string, endpoint: Endpoint, fields: Fields) =>
    attempt(name, async () => broken(endpoint, await call(base, endpoint, fields)));
  const page = await call(base, listProducts, {}).catch(() => null);
  const listed = v.safeParse(listProducts.response, (page?.body as Fields | undefined)?.data);
  const spuId = listed.success ? (listed.output.items[0]?.spuId ?? 'none') : 'none';
  const next = listed.success ? listed.output.next : null;
  return [
    await read('home', getHome, {}),
    await read('categories', listCategories, {}),
    await read('products', listProducts, {}),
    ...(next === null ? [] : [await read('products, second page', listProducts, { cursor: next })]),
    await read('products by sales', listProducts, { sort: 'sales' }),
    await read('product', getProduct, { spuId }),
    await read('provinces', listDivisions, { parent: '0' }),
    await read('an unknown SKU is off the shelf', checkCart, { skuIds: ['no-such-sku'] }),
  ];
}

async function refusals(base: string): Promise<Check[]> {
  const guarded = endpoints.filter((endpoint) => endpoint.auth);
  const checks = guarded.flatMap((endpoint) =>
    [{}, { Authorization: 'Bearer not-a-token-of-anyone' }].map((headers) =>
      attempt(
        `${endpoint.name} refuses ${'Authorization' in headers ? 'a strange token' : 'without a token'}`,
        async () => wrapped(await call(base, endpoint, {}, headers), 'UNAUTHORISED'),
      ),
    ),
  );
  const refuses = (name: string, code: string, endpoint: Endpoint, fields: Fields) =>
    attempt(name, async () => wrapped(await call(base, endpoint, fields), code));
  return [
    ...(await Promise.all(checks)),
    await refuses('an unknown product is NOT_FOUND', 'NOT_FOUND', getProduct, {
      spuId: 'no-such-spu',
    }),
    await refuses('an unknown sort is VALIDATION', 'VALIDATION', listProducts, {
      sort: 'cheapest',
    }),
    await refuses('a cart that is no list is VALIDATION', 'VALIDATION', checkCart, { skuIds: 'x' }),
  ];
}

/** Runs the contract against a backend: what it reads must parse, what it must refuse it refuses. */
export async function conform(base: string): Promise<Check[]> {
  return [...(await reads(base)), ...(await refusals(base))];
}
