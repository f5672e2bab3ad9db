import fc from 'fast-check';
import { encode } from 'uqr';
import { painted, scan } from '@test/scan';
import { qrDrawing } from '@/ui/qr-drawing';

/** The drawing as squares again. */
function squares({ size, boxes }: ReturnType<typeof qrDrawing>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [x, y, width, height] of boxes) {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) {
        const line = grid[row];
        if (line === undefined || line[column] !== false)
          throw new Error('outside, or drawn twice');
        line[column] = true;
      }
    }
  }
  return grid;
}

it('draws every dark square of the code once, and no other', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), (text) => {
      expect(squares(qrDrawing(text))).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
    }),
    { numRuns: 60 },
  );
});

it('leaves the margin that a scanner needs, and draws dark on white', () => {
  const drawing = qrDrawing(`https://pay.shop.example.com/c/#${'t'.repeat(43)}`);
  const { size, boxes } = drawing;
  expect(boxes.every(([x, y, width]) => x >= 4 && y >= 4 && x + width <= size - 4)).toBe(true);
  expect(boxes.some(([x, y]) => x === 4 && y === 4)).toBe(true);
  expect([drawing.ground, drawing.ink]).toEqual(['#ffffff', '#000000']);
});

it('joins neighbours, so that few boxes go to the canvas', () => {
  const { size, boxes } = qrDrawing(`https://pay.shop.example.com/c/#${'t'.repeat(43)}`);
  expect(boxes.length).toBeLessThan((size * size) / 4);
});

it.each([
  [
    'a link to the cashier page',
    `https://pay.shop.example.com/c/#${'aB3_-'.repeat(9).slice(0, 43)}`,
  ],
  ['WeChat’s own words', `weixin://wxpay/bizpayurl?pr=${'Zx90'.repeat(10)}`],
] as const)('is read by a scanner as exactly what it was made of: %s', (_what, text) => {
  for (const side of [180, 220]) {
    expect(scan(painted(qrDrawing(text), side))).toBe(text);
    expect(scan(painted(qrDrawing(text), side * 3))).toBe(text);
  }
});
