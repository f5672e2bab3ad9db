import { platform } from '@/platform';
test('what was written is read back', () => {
  expect(platform.storage.write('a', '1')).toBe(true);
  expect(platform.storage.read('a')).toBe('1');
});
