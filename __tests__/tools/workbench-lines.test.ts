import { lineOf, scrub } from '../../tools/workbench/lines';

type Call = Parameters<typeof lineOf>[0];

const call = (name: string, options: object, outcome = 'success') =>
  lineOf({ name, options, outcome } as unknown as Call);

test('a request is told by its method and path, and by how it ended', () => {
  const url = 'http://127.0.0.1:4010/api/orders?phone=13912345678&token=mock_abc';
  const header = { Authorization: 'Bearer mock_0123456789abcdef0123456789abcdef' };
  const data = { name: '林若溪', detail: '幸福里小区8号楼302室' };
  expect(call('request', { url, method: 'POST', header, data })).toBe(
    'request POST /api/orders → success',
  );
});

test('a page is told without its query, a stored value by its key alone', () => {
  expect(call('navigateTo', { url: '/pages/address/edit/index?phone=13912345678#x' })).toBe(
    'navigateTo /pages/address/edit/index → success',
  );
  expect(call('setStorageSync', { key: 'amphi.cart.u000123', data: 'secret' })).toBe(
    'setStorageSync amphi.cart.u… → success',
  );
});

test('what was copied, typed or asked is left out', () => {
  expect(call('setClipboardData', { data: '13912345678' })).toBe('setClipboardData → success');
  expect(call('showModal', { content: '林若溪', confirmText: '好' }, 'pending')).toBe('showModal');
  expect(call('makePhoneCall', { phoneNumber: '13912345678' })).toBe('makePhoneCall → success');
});

test('a title that carries a number is told without it', () => {
  expect(call('showToast', { title: '已发送至 13912345678' })).toBe(
    'showToast 已发送至 1… → success',
  );
});

test('what an app writes to its console loses queries, numbers and tokens', () => {
  const text = 'GET /api/me?token=x failed for 13912345678 with mock_0123456789abcdef0123';
  expect(scrub(text)).toBe('GET /api/me?… failed for 1… with …');
  expect(scrub('TypeError: undefined is not a function')).toBe(
    'TypeError: undefined is not a function',
  );
});
