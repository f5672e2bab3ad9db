import { platform } from '@/platform';

const { shell } = platform;
const agent = (userAgent: string) =>
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });
const host = window as { WeixinJSBridge?: unknown; AlipayJSBridge?: unknown };
const NO_WAY = { kind: 'unsupported', reason: 'no bridge to a mini-program' };

afterEach(() => {
  delete host.WeixinJSBridge;
  delete host.AlipayJSBridge;
});

it('asks WeChat’s bridge to go back to the mini-program', () => {
  agent('Mozilla/5.0 MicroMessenger/8.0 miniProgram/wx1');
  const invoke = jest.fn();
  host.WeixinJSBridge = { invoke };
  expect(shell.leave()).toBe('asked');
  expect(invoke.mock.calls[0]?.slice(0, 2)).toEqual([
    'invokeMiniProgramAPI',
    { name: 'navigateBack', arg: '{"delta":1}' },
  ]);
});

it('asks Alipay’s bridge to close the page', () => {
  agent('Mozilla/5.0 AliApp(AP/10.5) AlipayClient/10.5 MiniProgram');
  const call = jest.fn();
  host.AlipayJSBridge = { call };
  expect(shell.leave()).toBe('asked');
  expect(call).toHaveBeenCalledWith('popWindow');
});

it.each([
  ['WeChat without its bridge', 'MicroMessenger/8.0 miniProgram/wx1'],
  ['Alipay without its bridge', 'AlipayClient/10.5 MiniProgram'],
  ['WeChat’s own browser', 'MicroMessenger/8.0'],
  ['a browser', 'Mozilla/5.0 (Windows NT 10.0)'],
])('says that it can not: %s', (_where, userAgent) => {
  agent(userAgent);
  expect(shell.leave()).toEqual(NO_WAY);
});

it('says so when a bridge throws', () => {
  agent('MicroMessenger/8.0 miniProgram/wx1');
  host.WeixinJSBridge = {
    invoke() {
      throw new Error('not ready');
    },
  };
  expect(shell.leave()).toEqual(NO_WAY);
});

it('knows the address of a page', () => {
  expect(shell.address('/pages/x?y=1')).toBe('http://localhost/pages/x?y=1');
});
