/** What tells of a person, found by its shape alone: no list of names is needed. */
export interface Personal {
  readonly what: 'an ID number' | 'a phone number' | 'a secret';
  readonly text: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const MARKS = '10X98765432';

/** GB 11643: region, date of birth, sequence, check digit. Not the app's own rule, on purpose. */
function isIdNumber(text: string): boolean {
  const [month, day] = [Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  const dated =
    /^[1-9]\d{5}(18|19|20)/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(text[at]), 0);
  return dated && MARKS[sum % 11] === text[17]?.toUpperCase();
}

const ID_NUMBER = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\dA-Za-z.])(?:\+?86[- ]?)?(1[3-9]\d{9})(?![\dA-Za-z.])/g;

/** As it is, and as it reads once an address or a form is unescaped. */
function readings(text: string): readonly string[] {
  try {
    return [text, decodeURIComponent(text.replace(/\+/g, ' '))];
  } catch {
    return [text];
  }
}

/**
 * Everything personal in a text.
 * @param secrets what this run typed in and must find nowhere: names, addresses
 */
export function findPersonal(text: string, secrets: readonly string[] = []): readonly Personal[] {
  const found = new Map<string, Personal>();
  const note = (what: Personal['what'], where: string) => found.set(where, { what, text: where });
  for (const reading of readings(text)) {
    for (const [number] of reading.matchAll(ID_NUMBER))
      if (isIdNumber(number)) note('an ID number', number);
    for (const [, number = ''] of reading.matchAll(MOBILE)) note('a phone number', number);
    for (const secret of secrets) if (reading.includes(secret)) note('a secret', secret);
  }
  return [...found.values()];
}
