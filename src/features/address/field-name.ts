import { services } from '@/services';

const isH5 = services.platform.device.host === 'h5';

/**
 * What screen readers hear of a field. In a browser Taro's field is a box around the real one, and
 * its name belongs to the inner one.
 */
export function fieldName(name: string, isWrong = false) {
  const spoken = { 'aria-label': name, 'aria-invalid': isWrong };
  return isH5 ? { nativeProps: spoken } : spoken;
}

/** A phone keyboard. A browser's number input refuses what people paste around a number. */
export function phoneField(name: string, isWrong: boolean) {
  const spoken = { 'aria-label': name, 'aria-invalid': isWrong };
  return isH5
    ? ({ type: 'text', nativeProps: { ...spoken, inputMode: 'tel' } } as const)
    : ({ type: 'number', ...spoken } as const);
}
