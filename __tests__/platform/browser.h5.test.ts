import { platform } from '@/platform';
import { driver } from '@test/driver';

beforeEach(() => driver.reset());
afterEach(() => jest.useRealTimers());

test('requests work where the browser has no AbortController', async () => {
  const { AbortController } = globalThis;
  Reflect.deleteProperty(globalThis, 'AbortController');
  driver.request.answer(200, '{"code":"OK"}');
  const ask = { url: '/api/home', method: 'GET', headers: {}, timeoutMs: 100 } as const;
  expect(await platform.request.send(ask)).toEqual({ kind: 'reply', body: { code: 'OK' } });
  Object.assign(globalThis, { AbortController });
});

test('coming back from the back-forward cache counts as being shown', () => {
  const shown = jest.fn();
  const stop = platform.lifecycle.onShow(shown);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(shown).toHaveBeenCalledTimes(1);
  stop();
});

test('Escape in a confirmation means no, and focus returns to where it was', async () => {
  const button = document.createElement('button');
  document.body.appendChild(button);
  button.focus();
  driver.navigation.answerConfirm(null);
  const asked = platform.navigation.confirm({ title: 'a', text: 'b', yes: 'c', no: 'd' });
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
  );
  expect(await asked).toBe(false);
  expect(document.activeElement).toBe(button);
});

test('the system share sheet is used where there is one', async () => {
  const share = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  expect(await platform.share.share({ title: 't', path: '/pages/x/index?a=1' })).toBe('shared');
  expect(share).toHaveBeenCalledWith({ title: 't', url: `${location.origin}/pages/x/index?a=1` });
  share.mockRejectedValue(Object.assign(new Error('no'), { name: 'AbortError' }));
  expect(await platform.share.share({ title: 't', path: '/' })).toBe('cancelled');
  Reflect.deleteProperty(navigator, 'share');
});

test.each([
  ['ChunkLoadError', '页面没有打开，请重试'],
  ['TypeError', null],
])('an unhandled %s of a page that is opened is told: %p', (name, words) => {
  const back = jest.spyOn(window.history, 'back').mockImplementation(() => undefined);
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), {
    reason: Object.assign(new Error('css'), { name }),
  });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(words !== null);
  if (words === null) expect(document.body).not.toHaveTextContent('没有打开');
  else expect(document.body).toHaveTextContent(words);
  expect(back).toHaveBeenCalledTimes(words === null ? 0 : 1);
  back.mockRestore();
  document.body.replaceChildren();
});
