import fc from 'fast-check';
import sharp from 'sharp';
import { cleanPicture } from '@/domain/transfer/picture/clean';
import {
  isSideways,
  turnOf,
  uprightTransform,
  withoutTurn,
  type Turn,
} from '@/domain/transfer/picture/turn';
import { turnedPhoto } from '../../support/turned-photo';

const TURNS: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8];
const WIDE = 48;
const HIGH = 32;

const photo = (orientation: Turn) =>
  sharp({ create: { width: WIDE, height: HIGH, channels: 3, background: '#c2410c' } })
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Make: 'SecretPhone' } })
    .jpeg()
    .toBuffer();

test.each(TURNS)('the turn %i is read from what a real encoder wrote', async (turn) => {
  expect(turnOf(await photo(turn))).toBe(turn);
});

test.each(TURNS)('the turn %i is read in the other byte order', (turn) => {
  const bytes = turnedPhoto(turn);
  expect(turnOf(bytes)).toBe(turn);
  expect(turnOf(withoutTurn(bytes))).toBe(1);
});

test.each([0, 9, 255])('a turn of %i is none', (turn) => {
  expect(turnOf(turnedPhoto(turn))).toBe(1);
});

test('without its turn a picture is the same file but for that number', async () => {
  const bytes = await photo(6);
  const flat = withoutTurn(bytes);
  expect(turnOf(flat)).toBe(1);
  expect(bytes.filter((byte, at) => byte !== flat[at])).toHaveLength(1);
  const { width, height, orientation } = await sharp(flat).metadata();
  expect({ width, height, orientation }).toEqual({ width: WIDE, height: HIGH, orientation: 1 });
});

test('a cleaned picture has no turn left, and none is asked of it again', async () => {
  const clean = cleanPicture(await photo(8));
  expect(clean.ok && turnOf(clean.bytes)).toBe(1);
});

test('bytes that are no picture, or are cut off, are upright', async () => {
  const bytes = await photo(6);
  for (const cut of [0, 2, 4, 12, 20, 30]) expect(turnOf(bytes.subarray(0, cut))).toBe(1);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
      const whole = Uint8Array.from([0xff, 0xd8, ...rest]);
      expect(TURNS).toContain(turnOf(whole));
      expect(withoutTurn(whole)).toHaveLength(whole.length);
    }),
  );
});

test('a file that lies about its lengths ends the search', () => {
  const bytes = turnedPhoto(6);
  for (let at = 2; at < bytes.length; at += 1) {
    const broken = Buffer.from(bytes);
    broken[at] = 0xff;
    expect(TURNS).toContain(turnOf(broken));
  }
});

/** Where the file's upper left corner has to come to lie, by what Exif says of each turn. */
const CORNERS: Readonly<Record<Turn, readonly [x: 'left' | 'right', y: 'top' | 'bottom']>> = {
  1: ['left', 'top'],
  2: ['right', 'top'],
  3: ['right', 'bottom'],
  4: ['left', 'bottom'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
};

test.each(TURNS)('the turn %i fills the canvas and puts the corner where it belongs', (turn) => {
  const [width, height] = isSideways(turn) ? [HIGH, WIDE] : [WIDE, HIGH];
  const [a, b, c, d, e, f] = uprightTransform(turn, width, height);
  const put = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
  const [x, y] = put(0, 0);
  expect([x === 0 ? 'left' : 'right', y === 0 ? 'top' : 'bottom']).toEqual(CORNERS[turn]);
  const far = put(WIDE, HIGH);
  expect([Math.abs(far[0] - x), Math.abs(far[1] - y)]).toEqual([width, height]);
  // The file's upper edge lies along the height when the picture was taken on its side.
  expect(put(WIDE, 0)[isSideways(turn) ? 0 : 1]).toBe(isSideways(turn) ? x : y);
});
