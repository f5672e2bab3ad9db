import { createApi } from '@/api';
import { endpoints } from '@/contract/all';
import type { CallOptions } from '@/api/client';
import type { Endpoint } from '@/contract/endpoint';

test('every endpoint has one function of its name, and those with a key take it', () => {
  const called: { name: string; options: CallOptions | undefined }[] = [];
  const api = createApi({
    call(endpoint: Endpoint<never>, _request: unknown, options?: CallOptions) {
      called.push({ name: endpoint.name, options });
      return Promise.resolve({ ok: false, error: { kind: 'net', reason: 'unknown' } });
    },
  } as Parameters<typeof createApi>[0]);
  const functions = api as unknown as Record<string, (request: object, key: string) => unknown>;
  for (const { name, key } of endpoints) {
    functions[name]?.({}, 'key-1');
    expect(called.pop()).toEqual({ name, options: key ? { key: 'key-1' } : undefined });
  }
  expect(Object.keys(functions).sort()).toEqual(endpoints.map(({ name }) => name).sort());
});
