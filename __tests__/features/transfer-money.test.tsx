import { fireEvent, screen } from '@testing-library/react';
import { OrderDetailScreen } from '@/features/orders/order-detail-screen';
import { ResultScreen } from '@/features/checkout/result-screen';
import { TransferDoor } from '@/features/transfer/transfer-door';
import { TransferScreen } from '@/features/transfer/transfer-screen';
import { services } from '@/services';
import { endPayment } from '@/state/payment/live';
import { useBackend } from '@test/backend';
import { renderScreen, settle, useFakeClock } from '@test/render';
import { atBank, beginTransfer } from './transfer-harness';

/** What a shopper sees of transferred money outside the transfer's own page (F2, F5). */
const backend = useBackend();
useFakeClock();
const { books } = backend.ledger;
const HALF_A_MINUTE = 30_000;
const LOCKED = '已收到部分款项，补足前不能换用';

beforeEach(() => {
  books.clock.freeze();
  books.clock.set(Date.now());
  const ways = ['WECHAT_QR', 'ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'] as const;
  jest.spyOn(services.platform.payment, 'channels').mockReturnValue(ways);
});
afterEach(endPayment);

const text = () => document.body.textContent ?? '';
const attempts = () => Object.values(books.state.attempts);
const radios = () => screen.getAllByRole('radio');

async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

async function pass(ms: number) {
  books.clock.advance(ms);
  await settle(ms);
}

async function showResult(orderNo: string) {
  const path = '/pages/trade/result/index';
  const shown = renderScreen(<ResultScreen Transfer={TransferDoor} />, {
    path,
    query: { orderNo },
  });
  await settle();
  return shown;
}

async function showOrder(orderNo: string) {
  renderScreen(<OrderDetailScreen />, { path: '/pages/orders/detail/index', query: { orderNo } });
  await settle();
}

/** The result page of an order whose transfer was left for the chooser. */
async function atChooser(): Promise<string> {
  const orderNo = await beginTransfer(backend);
  await showResult(orderNo);
  const back = screen.queryByRole('button', { name: '换个方式或稍后支付' });
  if (back) await tap('换个方式或稍后支付');
  return orderNo;
}

const isOff = (radio: HTMLElement) => radio.getAttribute('aria-disabled') === 'true';

describe('while a part of the money is here', () => {
  it('the other ways are shown with the reason, and tapping them starts nothing', async () => {
    const orderNo = await beginTransfer(backend);
    atBank(backend, 'pay-less');
    await showResult(orderNo);
    const back = screen.queryByRole('button', { name: '换个方式或稍后支付' });
    if (back) await tap('换个方式或稍后支付');
    const [usable, ...more] = radios().filter((radio) => !isOff(radio));
    expect(more).toEqual([]);
    expect(usable).toHaveTextContent('银行转账');
    expect(usable).toHaveTextContent('已收到的款项算在里面，补足余款即可');
    const closed = radios().filter(isOff);
    expect(closed.length).toBeGreaterThan(0);
    for (const radio of closed) {
      expect(radio).toHaveTextContent(LOCKED);
      fireEvent.click(radio);
      await settle();
      expect(radio).not.toBeChecked();
    }
    await tap('去补足余款');
    expect(attempts().map(({ channel, state }) => [channel, state])).toEqual([
      ['BANK_TRANSFER', 'OPEN'],
    ]);
    expect(screen.getByRole('button', { name: '查看收款账户' })).toBeInTheDocument();
  });

  it('a way tapped before it was known opens nothing, and the chooser then says why', async () => {
    await atChooser();
    expect(radios().filter(isOff)).not.toEqual(radios());
    atBank(backend, 'pay-less');
    const other = radios().find((radio) => !isOff(radio) && !/银行转账/.test(radio.textContent));
    if (!other) throw new Error('nothing else to choose');
    fireEvent.click(other);
    await settle();
    await tap(/^支付 ¥/);
    expect(screen.getByRole('button', { name: '去补足余款' })).toBeInTheDocument();
    expect(text()).toContain(LOCKED);
    expect(attempts().map(({ channel, state }) => [channel, state])).toEqual([
      ['BANK_TRANSFER', 'OPEN'],
    ]);
    expect(text()).not.toContain('失败');
  });

  it('a merchant who lets them switch locks nothing', async () => {
    books.state.world.switchWhilePartial = true;
    await atChooser();
    atBank(backend, 'pay-less');
    expect(text()).not.toContain(LOCKED);
    expect(radios().filter((radio) => !isOff(radio)).length).toBeGreaterThan(1);
  });
});

describe('money that comes after the order was closed', () => {
  async function late(): Promise<string> {
    const orderNo = await beginTransfer(backend);
    atBank(backend, 'deadline');
    atBank(backend, 'pay');
    return orderNo;
  }

  it('is told on the order with its amount, on its way and back; the order stays closed', async () => {
    const orderNo = await late();
    const { payableFen } = books.state.orders[orderNo] ?? { payableFen: 0 };
    const amount = `¥${(payableFen / 100).toFixed(2)}`;
    await showOrder(orderNo);
    expect(text()).toContain('已关闭');
    expect(text()).toContain(`到账的转账 ${amount} 正在原路退回，请留意付款账户`);
    await pass(HALF_A_MINUTE);
    document.body.replaceChildren();
    await showOrder(orderNo);
    expect(text()).toMatch(/到账的转账 ¥[\d.,]+ 已于 .+ 原路退回/);
    expect(books.state.orders[orderNo]?.stage).toBe('CLOSED');
    expect(books.state.captures).toEqual([]);
  });

  it('is told on the page of the payment’s result', async () => {
    const orderNo = await late();
    await showResult(orderNo);
    expect(text()).toContain('订单已关闭');
    expect(text()).toContain('正在原路退回，请留意付款账户');
  });

  it('is told on the transfer’s page, which asks for nothing any more', async () => {
    const orderNo = await late();
    const path = '/pages/transfer/order/index';
    renderScreen(<TransferScreen />, { path, query: { orderNo } });
    await settle();
    expect(text()).toContain('转账已失效');
    expect(text()).toContain('正在原路退回');
    expect(text()).not.toContain('需转账');
    expect(screen.queryByRole('button', { name: '复制收款账号' })).toBeNull();
    await pass(90_000);
    expect(text()).toMatch(/到账的 ¥[\d.,]+ 已原路退回/);
  });

  it('an order without such money says nothing of it', async () => {
    const orderNo = await beginTransfer(backend);
    atBank(backend, 'deadline');
    await showOrder(orderNo);
    expect(text()).toContain('已关闭');
    expect(text()).not.toContain('到账的转账');
  });
});
