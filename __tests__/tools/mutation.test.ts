import { isSound, percent, scoreOf } from '../../scripts/tools/mutation';

const report = (...statuses: string[]) => ({
  files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) } },
});

test('a mutant counts as noticed when a test failed or never ended', () => {
  const score = scoreOf(report('Killed', 'Timeout', 'Survived', 'Killed'));
  expect(score).toEqual({ mutants: 4, noticed: 3, survived: 1, broken: 0 });
  expect(percent(score)).toBe(75);
});

test.each(['NoCoverage', 'Ignored', 'Pending', 'SomethingNew'])(
  'a mutant that is %s has survived',
  (status) => {
    expect(scoreOf(report('Killed', status))).toMatchObject({ mutants: 2, survived: 1 });
  },
);

test('what does not compile or start is told apart, and many of them spoil the run', () => {
  const killed = Array.from({ length: 20 }, () => 'Killed');
  const one = scoreOf(report(...killed, 'CompileError'));
  expect(one).toEqual({ mutants: 20, noticed: 20, survived: 0, broken: 1 });
  expect(isSound(one)).toBe(true);
  expect(isSound(scoreOf(report(...killed, 'RuntimeError', 'CompileError')))).toBe(false);
});

test('no mutants are no score', () => {
  expect(percent(scoreOf(report()))).toBe(0);
});
