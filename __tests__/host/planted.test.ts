import { globalOf, plant } from './fixtures/call';
import { HOSTS, logOf, openSample } from './fixtures/hosts';

const PAGE = `getCurrentPages()[getCurrentPages().length - 1]`;
const event = {
  type: 'tap',
  target: { id: 'a', dataset: {}, offsetLeft: 0, offsetTop: 0 },
  currentTarget: { id: 'a', dataset: {}, offsetLeft: 0, offsetTop: 0 },
};

describe.each(HOSTS)('a fault planted on %s', (host) => {
  const name = globalOf(host);

  it('window in the app’s code fails the test', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`setTimeout(() => window.scrollTo(0, 0), 10)`);
    await expect(app.settle()).rejects.toThrow('window is not defined');
  });

  it('an API that does not exist fails with its name', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`setTimeout(() => ${name}.flyToMoon({}), 10)`);
    await expect(app.settle()).rejects.toThrow(`${name}.flyToMoon is called`);
  });

  it('a setData of 300 KB is reported and still arrives', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${PAGE}.setData({ big: 'x'.repeat(300 * 1024) })`);
    expect(app.runtime.recorder.oversizes).toEqual([
      { page: 'pages/one/index', bytes: 307_210, keys: ['big'], refused: false },
    ]);
    expect(app.runtime.evaluate(`${PAGE}.data.big.length`)).toBe(307_200);
    await expect(app.settle()).rejects.toThrow('setData of 307210 bytes is over the 256 KB');
  });

  it('a setData of 1.1 MB is refused: the page stays as it was', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${PAGE}.setData({ huge: 'x'.repeat(1100 * 1024) })`);
    expect(app.runtime.recorder.oversizes[0]?.refused).toBe(true);
    expect(app.runtime.evaluate(`typeof ${PAGE}.data.huge`)).toBe('undefined');
    await expect(app.settle()).rejects.toThrow('over the 1 MB a host carries');
  });

  it('an eleventh page is refused to the app as the host words it', async () => {
    const { app } = await openSample(host);
    const open = `${name}.navigateTo({ url: '/pages/plain/index', HEAR })`;
    for (let pages = 1; pages < 10; pages += 1) plant(app, open.replace('HEAR', ''));
    await app.settle();
    const from = app.runtime.log.length;
    plant(app, open);
    await app.settle();
    const why = 'webview count limit exceed';
    expect(JSON.parse(logOf(app)[from] ?? '')).toEqual([
      'fail',
      host === 'weapp'
        ? { errMsg: `navigateTo:fail ${why}` }
        : { error: 2, errorMessage: why, success: false },
    ]);
    expect(app.stack).toHaveLength(10);
  });

  it('a handler that the page lacks is named with the page', async () => {
    const { app } = await openSample(host);
    const { stack } = app.runtime.parts;
    const id = stack.top ? stack.idOf(stack.top) : '';
    expect(() => app.deliver(id, 'onBuy', event)).toThrow(
      'pages/one/index has no method "onBuy" for tap',
    );
    expect(() => app.deliver('p99', 'eh', event)).toThrow('page p99 is not open');
  });

  it('a request of an app that is hidden fails, and one under way is cut', async () => {
    const { app } = await openSample(host);
    const ask = `${name}.request({ url: 'https://shop.example.com/api/home', timeout: 60000, HEAR })`;
    app.network.fault(/home/, 'silent', 1);
    plant(app, ask);
    await app.background();
    await app.wait(20_000);
    app.runtime.evaluate(ask.replace('HEAR', ''));
    await app.wait(100);
    expect(app.network.exchanges.map(({ wire }) => wire)).toEqual([
      { kind: 'failed', reason: 'interrupted' },
      { kind: 'failed', reason: 'interrupted' },
    ]);
    expect(logOf(app)).not.toContainEqual(expect.stringContaining('"fail"'));
    await app.foreground();
    expect(logOf(app)).toContainEqual(expect.stringContaining('"fail"'));
  });

  it('an error that nobody catches is told to the app’s listeners and fails the test', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${name}.onError((text) => console.log('heard ' + text.split('\\n')[0]));
      setTimeout(() => { throw new Error('lost the cart') }, 10)`);
    await expect(app.settle()).rejects.toThrow('the app threw: later: Error: lost the cart');
    expect(logOf(app)).toContain('heard Error: lost the cart');
  });

  it('a promise that is left rejected is told to the app’s listeners and fails the test', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`${name}.onUnhandledRejection(({ reason, promise }) =>
      console.log('heard ' + reason.message + (promise instanceof Promise)));
      setTimeout(async () => { throw new Error('no stock') }, 10)`);
    await expect(app.settle()).rejects.toThrow('left a promise rejected: Error: no stock');
    expect(logOf(app)).toContain('heard no stocktrue');
  });

  it('a promise that is caught later in the same turn fails nothing', async () => {
    const { app } = await openSample(host);
    app.runtime.evaluate(`setTimeout(() => { const p = Promise.reject(new Error('x'));
      p.catch(() => console.log('caught')); }, 10)`);
    await app.settle();
    expect(logOf(app)).toContain('caught');
  });

  it('a link to a page outside app.json does not start', async () => {
    const { app } = await openSample(host);
    await expect(app.relaunch('/pages/nowhere/index?a=1')).rejects.toThrow('not found');
  });
});

describe.each(HOSTS)('the code of the shop on %s', (host) => {
  it('runs app.js before the main package, and a subpackage after it is entered', async () => {
    const { app } = await openSample(host);
    const before = app.runtime.loaded();
    expect(before[0]).toBe('app.js');
    expect(before).toContain('pages/one/index.js');
    plant(app, `${globalOf(host)}.navigateTo({ url: '/pages/sub/index' })`);
    await app.settle();
    expect(app.runtime.loaded().slice(before.length)).toEqual([
      'pages/sub/index.js',
      'pages/sub/part.js',
    ]);
  });
});
