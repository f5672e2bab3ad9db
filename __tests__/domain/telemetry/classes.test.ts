import * as address from '@/contract/address';
import { endpoints } from '@/contract/all';
import * as cart from '@/contract/cart';
import * as catalog from '@/contract/catalog';
import * as health from '@/contract/health';
import * as order from '@/contract/order';
import * as session from '@/contract/session';
import * as telemetry from '@/contract/telemetry';
import { endingOf, errorClass, groupOf, pageOf } from '@/domain/telemetry/classes';
import type { NetReason } from '@/domain/result';

const FILES = { session, catalog, cart, address, order, health };

it('counts every endpoint to the part of the API that declares it, and itself to none', () => {
  const expected = endpoints.map(({ name }) => {
    const file = Object.entries(FILES).find(([, declared]) => name in declared);
    if (name in telemetry) return [name, null];
    return [name, file?.[0] ?? 'payment'];
  });
  expect(endpoints.map(({ name, path }) => [name, groupOf(path)])).toEqual(expected);
  expect(groupOf('/telemetry')).toBeNull();
});

it('knows how a call ended', () => {
  const net = (reason: NetReason) => endingOf({ ok: false, error: { kind: 'net', reason } });
  expect(endingOf({ ok: true, value: 1, serverTime: 1 })).toBe('ok');
  expect(endingOf({ ok: false, error: { kind: 'refused', code: 'BUSY', message: '忙' } })).toBe(
    'refused',
  );
  expect(
    (['timeout', 'offline', 'interrupted', 'http', 'unreadable', 'unknown'] as const).map(net),
  ).toEqual(['timeout', 'offline', 'failed', 'failed', 'failed', 'failed']);
});

it.each([
  ['pages/tabs/home/index', 'tabs/home'],
  ['/pages/product/detail/index?spuId=p0001', 'product/detail'],
  ['/pages/product/detail/indexes', null],
  ['/pages/secret/detail/index', null],
  ['https://x.test/pages/tabs/home/index', null],
  ['', null],
])('knows %p as the page %p', (path, page) => {
  expect(pageOf(path)).toBe(page);
});

const named = (name: string) => Object.assign(new Error('张三 13900001234'), { name });

it.each([
  [new TypeError('x'), false, 'TypeError'],
  [new Error('x'), false, 'Error'],
  [named('ChunkLoadError'), false, 'other'],
  [named('张三'), true, 'rejection'],
  ['MiniProgramError\nTypeError: a is undefined\n at f', false, 'TypeError'],
  ['MiniProgramError\n{"name":"张三"}', false, 'other'],
  ['13900001234', false, 'other'],
  ['13900001234', true, 'rejection'],
  [null, true, 'rejection'],
  [undefined, false, 'other'],
  [
    {
      get name() {
        return 7;
      },
    },
    false,
    'other',
  ],
])('classes %p (rejected: %p) as %p', (thrown, rejected, expected) => {
  expect(errorClass(thrown, rejected)).toBe(expected);
});
