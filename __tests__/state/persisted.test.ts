import { services } from '@/services';
import { persisted } from '@/state/persisted';
import { driver } from '@test/driver';

const { storage } = services.platform;
const KEY = 'amphi.test';
const disk = persisted<number>(KEY, (raw) => (typeof raw === 'number' ? raw : null));

beforeEach(() => driver.reset());
afterEach(() => driver.reset());

it('gives back what was saved, and nothing where nothing was', () => {
  expect(disk.load()).toBeNull();
  expect(disk.save(1)).toBe(true);
  expect(disk.save(2)).toBe(true);
  expect(disk.load()).toBe(2);
});

it.each([
  ['a torn write', '{"v":'],
  ['nothing at all', ''],
  ['a value of another time', '"two"'],
  ['null', 'null'],
])('falls back to the copy before when the current one is %s', (_what, text) => {
  disk.save(1);
  disk.save(2);
  storage.write(KEY, text);
  expect(disk.load()).toBe(1);
});

it('never takes an unreadable copy for the copy before', () => {
  disk.save(1);
  disk.save(2);
  storage.write(KEY, '{"v":');
  disk.save(3);
  storage.write(KEY, '{"v":');
  expect(disk.load()).toBe(1);
});

it('has nothing when both copies are unreadable', () => {
  disk.save(1);
  disk.save(2);
  storage.write(KEY, '{');
  storage.write(`${KEY}.previous`, '{');
  expect(disk.load()).toBeNull();
});

it('says so when the device refuses, and keeps what was there', () => {
  disk.save(1);
  driver.storage.refuse();
  expect(disk.save(2)).toBe(false);
  expect(disk.load()).toBe(1);
});

it('has nothing, and throws nothing, when the device cannot be read', () => {
  disk.save(1);
  driver.storage.unreadable();
  expect(disk.load()).toBeNull();
});

it('leaves neither copy behind', () => {
  disk.save(1);
  disk.save(2);
  disk.clear();
  expect(storage.keys()).toEqual([]);
});
