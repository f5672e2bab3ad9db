import { act, fireEvent, screen, within } from '@testing-library/react';
import sharp from 'sharp';
import { ENDPOINT_FAULTS } from '@mocks/scenarios';
import { OrderDetailScreen } from '@/features/orders/order-detail-screen';
import { TransferDoor } from '@/features/transfer/transfer-door';
import { TransferScreen } from '@/features/transfer/transfer-screen';
import type { PhotosOutcome } from '@/platform/capabilities';
import { services } from '@/services';
import { endPayment } from '@/state/payment/live';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';
import { atBank as bank, beginTransfer } from './transfer-harness';

const backend = useBackend();
useFakeClock();

const { books } = backend.ledger;
const { clipboard, photos, device } = services.platform;
const MINUTE = 60_000;
const DAY = 86_400_000;

beforeEach(() => {
  books.clock.freeze();
  books.clock.set(Date.now());
});
afterEach(endPayment);

const begun = () => beginTransfer(backend);

async function show(orderNo: string) {
  const path = '/pages/transfer/order/index';
  const shown = renderScreen(<TransferScreen />, { path, query: { orderNo } });
  await settle();
  return shown;
}

async function opened(): Promise<string> {
  const orderNo = await begun();
  await show(orderNo);
  return orderNo;
}

const atBank = (deed: string) => bank(backend, deed);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function tap(name: string | RegExp) {
  fireEvent.click(button(name));
  await settle();
}

async function pass(ms: number) {
  books.clock.advance(ms);
  await settle(ms);
}

/** Days go by at once, here and on the server; timers don't ring meanwhile. */
function leap(ms: number) {
  books.clock.advance(ms);
  jest.setSystemTime(Date.now() + ms);
}

async function refreshed() {
  act(() => void page.fire('usePullDownRefresh'));
  await settle();
}

const stored = () => Object.values(books.state.transfers ?? {})[0];
const text = () => document.body.textContent ?? '';

describe('where the money goes', () => {
  it('shows every field of the bank’s form, each to be copied by a tap', async () => {
    const copied: string[] = [];
    jest.spyOn(clipboard, 'copy').mockImplementation((words) => {
      copied.push(words);
      return Promise.resolve('copied');
    });
    await opened();
    const { account, remark, amountFen } = stored() ?? fail();
    for (const name of ['户名', '账号', '收款', '银行', '支行', '金额', '附言码']) {
      expect(text()).toContain(name);
    }
    for (const name of ['收款户名', '收款账号', '开户银行', '开户支行', '转账金额', '附言码']) {
      await tap(`复制${name}`);
    }
    const yuan = (amountFen / 100).toFixed(2);
    const { payee, accountNo, bank, branch } = account;
    expect(copied).toEqual([payee, accountNo, bank, branch, yuan, remark]);
    expect(text()).toContain(`${remark.slice(0, 4)} ${remark.slice(4)}`);
  });

  it.each(['denied', 'failed'] as const)(
    'offers selecting by hand when copying is %s',
    async (end) => {
      jest.spyOn(clipboard, 'copy').mockResolvedValue(end);
      const toast = jest.spyOn(services.platform.navigation, 'toast').mockReturnValue();
      await opened();
      await tap('复制附言码');
      expect(toast).toHaveBeenCalledWith('没能复制，可长按附言码选取');
    },
  );

  it('names the deadline and counts the last day down by the server’s clock', async () => {
    await opened();
    expect(text()).toMatch(/请在 11月25日 10:00 前转入/);
    leap(2 * DAY + MINUTE);
    await refreshed();
    await settle(2000);
    expect(text()).toMatch(/还剩 23:5\d:\d\d/);
    leap(DAY);
    await refreshed();
    expect(text()).toContain('转账已失效');
    expect(screen.queryByText('收款账号')).toBeNull();
  });

  it('asks a guest to sign in and come back', async () => {
    const { moves } = await show('202611220000000001');
    await tap('去登录');
    expect(moves()[0]).toContain(encodeURIComponent('/pages/transfer/order/index?orderNo=2026'));
  });

  it('says so when the order has no transfer', async () => {
    await signIn();
    await show('202611220000000001');
    expect(text()).toContain('这笔订单没有银行转账');
  });
});

describe('what becomes of it', () => {
  it('takes "I have sent it" as a note and never as payment', async () => {
    await opened();
    fireEvent.click(button('我已转账'));
    fireEvent.click(button('我已转账'));
    await settle();
    expect(text()).toContain('正在核对到账');
    expect(stored()?.moments.filter(({ what }) => what === 'REPORTED')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: '我已转账' })).toBeNull();
    expect(button('刷新到账情况')).toBeTruthy();
  });

  it('shows by itself, within a minute or so, that the money has come', async () => {
    const orderNo = await opened();
    atBank('pay');
    await pass(78_000);
    expect(text()).toContain('已收到转账');
    await tap('查看订单');
    expect(page.moves).toEqual([`redirectTo /pages/orders/detail/index?orderNo=${orderNo}`]);
  });

  it('has the order read anew once the money has come, for the page that shows it next', async () => {
    const orderNo = await opened();
    const getOrder = jest.spyOn(services.api, 'getOrder');
    atBank('pay');
    await refreshed();
    expect(getOrder.mock.calls).toEqual([[{ orderNo }]]);
  });

  it('says what is missing and that other ways are closed meanwhile', async () => {
    await opened();
    atBank('pay-less');
    await refreshed();
    const { inHandFen, amountFen } = stored() ?? fail();
    expect(text()).toContain(`还差 ¥${((amountFen - inHandFen) / 100).toFixed(2)}`);
    expect(text()).toContain('补足前不能改用其他支付方式');
  });

  it.each([
    ['原路退回', '正在原路退回'],
    ['存入余额', '已存入你的余额'],
  ])('sends the excess where the shopper wants it: %s', async (choice, words) => {
    await opened();
    atBank('pay-more');
    await refreshed();
    expect(text()).toContain('多转了 ¥5.00');
    await tap(choice);
    expect(text()).toContain(words);
    expect(screen.queryByRole('button', { name: choice })).toBeNull();
  });

  it('calls a wrong remark a case for the desk, and shows what the desk decided', async () => {
    await opened();
    atBank('wrong-remark');
    await refreshed();
    expect(text()).toContain('正在人工核对');
    expect(text()).not.toMatch(/需转账|前转入/);
    atBank('accept');
    await refreshed();
    expect(text()).toContain('人工核对通过');
    expect(text()).toContain('已收到转账');
  });

  it('tells that late money goes back, until it is back', async () => {
    await opened();
    atBank('deadline');
    atBank('pay');
    await refreshed();
    expect(text()).toContain('正在原路退回');
    await pass(78_000);
    expect(text()).toContain('已原路退回');
  });

  it('keeps what it shows while the network is away, and says so', async () => {
    await opened();
    backend.faults.set('getTransfer', 'network-error', Infinity);
    await refreshed();
    expect(text()).toContain('显示的是之前的情况');
    expect(text()).toContain('附言码');
    backend.faults.clear();
    await tap('刷新');
    expect(text()).not.toContain('显示的是之前的情况');
  });

  it('leads to a person: the seller’s phone where the host has no chat', async () => {
    const call = jest.spyOn(device, 'call').mockResolvedValue('called');
    await opened();
    await tap('联系客服');
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('the fault matrix', () => {
  // A browser cannot renew its sign-in without asking: that has a test of its own.
  const silent = ['no-answer', 'reply-never', 'unauthorised'];
  const loud = (name: keyof typeof ENDPOINT_FAULTS) =>
    ENDPOINT_FAULTS[name].filter((fault) => !silent.includes(fault));

  it('asks to sign in again when the sign-in has ended, and comes back to the same page', async () => {
    const orderNo = await opened();
    backend.faults.set('reportTransfer', 'unauthorised', 1);
    await tap('我已转账');
    expect(stored()?.reportedAt).toBeNull();
    await tap('去登录');
    expect(page.moves.join()).toContain(encodeURIComponent(`orderNo=${orderNo}`));
  });

  it.each(loud('getTransfer'))('reads: %s never shows paid, and heals', async (fault) => {
    const orderNo = await begun();
    backend.faults.set('getTransfer', fault, 1);
    await show(orderNo);
    await settle(4000);
    expect(text()).not.toContain('已收到转账');
    await refreshed();
    expect(text()).toContain('附言码');
  });

  it.each(loud('reportTransfer'))(
    '"I have sent it": %s ends in what the server knows',
    async (fault) => {
      await opened();
      backend.faults.set('reportTransfer', fault, 1);
      fireEvent.click(button('我已转账'));
      await settle(4000);
      await refreshed();
      const reported = stored()?.reportedAt !== null;
      expect(text()).toContain(reported ? '正在核对到账' : '等待转账');
      expect(text()).not.toContain('已收到转账');
      expect(stored()?.moments.filter(({ what }) => what === 'REPORTED').length).toBeLessThan(2);
    },
  );

  it.each(loud('chooseExcess'))('the excess: %s moves it once or not at all', async (fault) => {
    await opened();
    atBank('pay-more');
    await refreshed();
    backend.faults.set('chooseExcess', fault, 1);
    fireEvent.click(button('存入余额'));
    await settle(4000);
    await refreshed();
    const way = stored()?.excess?.way ?? null;
    expect(text()).toContain(way === null ? '请选择去向' : '已存入你的余额');
    expect(backend.ledger.broken()).toEqual([]);
  });

  it.each(loud('uploadProof'))('a proof: %s leaves one, or can be tried again', async (fault) => {
    await opened();
    await picks(await jpeg());
    backend.faults.set('uploadProof', fault, 1);
    fireEvent.click(button('上传转账凭证'));
    await settle(4000);
    if (screen.queryByRole('button', { name: /^重新上传/ })) await tap(/^重新上传/);
    await settle(4000);
    expect(text()).toContain('第 1 张 · 已上传');
    expect(stored()?.proofs).toHaveLength(1);
  });

  it.each(loud('removeProof'))('taking one back: %s can be tried again', async (fault) => {
    await opened();
    await picks(await jpeg());
    await tap('上传转账凭证');
    backend.faults.set('removeProof', fault, 1);
    fireEvent.click(button('移除第 1 张凭证'));
    await settle(4000);
    const again = screen.queryByRole('button', { name: '移除第 1 张凭证' });
    if (again) fireEvent.click(again);
    await settle(4000);
    expect(stored()?.proofs).toEqual([]);
    expect(text()).not.toContain('第 1 张');
  });
});

const jpeg = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#c2410c' } })
    .withExif({ IFD0: { Make: 'SecretPhone' } })
    .jpeg()
    .toBuffer();

function picks(...pictures: readonly Uint8Array[]) {
  const picked: PhotosOutcome = {
    kind: 'picked',
    tooBig: 0,
    photos: pictures.map((bytes, at) => ({ bytes, preview: `blob:${at}` })),
  };
  return Promise.resolve(jest.spyOn(photos, 'pick').mockResolvedValue(picked));
}

describe('proofs', () => {
  it('sends a picture without its metadata, shows it and keeps nothing of it', async () => {
    await opened();
    await picks(await jpeg());
    await tap('上传转账凭证');
    expect(text()).toContain('第 1 张 · 已上传');
    expect(stored()?.proofs).toMatchObject([{ kind: 'jpeg', marks: [] }]);
    const kept = Object.keys(window.localStorage).map((key) => window.localStorage.getItem(key));
    expect(kept.join()).not.toContain('/9j/');
    expect(text()).toContain('正在核对到账');
  });

  it('shows what was uploaded before the app was killed, and can take it back', async () => {
    const orderNo = await begun();
    const first = await show(orderNo);
    await picks(await jpeg(), await jpeg());
    await tap('上传转账凭证');
    first.unmount();
    await show(orderNo);
    expect(text()).toContain('第 2 张 · 已上传');
    await tap('移除第 1 张凭证');
    expect(stored()?.proofs).toHaveLength(1);
    expect(text()).not.toContain('第 2 张');
  });

  it('offers no fourth', async () => {
    await opened();
    const pick = await picks(await jpeg(), await jpeg(), await jpeg());
    await tap('上传转账凭证');
    expect(pick).toHaveBeenCalledWith({ count: 3, maxBytes: 512 * 1024 });
    expect(screen.queryByRole('button', { name: '上传转账凭证' })).toBeNull();
  });

  it.each([
    [{ kind: 'cancelled' }, null],
    [{ kind: 'denied' }, '没有相册权限，可在系统设置里开启'],
    [{ kind: 'too-big' }, '图片太大，请换一张'],
    [{ kind: 'failed' }, '没有读到图片，请再试一次'],
    [{ kind: 'unsupported', reason: '' }, '这里不能选择图片，可联系客服发送'],
    [
      { kind: 'picked', photos: [{ bytes: Uint8Array.of(1, 2), preview: '' }], tooBig: 0 },
      '请选择 JPG、PNG 或 WebP 图片',
    ],
    [{ kind: 'picked', photos: [], tooBig: 2 }, '有 2 张图片太大，没有添加'],
  ] as const)('says what came of choosing: %j', async (outcome, words) => {
    const toast = jest.spyOn(services.platform.navigation, 'toast').mockReturnValue();
    await opened();
    jest.spyOn(photos, 'pick').mockResolvedValue(outcome);
    await tap('上传转账凭证');
    expect(toast.mock.calls).toEqual(words === null ? [] : [[words]]);
    expect(stored()?.proofs).toEqual([]);
  });
});

describe('the way here', () => {
  it('leads from the payment that waits and from the order', async () => {
    const orderNo = await begun();
    const door = renderScreen(<TransferDoor orderNo={orderNo} />);
    await tap('查看收款账户');
    const path = `navigateTo /pages/transfer/order/index?orderNo=${orderNo}`;
    expect(door.moves()).toEqual([path]);
    door.unmount();
    renderScreen(<OrderDetailScreen />, { path: '/pages/orders/detail/index', query: { orderNo } });
    await settle();
    fireEvent.click(within(document.body).getByText('收款账户与到账进度'));
    await settle();
    expect(page.moves).toEqual([path, path]);
  });
});

function fail(): never {
  throw new Error('no transfer was begun');
}
