import { MAX_FEN, isFen, type Fen } from '@/domain/money';

/**
 * Yuan as a person types them (`12`, `12.`, `12.3`, `12.34`) as fen, by integer arithmetic.
 * @returns null for anything else, and above 1e10 fen
 */
export function parseYuan(text: string): Fen | null {
  const read = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(text.trim());
  if (!read) return null;
  const [, yuan = '0', cents = ''] = read;
  const value = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return value <= MAX_FEN && isFen(value) ? value : null;
}

/** Keeps of what was typed what can still become an amount: digits, one dot, two places. */
export function tidyYuan(text: string): string {
  const [yuan = '', ...rest] = text.replace(/[^\d.]/g, '').split('.');
  const whole = yuan.replace(/^0+(?=\d)/, '').slice(0, 7);
  return rest.length === 0 ? whole : `${whole || '0'}.${rest.join('').slice(0, 2)}`;
}
