import { act, fireEvent, screen } from '@testing-library/react';
import { control } from '@mocks/control';
import { controls } from '@mocks/controls/all';
import { demoMark } from '@/features/qa-panel/mark';
import { PanelScreen } from '@/features/qa-panel/panel-screen';
import { DemoStart } from '@/features/qa-panel/start';
import { HomeScreen } from '@/features/storefront/home-screen';
import type { HttpRequest } from '@/platform/capabilities';
import { services } from '@/services';
import { session } from '@/state/session';
import { settings } from '@/state/settings';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

const backend = useBackend();
const { request, storage } = services.platform;
const send = request.send.bind(request);
let online = true;

/** The control surface answers beside the API. */
async function answer(ask: HttpRequest) {
  if (!ask.url.startsWith('/__mock/')) return send(ask);
  if (!online) return { kind: 'net', reason: 'offline' } as const;
  const { url, method, body } = ask;
  const reply = await control(
    backend,
    new Request(`http://localhost${url}`, { method, ...(body ? { body } : {}) }),
  );
  if (!reply.ok) return { kind: 'net', reason: 'http', status: reply.status } as const;
  return { kind: 'reply', body: await reply.json() } as const;
}

beforeEach(() => {
  online = true;
  jest.spyOn(request, 'send').mockImplementation(answer);
});
afterEach(() => {
  page.fire('useUnload');
  act(() => settings.setState({ theme: 'auto', elder: 'auto' }));
});

async function open() {
  const shown = renderScreen(<PanelScreen />, { path: '/pages/qa/panel/index' });
  await settle();
  return shown;
}

async function tap(role: 'button' | 'radio' | 'tab', name: string | RegExp) {
  fireEvent.click(screen.getByRole(role, { name }));
  await settle();
}

/** Taro's fields appear with the next frame. */
async function type(name: string, text: string) {
  fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value: text } });
  await settle();
}

async function choose(area: string, label: RegExp, value: string) {
  await tap('tab', area);
  await tap('button', label);
  await tap('radio', value);
}

describe('the mark on every screen', () => {
  it('says 演示 to the eye only, and its handle is a button named 测试面板', async () => {
    renderScreen(demoMark());
    expect(screen.getByText('演示')).toHaveAttribute('aria-hidden', 'true');
    await tap('button', '测试面板');
    expect(page.moves).toEqual(['navigateTo /pages/qa/panel/index']);
  });

  it('does not open the panel over itself', async () => {
    renderScreen(
      <>
        <PanelScreen />
        {demoMark()}
      </>,
    );
    await settle();
    await tap('button', '测试面板');
    expect(page.moves).toEqual([]);
  });
});

describe('the panel', () => {
  it('lists the controls of an area with where they stand', async () => {
    backend.enter('sold-out');
    await open();
    expect(screen.getByRole('button', { name: '情境，全部售罄' })).toBeVisible();
    expect(screen.getByText('?qa=world:sold-out', { exact: false })).toBeVisible();
    await tap('tab', '单个接口');
    expect(screen.getByRole('button', { name: '提交订单，正常' })).toBeVisible();
  });

  it('sets a world, and what the shop shows behind it changes', async () => {
    renderScreen(
      <>
        <HomeScreen />
        <PanelScreen />
      </>,
    );
    await settle();
    expect(screen.queryByText('已售罄')).toBeNull();
    await choose('整体情境', /^情境/, '全部售罄');
    expect(backend.world()).toBe('sold-out');
    expect(screen.getAllByText(/售罄/).length).toBeGreaterThan(2);
    const first = document.querySelector('.tile');
    expect(first?.textContent).toContain('售罄');
  });

  it('sets a fault of one endpoint, as often as chosen', async () => {
    await open();
    await choose('单个接口', /^选中的故障发生几次/, '3 次');
    await tap('button', /^提交订单/);
    await tap('radio', '系统繁忙');
    expect(backend.faults.active()).toEqual([{ endpoint: 'createOrder', fault: 'busy', left: 3 }]);
    expect(screen.getByText('系统繁忙：还有 3 次')).toBeVisible();
  });

  it('finds a control in any area by what it is called', async () => {
    await open();
    await type('搜索控制项', '库存');
    expect(screen.getByRole('button', { name: '每件库存，-1件' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^提交订单/ })).toBeNull();
    await type('搜索控制项', '没有这样的东西');
    expect(screen.getByText('没有找到')).toBeVisible();
  });

  it('draws a long area in parts, and reaches its last control', async () => {
    await open();
    await tap('tab', '单个接口');
    const rows = () => screen.getAllByRole('button', { expanded: false }).length;
    expect(rows()).toBe(30);
    expect(screen.queryByRole('button', { name: /^上报速度与错误/ })).toBeNull();
    while (screen.queryByRole('button', { name: /继续显示$/ })) await tap('button', /继续显示$/);
    expect(screen.getByRole('button', { name: '上报速度与错误，正常' })).toBeVisible();
    expect(rows()).toBe(controls.filter(({ area }) => area === 'faults').length);
  });

  it('takes a number in its range only', async () => {
    await open();
    await tap('tab', '商品与订单');
    await tap('button', /^全场价格变化/);
    await type('全场价格变化', '900');
    await tap('button', '设置');
    expect(backend.ledger.books.state.world.priceShift).toEqual({});
    await type('全场价格变化', '20');
    await tap('button', '设置');
    expect(backend.ledger.books.state.world.priceShift).toEqual({ '*': 20 });
  });

  it('takes a time of the server in Beijing', async () => {
    await open();
    await tap('tab', '服务器时钟');
    await tap('button', /^时间/);
    await type('时间', '2027-13-01 08:00');
    expect(screen.getByRole('button', { name: '设置' })).toHaveAttribute('aria-disabled', 'true');
    await type('时间', '2027-01-01 08:00');
    await tap('button', '设置');
    expect(Math.abs(backend.ledger.clock.now() - Date.UTC(2027, 0, 1))).toBeLessThan(60_000);
    backend.ledger.clock.follow();
  });

  it('copies the state as a text, and brings back one that a colleague sent', async () => {
    backend.enter('free');
    const copied = jest.spyOn(services.platform.clipboard, 'copy').mockResolvedValue('copied');
    await open();
    await tap('button', '复制状态');
    expect(copied).toHaveBeenCalledWith('?qa=world:free');
    await type('粘贴状态', 'https://shop.test/?qa=world%3Aprice-up,network:slow');
    await tap('button', '还原');
    expect([backend.world(), backend.network.preset()]).toEqual(['price-up', 'slow']);
  });

  it('says so when a text cannot be read, and changes nothing', async () => {
    await open();
    await type('粘贴状态', 'world:moon');
    await tap('button', '还原');
    expect(screen.getByText(/内容无法识别/)).toBeVisible();
    expect(backend.world()).toBe('calm');
  });

  it('says so when the server does not answer, and tries again', async () => {
    online = false;
    await open();
    expect(screen.getByText('没有连上演示服务器')).toBeVisible();
    online = true;
    await tap('button', '重试');
    expect(screen.getByRole('button', { name: /^情境/ })).toBeVisible();
  });
});

describe('what the app can do to its own device', () => {
  it('chooses theme and elder mode', async () => {
    await open();
    await choose('本机', /^外观/, '深色');
    await tap('button', /^长辈模式/);
    await tap('radio', '开启');
    expect(settings.getState()).toMatchObject({ theme: 'dark', elder: 'on' });
  });

  it('signs out', async () => {
    await signIn();
    await open();
    await tap('tab', '本机');
    await tap('button', '退出登录');
    await tap('button', '执行');
    expect(session.getState().status).toBe('guest');
  });

  it('fills the storage, spoils it, empties it, and makes it whole again', async () => {
    storage.write('amphi.settings', '{"theme":"dark","elder":"on"}');
    await open();
    await choose('本机', /^本机存储/, '已满');
    expect(storage.write('amphi.test', '1')).toBe(false);
    await tap('radio', '损坏');
    expect(() => JSON.parse(storage.read('amphi.settings') ?? '') as unknown).toThrow();
    await tap('radio', '正常');
    expect(storage.write('amphi.test', '1')).toBe(true);
    await tap('button', '清空本机');
    await tap('button', '执行');
    expect(storage.keys().filter((key) => key.startsWith('amphi.'))).toEqual([]);
  });

  it('explains in a line what only the hand can do', async () => {
    await open();
    await tap('tab', '本机');
    expect(screen.getByText('请在系统设置中调整手机时间')).toBeVisible();
    expect(screen.queryByRole('button', { name: '本机时间' })).toBeNull();
  });
});

describe('an address with a state', () => {
  const start = async (qa: string) => {
    renderScreen(<DemoStart />);
    page.fire('useLaunch', { query: { qa } });
    await settle();
  };

  it('brings the backend into it when the app starts', async () => {
    await start('world:sold-out,fault.getHome:busy*2');
    expect(backend.world()).toBe('sold-out');
    expect(backend.faults.active()).toEqual([{ endpoint: 'getHome', fault: 'busy', left: 2 }]);
  });

  it('says so when it names something unknown', async () => {
    const toast = jest.spyOn(services.platform.navigation, 'toast').mockImplementation();
    await start('wrold:free');
    expect(toast).toHaveBeenCalledWith(expect.stringContaining('测试状态没有还原'));
    expect(backend.world()).toBe('calm');
  });
});
