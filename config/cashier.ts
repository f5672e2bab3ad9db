import type { IH5Config } from '@tarojs/taro/types/compile';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import path from 'node:path';
import type { Chunk } from 'webpack';

const folder = path.resolve(__dirname, '../src/cashier');

/** The cashier at `/c/`: an entry of its own that shares no file with the shop. */
export const CASHIER = 'cashier';

/** For `splitChunks`: what the shop shares stays among its own. */
export const notCashier = (kind: 'all' | 'initial' | 'async') => (chunk: Chunk) =>
  chunk.name !== CASHIER && (kind === 'all' || chunk.canBeInitial() === (kind === 'initial'));

type Chain = Parameters<NonNullable<IH5Config<'webpack5'>['webpackChain']>>[0];

export function addCashier(chain: Chain): void {
  chain.entry(CASHIER).add(path.join(folder, 'index.ts'));
  chain.plugin('cashier-html').use(HtmlWebpackPlugin, [
    {
      filename: 'c/index.html',
      template: path.join(folder, 'index.html'),
      chunks: [CASHIER],
      scriptLoading: 'defer',
    },
  ]);
}

export const cashierCopies = (out: string) => [
  { from: 'src/cashier/icon.svg', to: `${out}/c/icon.svg` },
];
