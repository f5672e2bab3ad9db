import { getPayMethods } from '@/contract/payment';
import type { MockBackend } from '@mocks/backend';
import type { ControlValue } from '@mocks/controls/control';
import { methodControls } from '@mocks/controls/methods';
import { applyControl } from '@mocks/controls/panel';
import { signIn, tell } from './shopper';

type Scene = 'weapp' | 'desktop';

async function listed(backend: MockBackend, scene: Scene = 'weapp') {
  const token = await signIn(backend);
  const { data } = await tell(backend, getPayMethods, { scene }, { token });
  return new Map(data.methods.map((method) => [method.channel, method]));
}

function set(backend: MockBackend, id: string, value: ControlValue): void {
  expect(applyControl(backend, id, value)).toBeNull();
}

const channelOf = (id: string) => id.replace('pay.method.', '').replace('-', '_').toUpperCase();

const method = (id: string) => async (backend: MockBackend) => {
  set(backend, id, 'repair');
  expect((await listed(backend)).get(channelOf(id))).toMatchObject({
    on: false,
    why: expect.stringContaining('维护') as string,
  });
  set(backend, id, 'silent');
  expect((await listed(backend)).get(channelOf(id))).toMatchObject({ on: false, why: null });
  set(backend, id, 'on');
  expect((await listed(backend)).get(channelOf(id))).toMatchObject({ on: true });
};

const external = (id: string) => async (backend: MockBackend) => {
  expect((await listed(backend)).has('ALIPAY_LINK')).toBe(false);
  expect((await listed(backend, 'desktop')).has('ALIPAY_LINK')).toBe(true);
  set(backend, id, true);
  expect((await listed(backend)).get('ALIPAY_LINK')).toMatchObject({ on: true });
  set(backend, id, false);
  expect((await listed(backend)).has('ALIPAY_LINK')).toBe(false);
};

const limit = (id: string) => async (backend: MockBackend) => {
  const before = (await listed(backend)).get('WECHAT_MINI')?.limitFen;
  set(backend, id, 100);
  expect((await listed(backend)).get('WECHAT_MINI')?.limitFen).toBe(10_000);
  set(backend, id, 0);
  expect((await listed(backend)).get('WECHAT_MINI')?.limitFen).toBe(before);
};

/** What the list of ways to pay says after each of their controls. */
export const METHOD_PROOFS = Object.fromEntries(
  methodControls.map(({ id }) => [
    id,
    id === 'pay.external' ? external : id === 'pay.limit' ? limit : method,
  ]),
);
