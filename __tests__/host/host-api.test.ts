import type { HostApp } from '../../tools/host/logic/driver';
import { openSample } from './fixtures/hosts';

/** Calls a host API from inside and gives back which callback came with what. */
async function ask(app: HostApp, code: string, ms = 0): Promise<unknown> {
  const from = app.runtime.log.length;
  const heard = `success: (r) => console.log(JSON.stringify(['success', r])),
    fail: (r) => console.log(JSON.stringify(['fail', r])),`;
  app.runtime.evaluate(code.replace('HEAR', heard));
  await app.wait(ms);
  return JSON.parse(app.runtime.log[from]?.text ?? 'null') as unknown;
}

const home = `url: 'https://shop.example.com/api/home', dataType: 'text'`;

describe('wx', () => {
  it('answers a request with any status as a success', async () => {
    const { app } = await openSample('weapp');
    app.network.fault(/home/, { status: 502 });
    expect(await ask(app, `wx.request({ ${home}, HEAR })`)).toEqual([
      'success',
      expect.objectContaining({ statusCode: 502, errMsg: 'request:ok' }),
    ]);
  });

  it('fails a request without network, without answer and when it is hidden too long', async () => {
    const { app } = await openSample('weapp');
    await app.setOnline(false);
    expect(await ask(app, `wx.request({ ${home}, HEAR })`)).toEqual([
      'fail',
      { errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED', errno: 600001 },
    ]);
    await app.setOnline(true);
    app.network.fault(/home/, 'silent');
    expect(await ask(app, `wx.request({ ${home}, timeout: 3000, HEAR })`, 4_000)).toEqual([
      'fail',
      { errMsg: 'request:fail timeout', errno: 5 },
    ]);
  });

  it('tells a paid cashier from a cancelled one by success and fail', async () => {
    const { app } = await openSample('weapp');
    app.runtime.evaluate(`wx.requestPayment({ package: 'prepay_id=1',
      fail: (r) => console.log(r.errMsg) })`);
    expect(app.cashier.reference).toBe('prepay_id=1');
    app.cashier.cancel();
    await app.settle();
    expect(app.runtime.log.at(-1)?.text).toBe('requestPayment:fail cancel');
  });

  it('throws when the storage is full and answers an absent key with an empty text', async () => {
    const { app, device } = await openSample('weapp');
    device.storageFull = true;
    expect(() => app.runtime.evaluate(`wx.setStorageSync('k', 1)`)).toThrow();
    expect(app.runtime.evaluate(`wx.getStorageSync('k')`)).toBe('');
  });
});

describe('my', () => {
  it('fails a request with a bad status and hides which it was', async () => {
    const { app } = await openSample('alipay');
    app.network.fault(/home/, { status: 502 });
    expect(await ask(app, `my.request({ ${home}, HEAR })`)).toEqual([
      'fail',
      { error: 19, errorMessage: 'http status error' },
    ]);
  });

  it('fails a request without network with 12 and without answer with 13', async () => {
    const { app } = await openSample('alipay');
    await app.setOnline(false);
    expect(await ask(app, `my.request({ ${home}, HEAR })`)).toEqual([
      'fail',
      expect.objectContaining({ error: 12 }),
    ]);
    await app.setOnline(true);
    app.network.fault(/home/, 'silent');
    expect(await ask(app, `my.request({ ${home}, timeout: 3000, HEAR })`, 4_000)).toEqual([
      'fail',
      expect.objectContaining({ error: 13 }),
    ]);
  });

  it('tells a cancelled cashier as a success with code 6001', async () => {
    const { app } = await openSample('alipay');
    app.runtime.evaluate(`my.tradePay({ tradeNO: '2026',
      success: (r) => console.log(r.resultCode) })`);
    app.cashier.cancel();
    await app.settle();
    expect(app.runtime.log.at(-1)?.text).toBe('6001');
  });

  it('answers a refused write instead of throwing, above 200 KB too', async () => {
    const { app, device } = await openSample('alipay');
    const big = `my.setStorageSync({ key: 'k', data: 'x'.repeat(200 * 1024) })`;
    expect(app.runtime.evaluate(big)).toMatchObject({ success: false });
    device.storageFull = true;
    const small = `my.setStorageSync({ key: 'k', data: 1 })`;
    expect(app.runtime.evaluate(small)).toMatchObject({ success: false });
    expect(app.runtime.evaluate(`my.getStorageSync({ key: 'k' }).data`)).toBeNull();
  });
});
