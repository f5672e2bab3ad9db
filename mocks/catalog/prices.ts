import { fen, type Fen } from '@/domain/money';

/** Endings that shops use: `.90` below a hundred yuan, whole yuan ending in 9 above. */
export function shopPrice(yuan: number): Fen {
  if (yuan < 100) return fen(Math.max(2, Math.round(yuan)) * 100 - 10);
  if (yuan < 1000) return fen((Math.round(yuan / 10) * 10 - 1) * 100);
  return fen((Math.round(yuan / 100) * 100 - 1) * 100);
}
