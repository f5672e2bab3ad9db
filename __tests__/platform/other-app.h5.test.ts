const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Safari/604.1';
const agent = (userAgent: string) =>
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });

/** Ids are the build's own, so the module is loaded with them there. */
async function load(ids: Readonly<Record<string, string>>) {
  Object.assign(process.env, ids);
  jest.resetModules();
  return (await import('@/platform/twins')).SCHEMES;
}

afterEach(() => {
  delete process.env.AMPHI_WECHAT_ID;
  delete process.env.AMPHI_ALIPAY_ID;
});

it('knows the addresses by which a phone opens the other app', async () => {
  const schemes = await load({ AMPHI_WECHAT_ID: 'wx12', AMPHI_ALIPAY_ID: '2021' });
  expect(schemes.wechat).toBe('weixin://dl/business/?appid=wx12&path=pages/health/code/index');
  expect(schemes.alipay).toBe(
    'alipays://platformapi/startapp?appId=2021&page=pages%2Fhealth%2Fcode%2Findex',
  );
});

it.each([
  ['WeChat’s own browser', 'MicroMessenger/8.0 iPhone'],
  ['another app', 'iPhone Weibo'],
  ['a computer', 'Mozilla/5.0 (Windows NT 10.0)'],
])('leaves nobody at a dead end: %s', async (_where, userAgent) => {
  await load({ AMPHI_WECHAT_ID: 'wx12', AMPHI_ALIPAY_ID: '2021' });
  agent(userAgent);
  const { otherApp } = await import('@/platform/other-app');
  expect(otherApp.open('alipay')).toMatchObject({ kind: 'unsupported' });
});

it('goes there from a phone’s browser', async () => {
  await load({ AMPHI_WECHAT_ID: 'wx12', AMPHI_ALIPAY_ID: '2021' });
  agent(IPHONE);
  const { otherApp } = await import('@/platform/other-app');
  // jsdom does not leave: it only complains that it cannot.
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(otherApp.open('alipay')).toBe('asked');
  said.mockRestore();
});
