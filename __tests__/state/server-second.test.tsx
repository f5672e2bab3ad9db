import { act, renderHook } from '@testing-library/react';
import { services } from '@/services';
import { useSecond } from '@/state/server-second';
import { driver } from '@test/driver';

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
  driver.lifecycle.show();
});
afterEach(() => jest.useRealTimers());

test('the time goes on while the app is in front, stands while hidden, and is right when shown', () => {
  const start = services.serverNow();
  const { result, unmount } = renderHook(() => useSecond());
  act(() => jest.advanceTimersByTime(3_000));
  expect(result.current).toBe(start + 3_000);
  driver.lifecycle.hide();
  act(() => jest.advanceTimersByTime(60_000));
  expect(result.current).toBe(start + 3_000);
  act(() => driver.lifecycle.show());
  expect(result.current).toBe(start + 63_000);
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});
