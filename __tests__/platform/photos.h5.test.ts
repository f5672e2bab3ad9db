import { platform } from '@/platform';
import { heldPreviews } from '../support/photos-h5';
import { driver } from '@test/driver';

const { photos } = platform;
const ask = { count: 1, maxBytes: 10 };

test('a chooser that nobody closed is given up when the next one opens', async () => {
  driver.reset();
  driver.photos.silent();
  const first = photos.pick(ask);
  driver.photos.take({ bytes: Uint8Array.of(1) });
  const second = await photos.pick(ask);
  expect((await first).kind).toBe('cancelled');
  expect(second.kind).toBe('picked');
  expect(document.querySelectorAll('input')).toHaveLength(0);
});

test('the browser holds a preview no longer than it is shown', async () => {
  const before = heldPreviews();
  driver.photos.take({ bytes: Uint8Array.of(1) });
  const outcome = await photos.pick(ask);
  if (outcome.kind !== 'picked') throw new Error(outcome.kind);
  expect(heldPreviews()).toBe(before + 1);
  outcome.photos.forEach(({ preview }) => photos.release(preview));
  expect(heldPreviews()).toBe(before);
  driver.photos.shrinkTo(null);
  driver.photos.take({ bytes: new Uint8Array(11) });
  await photos.pick(ask);
  expect(heldPreviews()).toBe(before);
});
