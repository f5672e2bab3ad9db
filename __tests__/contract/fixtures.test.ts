import * as v from 'valibot';
import { endpoints } from '@/contract/all';
import { envelope } from '@/contract/endpoint';
import { FIXTURES, type Fixture } from './fixtures';

type Path = readonly (string | number)[];

/** Every place in a value below its root: objects' fields and lists' first members. */
function places(value: unknown, at: Path = []): Path[] {
  if (Array.isArray(value))
    return value.length ? [[...at, 0], ...places(value[0], [...at, 0])] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...at, name],
    ...places(inner, [...at, name]),
  ]);
}

function get(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown>)[step],
    value,
  );
}

const GONE = Symbol('gone');

function changed(value: unknown, path: Path, next: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const holder = get(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path[path.length - 1] ?? '';
  if (next === GONE) delete holder[last];
  else holder[last] = next;
  return copy;
}

/** Fields that a caller or the server may leave out; everything else must be there. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  'listProducts request': ['cursor', 'categoryId', 'keyword', 'sort'],
  'listOrders request': ['filter', 'cursor'],
  'saveAddress request': ['addressId'],
  'listWalletBills request': ['cursor'],
  'listWithdrawals request': ['cursor'],
  'listCodeShows request': ['cursor'],
  'createOrder reply': ['heldFen', 'lockedTo'],
  'findOrderByKey reply': ['heldFen', 'lockedTo'],
  'cancelOrder reply': ['heldFen', 'lockedTo'],
  'queryPayment reply': ['heldFen', 'lockedTo'],
  'releaseHold reply': ['heldFen', 'lockedTo'],
  'getQuote request': ['expectedPayableFen'],
  'getQuote reply': [
    'changes.0.skuId',
    'changes.0.oldFen',
    'changes.0.newFen',
    'changes.0.available',
  ],
  'issueCashierForm reply': ['fields.total_amount'],
  'startAttempt reply': ['invocation.fields.total_amount'],
  'putAddressDraft request': ['name', 'phone', 'region', 'detail', 'isDefault', 'addressId'].map(
    (name) => `draft.${name}`,
  ),
  'getAddressDraft reply': ['name', 'phone', 'region', 'detail', 'isDefault', 'addressId'].map(
    (name) => `draft.${name}`,
  ),
};

/** Amounts that may be absent as null. */
const NULLABLE: Readonly<Record<string, readonly string[]>> = {
  'getPayMethods reply': ['methods.0.limitFen=null'],
};

/** Words of which a newer server may know more: what this version doesn't know is skipped. */
const OPEN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'getPayMethods reply': ['methods.0.channel'],
};

const ENUMS =
  /(^|\.)(kind|state|stage|channel|host|sort|filter|metric|dimension|paper|relation|verdict|how|ground|result|appeal)$/;
const COUNTS =
  /(stock|limit|sold|rev|quantity|resendAfterMs|expiresAt|createdAt|closesAt|value|agoMs|issuedAt|ttlMs|decidedAt|checkedAt|ageMs|lastAt|doses|dueAt)$/;
const sides = ['request', 'reply'] as const;

const cases = endpoints.flatMap((endpoint) =>
  sides.map((side) => {
    const fixture: Fixture | undefined = FIXTURES[endpoint.name as keyof typeof FIXTURES];
    const schema = side === 'request' ? endpoint.request : endpoint.response;
    return { title: `${endpoint.name} ${side}`, schema, good: fixture?.[side] };
  }),
);

describe.each(cases)('$title', ({ title, schema, good }) => {
  const refuses = (value: unknown) => !v.safeParse(schema, value).success;
  const named = places(good).map((path) => [path.join('.'), path] as const);

  it('parses its fixture without losing a field', () => {
    expect(v.parse(schema, good)).toEqual(good);
  });

  it('refuses what is no object', () => {
    expect([null, 'text', 3, true].filter((value) => !refuses(value))).toEqual([]);
  });

  it('refuses a missing field', () => {
    const fields = named.filter(([, path]) => typeof path[path.length - 1] === 'string');
    const accepted = fields
      .filter(([, path]) => !refuses(changed(good, path, GONE)))
      .map(([name]) => name);
    expect(accepted.sort()).toEqual([...(OPTIONAL[title] ?? [])].sort());
  });

  it('refuses a field of the wrong type', () => {
    const wrong = (value: unknown) => (typeof value === 'string' ? 7 : 'seven');
    expect(
      named
        .filter(([, path]) => !refuses(changed(good, path, wrong(get(good, path)))))
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('refuses amounts that are no integer fen from 0 to 1e10', () => {
    const amounts = named.filter(([name]) => name.endsWith('Fen'));
    const bad = [1.5, -1, 1e10 + 1, NaN, Infinity, '100', null];
    const accepted = amounts.flatMap(([name, path]) =>
      bad
        .filter((value) => !refuses(changed(good, path, value)))
        .map((value) => `${name}=${String(value)}`),
    );
    expect(accepted).toEqual(NULLABLE[title] ?? []);
  });

  it('refuses counts and times that are negative or broken', () => {
    const counts = named.filter(([name]) => COUNTS.test(name));
    const accepted = counts.flatMap(([name, path]) =>
      [-1, 0.5, NaN]
        .filter((value) => !refuses(changed(good, path, value)))
        .map((value) => `${name}=${String(value)}`),
    );
    expect(accepted).toEqual([]);
  });

  it('refuses a word that its list does not hold', () => {
    const enums = named.filter(([name]) => ENUMS.test(name));
    expect(
      enums
        .filter(([, path]) => !refuses(changed(good, path, 'SOMETHING_NEW')))
        .map(([name]) => name),
    ).toEqual(OPEN_WORDS[title] ?? []);
  });

  it('refuses ids, pictures and tints that could carry something else', () => {
    const accepted = named.flatMap(([name, path]) => {
      if (/(Id|No)$/.test(name) && name !== 'seller.licenceNo')
        return refuses(changed(good, path, 'a b/../c')) ? [] : [name];
      if (/picture$|gallery\.0$/.test(name))
        return ['//evil.example/x', 'javascript:alert(1)', 'http://x/y'].every((value) =>
          refuses(changed(good, path, value)),
        )
          ? []
          : [name];
      if (/tint$/.test(name)) return refuses(changed(good, path, 'red;x:url(y)')) ? [] : [name];
      return [];
    });
    expect(accepted).toEqual([]);
  });
});

it('knows an envelope and refuses broken ones', () => {
  const good = { code: 'BUSY', serverTime: 1795000000000, message: '忙', retryAfterMs: 1500 };
  expect(v.parse(envelope, good)).toEqual(good);
  const bad = [
    {},
    { code: 'OK' },
    { ...good, serverTime: '1' },
    { ...good, retryAfterMs: -1 },
    { ...good, serverTime: 1.5 },
    { ...good, code: 1 },
    null,
  ];
  expect(bad.filter((value) => v.safeParse(envelope, value).success)).toEqual([]);
});

it('names endpoints once, as they are exported, and never one path and method twice', () => {
  const names = endpoints.map(({ name }) => name);
  const places = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(places).size).toBe(places.length);
});
