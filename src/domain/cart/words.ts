import { fen, formatFen } from '@/domain/money';
import type { CartRow } from './cart';

/** Few enough to be worth saying. */
const SCARCE = 10;

/** The line below a title in the cart: its options, or what has to be known before buying it. */
export function rowWords(row: CartRow): string {
  const { line, check, blocked, priceShift } = row;
  if (blocked === 'OFF_SHELF') return '商品已下架';
  if (blocked === 'SOLD_OUT') return '暂时无货';
  const parts = [line.spec];
  if (check && line.quantity > row.max) parts.push(`最多可买 ${row.max} 件`);
  else if (priceShift < 0) parts.push(`比加入时便宜 ${formatFen(fen(-priceShift))}`);
  else if (priceShift > 0) parts.push(`比加入时贵 ${formatFen(fen(priceShift))}`);
  else if (check && check.stock <= SCARCE) parts.push(`仅剩 ${check.stock} 件`);
  return parts.filter(Boolean).join(' · ');
}
