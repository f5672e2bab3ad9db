/** Why six digits are too easy to guess, in words; null: they are fine. */
export function weakWords(digits: string): string | null {
  const steps = [...digits].slice(1).map((digit, at) => Number(digit) - Number(digits[at]));
  if (steps.every((step) => step === 0)) return '六个数字相同，换一个更安全的';
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) {
    return '数字是连续的，换一个更安全的';
  }
  return null;
}
