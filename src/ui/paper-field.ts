import { fieldName } from './native';

/** A field for the number of a paper; with `digits` the host's keys for an identity card. */
export const paperField = (name: string, isWrong: boolean, digits: boolean): object => ({
  type: digits ? 'idcard' : 'text',
  ...fieldName(name, isWrong),
});
