import {
  ageWords,
  clockDay,
  clockTime,
  GREY_WORDS,
  lastWords,
  STATE_WORDS,
} from '@/domain/health/words';

const NOON = Date.UTC(2026, 6, 24, 4);

test.each([
  [-5_000, '刚刚'],
  [59_999, '刚刚'],
  [60_000, '1 分钟前'],
  [3_599_999, '59 分钟前'],
  [3_600_000, '1 小时前'],
  [86_399_999, '23 小时前'],
  [86_400_000, '1 天前'],
  [3 * 86_400_000, '3 天前'],
])('%i ms ago is %s', (age, words) => {
  expect(ageWords(age)).toBe(words);
});

test('the last result is told in words, with its own time and its age', () => {
  const last = { personId: 'self', state: 'GREEN', issuedAt: NOON } as const;
  expect(lastWords(last, NOON + 12 * 60_000)).toBe(
    '上次结果：未见异常 · 更新于 7月24日 12:00（12 分钟前）',
  );
});

test('times are those of Beijing', () => {
  expect(clockTime(NOON + 5_000)).toBe('12:00:05');
  expect(clockDay(Date.UTC(2026, 6, 24, 16))).toBe('2026-07-25');
});

test('no colour has the words of another, and no two reasons are told alike', () => {
  expect(
    new Set(Object.values(STATE_WORDS).flatMap(({ name, colour }) => [name, colour])).size,
  ).toBe(6);
  const titles = Object.values(GREY_WORDS).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
