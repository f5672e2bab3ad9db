import { callApi, globalOf, plant } from './fixtures/call';
import { HOSTS, logOf, openSample } from './fixtures/hosts';

describe.each(HOSTS)('a phone with %s', (host) => {
  const name = globalOf(host);
  const home = (tag = '') =>
    `${name}.request({ url: 'https://shop.example.com/api/home${tag}', HEAR })`;

  it('tells the app when the line changes, and carries requests as the line is', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${name}.onNetworkStatusChange((r) => console.log(r.networkType))`);
    for (const preset of ['slow', 'weak', 'offline', 'good'] as const) app.phone.network(preset);
    const words = ['3g', '2g', 'none', 'wifi'];
    const alipay = ['3G', '2G', 'NOTREACHABLE', 'WIFI'];
    expect(logOf(app).slice(-4)).toEqual(host === 'weapp' ? words : alipay);
    app.phone.network('slow');
    plant(app, home());
    await app.wait(1_000);
    expect(app.network.exchanges[0]?.wire).toBeNull();
    await app.wait(1_500);
    expect(app.network.exchanges[0]?.wire).toMatchObject({ kind: 'reply' });
  });

  it('loses every third reply on a flaky line, the same in every run', async () => {
    const { app } = await openSample(host);
    app.phone.network('flaky');
    for (let asked = 0; asked < 6; asked += 1) await callApi(app, home(), 1_000);
    expect(app.network.exchanges.map(({ wire }) => wire?.kind)).toEqual([
      ...['reply', 'reply', 'failed'],
      ...['reply', 'reply', 'failed'],
    ]);
  });

  it('carries ten requests at a time and lets the eleventh wait', async () => {
    const { app } = await openSample(host);
    app.network.fault(/home/, 'silent', 10);
    const ask = home().replace('HEAR', 'timeout: 3000');
    for (let asked = 0; asked < 11; asked += 1) app.runtime.evaluate(ask);
    await app.wait(2_000);
    expect(app.network.exchanges[10]?.wire).toBeNull();
    await app.wait(2_000);
    expect(app.network.exchanges[10]?.wire).toMatchObject({ kind: 'reply' });
    expect(app.network.exchanges[10]?.endedAt).toBeGreaterThan(3_000);
  });

  it('has a clock of its own that may be a day off the server’s', async () => {
    const { app } = await openSample(host);
    const before = Number(app.runtime.evaluate('Date.now()'));
    app.phone.clockOffset(-86_400_000);
    expect(Number(app.runtime.evaluate('Date.now()')) - before).toBe(-86_400_000);
    expect(app.time.now).toBe(before);
  });

  it('keeps so much a key and so much in all', async () => {
    const { app, device } = await openSample(host);
    const limit = (host === 'weapp' ? 1024 : 200) * 1024;
    const set = (key: string, size: number) =>
      callApi(app, `${name}.setStorage({ key: '${key}', data: 'x'.repeat(${size}), HEAR })`);
    expect(await set('big', limit)).toEqual(['fail', expect.anything()]);
    const fits = Math.floor((10 * 1024 * 1024) / limit);
    for (let at = 0; at < fits; at += 1) await set(`k${at}`, limit - 200);
    expect(device.storage.size).toBe(fits);
    expect(await set('more', limit - 200)).toEqual(['fail', expect.anything()]);
    expect(await callApi(app, `${name}.getStorageInfo({ HEAR })`)).toEqual([
      'success',
      expect.objectContaining({ limitSize: 10_240 }),
    ]);
  });

  it('gives back half of what was written after its storage broke', async () => {
    const { app, device } = await openSample(host);
    device.storage.set('k', JSON.stringify('{"a":1}'));
    app.phone.corruptStorage();
    const read =
      host === 'weapp' ? `wx.getStorageSync('k')` : `my.getStorageSync({ key: 'k' }).data`;
    expect(app.runtime.evaluate(read)).toBe('{"a"');
  });

  it('starts the new version when the app says so', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`const m = ${name}.getUpdateManager();
      m.onCheckForUpdate((r) => console.log('has ' + r.hasUpdate));
      m.onUpdateFailed(() => console.log('failed'));
      m.onUpdateReady(() => { console.log('ready'); m.applyUpdate(); })`);
    app.phone.update('failed');
    expect(logOf(app).slice(-2)).toEqual(['has true', 'failed']);
    app.phone.update('ready');
    await app.settle();
    expect(logOf(app)[0]).toBe('app onLaunch pages/one/index');
    expect(logOf(app)).not.toContain('ready');
  });

  it('notes what the app reports, and every call with its end', async () => {
    const { app } = await openSample(host);
    const report =
      host === 'weapp'
        ? `wx.reportPerformance(1101, 680, 'home')`
        : `my.reportAnalytics('open', { page: 'home' })`;
    app.runtime.evaluate(report);
    expect(app.runtime.parts.reports).toEqual([
      host === 'weapp'
        ? expect.objectContaining({ kind: 'performance', id: 1101, value: 680, dimensions: 'home' })
        : expect.objectContaining({ kind: 'analytics', id: 'open', value: { page: 'home' } }),
    ]);
    await callApi(app, `${name}.setNavigationBarTitle({ title: '订单', HEAR })`);
    expect(app.callsOf('setNavigationBarTitle')[0]).toMatchObject({ outcome: 'success' });
    expect(app.screen.title).toBe('订单');
    await app.open('/pages/plain/index');
    expect(app.screen.title).toBe('');
    await app.back();
    expect(app.screen.title).toBe('订单');
  });

  it('shares what the page answers, and says so when it has no answer', async () => {
    const { app } = await openSample(host);
    expect(() => app.shareFromMenu()).toThrow('pages/one/index can not be shared');
    app.runtime.evaluate(`getCurrentPages()[0].onShareAppMessage = ({ from }) =>
      ({ title: 'by ' + from, path: '/pages/one/index?s=1' })`);
    app.script.reflexes.share = () => ({ sent: false });
    app.pressOpenType('share', null, () => undefined);
    expect(app.runtime.parts.shares).toEqual([
      expect.objectContaining({
        ...{ from: 'button', sent: false, page: 'pages/one/index' },
        content: { title: 'by button', path: '/pages/one/index?s=1' },
      }),
    ]);
  });

  it('hands messages between a page and the one it opened', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${name}.navigateTo({ url: '/pages/plain/index',
      events: { chosen: (v) => console.log('chosen ' + v) },
      success: ({ eventChannel }) => eventChannel.emit('offer', 7) })`);
    await app.settle();
    app.runtime.evaluate(`const c = getCurrentPages()[1].getOpenerEventChannel();
      c.on('offer', (v) => console.log('offer ' + v)); c.emit('chosen', 3)`);
    expect(logOf(app).slice(-2)).toEqual(['offer 7', 'chosen 3']);
  });
});

describe('only WeChat', () => {
  it('tells the app of a dark theme and of a weak line', async () => {
    const { app } = await openSample('weapp');
    app.runtime.evaluate(`wx.onThemeChange(({ theme }) => console.log(theme));
      wx.onNetworkWeakChange(({ weakNet }) => console.log('weak ' + weakNet))`);
    app.phone.theme('dark');
    app.phone.network('weak');
    app.phone.network('good');
    expect(logOf(app).slice(-3)).toEqual(['dark', 'weak true', 'weak false']);
    expect(app.runtime.evaluate('wx.getAppBaseInfo().theme')).toBe('dark');
    app.phone.fontScale(1.5);
    expect(app.runtime.evaluate('wx.getAppBaseInfo().fontSizeScaleFactor')).toBe(1.5);
    const alipay = await openSample('alipay', { device: { fontScale: 1.5 } });
    expect(alipay.app.runtime.evaluate('my.getSystemInfoSync().fontSizeSetting')).toBe(24);
    expect(() => alipay.app.runtime.evaluate('my.onThemeChange(() => 0)')).toThrow('onThemeChange');
  });
});
