import { screen } from '@testing-library/react';
import { useBackend } from '@test/backend';
import { painted, scan } from '@test/scan';
import { renderScreen, settle, useFakeClock } from '@test/render';
import type { Channel } from '@/domain/payment/channel';
import type { ShopScene } from '@/domain/payment/methods';
import { ResultScreen } from '@/features/checkout/result-screen';
import { TransferDoor } from '@/features/transfer/transfer-door';
import { services } from '@/services';
import { forgetMethods } from '@/state/payment/methods';
import {
  attemptsOf,
  forgetEverything,
  goToTill,
  kill,
  ordersOf,
  showResult,
} from './checkout-harness';
import { LINK_ONLY, standIn, type Place } from './checkout-place';

useFakeClock();
const backend = useBackend();
afterEach(() => {
  forgetEverything();
  backend.ledger.clock.follow();
  jest.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const COPY = '复制支付链接';
const PAID = '我已支付';
/** What a scanner reads of what was drawn last. */
function drawnText({ drawn }: Place): string | null {
  const calls = drawn.mock.calls as Parameters<typeof services.platform.canvas.draw>[];
  const last = calls[calls.length - 1];
  return last === undefined ? null : scan(painted(last[1], last[2]));
}
const orderNo = () => ordersOf(backend)[0]?.orderNo ?? '';
const token = () => attemptsOf(backend)[0]?.token ?? '';
const link = () => `http://localhost/c/#${token()}`;

/** The shopper has chosen a cashier outside and stands on the result page. */
async function away(scene: ShopScene, channels: readonly Channel[], name: RegExp) {
  backend.ledger.books.state.world.externalPay = true;
  const place = standIn(scene, channels);
  const till = (await goToTill(backend)).shown;
  const more = screen.queryByRole('button', { name: '其他支付方式' });
  if (more) await till.user.click(more);
  await till.user.click(screen.getByRole('radio', { name }));
  await till.user.click(button(/^支付 ¥/));
  await settle();
  till.unmount();
  const shown = await showResult({ orderNo: orderNo() });
  return { place, shown, user: shown.user };
}

const copied = () => away('weapp', LINK_ONLY, /^复制支付链接/);
const onDesktop = () => away('desktop', ['ALIPAY_LINK', 'WECHAT_QR'], /^支付宝扫码/);

async function relaunched(shown: Awaited<ReturnType<typeof showResult>>) {
  kill(shown);
  // Nothing of it is in memory after a start.
  forgetMethods();
  return showResult({ orderNo: orderNo() });
}

describe('a link out of WeChat', () => {
  it('is copied in the tap, whole, and never by itself', async () => {
    const { place, user } = await copied();
    expect(place.copy).not.toHaveBeenCalled();
    await user.click(button(COPY));
    await settle();
    expect(place.copy.mock.calls).toEqual([[link()]]);
    expect(token()).toHaveLength(43);
    expect(place.toast).toHaveBeenCalledWith('链接已复制');
    expect(button(PAID)).toBeInTheDocument();
    expect(button(COPY)).toBeInTheDocument();
  });

  it('is not told twice where the host tells it', async () => {
    const { place, user } = await copied();
    jest.replaceProperty(services.platform.clipboard, 'announcesItself', true as never);
    await user.click(button(COPY));
    await settle();
    expect(place.toast).not.toHaveBeenCalled();
  });

  it('says in words what to do, with the domain, and names no other wallet', async () => {
    await copied();
    expect(screen.getByText(/粘贴链接并访问/)).toBeInTheDocument();
    expect(screen.getByText(/localhost，请核对域名/)).toBeInTheDocument();
    expect(screen.getByText(/^剩余支付时间/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/支付宝|失败/);
    expect(document.body).not.toHaveTextContent(token());
  });

  it.each(['denied', 'failed'] as const)(
    'is shown to be selected and scanned when copying was %s',
    async (outcome) => {
      const { place, user } = await copied();
      place.copy.mockResolvedValue(outcome);
      await user.click(button(COPY));
      await settle();
      expect(screen.getByText(link())).toBeInTheDocument();
      expect(screen.getByRole('img', { name: '付款页的二维码' })).toBeInTheDocument();
      expect(drawnText(place)).toBe(link());
      expect(place.toast).not.toHaveBeenCalledWith('链接已复制');
      expect(document.body).not.toHaveTextContent('失败');
    },
  );

  it('is shown as a code to whoever asks for it, and put away again', async () => {
    const { place, user } = await copied();
    expect(screen.queryByRole('img', { name: '付款页的二维码' })).toBeNull();
    await user.click(button('显示付款二维码'));
    await settle();
    expect(screen.getByRole('img', { name: '付款页的二维码' })).toBeInTheDocument();
    expect(drawnText(place)).toBe(link());
    expect(screen.getByText('用另一台手机的浏览器扫一扫')).toBeInTheDocument();
    expect(button(COPY)).toBeInTheDocument();
    expect(button('保存二维码')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/支付宝|失败/);
    expect(document.body).not.toHaveTextContent(token());
    await user.click(button('收起二维码'));
    expect(screen.queryByRole('img', { name: '付款页的二维码' })).toBeNull();
    expect(place.copy).not.toHaveBeenCalled();
  });

  it('turns grey at its end as a code, and can no longer be saved', async () => {
    const { user } = await copied();
    await user.click(button('显示付款二维码'));
    backend.faults.set('queryPayment', 'no-answer', 1000);
    for (const minutes of [5, 5, 5]) {
      expect(button('保存二维码')).toBeInTheDocument();
      backend.ledger.clock.advance(minutes * 60_000);
      await settle(minutes * 60_000);
    }
    expect(screen.getByRole('img', { name: '二维码已过期' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '保存二维码' })).toBeNull();
    expect(screen.queryByText(/扫码打开/)).toBeNull();
    expect(document.body).not.toHaveTextContent('失败');
  });

  it('turns to the paid order within one poll', async () => {
    await copied();
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    await settle(10_500);
    expect(screen.getByText('支付成功')).toBeInTheDocument();
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('is made anew after a kill, and the old one ends', async () => {
    const { shown } = await copied();
    const before = token();
    const { user } = await relaunched(shown);
    expect(screen.queryByRole('button', { name: COPY })).toBeNull();
    await user.click(button('重新获取支付链接'));
    await settle();
    expect(button(COPY)).toBeInTheDocument();
    expect(token()).not.toBe(before);
    expect(attemptsOf(backend)).toHaveLength(1);
  });

  it('is not made anew when it has been switched off meanwhile', async () => {
    const { shown } = await copied();
    kill(shown);
    backend.ledger.books.state.world.externalPay = false;
    standIn('weapp', LINK_ONLY);
    await showResult({ orderNo: orderNo() });
    expect(document.body).not.toHaveTextContent(/链接/);
    expect(button('换个方式或稍后支付')).toBeInTheDocument();
  });

  it('is found paid after a kill', async () => {
    const { shown } = await copied();
    kill(shown);
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    await showResult({ orderNo: orderNo() });
    expect(screen.getByText('支付成功')).toBeInTheDocument();
  });

  it('leaves no token in storage, address or log', async () => {
    const { user } = await copied();
    await user.click(button(COPY));
    await settle();
    expect(JSON.stringify({ ...window.localStorage })).not.toContain(token());
    expect(window.location.href).not.toContain(token());
    expect(JSON.stringify(backend.log.after(0))).not.toContain(token());
  });
});

describe('a code on a computer', () => {
  it('shows the cashier page as a code, drawn once, and nothing to copy first', async () => {
    const { place } = await onDesktop();
    expect(screen.getByRole('img', { name: '付款页的二维码' })).toBeInTheDocument();
    expect(place.drawn).toHaveBeenCalledTimes(1);
    expect(drawnText(place)).toBe(link());
    expect(button(PAID)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: COPY })).toBeNull();
    expect(screen.queryByRole('button', { name: '保存二维码' })).toBeNull();
  });

  it('is grey and says so at its end, even while that is still being asked', async () => {
    await onDesktop();
    backend.faults.set('queryPayment', 'no-answer', 1000);
    // Other replies still tell the server's time, by which the code ends: both clocks move.
    for (const minutes of [5, 5, 5]) {
      expect(screen.getByRole('img', { name: '付款页的二维码' })).toBeInTheDocument();
      backend.ledger.clock.advance(minutes * 60_000);
      await settle(minutes * 60_000);
    }
    expect(screen.getByRole('img', { name: '二维码已过期' })).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('失败');
  });

  it('is tried again until its canvas is there, and says so when it never is', async () => {
    const { place, shown } = await onDesktop();
    shown.unmount();
    place.drawn.mockClear().mockResolvedValueOnce(false).mockResolvedValueOnce(false);
    const later = await showResult({ orderNo: orderNo() });
    await settle(500);
    expect(place.drawn).toHaveBeenCalledTimes(3);
    expect(screen.queryByText('二维码没有显示出来')).toBeNull();
    later.unmount();
    place.drawn.mockResolvedValue(false);
    await showResult({ orderNo: orderNo() });
    await settle(5_000);
    expect(screen.getByText('二维码没有显示出来')).toBeInTheDocument();
  });

  it('is WeChat’s own for WeChat Pay', async () => {
    const { place } = await away('desktop', ['ALIPAY_LINK', 'WECHAT_QR'], /^微信扫码/);
    expect(place.drawn).toHaveBeenCalledTimes(1);
    expect(drawnText(place)).toBe(
      `weixin://wxpay/bizpayurl?pr=${attemptsOf(backend)[0]?.trade ?? ''}`,
    );
    expect(screen.getByText(/打开手机微信，扫一扫/)).toBeInTheDocument();
  });
});

describe('a bank transfer', () => {
  it('leads to its page and is not said to be paid here, so that the way there stays', async () => {
    const { shown } = await away('weapp', ['WECHAT_MINI', 'BANK_TRANSFER'], /转账/);
    shown.unmount();
    const path = '/pages/trade/result/index';
    renderScreen(<ResultScreen Transfer={TransferDoor} />, { path, query: { orderNo: orderNo() } });
    await settle();
    expect(attemptsOf(backend)[0]?.channel).toBe('BANK_TRANSFER');
    expect(button('查看收款账户')).toBeInTheDocument();
    expect(button('换个方式或稍后支付')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: PAID })).toBeNull();
    await settle(130_000);
    expect(button('查看收款账户')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: PAID })).toBeNull();
  });
});

describe('saving the code to the album', () => {
  async function withCode() {
    const all = await copied();
    all.place.copy.mockResolvedValue('denied');
    await all.user.click(button(COPY));
    await settle();
    return all;
  }
  const SAVE = '保存二维码';

  it.each([
    ['cancelled', /没有保存/, false],
    ['denied', /没有相册权限/, true],
    ['undeclared', /截屏保存/, false],
    ['system-off', /手机系统设置/, false],
    ['failed', /没有保存成功/, false],
    [{ kind: 'unsupported', reason: 'no album' }, /截屏保存/, false],
  ] as const)('says what came of %p', async (outcome, words, settings) => {
    const { place, user } = await withCode();
    place.save.mockResolvedValue(outcome);
    await user.click(button(SAVE));
    await settle();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.queryAllByRole('button', { name: '去设置' })).toHaveLength(settings ? 1 : 0);
    expect(document.body).not.toHaveTextContent('失败');
  });

  it.each([
    ['saved', '二维码已保存到相册'],
    ['handed', '已交给浏览器下载'],
  ] as const)('tells shortly that it was %s', async (outcome, words) => {
    const { place, user } = await withCode();
    place.save.mockResolvedValue(outcome);
    await user.click(button(SAVE));
    await settle();
    expect(place.toast).toHaveBeenCalledWith(words);
  });

  it('opens the settings in the tap itself, and saves after they allowed it', async () => {
    const { place, user } = await withCode();
    place.save.mockResolvedValueOnce('denied');
    await user.click(button(SAVE));
    await settle();
    let during = 0;
    button('去设置').addEventListener('click', () => {
      during = place.openSettings.mock.calls.length;
    });
    await user.click(button('去设置'));
    expect(place.openSettings).toHaveBeenCalledTimes(1);
    expect(during).toBeLessThanOrEqual(1);
    await settle();
    expect(screen.getByText(/请再点一次保存/)).toBeInTheDocument();
    await user.click(button(SAVE));
    await settle();
    expect(place.toast).toHaveBeenCalledWith('二维码已保存到相册');
  });

  it('keeps the way to the settings when they still say no', async () => {
    const { place, user } = await withCode();
    place.save.mockResolvedValueOnce('denied');
    place.openSettings.mockResolvedValue('denied');
    await user.click(button(SAVE));
    await settle();
    await user.click(button('去设置'));
    await settle();
    expect(button('去设置')).toBeInTheDocument();
  });

  it('does not ask WeChat again for ten seconds after its privacy notice was refused', async () => {
    const { place, user } = await withCode();
    place.save.mockResolvedValueOnce('privacy');
    await user.click(button(SAVE));
    await settle();
    expect(screen.getByText(/隐私保护指引/)).toBeInTheDocument();
    await user.click(button(SAVE));
    await settle();
    expect(place.save).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/请 \d+ 秒后再试/)).toBeInTheDocument();
    await settle(10_000);
    await user.click(button(SAVE));
    await settle();
    expect(place.save).toHaveBeenCalledTimes(2);
  });
});
