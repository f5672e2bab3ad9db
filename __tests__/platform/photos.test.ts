import fc from 'fast-check';
import { platform } from '@/platform';
import { turnedPhoto } from '../support/turned-photo';
import { driver } from '@test/driver';

const { photos } = platform;
const MAX = 1000;

beforeEach(() => driver.reset());

const picture = (length: number, fill = 7) => new Uint8Array(length).fill(fill);
const pick = (count = 3) => photos.pick({ count, maxBytes: MAX });

test('the bytes come as they are, with somewhere to see them', async () => {
  driver.photos.take({ bytes: Uint8Array.of(1, 2, 3, 255) }, { bytes: picture(MAX) });
  const outcome = await pick();
  if (outcome.kind !== 'picked') throw new Error(outcome.kind);
  expect(outcome.photos.map(({ bytes }) => Array.from(bytes).slice(0, 4))).toEqual([
    [1, 2, 3, 255],
    [7, 7, 7, 7],
  ]);
  expect(outcome.photos.every(({ preview }) => preview !== '')).toBe(true);
  expect(outcome.tooBig).toBe(0);
});

test('no more are taken than were asked for', async () => {
  driver.photos.take({ bytes: picture(1) }, { bytes: picture(2) }, { bytes: picture(3) });
  const outcome = await pick(2);
  expect(outcome.kind === 'picked' && outcome.photos.length).toBe(2);
});

test('what is too large is made smaller where the host can', async () => {
  driver.photos.take({ bytes: picture(MAX + 1) });
  driver.photos.shrinkTo(picture(MAX, 9));
  const outcome = await pick();
  expect(outcome.kind === 'picked' && outcome.photos[0]?.bytes[0]).toBe(9);
});

test('a picture taken on its side is drawn again by the host, which knows its turn', async () => {
  driver.photos.take({ bytes: turnedPhoto(6) }, { bytes: turnedPhoto(1) });
  driver.photos.shrinkTo(picture(20, 9));
  const outcome = await pick();
  if (outcome.kind !== 'picked') throw new Error(outcome.kind);
  expect(outcome.photos.map(({ bytes }) => bytes[0])).toEqual([9, 0xff]);
});

test('a host that cannot draw it again leaves a turned picture as it is', async () => {
  driver.photos.shrinkTo(null);
  driver.photos.take({ bytes: turnedPhoto(3) });
  const outcome = await pick();
  expect(outcome.kind === 'picked' && outcome.photos[0]?.bytes).toEqual(turnedPhoto(3));
});

test.each([null, MAX + 1])(
  'what stays too large is told apart (smaller copy: %s)',
  async (size) => {
    driver.photos.shrinkTo(size === null ? null : picture(size));
    driver.photos.take({ bytes: picture(MAX + 1) });
    expect((await pick()).kind).toBe('too-big');
    driver.photos.take({ bytes: picture(MAX + 1) }, { bytes: picture(5) });
    const outcome = await pick();
    expect(outcome).toMatchObject({ kind: 'picked', tooBig: 1 });
  },
);

test('a size that the host tells wrongly lets nothing through', async () => {
  driver.photos.shrinkTo(null);
  driver.photos.take({ bytes: picture(MAX + 50), seen: 10 });
  const { kind } = await pick();
  expect(['too-big', 'picked']).toContain(kind);
  const outcome = await pick();
  if (outcome.kind === 'picked') expect(outcome.photos[0]?.bytes.length).toBe(MAX + 50);
});

test.each(driver.photos.ways.map((way) => ({ ...way })))(
  '$name: $expected',
  async ({ arrange, expected }) => {
    arrange();
    expect((await pick()).kind).toBe(expected);
  },
);

test('whatever the host answers, nothing is thrown and no picture is made up', async () => {
  const { hostile } = driver.photos;
  if (!hostile) return;
  await fc.assert(
    fc.asyncProperty(
      fc.anything(),
      fc.constantFrom('ok' as const, 'fail' as const),
      async (value, path) => {
        hostile(value, path);
        expect((await pick()).kind).not.toBe('picked');
      },
    ),
  );
});

test('nothing of a picture stays in the storage or on the page', async () => {
  driver.photos.take({ bytes: picture(5) });
  const outcome = await pick();
  if (outcome.kind === 'picked') outcome.photos.forEach(({ preview }) => photos.release(preview));
  expect(platform.storage.keys()).toEqual([]);
  expect(document.body.querySelectorAll('input')).toHaveLength(0);
});
