/** A browser has no keys for digits and X: capital letters, and nothing filled in or kept. */
export const paperField = (name: string, isWrong: boolean, _digits: boolean): object => ({
  type: 'text',
  nativeProps: {
    ...{ 'aria-label': name, 'aria-invalid': isWrong },
    ...{ autocomplete: 'off', autocapitalize: 'characters', spellcheck: false },
  },
});
