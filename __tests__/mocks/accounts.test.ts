import {
  getAddressDraft,
  listAddresses,
  listDivisions,
  putAddressDraft,
  removeAddress,
  saveAddress,
} from '@/contract/address';
import { listOrders } from '@/contract/order';
import {
  getMe,
  linkPhone,
  sendSmsCode,
  signInWithHost,
  signInWithPhone,
  signOut,
} from '@/contract/session';
import { asked, basket, HANGZHOU, newKey, ordered, shop, signIn, tell } from './shopper';

const DAY = 86_400_000;

it('shows one person the same orders and addresses on WeChat, Alipay and H5', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const first = await ordered(backend, mine);
  const link = async (host: 'weapp' | 'alipay') => {
    const { data } = await tell(backend, signInWithHost, { host, code: `zhang.${host}` });
    const own = { ...mine, token: data.token };
    await tell(backend, saveAddress, { input: HANGZHOU }, { token: data.token, key: newKey() });
    const proof = 'mock:13900001234';
    return {
      own,
      linked: (await tell(backend, linkPhone, { host, proof }, { token: data.token })).data,
    };
  };
  const weapp = await link('weapp');
  const alipay = await link('alipay');
  expect(weapp.linked.session.userId).toBe(alipay.linked.session.userId);
  expect(weapp.linked.session.maskedPhone).toBe('139*****234');
  const { token } = alipay.linked;
  const { orders } = (await tell(backend, listOrders, {}, { token })).data;
  expect(orders.map(({ orderNo }) => orderNo)).toEqual([first.orderNo]);
  const { addresses } = (await tell(backend, listAddresses, {}, { token })).data;
  expect(addresses).toHaveLength(3);
  expect(addresses.filter((address) => address.isDefault)).toHaveLength(1);
  expect(Object.keys(backend.ledger.books.state.accounts)).toHaveLength(1);
  expect((await asked(backend, { ...mine, token }, first.orderNo)).status).toBe('NOTPAY');
});

it('keeps the orders a mini-program made before the number was linked', async () => {
  const backend = shop();
  const { data } = await tell(backend, signInWithHost, { host: 'weapp', code: 'li.1' });
  const saved = await tell(
    backend,
    saveAddress,
    { input: HANGZHOU },
    { token: data.token, key: newKey() },
  );
  const helper = await basket(backend);
  const key = newKey();
  const order = await ordered(
    backend,
    { ...helper, token: data.token, addressId: saved.data.addressId },
    key,
  );
  const proof = 'mock:13900001234';
  const linked = await tell(backend, linkPhone, { host: 'weapp', proof }, { token: data.token });
  const { orders } = (await tell(backend, listOrders, {}, linked.data)).data;
  expect(orders.map(({ orderNo }) => orderNo)).toEqual([order.orderNo]);
  expect((await tell(backend, listOrders, {}, { token: helper.token })).data.orders).toHaveLength(
    1,
  );
});

it('finds the same account behind the same host user, and uses a code once', async () => {
  const backend = shop();
  const enter = (code: string) => tell(backend, signInWithHost, { host: 'alipay', code });
  const [first, second] = [await enter('wang.1'), await enter('wang.2')];
  expect(second.data.session.userId).toBe(first.data.session.userId);
  expect((await enter('wang.2')).code).toBe('UNAUTHORISED');
  expect((await enter('blocked.1')).code).toBe('ACCOUNT_BLOCKED');
});

it('sends a code once a minute, refuses wrong ones and forgets it after five minutes', async () => {
  const backend = shop();
  const phone = '13900009999';
  const send = () => tell(backend, sendSmsCode, { phone });
  const enter = (smsCode: string) => tell(backend, signInWithPhone, { phone, smsCode });
  expect((await send()).data).toEqual({ resendAfterMs: 60_000 });
  backend.ledger.clock.advance(20_000);
  expect(await send()).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 40_000 });
  expect((await enter('000000')).code).toBe('SMS_CODE_WRONG');
  backend.ledger.clock.advance(5 * 60_000);
  expect((await enter('246810')).code).toBe('SMS_CODE_WRONG');
  await send();
  expect((await enter('246810')).code).toBe('OK');
});

it('signs out and refuses the old token', async () => {
  const backend = shop();
  const token = await signIn(backend);
  expect((await tell(backend, getMe, {}, { token })).data.orderCounts).toEqual({
    unpaid: 0,
    toShip: 0,
    toReceive: 0,
  });
  await tell(backend, signOut, {}, { token });
  expect((await tell(backend, getMe, {}, { token })).code).toBe('UNAUTHORISED');
});

it('keeps one default address, at most twenty, and passes the default on', async () => {
  const backend = shop();
  const token = await signIn(backend);
  const save = (isDefault: boolean) =>
    tell(backend, saveAddress, { input: { ...HANGZHOU, isDefault } }, { token, key: newKey() });
  const [first] = [await save(false), await save(true)];
  const list = async () => (await tell(backend, listAddresses, {}, { token })).data.addresses;
  expect(first.data.isDefault).toBe(true);
  const [top] = await list();
  expect(top).toMatchObject({ isDefault: true, regionNames: ['浙江省', '杭州市', '西湖区'] });
  await tell(backend, removeAddress, { addressId: top?.addressId ?? '' }, { token });
  expect((await list()).map(({ isDefault }) => isDefault)).toEqual([true]);
  for (let count = 1; count < 20; count += 1) await save(false);
  expect((await save(false)).code).toBe('LIMIT_EXCEEDED');
});

it('refuses a region whose parts do not belong together', async () => {
  const backend = shop();
  const token = await signIn(backend);
  const region: [string, string, string] = ['330000', '440300', '440305'];
  const told = await tell(
    backend,
    saveAddress,
    { input: { ...HANGZHOU, region } },
    { token, key: newKey() },
  );
  expect(told.code).toBe('VALIDATION');
});

it('knows the divisions of every province down to counties', async () => {
  const backend = shop();
  const below = async (parent: string) =>
    (await tell(backend, listDivisions, { parent })).data.divisions;
  const provinces = await below('0');
  expect(provinces).toHaveLength(34);
  for (const { code } of provinces) {
    const cities = await below(code);
    expect(cities.length).toBeGreaterThan(0);
    expect((await below(cities[0]?.code ?? '')).length).toBeGreaterThan(0);
  }
  expect(await below('330106')).toEqual([]);
});

it('keeps a half-typed address for seven days', async () => {
  const backend = shop();
  const token = await signIn(backend);
  const draft = { name: '张', phone: '139' };
  await tell(backend, putAddressDraft, { draft }, { token });
  const read = async () => (await tell(backend, getAddressDraft, {}, { token })).data.draft;
  expect(await read()).toEqual(draft);
  backend.ledger.clock.advance(7 * DAY + 1);
  expect(await read()).toBeNull();
});
