import { platform } from '@/platform';
import { drawn, heldPreviews } from '../support/photos-h5';
import { turnedPhoto } from '../support/turned-photo';
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

test('a picture taken on its side is drawn upright, and one that stands is sent as it is', async () => {
  driver.photos.shrinkTo(Uint8Array.of(9));
  driver.photos.take({ bytes: turnedPhoto(6) });
  const turned = await photos.pick({ count: 1, maxBytes: 1000 });
  expect(turned.kind === 'picked' && turned.photos[0]?.bytes).toEqual(Uint8Array.of(9));
  // The browser hands out 3200 × 1600, as the file lies.
  expect(drawn).toEqual({ width: 800, height: 1600, transform: [0, 1, -1, 0, 800, 0] });
  driver.photos.take({ bytes: turnedPhoto(1) });
  const upright = await photos.pick({ count: 1, maxBytes: 1000 });
  expect(upright.kind === 'picked' && upright.photos[0]?.bytes).toEqual(turnedPhoto(1));
});

test('where the browser cannot draw, a turned picture is sent as it lies', async () => {
  driver.photos.shrinkTo(null);
  driver.photos.take({ bytes: turnedPhoto(8) });
  const outcome = await photos.pick({ count: 1, maxBytes: 1000 });
  expect(outcome.kind === 'picked' && outcome.photos[0]?.bytes).toEqual(turnedPhoto(8));
});
