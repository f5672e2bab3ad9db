import { act, screen } from '@testing-library/react';
import { services } from '@/services';
import { signInSilently } from '@/state/session';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { fireEvent } from '@testing-library/react';
import { countFromHere, healthCalls, isReady, openCode, press, set } from './health-harness';

useFakeClock();
const backend = useBackend();
beforeEach(() => countFromHere(backend));

const COLOURS = ['green', 'yellow', 'red'].map((name) => `.code-card--${name}`).join(',');
const colour = () => document.querySelector(COLOURS);
const qr = () => screen.queryByRole('img', { name: /^健康码，/ });
const offline = (now: boolean) =>
  jest.spyOn(services.platform.lifecycle, 'isOnline').mockReturnValue(!now);

describe('before anything is shown', () => {
  it('sends a guest to sign in, and asks for nothing', async () => {
    await signInSilently();
    await openCode();
    expect(page.moves[0]).toContain(encodeURIComponent('/pages/health/code/index'));
    expect(healthCalls(backend)).toEqual([]);
  });

  it('asks for the separate consent, unticked, before any request of health', async () => {
    await signIn();
    await openCode();
    expect(screen.getByRole('checkbox', { name: /^单独同意/ })).not.toBeChecked();
    await press('同意并继续');
    expect(screen.getByText('请先阅读并勾选同意')).toBeInTheDocument();
    await settle(60_000);
    expect(healthCalls(backend)).toEqual([]);
  });

  it('lets whoever refuses go back, and asks for nothing then either', async () => {
    await signIn();
    await openCode();
    await press('暂不同意，返回');
    expect(page.moves.at(-1)).toMatch(/navigateBack|switchTab|reLaunch/);
    expect(healthCalls(backend)).toEqual([]);
  });

  it('wants to know who it is, once, and asks again when the page is seen again', async () => {
    await signIn();
    await openCode();
    fireEvent.click(screen.getByRole('checkbox', { name: /^单独同意/ }));
    await press('同意并继续');
    expect(screen.getByText('先完成实名登记')).toBeInTheDocument();
    await settle(120_000);
    expect(healthCalls(backend)).toEqual(['agreeToHealth', 'getHealthCode']);
    await press('去登记');
    expect(page.moves.at(-1)).toBe('navigateTo /pages/health/identity/index');
    act(() => void page.hide());
    set(backend, 'health.ready', true);
    act(() => void page.show());
    await settle();
    expect(qr()).toBeInTheDocument();
  });

  it('asks for the consent again when the server has forgotten it', async () => {
    await isReady(backend);
    set(backend, 'health.forget-consent', null);
    await openCode();
    expect(screen.getByRole('checkbox', { name: /^单独同意/ })).toBeInTheDocument();
    expect(colour()).toBeNull();
  });
});

describe('a code that is current', () => {
  it.each([
    ['GREEN', '绿码', '未见异常', '.code-card--green'],
    ['YELLOW', '黄码', '居家观察', '.code-card--yellow'],
    ['RED', '红码', '集中观察', '.code-card--red'],
  ])('%s is colour, shape and words', async (state, code, name, card) => {
    await isReady(backend);
    set(backend, 'health.state', state);
    await openCode();
    expect(screen.getByRole('img', { name: `健康码，${code}，${name}` })).toBeInTheDocument();
    expect(screen.getByText(name)).toBeInTheDocument();
    expect(document.querySelector(`${card} [role=status]`)).toHaveFocus();
    expect(document.querySelectorAll(`${card} .code-card__shape`)).toHaveLength(1);
    expect(healthCalls(backend).filter((one) => one === 'getHealthCode')).toHaveLength(1);
  });

  it('has the server’s time by the second, and what moves', async () => {
    await isReady(backend);
    await openCode();
    const clock = () => document.querySelector('.code-clock__time')?.textContent;
    const first = clock();
    await settle(1_000);
    expect(clock()).not.toBe(first);
    expect(clock()).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(document.querySelectorAll('.code-card__runner')).toHaveLength(1);
  });

  it.each(['YELLOW', 'RED'])(
    'says why it is %s, who says so since when, and the way to appeal',
    async (state) => {
      await isReady(backend);
      set(backend, 'health.state', state);
      await openCode();
      expect(screen.getByText('判定单位')).toBeInTheDocument();
      expect(screen.getByText('判定时间')).toBeInTheDocument();
      await press('结果有误，申请纠错');
      expect(page.moves.at(-1)).toBe('navigateTo /pages/health/appeal/index?personId=self');
    },
  );

  it('has no reason to give for green', async () => {
    await isReady(backend);
    await openCode();
    expect(screen.queryByText('判定单位')).toBeNull();
    expect(screen.getAllByText(/^核酸检测 /).length).toBeGreaterThan(0);
    expect(screen.getByText(/^疫苗接种/)).toBeInTheDocument();
  });

  it('shows family that the server confirmed, later and each in turn', async () => {
    set(backend, 'health.dependants', 2);
    set(backend, 'health.dependant-state', 'YELLOW');
    await isReady(backend);
    await openCode();
    expect(screen.queryByRole('radio')).toBeNull();
    await settle(1_500);
    expect(screen.getByRole('radio', { name: /^本人/ })).toBeChecked();
    fireEvent.click(screen.getByRole('radio', { name: /^子女/ }));
    await settle();
    expect(screen.getByRole('img', { name: '健康码，黄码，居家观察' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^显示完整/ })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: /^本人/ }));
    await settle();
    expect(screen.getByRole('img', { name: /绿码/ })).toBeInTheDocument();
  });

  it('hides name and number, shows them ten seconds by a tap, and hides them again', async () => {
    await isReady(backend);
    await openCode();
    expect(document.body.textContent).toMatch(/陈\*\*11\*{14}71/);
    await press(/^显示完整姓名/);
    expect(screen.getByText('陈演示')).toBeInTheDocument();
    await settle(10_000);
    expect(screen.queryByText('陈演示')).toBeNull();
    expect(document.body.innerHTML).not.toContain('110105190503070071');
  });

  it('names nobody in its title and has no card to share', async () => {
    await isReady(backend);
    await openCode();
    expect(document.title).not.toContain('陈');
    expect(page.share()).toBeUndefined();
  });
});

describe('a code that is not current', () => {
  it('is grey at the end of its period, without QR code, and says since when', async () => {
    await isReady(backend);
    await openCode();
    backend.faults.set('getHealthCode', 'no-answer', 10);
    await settle(61_000);
    expect(colour()).toBeNull();
    expect(qr()).toBeNull();
    expect(document.querySelector('canvas, taro-canvas-core')).toBeNull();
    expect(document.querySelector('.code-clock, .code-card__runner')).toBeNull();
    expect(
      screen.getByText(/^上次结果：未见异常 · 更新于 \d+月\d+日 \d\d:\d\d（(刚刚|1 分钟前)）$/),
    ).toBeInTheDocument();
  });

  it.each([
    ['rate-limited', '使用的人较多'],
    ['http-503', '健康码系统维护中'],
    ['maintenance', '健康码系统维护中'],
    ['busy', '健康码系统维护中'],
    ['http-500', '没有获取成功'],
    ['wrong-shape', '没有获取成功'],
    ['unknown-colour', '没有获取成功'],
  ] as const)('%s has words of its own and no colour', async (fault, words) => {
    await isReady(backend);
    backend.faults.set('getHealthCode', fault, 10);
    await openCode();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(colour()).toBeNull();
    expect(qr()).toBeNull();
    expect(screen.getByText('还没有查询结果，此时不能作为凭证')).toBeInTheDocument();
  });

  it('says that an answer is slow', async () => {
    await isReady(backend);
    backend.faults.set('getHealthCode', 'no-answer', 1);
    await openCode();
    expect(screen.getByText('正在获取健康码')).toBeInTheDocument();
    await settle(4_000);
    expect(screen.getByText('网络较慢，仍在获取')).toBeInTheDocument();
  });

  it('says that there is no network, and where else a code can be had', async () => {
    await isReady(backend);
    offline(true);
    backend.faults.set('getHealthCode', 'network-error', 10);
    await openCode();
    expect(screen.getByText('网络未连接')).toBeInTheDocument();
    expect(screen.getByText(/^打开微信，搜索/)).toBeInTheDocument();
    expect(screen.getByText(/人工通道/)).toBeInTheDocument();
    await press('其他平台的二维码');
    expect(page.moves.at(-1)).toBe('navigateTo /pages/health/paper/index');
  });

  it('is asked for by a tap, and the button rests three seconds', async () => {
    await isReady(backend);
    backend.faults.set('getHealthCode', 'http-500', 1);
    backend.faults.set('getHealthCode', 'http-500', 2);
    await openCode();
    await press('重新获取');
    const retry = screen.getByRole('button', { name: '重新获取' });
    expect(retry).toHaveAttribute('aria-disabled', 'true');
    const before = healthCalls(backend).length;
    await press('重新获取');
    expect(healthCalls(backend)).toHaveLength(before);
  });

  it('asks nothing and shows no colour while it is covered', async () => {
    await isReady(backend);
    await openCode();
    act(() => void page.hide());
    await settle();
    expect(colour()).toBeNull();
    const before = healthCalls(backend).filter((one) => one === 'getHealthCode').length;
    await settle(300_000);
    expect(healthCalls(backend).filter((one) => one === 'getHealthCode')).toHaveLength(before);
  });
});
