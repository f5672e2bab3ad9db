import fc from 'fast-check';
import { LIMITS, METRICS, dimensionsOf, type DimensionOf } from '@/domain/telemetry/metrics';
import { isKnown, sample, uint32 } from '@/domain/telemetry/sample';

it.each([
  [0, 0],
  [0.4, 0],
  [0.5, 1],
  [1234.5, 1235],
  [LIMITS.uint32, LIMITS.uint32],
  [LIMITS.uint32 + 0.5, LIMITS.uint32],
  [1e300, LIMITS.uint32],
])('makes %p the integer %p', (value, whole) => {
  expect(uint32(value)).toBe(whole);
});

it.each([[NaN], [Infinity], [-Infinity], [-1], [-0.1], ['12'], [null], [undefined], [{}]])(
  'refuses %p',
  (value) => {
    expect(uint32(value)).toBeNull();
  },
);

it('gives an integer of 32 bits or nothing, whatever comes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.anything()), (value) => {
      const whole = uint32(value);
      return whole === null || (Number.isInteger(whole) && whole >= 0 && whole <= LIMITS.uint32);
    }),
  );
});

it('takes each word of the registry and nothing that is not in it', () => {
  for (const metric of METRICS) {
    expect(dimensionsOf(metric).every((word) => isKnown(metric.name, word))).toBe(true);
  }
  expect(isKnown('request', 'catalog.ok')).toBe(true);
  expect(isKnown('request', 'catalog')).toBe(false);
  expect(isKnown('request', '张三')).toBe(false);
  expect(isKnown('page', 'catalog.ok')).toBe(false);
  expect(isKnown('constructor', 'name')).toBe(false);
});

it('measures with a known word and a value, else not at all', () => {
  const smuggled = '/orders/20261122' as DimensionOf<'page'>;
  expect(sample('page', 321.6, 'tabs/home')).toEqual({
    metric: 'page',
    value: 322,
    dimension: 'tabs/home',
  });
  expect(sample('page', -5, 'tabs/home')).toBeNull();
  expect(sample('page', 5, smuggled)).toBeNull();
});
