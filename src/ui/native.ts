/** What assistive technology hears of a picture; without words it is decoration. */
export const pictureName = (alt: string): object => (alt ? { 'aria-label': alt } : {});

/** How a picture fills its box and when it is fetched; the templates say so already. */
export const pictureWays = (eager: boolean): object => (eager ? { lazyLoad: false } : {});

/** What assistive technology hears of a field. */
export const inputName = (label: string): object => ({ 'aria-label': label });

/** What is heard of a field in a form, and whether what it holds is wrong. */
export const fieldName = (name: string, isWrong = false): object => ({
  'aria-label': name,
  'aria-invalid': isWrong,
});

/** A field for a phone number, with the host's number keys. */
export const phoneField = (name: string, isWrong: boolean): object => ({
  type: 'number',
  ...fieldName(name, isWrong),
});

/** A field for an amount of money, with the host's keys for it. */
export const amountField = (name: string, isWrong: boolean): object => ({
  type: 'digit',
  ...fieldName(name, isWrong),
});
