import { pressOpenType } from '../../tools/host/logic/open-types';
import { OUTCOMES } from '../../tools/host/logic/cashier-outcomes';
import { callApi, heard, plant } from './fixtures/call';
import { HOSTS, openSample } from './fixtures/hosts';

describe.each(HOSTS)('a question to the person on %s', (host) => {
  const modal = host === 'weapp' ? 'wx.showModal' : 'my.confirm';
  const ask = `${modal}({ title: '删除', content: '确定吗', HEAR })`;

  it('is answered by habit when nobody looks, and by the script when it has an answer', async () => {
    const { app } = await openSample(host);
    expect(await callApi(app, ask)).toEqual([
      'success',
      expect.objectContaining({ confirm: true }),
    ]);
    app.script.confirms.push(false);
    expect(await callApi(app, ask)).toEqual([
      'success',
      expect.objectContaining({ confirm: false }),
    ]);
    expect(app.person.open()).toEqual([]);
  });

  it('stays open on a phone that somebody looks at, until it is answered once', async () => {
    const { app } = await openSample(host);
    app.script.shown = true;
    let changes = 0;
    app.person.onChange(() => (changes += 1));
    const from = app.runtime.log.length;
    plant(app, ask);
    await app.wait(10_000);
    expect(app.person.open()).toEqual([
      expect.objectContaining({ kind: 'modal', title: '删除', text: '确定吗', cancelText: '取消' }),
    ]);
    expect(heard(app, from)).toBeNull();
    const id = app.person.open()[0]?.id ?? '';
    app.person.answer(id, { confirm: false });
    await app.settle();
    expect(heard(app, from)).toEqual(['success', expect.objectContaining({ confirm: false })]);
    expect(() => app.person.answer(id, { confirm: true })).toThrow('is not open');
    expect(changes).toBe(2);
  });

  it('is gone with the app that asked', async () => {
    const { app } = await openSample(host);
    app.script.shown = true;
    plant(app, ask);
    app.kill();
    expect(app.person.open()).toEqual([]);
  });

  const pay =
    host === 'weapp'
      ? `wx.requestPayment({ package: 'p', HEAR })`
      : `my.tradePay({ tradeNO: 'p', HEAR })`;
  const told =
    host === 'weapp'
      ? { cancelled: 'fail cancel', failed: 'fail system error', insufficient: 'fail 余额不足' }
      : {
          ...{ cancelled: '6001', failed: '4000', insufficient: '4000', 'network-error': '6002' },
          ...{ processing: '8000', unknown: '6004', repeated: '5000' },
        };

  it.each(Object.entries(told))('the cashier told %s says %s', async (outcome, word) => {
    const { app } = await openSample(host);
    const from = app.runtime.log.length;
    plant(app, pay);
    await app.cashier.end(outcome as (typeof OUTCOMES)['alipay'][number], false);
    await app.settle();
    expect(JSON.stringify(heard(app, from))).toContain(word);
  });

  it('the cashier offers what this host can say', async () => {
    const { app } = await openSample(host);
    plant(app, pay);
    expect(app.person.openOf('cashier')?.outcomes).toEqual(OUTCOMES[host]);
    expect(OUTCOMES.weapp).not.toContain('processing');
  });

  it('an API without callbacks answers a promise', async () => {
    const { app } = await openSample(host);
    const from = app.runtime.log.length;
    app.runtime.evaluate(`${modal}({ title: 'x' }).then((r) => console.log(JSON.stringify(r)))`);
    await app.settle();
    expect(heard(app, from)).toMatchObject({ confirm: true });
    const name = host === 'weapp' ? 'showModal' : 'confirm';
    expect(app.callsOf(name)[0]).toMatchObject({ outcome: 'success', result: { confirm: true } });
  });
});

describe.each(HOSTS)('a permission on %s', (host) => {
  const save =
    host === 'weapp'
      ? `wx.saveImageToPhotosAlbum({ filePath: 'a.png', HEAR })`
      : `my.saveImage({ url: 'a.png', HEAR })`;
  const denials =
    host === 'weapp'
      ? [
          { errMsg: 'saveImageToPhotosAlbum:fail auth deny', errno: 103 },
          { errMsg: 'saveImageToPhotosAlbum:fail authorize no response', errno: 103 },
          { errMsg: 'saveImageToPhotosAlbum:fail system permission denied', errno: 3 },
        ]
      : [{ error: 2001 }, { error: 2002 }, { error: 15, errorMessage: '没有开启相册权限' }];

  it('refused now, refused before and locked by the phone have different words', async () => {
    const { app, device } = await openSample(host);
    app.script.reflexes.permission = () => ({ allow: false });
    const said = [await callApi(app, save), await callApi(app, save)];
    app.phone.permission('album', 'system-off');
    said.push(await callApi(app, save));
    expect(said).toEqual(denials.map((words) => ['fail', expect.objectContaining(words)]));
    expect(device.album).toEqual([]);
  });

  it('is asked for once, and given in the settings it works', async () => {
    const { app, device } = await openSample(host);
    app.script.reflexes.permission = () => ({ allow: false });
    app.script.reflexes['open-setting'] = () => ({ scopes: { album: true } });
    await callApi(app, save);
    const name = host === 'weapp' ? 'wx' : 'my';
    const key = host === 'weapp' ? 'scope.writePhotosAlbum' : 'album';
    expect(await callApi(app, `${name}.getSetting({ HEAR })`)).toEqual([
      'success',
      expect.objectContaining({ authSetting: { [key]: false } }),
    ]);
    expect(await callApi(app, `${name}.openSetting({ HEAR })`)).toEqual([
      'success',
      expect.objectContaining({ authSetting: { [key]: true } }),
    ]);
    expect(await callApi(app, save)).toEqual(['success', expect.anything()]);
    expect(device.album).toEqual(['a.png']);
  });

  it.each([
    ['chosen', 'success'],
    ['left', 'fail'],
  ])('pictures that are %s end in %s', async (deed, end) => {
    const { app } = await openSample(host);
    const files = deed === 'chosen' ? [{ path: 'a.jpg', size: 9, type: 'image' as const }] : null;
    app.script.reflexes['pick-media'] = () => ({ files });
    const name = host === 'weapp' ? 'wx.chooseMedia' : 'my.chooseImage';
    const told = (await callApi(app, `${name}({ count: 1, HEAR })`)) as [string, unknown];
    expect(told[0]).toBe(end);
    if (deed === 'chosen') expect(JSON.stringify(told[1])).toContain('a.jpg');
  });
});

describe('the privacy notice of WeChat', () => {
  const pick = `wx.chooseMedia({ HEAR })`;

  it('is shown by WeChat when the app has no notice of its own', async () => {
    const { app, device } = await openSample('weapp', { device: { privacyAgreed: false } });
    app.script.reflexes.privacy = () => ({ agree: false });
    expect(await callApi(app, pick)).toEqual(['fail', expect.objectContaining({ errno: 104 })]);
    app.script.reflexes.privacy = () => ({ agree: true });
    await app.wait(10_000);
    expect(await callApi(app, pick)).toEqual(['success', expect.anything()]);
    expect(device.privacyAgreed).toBe(true);
  });

  it('waits for the answer of the app’s own notice', async () => {
    const { app } = await openSample('weapp', { device: { privacyAgreed: false } });
    app.runtime.evaluate(`wx.onNeedPrivacyAuthorization((resolve, info) => {
      console.log(info.referrer); setTimeout(() => resolve({ event: 'agree', buttonId: 'b' }), 5000) })`);
    const pressed = () =>
      pressOpenType(app.runtime.parts, 'agreePrivacyAuthorization', null, () => undefined);
    const from = app.runtime.log.length;
    plant(app, pick);
    await app.settle();
    expect(app.runtime.log[from]?.text).toBe('chooseMedia');
    expect(app.runtime.log).toHaveLength(from + 1);
    pressed();
    await app.wait(6_000);
    expect(heard(app, from + 1)).toEqual(['success', expect.anything()]);
    expect(await callApi(app, `wx.getPrivacySetting({ HEAR })`)).toEqual([
      'success',
      expect.objectContaining({ needAuthorization: false }),
    ]);
  });

  it('takes no yes from the app alone, and asks nobody for ten seconds after a no', async () => {
    const { app } = await openSample('weapp', { device: { privacyAgreed: false } });
    app.runtime.evaluate(`wx.onNeedPrivacyAuthorization((resolve) => {
      console.log('asked'); resolve({ event: 'agree', buttonId: 'b' }) })`);
    const lines = () => app.runtime.log.map(({ text }) => text);
    const asked = () => lines().filter((line) => line === 'asked').length;
    const refused = () => lines().filter((line) => line.includes('"errno":104')).length;
    for (let calls = 1; calls <= 2; calls += 1) {
      plant(app, pick);
      await app.settle();
      expect([asked(), refused()]).toEqual([1, calls]);
    }
    await app.wait(10_000);
    plant(app, pick);
    await app.settle();
    expect([asked(), refused()]).toEqual([2, 3]);
  });

  it('does not name every API: one that it leaves out fails with 112', async () => {
    const { app } = await openSample('weapp', { device: { undeclared: new Set(['getLocation']) } });
    expect(await callApi(app, `wx.getLocation({ HEAR })`)).toEqual([
      'fail',
      expect.objectContaining({ errno: 112 }),
    ]);
  });

  it('is not even asked for a place that app.json does not name', async () => {
    const { app, device } = await openSample('weapp', { device: { privacyAgreed: false } });
    expect(await callApi(app, `wx.getFuzzyLocation({ HEAR })`)).toEqual([
      'fail',
      expect.objectContaining({
        errMsg: expect.stringContaining('requiredPrivateInfos') as string,
      }),
    ]);
    expect(device.privacyAgreed).toBe(false);
  });
});
