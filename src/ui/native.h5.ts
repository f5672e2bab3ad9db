const DECORATION = { 'aria-hidden': true, nativeProps: { alt: '' } };

/** The real picture is inside Taro's box; one without `alt` shows a torn icon when it fails. */
export const pictureName = (alt: string): object =>
  alt ? { 'aria-label': alt, nativeProps: { alt } } : DECORATION;

/** How a picture fills its box and when it is fetched. */
export const pictureWays = (eager: boolean): object => ({ mode: 'aspectFill', lazyLoad: !eager });

/** The real field is inside Taro's box, and the name belongs to it. */
export const inputName = (label: string): object => ({
  'aria-label': label,
  nativeProps: { 'aria-label': label },
});

/** As above; what is wrong is said of the real field too. */
export const fieldName = (name: string, isWrong = false): object => ({
  nativeProps: { 'aria-label': name, 'aria-invalid': isWrong },
});

/** A browser's number input refuses what people paste around a number. */
export const phoneField = (name: string, isWrong: boolean): object => ({
  type: 'text',
  nativeProps: { 'aria-label': name, 'aria-invalid': isWrong, inputMode: 'tel' },
});

/** As above: a number input says nothing while "12." is typed. */
export const amountField = (name: string, isWrong: boolean): object => ({
  type: 'text',
  nativeProps: { 'aria-label': name, 'aria-invalid': isWrong, inputMode: 'decimal' },
});
