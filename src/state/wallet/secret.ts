/** How many digits a payment password has. */
export const PASSWORD_LENGTH = 6;

/**
 * Digits while they are typed. They live in this closure only: no store, no props, no storage can
 * be asked for them, and reading them ends them (E3).
 */
export interface Secret {
  /** @returns how many there are */
  push(digit: string): number;
  drop(): number;
  clear(): void;
  /** All six, once; null when there are fewer. */
  take(): string | null;
}

export function createSecret(): Secret {
  let digits: string[] = [];
  return {
    push(digit) {
      if (/^\d$/.test(digit) && digits.length < PASSWORD_LENGTH) digits.push(digit);
      return digits.length;
    },
    drop() {
      digits.pop();
      return digits.length;
    },
    clear() {
      digits = [];
    },
    take() {
      const all = digits.length === PASSWORD_LENGTH ? digits.join('') : null;
      digits = [];
      return all;
    },
  };
}
