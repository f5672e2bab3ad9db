import { PAYMENT_ROWS } from '../../scripts/tools/payment-rows';
import { complaints, proofs, type JestReport } from '../../scripts/tools/tables';

const rows = [
  { id: '4.5-2', words: 'two' },
  { id: '4.5-20', words: 'twenty' },
];
const report = (...tests: readonly [name: string, status: string][]): JestReport => ({
  testResults: [
    { assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) },
    { assertionResults: [] },
  ],
});
const said = (...tests: readonly [name: string, status: string][]) =>
  complaints(proofs(rows, report(...tests)));

test('a row is proven by a passing test that carries its id', () => {
  expect(said(['row 4.5-2: x', 'passed'], ['the machine 4.5-20', 'passed'])).toEqual([]);
});

test('the id of another row, a part of a word or a longer id proves nothing', () => {
  expect(said(['4.5-20', 'passed'])).toEqual(['4.5-2 (two): no passing test carries this id.']);
  expect(
    said(['14.5-2 4.5-2a 4.5-2-x x-4.5-2 4x5-2', 'passed'], ['4.5-20', 'passed']),
  ).toHaveLength(1);
});

test.each(['pending', 'todo', 'skipped', 'disabled'])(
  'a test that is %s proves nothing',
  (status) => {
    expect(said(['4.5-2', status], ['4.5-20', 'passed'])).toHaveLength(1);
  },
);

test('one failing test spoils the row', () => {
  expect(said(['4.5-2 a', 'passed'], ['4.5-2 b', 'failed'], ['4.5-20', 'passed'])).toEqual([
    '4.5-2 (two): 1 of its tests failed.',
  ]);
});

test('the tables are whole, and every row has an id of its own', () => {
  const ids = PAYMENT_ROWS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const count = (table: string) => ids.filter((id) => id.startsWith(table)).length;
  expect(['4.1', '4.2', '4.4', '4.5'].map(count)).toEqual([12, 14, 9, 39]);
  const numbers = Array.from({ length: 31 }, (_, i) => `4.5-${i + 1}`);
  expect(ids.filter((id) => /^4\.5-\d/.test(id))).toEqual(numbers);
});
