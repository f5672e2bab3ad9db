import path from 'node:path';
import sharp from 'sharp';
import type { Target } from '../../tools/flows/hand';
import { fileOf } from './walk';

const WIDTH = 300;
const GAP = 16;
const EDGE = '#c8c8cc';
const IMAGES = 'docs/images';

type Shown = readonly [stop: string, target: Target, look?: string];

/** What the documents show, and from which screens it is put together. */
const PICTURES: Readonly<Record<string, readonly Shown[]>> = {
  'pay-methods': [
    ['pay-methods-open', 'weapp'],
    ['pay-split', 'alipay'],
    ['pay-methods-limit', 'h5'],
    ['pay-pad-wrong', 'weapp'],
    ['pay-link-code', 'weapp'],
    ['pay-wechat-code', 'h5'],
  ],
  'pay-errors': [
    ['result-prepay-failed', 'weapp'],
    ['result-declined', 'alipay'],
    ['result-config', 'h5'],
    ['pay-switch-locked', 'weapp'],
    ['result-unresolved', 'weapp'],
    ['result-closed', 'h5'],
    ['result-refunding', 'alipay'],
    ['result-refunded', 'h5'],
    ['hold-note', 'alipay'],
    ['result-balance-locked', 'weapp'],
    ['pay-methods-refused', 'h5'],
    ['pay-pad-locked', 'alipay'],
  ],
  wallet: [
    ['wallet-agree', 'weapp'],
    ['hold-wallet', 'alipay'],
    ['wallet-topup', 'h5'],
    ['withdraw-review', 'weapp'],
    ['withdraw-reviewing', 'alipay'],
    ['wallet-bills', 'h5'],
  ],
  transfer: [
    ['transfer', 'weapp'],
    ['transfer-proof', 'alipay'],
    ['transfer-partial', 'h5'],
    ['transfer-overpaid', 'weapp'],
    ['transfer-matching', 'alipay'],
    ['transfer-expired', 'h5'],
  ],
  cashier: [
    ['cashier-guide', 'h5'],
    ['cashier-open', 'h5'],
    ['cashier-paying', 'h5'],
    ['cashier-paid', 'h5'],
    ['cashier-expired', 'h5'],
    ['cashier-open', 'h5', 'dark'],
  ],
  'three-pay': [
    ['pay-methods', 'weapp'],
    ['withdraw-review', 'alipay', 'dark'],
    ['transfer', 'h5', 'narrow'],
  ],
};

const PER_ROW = 6;
const HEIGHT = 650;

/** The pictures of docs/images, from what lies in shots/ now. */
export async function drawPictures(): Promise<void> {
  for (const [name, shown] of Object.entries(PICTURES)) {
    const columns = Math.min(PER_ROW, shown.length);
    const rows = Math.ceil(shown.length / PER_ROW);
    const layers = await Promise.all(
      shown.map(async ([stop, target, look = 'light'], at) => ({
        input: await sharp(fileOf(look, stop, target))
          .resize({ width: WIDTH, height: HEIGHT, fit: 'contain', background: EDGE })
          .toBuffer(),
        left: GAP + (at % PER_ROW) * (WIDTH + GAP),
        top: GAP + Math.floor(at / PER_ROW) * (HEIGHT + GAP),
      })),
    );
    const [width, height] = [GAP + columns * (WIDTH + GAP), GAP + rows * (HEIGHT + GAP)];
    await sharp({ create: { width, height, channels: 3, background: EDGE } })
      .composite(layers)
      .webp({ quality: 68 })
      .toFile(path.join(IMAGES, `${name}.webp`));
  }
}
