import { createApi } from '@/api';
import { createCallers } from '@/api/callers';
import { createHealthApi } from '@/api/health';
import { createTransferApi } from '@/api/transfer';
import { createWalletApi } from '@/api/wallet';
import { endpoints } from '@/contract/all';
import * as cashier from '@/contract/cashier';
import type { CallOptions } from '@/api/client';
import type { Endpoint } from '@/contract/endpoint';

/**
 * The cashier page /c/ is an app of its own and calls these with the token of its address. The shop
 * never does: functions of them here would ride along in its main packages.
 */
const CASHIER_ONLY = ['openCashier', 'issueCashierForm', 'getCashierStatus'];

test('every endpoint has one function of its name, and those with a key take it', () => {
  const called: { name: string; options: CallOptions | undefined }[] = [];
  const callers = createCallers({
    call(endpoint: Endpoint<never>, _request: unknown, options?: CallOptions) {
      called.push({ name: endpoint.name, options });
      return Promise.resolve({ ok: false, error: { kind: 'net', reason: 'unknown' } });
    },
  } as Parameters<typeof createCallers>[0]);
  const api = {
    ...createApi(callers),
    ...createHealthApi(callers),
    ...createTransferApi(callers),
    ...createWalletApi(callers),
  };
  const functions = api as unknown as Record<string, (request: object, key: string) => unknown>;
  const ofTheShop = endpoints.filter(({ name }) => !CASHIER_ONLY.includes(name));
  for (const { name, key } of ofTheShop) {
    functions[name]?.({}, 'key-1');
    expect(called.pop()).toEqual({ name, options: key ? { key: 'key-1' } : undefined });
  }
  expect(Object.keys(functions).sort()).toEqual(ofTheShop.map(({ name }) => name).sort());
});

test('what only the cashier page calls is all there is of its contract', () => {
  const ofThePage = Object.values(cashier).filter(
    (value) => typeof value === 'object' && 'path' in value,
  );
  expect(ofThePage.map(({ name }) => name).sort()).toEqual([...CASHIER_ONLY].sort());
});
