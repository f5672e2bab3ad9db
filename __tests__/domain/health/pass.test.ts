import fc from 'fast-check';
import { CODE_STATES, isWithinPeriod } from '@/domain/health/code';
import { OWN_GREEN, passFor, type PassRule } from '@/domain/health/pass';
import { codeAt, START, TTL_MS } from './sample';

const rule = (more: Partial<PassRule> = {}): PassRule => ({ ...OWN_GREEN, ...more });

test('one’s own current green opens, until its period ends', () => {
  expect(passFor(codeAt(START), START, OWN_GREEN)).toEqual({ ok: true, until: START + TTL_MS });
  expect(passFor(codeAt(START), START + TTL_MS, OWN_GREEN).ok).toBe(true);
});

test('a rule that wants it younger opens for as long as it is that young', () => {
  const young = rule({ maxAgeMs: 20_000 });
  expect(passFor(codeAt(START), START + 20_000, young)).toEqual({
    ok: true,
    until: START + 20_000,
  });
  expect(passFor(codeAt(START), START + 20_001, young)).toEqual({
    ok: false,
    why: 'too-old',
    words: '健康码结果不够新，请刷新后再试',
  });
});

test('a rule that would take an old one gets none', () => {
  expect(passFor(codeAt(START), START, rule({ maxAgeMs: 3_600_000 }))).toEqual({
    ok: true,
    until: START + TTL_MS,
  });
});

test.each([
  ['nothing came', null, START, 'no-result', '请先打开健康码，看到结果后再试'],
  [
    'it is somebody else’s',
    codeAt(START, { personId: 'p2' }),
    START,
    'other-person',
    '需要本人的健康码结果',
  ],
  [
    'its period is over',
    codeAt(START),
    START + TTL_MS + 1,
    'not-current',
    '健康码结果已过期，请刷新后再试',
  ],
  [
    'it is from the future',
    codeAt(START),
    START - 5_001,
    'not-current',
    '健康码结果已过期，请刷新后再试',
  ],
  ['it is yellow', codeAt(START, { state: 'YELLOW' }), START, 'state', '当前健康码状态暂不能使用'],
  ['it is red', codeAt(START, { state: 'RED' }), START, 'state', '当前健康码状态暂不能使用'],
  [
    'it is red, and over',
    codeAt(START, { state: 'RED' }),
    START + TTL_MS + 1,
    'not-current',
    '健康码结果已过期，请刷新后再试',
  ],
  [
    'it is somebody else’s, and over',
    codeAt(START, { personId: 'p2' }),
    START + TTL_MS + 1,
    'other-person',
    '需要本人的健康码结果',
  ],
])('nothing opens when %s', (_case, result, now, why, words) => {
  expect(passFor(result, now, OWN_GREEN)).toEqual({ ok: false, why, words });
});

test('a confirmed relation’s result opens where the rule asks for it', () => {
  const child = rule({ personId: 'p2' });
  expect(passFor(codeAt(START, { personId: 'p2' }), START, child).ok).toBe(true);
  expect(passFor(codeAt(START), START, child)).toMatchObject({ why: 'other-person' });
});

test('whatever opens is current, of an allowed state and young enough, now and until it says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CODE_STATES),
      fc.subarray([...CODE_STATES]),
      fc.integer({ min: -20_000, max: 90_000 }),
      fc.integer({ min: 0, max: 90_000 }),
      (state, states, age, maxAgeMs) => {
        const code = codeAt(START, { state });
        const pass = passFor(code, START + age, rule({ states, maxAgeMs }));
        const shouldOpen =
          isWithinPeriod(code, START + age) && age <= maxAgeMs && states.includes(state);
        expect(pass.ok).toBe(shouldOpen);
        if (!pass.ok) return;
        expect(pass.until).toBeGreaterThanOrEqual(START + age);
        expect(passFor(code, pass.until, rule({ states, maxAgeMs })).ok).toBe(true);
        expect(passFor(code, pass.until + 1, rule({ states, maxAgeMs })).ok).toBe(false);
      },
    ),
  );
});
