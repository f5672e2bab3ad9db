import { getResponse } from 'msw';
import { createMockBackend, type MockBackend } from '@mocks/backend';
import { createClock } from '@mocks/clock';
import type { HostBackend } from './backend';
import type { VirtualTime } from './time';

/** The mock backend in this process, on the host's clock. */
export interface MockDoor extends HostBackend {
  readonly mock: MockBackend;
}

export function mockDoor(time: VirtualTime, seed?: number): MockDoor {
  const mock = createMockBackend({
    clock: createClock(undefined, () => time.now),
    wait: (ms) =>
      new Promise<void>((resolve) => void time.set(() => resolve(), ms, { whose: 'server' })),
    ...(seed === undefined ? {} : { seed }),
  });
  return {
    mock,
    async answer({ url, method, headers, body }) {
      const request = new Request(url, { method, headers: { ...headers }, body });
      const reply = await getResponse(mock.handlers, request);
      if (!reply) throw new Error(`the mock backend has no ${method} ${url}`);
      if (reply.type === 'error') throw new Error('network error');
      return {
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        body: await reply.text(),
      };
    },
    pay(reference) {
      const answer = mock.cashier.pay(reference);
      if (answer !== 'captured') throw new Error(`the cashier says ${answer}`);
    },
  };
}
