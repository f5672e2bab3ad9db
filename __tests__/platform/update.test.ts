import { platform } from '@/platform';
import { driver } from '@test/driver';

beforeEach(() => driver.reset());

test('a new version is offered, and applied only when the app says so', () => {
  const update = driver.updates();
  const applied: (() => void)[] = [];
  platform.update.onReady((apply) => applied.push(apply));
  update.arrive();
  expect(applied).toHaveLength(platform.device.host === 'h5' ? 0 : 1);
  expect(update.restarts()).toBe(0);
  applied.forEach((apply) => apply());
  expect(update.restarts()).toBe(applied.length);
});

test('a host without updates is fine', () => {
  driver.updates().remove();
  expect(() => platform.update.onReady(() => undefined)).not.toThrow();
});
