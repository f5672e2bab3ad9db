import { HOSTS, logOf, openSample } from './fixtures/hosts';

type Any = Record<string, (...args: unknown[]) => unknown>;

describe.each(HOSTS)('the test host %s', (host) => {
  const name = host === 'weapp' ? 'wx' : 'my';

  it('calls the hooks of app and page in the order of the real host', async () => {
    const { app } = await openSample(host);
    expect(logOf(app)).toEqual([
      'app onLaunch pages/one/index',
      'app onShow',
      'one onLoad {}',
      'one onShow',
      'one onReady',
    ]);
    await app.open('/pages/plain/index?id=7');
    await app.back();
    expect(logOf(app).slice(5)).toEqual([
      'one onHide',
      'plain onLoad {"id":"7"}',
      'plain onShow',
      'plain onReady',
      'plain onUnload',
      'one onShow',
    ]);
  });

  it('keeps tab pages alive and closes what lies on them when the tab changes', async () => {
    const { app } = await openSample(host);
    await app.open('/pages/plain/index');
    await app.tab(1);
    expect(app.stack).toEqual(['pages/two/index']);
    await app.tab(0);
    expect(logOf(app).slice(9)).toEqual([
      'plain onUnload',
      'two onLoad {}',
      'two onShow',
      'two onReady',
      'two onHide',
      'one onShow',
    ]);
  });

  it('refuses an eleventh page, a tab opened as a page and a page that does not exist', async () => {
    const { app } = await openSample(host);
    for (let pages = 1; pages < 10; pages += 1) await app.open('/pages/plain/index');
    await expect(app.open('/pages/plain/index')).rejects.toThrow('limit');
    expect(app.stack).toHaveLength(10);
    await app.tab(0);
    await expect(app.open('/pages/two/index')).rejects.toThrow('tabbar');
    await expect(app.open('/pages/nowhere/index')).rejects.toThrow('not found');
  });

  it('loads the code of a subpackage when it is entered and not before', async () => {
    const { app } = await openSample(host);
    expect(app.runtime.isLoaded('pages/sub/part.js')).toBe(false);
    await app.open('/pages/sub/index');
    expect(app.runtime.isLoaded('pages/sub/part.js')).toBe(true);
  });

  it('has none of the browser and none of what old phones lack', async () => {
    const { app } = await openSample(host);
    const names = ['window', 'document', 'location', 'history', 'localStorage', 'fetch', 'self'];
    const modern = ['AbortController', 'URL', 'TextEncoder', 'crypto', 'structuredClone', 'BigInt'];
    const node = ['process', 'require', 'Buffer', 'global', 'queueMicrotask', 'performance'];
    for (const word of [...names, ...modern, ...node]) {
      expect([word, app.runtime.evaluate(`typeof ${word}`)]).toEqual([word, 'undefined']);
    }
    expect(app.runtime.evaluate('typeof [].at')).toBe('undefined');
    expect(() => app.runtime.evaluate('new Function("return 1")')).toThrow(/code generation/i);
  });

  it('says by name which host API is missing, and notes the calls of those that are there', async () => {
    const { app } = await openSample(host);
    const api = app.runtime.evaluate(name) as Any;
    expect(() => api.launchRocket?.()).toThrow(`${name}.launchRocket`);
    api.vibrateShort?.({ type: 'light' });
    expect(app.callsOf('vibrateShort')[0]?.options).toEqual({ type: 'light' });
  });

  it('delivers a tap to the nodes whose template binds it, from the inside out', async () => {
    const { app } = await openSample(host);
    const from = app.runtime.log.length;
    await app.tap('one button');
    expect(logOf(app).slice(from)).toEqual(['tap on outer from inner']);
    await app.input({ tag: 'input' }, '杭州');
    expect(app.page.find({ tag: 'input' }).value).toBe('杭州');
    await expect(app.swipe('one button', -80)).rejects.toThrow('no template binds touchstart');
  });

  it('counts what setData sends in bytes, calls and keys', async () => {
    const { app } = await openSample(host);
    const sum = await app.measure(() => app.input({ tag: 'input' }, '杭'));
    expect(sum).toEqual({ calls: 1, bytes: 27, largest: 27, keys: ['root.cn.[1].value'] });
  });

  it('keeps the storage through a kill and drops everything that was planned', async () => {
    const { app, device } = await openSample(host);
    const set =
      host === 'weapp'
        ? `wx.setStorageSync('k', 'v')`
        : `my.setStorageSync({ key: 'k', data: 'v' })`;
    app.runtime.evaluate(set);
    app.runtime.evaluate(`setTimeout(() => console.error('late'), 1000)`);
    await app.relaunch();
    await app.wait(2_000);
    expect([...device.storage]).toEqual([['k', '"v"']]);
    expect(logOf(app)[0]).toBe('app onLaunch pages/one/index');
  });

  it('stops the timers five seconds after the app was hidden, until it is shown', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`setTimeout(() => console.log('rang'), 8000)`);
    await app.background();
    await app.wait(60_000);
    expect(logOf(app)).not.toContain('rang');
    await app.foreground();
    expect(logOf(app)).toContain('rang');
  });

  it('fails the test when the app writes an error to the console', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`console.error('broken')`);
    await expect(app.settle()).rejects.toThrow('console.error: broken');
  });
});
