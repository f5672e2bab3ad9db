import fc from 'fast-check';
import { platform } from '@/platform';
import { driver } from '@test/driver';

const { storage } = platform;

beforeEach(() => driver.reset());

test('what was written is read back, whatever text it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      expect(storage.write('key', text)).toBe(true);
      expect(storage.read('key')).toBe(text);
    }),
  );
});

test('a key that was never written reads as null', () => {
  expect(storage.read('nothing')).toBeNull();
});

test('a removed key is gone, and its name with it', () => {
  storage.write('a', '1');
  storage.write('b', '2');
  storage.remove('a');
  expect(storage.read('a')).toBeNull();
  expect(storage.keys()).toEqual(['b']);
});

test('a full or refused storage says so and keeps what was there', () => {
  storage.write('a', 'old');
  driver.storage.refuse();
  expect(storage.write('a', 'new')).toBe(false);
  expect(storage.read('a')).toBe('old');
});

test('an unreadable storage reads as empty', () => {
  storage.write('a', '1');
  driver.storage.unreadable();
  expect(storage.read('a')).toBeNull();
});

test('a value over the limit of the host is refused before the host loses it', () => {
  const limit = driver.storage.limit ?? 1_000;
  const wide = '界'.repeat(Math.ceil(limit / 3) + 1);
  expect(storage.write('big', wide)).toBe(driver.storage.limit === null);
  expect(storage.write('small', 'x'.repeat(limit - 100))).toBe(true);
});

test('junk in the storage reads as text or as null', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      driver.storage.junk('a', value);
      const read = storage.read('a');
      expect(read === null || typeof read === 'string').toBe(true);
    }),
  );
});
