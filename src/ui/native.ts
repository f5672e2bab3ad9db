/** What assistive technology hears of a picture; without words it is decoration. */
export const pictureName = (alt: string): object =>
  alt ? { 'aria-label': alt } : { 'aria-hidden': true };

/** What assistive technology hears of a field. */
export const inputName = (label: string): object => ({ 'aria-label': label });
