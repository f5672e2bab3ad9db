import type { CashierView } from '@/contract/cashier';
import { draw } from '@/cashier/draw';
import type { Actions, Dead, Screen } from '@/cashier/screen';
import { DEADS, minutes, OUTCOMES } from '@/cashier/words';
import { LINK, VIEW } from './payer';

const actions = () => ({
  pay: jest.fn(),
  enter: jest.fn(),
  refresh: jest.fn(),
  retry: jest.fn(),
  showCode: jest.fn(),
  copy: jest.fn(() => Promise.resolve(true)),
});

function drawn(screen: Screen, acts: Actions = actions()) {
  document.body.innerHTML = '';
  const { nodes, tick, told } = draw(screen, acts, {
    domain: 'pay.shop.example.com',
    leftMs: 899_000,
  });
  for (const node of nodes) document.body.appendChild(node);
  const text = document.body.textContent;
  const press = (label: string) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent === label);
    if (!found) throw new Error(`no button ${label} in ${text}`);
    found.click();
  };
  const labels = [...document.querySelectorAll('button')].map((one) => one.textContent);
  return { text, press, labels, tick, told, title: document.querySelector('h1')?.textContent };
}

const bill = (more: Partial<Extract<Screen, { kind: 'bill' }>> = {}): Screen => ({
  kind: 'bill',
  view: VIEW,
  link: null,
  busy: false,
  problem: null,
  ...more,
});
const outcome = (state: CashierView['state']): Screen => ({
  kind: 'outcome',
  view: { ...VIEW, state },
  problem: null,
});

test('amount, payee and domain stand before the button', () => {
  const { text, labels, title } = drawn(bill());
  expect(title).toBe('确认付款');
  const at = (words: string) => text.indexOf(words);
  for (const words of ['¥65.80', '两栖鲜生', '尾号 0005', '请核对域名', 'pay.shop.example.com']) {
    expect(at(words)).toBeGreaterThanOrEqual(0);
    expect(at(words)).toBeLessThan(at('支付宝支付'));
  }
  expect(labels).toEqual(['支付宝支付 ¥65.80']);
});

test('the button pays, says when it is on its way, and why it was not', () => {
  const acts = actions();
  drawn(bill(), acts).press('支付宝支付 ¥65.80');
  expect(acts.pay).toHaveBeenCalledTimes(1);
  drawn(bill({ busy: true }));
  expect(document.querySelector('button')?.getAttribute('aria-busy')).toBe('true');
  drawn(bill({ problem: '系统繁忙' }));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('系统繁忙');
});

test('the time that is left is drawn in place, and is no live region', () => {
  const { tick } = drawn(bill());
  const timer = document.querySelector('[role=timer]');
  expect(timer?.textContent).toBe('14:59');
  tick?.(61_000);
  expect(timer?.textContent).toBe('01:01');
  expect(timer?.getAttribute('aria-live')).toBeNull();
});

test.each([
  [899_001, '15:00'],
  [1, '00:01'],
  [0, '00:00'],
  [3_600_000, '60:00'],
])('%i ms are %s', (ms, text) => {
  expect(minutes(ms)).toBe(text);
});

test('a code is drawn from the link, as a picture and not as text', () => {
  const { text } = drawn(bill({ link: LINK }));
  expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('付款链接的二维码');
  expect(document.querySelectorAll('path[d^=M]').length).toBeGreaterThan(0);
  expect(document.body.innerHTML).not.toContain(LINK);
  expect(text).toContain('也可以用手机扫码付款');
});

test.each(['PAYING', 'PAID', 'CLOSED', 'EXPIRED'] as const)(
  '%s never shows a pay button',
  (state) => {
    const { labels, title, text, told } = drawn(outcome(state));
    expect(labels).toEqual(state === 'PAYING' ? ['刷新结果'] : []);
    expect(title).toBe(OUTCOMES[state].title);
    expect(told).toBe(OUTCOMES[state].text);
    expect(text).not.toMatch(/失败/);
  },
);

test('money that came too late is said to go back', () => {
  expect(drawn(outcome('CLOSED')).text).toContain('如果你已经付款，款项将原路退回');
});

test('an open bill is never drawn as an outcome', () => {
  expect(drawn(outcome('OPEN')).text).toBe('');
});

test.each([
  [{ kind: 'guide', link: LINK, canTry: false, withCode: false }, '请在浏览器中打开', ['复制链接']],
  [
    { kind: 'guide', link: LINK, canTry: true, withCode: false },
    '请在浏览器中打开',
    ['复制链接', '仍要尝试'],
  ],
  [{ kind: 'guide', link: LINK, canTry: false, withCode: true }, '请在浏览器中打开', ['复制链接']],
  [{ kind: 'mini', host: '微信', link: LINK }, '返回微信小程序', ['复制链接']],
  [{ kind: 'mini', host: '支付宝', link: LINK }, '返回支付宝小程序', ['复制链接']],
] as const)('%j offers the link to copy and as text to select', (screen, words, buttons) => {
  const { title, labels } = drawn(screen);
  expect(title).toBe(words);
  expect(labels).toEqual(buttons);
  expect(document.querySelector('.link')?.textContent).toBe(LINK);
});

test.each([
  [true, '已复制'],
  [false, '没有复制成功'],
])('copying that ends with %p says so', async (done, words) => {
  const acts = { ...actions(), copy: jest.fn(() => Promise.resolve(done)) };
  drawn({ kind: 'guide', link: LINK, canTry: false, withCode: false }, acts).press('复制链接');
  await Promise.resolve();
  await Promise.resolve();
  expect(acts.copy).toHaveBeenCalledWith(LINK);
  expect(document.querySelector('[role=status]')?.textContent).toContain(words);
});

test('where nothing is known both ways are offered', () => {
  const acts = actions();
  const both = drawn({ kind: 'ask', link: LINK, withCode: false }, acts);
  expect(both.labels).toEqual(['在这里付款', '用手机扫码']);
  both.press('在这里付款');
  both.press('用手机扫码');
  expect([acts.enter, acts.showCode].map((act) => act.mock.calls.length)).toEqual([1, 1]);
  expect(drawn({ kind: 'ask', link: LINK, withCode: true }).labels).toEqual(['在这里付款']);
});

test.each(Object.keys(DEADS) as Dead[])('%s says what to do, and offers no way to pay', (why) => {
  const { title, text, labels } = drawn({ kind: 'dead', why });
  expect(title).toBe(DEADS[why].title);
  expect(text).toContain(DEADS[why].text);
  expect(labels).toEqual([]);
});

test('trouble can be tried again', () => {
  const acts = actions();
  drawn({ kind: 'trouble', message: null }, acts).press('重试');
  expect(acts.retry).toHaveBeenCalledTimes(1);
  expect(drawn({ kind: 'trouble', message: '系统繁忙' }).text).toContain('系统繁忙');
});

test('what the server says is text, never markup', () => {
  const merchant = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const { text } = drawn(bill({ view: { ...VIEW, merchant }, problem: merchant }));
  expect(text).toContain(merchant);
  expect(document.querySelectorAll('img, script')).toHaveLength(0);
});

test('no word of a developer, no exclamation mark', () => {
  const all = JSON.stringify([OUTCOMES, DEADS]);
  expect(all).not.toMatch(/[!！]|token|session|Error|亲/i);
});
