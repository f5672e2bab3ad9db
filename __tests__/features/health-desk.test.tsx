import { act, screen } from '@testing-library/react';
import type { Scanner } from '@/platform/health-capabilities';
import { services } from '@/services';
import { healthApi, healthHost } from '@/services/health';
import { signInSilently } from '@/state/session';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { HealthCheckScreen } from '@/features/health-desk/check-screen';
import { HealthShowsScreen } from '@/features/health-desk/shows-screen';
import { countFromHere, fill, healthCalls, isReady, openPage, press, set } from './health-harness';

useFakeClock();
const backend = useBackend();
beforeEach(() => countFromHere(backend));

const CHECK = '/pages/health/check/index';
const SHOWS = '/pages/health/shows/index';
const openCheck = () => openPage(HealthCheckScreen, CHECK);
const openShows = () => openPage(HealthShowsScreen, SHOWS);
const colour = () => document.querySelector('[class*="verdict__panel--"]:not([class*="none"])');
const verdict = () => screen.getByRole('alert');

/** This phone has a camera, which sees these one after the other. */
function sees(...texts: readonly string[]): jest.SpyInstance {
  const left = [...texts];
  jest.spyOn(healthHost.scanner, 'canScan').mockReturnValue(true);
  return jest
    .spyOn<Scanner, 'scan'>(healthHost.scanner, 'scan')
    .mockImplementation(() => Promise.resolve({ kind: 'read', text: left.shift() ?? '?!' }));
}

/** A guard, whose own code is the one that is shown: one account is enough for both sides. */
async function isGuard(): Promise<void> {
  await isReady(backend);
  set(backend, 'health.checker', true);
}

async function newCode(): Promise<string> {
  const reply = await healthApi.getHealthCode({ personId: 'self' });
  if (!reply.ok) throw new Error('no code');
  return reply.value.token;
}

describe('who may check', () => {
  it('a guest signs in first, and nothing is asked', async () => {
    await signInSilently();
    await openCheck();
    await press('去登录');
    expect(page.moves.at(-1)).toContain(encodeURIComponent(CHECK));
    expect(healthCalls(backend)).toEqual([]);
  });

  it('whoever has not agreed is sent to where the words are, and nothing is asked', async () => {
    await signIn();
    await openCheck();
    await press('去开通');
    expect(page.moves.at(-1)).toBe('navigateTo /pages/health/code/index');
    expect(healthCalls(backend)).toEqual([]);
  });

  it('a consent that the server has forgotten is asked for again', async () => {
    await isGuard();
    set(backend, 'health.forget-consent', null);
    await openCheck();
    expect(screen.getByText('还没有开通健康码')).toBeInTheDocument();
  });

  it('whoever is no guard is told so, and cannot scan', async () => {
    await isReady(backend);
    sees();
    await openCheck();
    expect(screen.getByText('你不是登记的验码人员')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '扫健康码' })).toBeNull();
    await press('返回健康码');
    expect(page.moves.at(-1)).toBe('redirectTo /pages/health/code/index');
  });

  it('a guard without a real name binds it first', async () => {
    await isGuard();
    set(backend, 'health.ready', false);
    const record = Object.values(backend.ledger.books.state.health?.records ?? {})[0];
    if (record) record.identity = null;
    await openCheck();
    await press('去登记');
    expect(page.moves.at(-1)).toBe('navigateTo /pages/health/identity/index');
  });
});

describe('a code that is scanned', () => {
  it.each([
    ['GREEN', '未见异常', '绿码', 'green'],
    ['YELLOW', '居家观察', '黄码', 'yellow'],
    ['RED', '集中观察', '红码', 'red'],
  ])('%s is told in colour, shape and words, with name, age and time', async (...row) => {
    const [state, name, words, kind] = row;
    await isGuard();
    set(backend, 'health.state', state);
    const token = await newCode();
    sees(token);
    await openCheck();
    backend.ledger.clock.advance(7_000);
    await press('拍健康码');
    expect(verdict()).toHaveTextContent(`${name}${words}`);
    expect(document.querySelectorAll(`.verdict__shape--${kind}`)).toHaveLength(1);
    expect(screen.getByText('陈**')).toBeInTheDocument();
    expect(screen.getByText('7 秒')).toBeInTheDocument();
    expect(screen.getByText(/^\d\d:\d\d:\d\d$/)).toBeInTheDocument();
  });

  it('is followed by the next one in one tap', async () => {
    await isGuard();
    sees(await newCode(), await newCode());
    await openCheck();
    await press('拍健康码');
    set(backend, 'health.state', 'RED');
    await press('拍下一个码');
    expect(verdict()).toHaveTextContent('集中观察');
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
  });

  it('a second time is told to have been checked, a third thing to be no code', async () => {
    await isGuard();
    const token = await newCode();
    sees(token, token, 'https://example.com/p/1');
    await openCheck();
    await press('拍健康码');
    await press('拍下一个码');
    expect(verdict()).toHaveTextContent('已经核验过');
    expect([colour(), screen.queryByText('陈**')]).toEqual([null, null]);
    await press('拍下一个码');
    expect(verdict()).toHaveTextContent('不是健康码');
    expect(colour()).toBeNull();
  });

  it('too late is told to be over', async () => {
    await isGuard();
    sees(await newCode());
    backend.ledger.clock.advance(61_000);
    await openCheck();
    await press('拍健康码');
    expect(verdict()).toHaveTextContent('码已过期');
    expect(verdict()).toHaveTextContent('请对方刷新健康码');
    expect(colour()).toBeNull();
  });

  it('is put away after a minute, and when the page or the app is left', async () => {
    await isGuard();
    sees(await newCode(), await newCode(), await newCode());
    await openCheck();
    await press('拍健康码');
    await settle(60_000);
    expect([colour(), screen.queryByText('陈**')]).toEqual([null, null]);
    await press('拍健康码');
    expect(colour()).not.toBeNull();
    act(() => void page.fire('useDidHide'));
    expect(colour()).toBeNull();
  });
});

describe('without an answer there is no colour', () => {
  it('offline nothing is asked, and it says what to do', async () => {
    await isGuard();
    sees(await newCode());
    await openCheck();
    jest.spyOn(services.platform.lifecycle, 'isOnline').mockReturnValue(false);
    await press('拍健康码');
    expect(verdict()).toHaveTextContent('网络未连接，无法核验');
    expect(verdict()).toHaveTextContent('不要凭对方手机上的颜色放行');
    expect(healthCalls(backend)).not.toContain('checkCode');
  });

  it.each([
    ['network-error', '没有拿到核验结果'],
    ['wrong-shape', '没有拿到核验结果'],
    ['unknown-colour', '没有拿到核验结果'],
    ['truncated-json', '没有拿到核验结果'],
    ['http-503', '没有拿到核验结果'],
    ['maintenance', '健康码系统维护中'],
    ['rate-limited', '核验的人较多'],
    ['busy', '核验的人较多'],
    ['unknown-code', '暂时无法完成'],
  ] as const)('%s: %s', async (fault, says) => {
    await isGuard();
    sees(await newCode());
    backend.faults.set('checkCode', fault);
    await openCheck();
    await press('拍健康码');
    expect(verdict()).toHaveTextContent(says);
    expect(colour()).toBeNull();
  });

  it('a guard who is none any more is told so', async () => {
    await isGuard();
    sees(await newCode());
    await openCheck();
    set(backend, 'health.checker', false);
    await press('拍健康码');
    expect(verdict()).toHaveTextContent('你不是登记的验码人员');
  });

  it('a scanner that fails is said in words, and the code can be typed', async () => {
    await isGuard();
    sees().mockResolvedValue({ kind: 'denied' });
    await openCheck();
    await press('拍健康码');
    expect(screen.getByText(/^没有相机权限/)).toBeInTheDocument();
    await press('扫不出来，手动输入');
    await settle(50);
    await fill('手动输入', await newCode());
    await press('核验');
    expect(verdict()).toHaveTextContent('未见异常');
  });

  it('a browser without a scanner offers the field at once', async () => {
    await isGuard();
    await openCheck();
    expect(screen.queryByRole('button', { name: '拍健康码' })).toBeNull();
    expect(screen.getByText(/^这个浏览器不能扫码/)).toBeInTheDocument();
    expect(screen.getByLabelText('手动输入')).toBeInTheDocument();
  });

  it('a profile that cannot be read is no leave to check', async () => {
    await isGuard();
    backend.faults.set('getHealthProfile', 'network-error', 9);
    await openCheck();
    expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
    expect(screen.queryByLabelText('手动输入')).toBeNull();
  });
});

describe('the history of shows', () => {
  it('is empty at first, and says what will be there', async () => {
    await isReady(backend);
    await openShows();
    expect(screen.getByText('还没有亮码记录')).toBeInTheDocument();
  });

  it('tells place, time, how and the state in words, and never in colour', async () => {
    await isGuard();
    await healthApi.checkCode({ token: await newCode() });
    await openShows();
    expect(screen.getByText('演示小区东门')).toBeInTheDocument();
    expect(screen.getByText(/· 被核验$/)).toBeInTheDocument();
    expect(screen.getByText('未见异常')).toBeInTheDocument();
    expect(document.querySelector('[class*=green]')).toBeNull();
  });

  it('goes on at the end of the page, and says where it ends', async () => {
    await isReady(backend);
    set(backend, 'health.add-shows', null);
    await openShows();
    const rows = () => document.querySelectorAll('.show').length;
    expect(rows()).toBe(20);
    for (const count of [40, 45]) {
      act(() => void page.fire('useReachBottom'));
      await settle();
      expect(rows()).toBe(count);
    }
    expect(screen.getByText('没有更多记录了')).toBeInTheDocument();
  });

  it('offline says so, and shows nothing of before', async () => {
    await isReady(backend);
    backend.faults.set('listCodeShows', 'network-error', 9);
    await openShows();
    expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
    backend.faults.clear();
    await press('重试');
    expect(screen.getByText('还没有亮码记录')).toBeInTheDocument();
  });

  it('keeps what is shown when a further page or a refresh fails', async () => {
    await isReady(backend);
    set(backend, 'health.add-shows', null);
    await openShows();
    backend.faults.set('listCodeShows', 'http-500');
    act(() => void page.fire('useReachBottom'));
    await settle();
    expect(document.querySelectorAll('.show')).toHaveLength(20);
    await press('重试');
    expect(document.querySelectorAll('.show')).toHaveLength(40);
  });

  it('asks for the consent when the server has forgotten it', async () => {
    await isReady(backend);
    set(backend, 'health.forget-consent', null);
    await openShows();
    expect(screen.getByText('还没有开通健康码')).toBeInTheDocument();
  });
});
