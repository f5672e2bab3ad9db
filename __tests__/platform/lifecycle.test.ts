import { platform } from '@/platform';
import { driver } from '@test/driver';

const { lifecycle } = platform;

beforeEach(() => {
  driver.reset();
  driver.lifecycle.show();
  driver.lifecycle.network(true);
});

test('hiding and showing the app is heard once each', () => {
  const heard: string[] = [];
  const stops = [
    lifecycle.onShow(() => heard.push('show')),
    lifecycle.onHide(() => heard.push('hide')),
  ];
  driver.lifecycle.hide();
  expect(lifecycle.isVisible()).toBe(false);
  driver.lifecycle.show();
  expect(lifecycle.isVisible()).toBe(true);
  expect(heard).toEqual(['hide', 'show']);
  stops.forEach((stop) => stop());
});

test('the network going and coming is heard with its state', () => {
  const heard: boolean[] = [];
  const stop = lifecycle.onNetwork((online) => heard.push(online));
  driver.lifecycle.network(false);
  expect(lifecycle.isOnline()).toBe(false);
  driver.lifecycle.network(true);
  expect(lifecycle.isOnline()).toBe(true);
  expect(heard).toEqual([false, true]);
  stop();
});

test('who has stopped listening hears nothing, the others still do', () => {
  const gone = jest.fn();
  const stays = jest.fn();
  const stop = lifecycle.onShow(gone);
  const end = lifecycle.onShow(stays);
  stop();
  driver.lifecycle.hide();
  driver.lifecycle.show();
  expect(gone).not.toHaveBeenCalled();
  expect(stays).toHaveBeenCalledTimes(1);
  end();
});

test('the same listener added twice is heard twice and removed one by one', () => {
  const listener = jest.fn();
  const stop = lifecycle.onHide(listener);
  const end = lifecycle.onHide(listener);
  driver.lifecycle.hide();
  stop();
  driver.lifecycle.show();
  driver.lifecycle.hide();
  expect(listener).toHaveBeenCalledTimes(3);
  end();
});

test('a listener that throws does not keep the others from hearing', () => {
  jest.useFakeTimers();
  const heard = jest.fn();
  const stops = [
    lifecycle.onShow(() => {
      throw new Error('a bug elsewhere');
    }),
    lifecycle.onShow(heard),
  ];
  driver.lifecycle.hide();
  driver.lifecycle.show();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(() => jest.runAllTimers()).toThrow('a bug elsewhere');
  stops.forEach((stop) => stop());
  jest.useRealTimers();
});
