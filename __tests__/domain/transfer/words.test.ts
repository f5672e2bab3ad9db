import { fen } from '@/domain/money';
import { TRANSFER_STATES } from '@/domain/transfer/transfer';
import { momentWords, transferWords } from '@/domain/transfer/words';
import { transfer, undecided } from './sample';

const told = (change: Parameters<typeof transfer>[0]) => {
  const { title, text } = transferWords(transfer(change));
  return `${title}，${text}`;
};

it('says each state in its own words, never as a failure', () => {
  const all = TRANSFER_STATES.map((state) => told({ state }));
  expect(new Set(all).size).toBe(TRANSFER_STATES.length);
  expect(all.filter((words) => /失败|！|!/.test(words))).toEqual([]);
});

it('says paid only where the server said so', () => {
  const paid = TRANSFER_STATES.filter((state) => told({ state }).startsWith('已收到转账'));
  expect(paid).toEqual(['PAID', 'OVERPAID']);
});

it('names what has come and what is missing, to the fen', () => {
  const words = told({ state: 'PARTIAL', receivedFen: fen(40_001), remainingFen: fen(959_999) });
  expect(words).toContain('还差 ¥9,599.99');
  expect(words).toContain('已收到 ¥400.01');
});

it.each([
  [undecided, '请选择去向'],
  [{ ...undecided, way: 'REFUND' as const }, '正在原路退回'],
  [{ ...undecided, way: 'REFUND' as const, doneAt: 1 }, '已原路退回'],
  [{ ...undecided, way: 'BALANCE' as const }, '正在存入你的余额'],
  [{ ...undecided, way: 'BALANCE' as const, doneAt: 1 }, '已存入你的余额'],
  [null, '商家会尽快为你发货'],
])('tells where the excess of %j goes', (excess, words) => {
  expect(told({ state: 'OVERPAID', excess })).toContain(words);
});

it.each([
  [{ returningFen: fen(1) }, '¥0.01 正在原路退回'],
  [{ returnedFen: fen(1) }, '¥0.01 已原路退回'],
  [{}, '之后到账的款项会原路退回'],
])('tells where late money %j goes', (change, words) => {
  expect(told({ state: 'EXPIRED', ...change })).toContain(words);
});

it('has words for what it knows and is silent about what it does not', () => {
  const words = (what: string) => momentWords({ at: 0, what, amountFen: fen(100) });
  expect(words('RECEIVED')).toBe('收到 ¥1.00');
  expect([words('SOMETHING_NEW'), words('toString'), words('')]).toEqual([null, null, null]);
});
