import { act, screen } from '@testing-library/react';
import { useBackend } from '@test/backend';
import { settle, useFakeClock } from '@test/render';
import { session } from '@/state/session';
import { methods } from '@/state/payment/methods';
import {
  attemptsOf,
  forgetEverything,
  goToTill,
  kill,
  ordersOf,
  showResult,
  showTill,
} from './checkout-harness';
import { LINK_ONLY, standIn } from './checkout-place';

useFakeClock();
const backend = useBackend();
afterEach(() => {
  forgetEverything();
  jest.restoreAllMocks();
});

const world = () => backend.ledger.books.state.world;
const radio = (name: string | RegExp) => screen.getByRole('radio', { name });
const payButton = () => screen.getByRole('button', { name: /^支付 ¥/ });
const MORE = '其他支付方式';

describe('the business switch for links out of WeChat', () => {
  it('off: nothing of it is there', async () => {
    standIn('weapp', LINK_ONLY);
    await goToTill(backend);
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(radio('微信支付')).toBeChecked();
    expect(document.body).not.toHaveTextContent(/支付宝|支付链接|其他支付方式/);
  });

  it('on: it is folded, without another wallet’s name, and WeChat Pay stays chosen', async () => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    const { shown } = await goToTill(backend);
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(document.body).not.toHaveTextContent(/支付链接/);
    await shown.user.click(screen.getByRole('button', { name: MORE }));
    await shown.user.click(radio(/^复制支付链接/));
    expect(radio(/^复制支付链接/)).toBeChecked();
    expect(radio('微信支付')).not.toBeChecked();
    expect(document.body).not.toHaveTextContent(/支付宝|优惠价|更优惠/);
  });

  it.each([
    'network-error',
    'http-500',
    'http-502',
    'http-503',
    'rate-limited',
    'unknown-code',
    'busy',
    'truncated-json',
    'wrong-shape',
    'no-answer',
  ] as const)('fails closed after %s, and WeChat Pay still works', async (fault) => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    backend.faults.set('getPayMethods', fault, 100);
    const { shown } = await goToTill(backend);
    await settle(9_000);
    expect(document.body).not.toHaveTextContent(/支付链接|其他支付方式/);
    await shown.user.click(payButton());
    await settle();
    expect(attemptsOf(backend).map(({ channel }) => channel)).toEqual(['WECHAT_MINI']);
  });

  it('comes back when the list can be asked again', async () => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    backend.faults.set('getPayMethods', 'network-error', 100);
    const { shown } = await goToTill(backend);
    backend.faults.clear();
    await shown.user.click(screen.getByRole('button', { name: /点这里重试/ }));
    await settle();
    expect(screen.getByRole('button', { name: MORE })).toBeInTheDocument();
  });

  it('goes when it was said longer than five minutes ago and nobody answers', async () => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    await goToTill(backend);
    expect(screen.getByRole('button', { name: MORE })).toBeInTheDocument();
    backend.faults.set('getPayMethods', 'network-error', 100);
    await settle(5 * 60_000);
    expect(screen.queryByRole('button', { name: MORE })).toBeNull();
  });

  it('goes soon after it was switched off, while somebody looks', async () => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    const { shown } = await goToTill(backend);
    await shown.user.click(screen.getByRole('button', { name: MORE }));
    world().externalPay = false;
    await settle(5 * 60_000);
    expect(document.body).not.toHaveTextContent(/支付链接/);
    expect(radio('微信支付')).toBeChecked();
  });

  it('is not started by a tap that comes too late', async () => {
    world().externalPay = true;
    const { toast } = standIn('weapp', LINK_ONLY);
    const { shown } = await goToTill(backend);
    await shown.user.click(screen.getByRole('button', { name: MORE }));
    await shown.user.click(radio(/^复制支付链接/));
    act(() => {
      const { known } = methods.getState();
      if (known) methods.setState({ known: { ...known, until: 0 } });
    });
    // The button that was there a moment ago.
    await shown.user.click(payButton());
    await settle();
    expect(attemptsOf(backend).map(({ channel }) => channel)).not.toContain('ALIPAY_LINK');
    expect(toast).not.toHaveBeenCalledWith(expect.stringContaining('支付宝'));
  });

  it('is forgotten with the account', async () => {
    world().externalPay = true;
    standIn('weapp', LINK_ONLY);
    await goToTill(backend);
    expect(methods.getState().known).not.toBeNull();
    act(() => session.setState({ status: 'guest', session: null }));
    expect(methods.getState().known).toBeNull();
    await settle();
  });
});

describe('the chooser', () => {
  it('says why a way cannot be used, and cannot be made to', async () => {
    world().methodsOff = { WECHAT_QR: 'repair' };
    standIn('desktop', ['ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK']);
    const { shown } = await goToTill(backend);
    const off = radio(/^微信扫码，正在维护/);
    expect(off).toHaveAttribute('aria-disabled', 'true');
    await shown.user.click(off);
    expect(off).not.toBeChecked();
    expect(radio(/^支付宝扫码/)).toBeChecked();
  });

  it('puts the bank transfer first above every online limit', async () => {
    world().payLimitFen = 1;
    standIn('weapp', ['WECHAT_MINI', 'BANK_TRANSFER']);
    await goToTill(backend);
    expect(screen.getAllByRole('radio')[0]).toHaveTextContent(/银行转账/);
    expect(radio(/^银行转账，金额超过线上支付限额/)).toBeChecked();
    expect(radio(/^微信支付，单笔最多 ¥0.01/)).toHaveAttribute('aria-disabled', 'true');
  });

  it('remembers what was paid with last, by its name and the account alone', async () => {
    standIn('desktop', ['ALIPAY_LINK', 'WECHAT_QR']);
    const { shown } = await goToTill(backend);
    await shown.user.click(radio(/^微信扫码/));
    await shown.user.click(payButton());
    await settle();
    const kept = Object.entries({ ...window.localStorage }).filter(([key]) =>
      key.startsWith('amphi.last-channel'),
    );
    expect(kept.map(([, value]) => value)).toEqual(['WECHAT_QR']);
    kill(shown);
    forgetEverything();
    await goToTill(backend);
    expect(radio(/^微信扫码/)).toBeChecked();
  });

  it('has nothing to press where nothing can pay', async () => {
    world().methodsOff = { WECHAT_QR: 'repair' };
    standIn('desktop', ['WECHAT_QR']);
    const { shown } = await goToTill(backend);
    expect(payButton()).toHaveAttribute('aria-disabled', 'true');
    await shown.user.click(payButton());
    await settle();
    expect(ordersOf(backend)).toHaveLength(0);
  });

  it('is not there when nothing has to be paid', async () => {
    world().free = true;
    standIn('weapp', LINK_ONLY);
    const { shown } = await goToTill(backend);
    expect(screen.queryByRole('radio')).toBeNull();
    await shown.user.click(screen.getByRole('button', { name: /^提交订单/ }));
    await settle();
    expect(ordersOf(backend)).toHaveLength(1);
    expect(attemptsOf(backend)).toHaveLength(0);
  });
});

describe('a channel that the server refuses after the shopper chose it', () => {
  const PLACE = ['ALIPAY_LINK', 'WECHAT_QR'] as const;

  /** The order was made a moment after the merchant changed something; its page is shown. */
  async function refused(change: () => void) {
    standIn('desktop', PLACE);
    const { shown } = await goToTill(backend);
    expect(radio(/^支付宝扫码/)).toBeChecked();
    change();
    await shown.user.click(payButton());
    await settle();
    expect(ordersOf(backend)).toHaveLength(1);
    expect(attemptsOf(backend)).toHaveLength(0);
    shown.unmount();
    return showResult({ orderNo: ordersOf(backend)[0]?.orderNo ?? '' });
  }

  const off = () => {
    world().methodsOff = { ALIPAY_LINK: 'repair' };
  };

  it('is said to be unusable with the reason, and another one pays the same order', async () => {
    const { user } = await refused(off);
    expect(screen.getByText('这个支付方式暂时用不了')).toBeInTheDocument();
    expect(radio(/^支付宝扫码，正在维护/)).toHaveAttribute('aria-disabled', 'true');
    expect(radio(/^微信扫码/)).toBeChecked();
    expect(document.body).not.toHaveTextContent('失败');
    await user.click(payButton());
    await settle();
    expect(screen.getByRole('img', { name: '微信付款二维码' })).toBeInTheDocument();
    expect(ordersOf(backend)).toHaveLength(1);
    expect(attemptsOf(backend).map(({ channel }) => channel)).toEqual(['WECHAT_QR']);
  });

  it('over its limit is said with the limit', async () => {
    await refused(() => {
      world().payLimitFen = 1;
    });
    expect(radio(/^支付宝扫码，单笔最多 ¥0.01/)).toHaveAttribute('aria-disabled', 'true');
    expect(payButton()).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: '查看订单' })).toBeInTheDocument();
  });

  it('is unusable even when the list cannot be asked again', async () => {
    const { user } = await refused(() => {
      off();
      backend.faults.set('getPayMethods', 'network-error', 100);
    });
    expect(radio(/^支付宝扫码/)).toHaveAttribute('aria-disabled', 'true');
    await user.click(payButton());
    await settle();
    expect(attemptsOf(backend).map(({ channel }) => channel)).toEqual(['WECHAT_QR']);
  });
});

describe('another way for an order whose attempt is open', () => {
  async function atResult() {
    standIn('desktop', ['ALIPAY_LINK', 'WECHAT_QR']);
    const { shown } = await goToTill(backend);
    await shown.user.click(payButton());
    await settle();
    shown.unmount();
    const result = await showResult({ orderNo: ordersOf(backend)[0]?.orderNo ?? '' });
    await result.user.click(screen.getByRole('button', { name: '换个方式或稍后支付' }));
    await settle();
    return result;
  }

  it('closes the old one first, and says so', async () => {
    const { user } = await atResult();
    await user.click(radio(/^微信扫码/));
    expect(screen.getByText(/会先关闭上一次的支付/)).toBeInTheDocument();
    await user.click(payButton());
    await settle();
    expect(attemptsOf(backend).map(({ channel, state }) => [channel, state])).toEqual([
      ['ALIPAY_LINK', 'CLOSED'],
      ['WECHAT_QR', 'OPEN'],
    ]);
    expect(screen.getByRole('img', { name: '微信付款二维码' })).toBeInTheDocument();
  });

  it('waits with a countdown when it cannot be closed, or goes on once that was read', async () => {
    const { user } = await atResult();
    world().closeStuck = true;
    await user.click(radio(/^微信扫码/));
    await user.click(payButton());
    await settle();
    expect(screen.getByText('上一次支付还没有结束')).toBeInTheDocument();
    expect(screen.getByText(/如重复扣款将原路退回/)).toBeInTheDocument();
    expect(screen.getByText(/^还需等待 \d+:\d\d$/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: '知道了，现在支付' }));
    await settle();
    expect(screen.queryByText('上一次支付还没有结束')).toBeNull();
  });

  it('takes up the same one again', async () => {
    const { user } = await atResult();
    await user.click(payButton());
    await settle();
    expect(attemptsOf(backend)).toHaveLength(1);
    expect(screen.getByRole('img', { name: '付款页的二维码' })).toBeInTheDocument();
  });
});

it('asks once for two tills in a row', async () => {
  standIn('weapp', LINK_ONLY);
  const before = backend.log.last();
  const { shown } = await goToTill(backend);
  shown.unmount();
  await showTill();
  const asked = backend.log.after(before).filter(({ endpoint }) => endpoint === 'getPayMethods');
  expect(asked).toHaveLength(1);
});
