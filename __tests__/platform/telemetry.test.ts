import { platform } from '@/platform';
import { driver } from '@test/driver';

const { telemetry, navigation } = platform;
const way = driver.telemetry;
const SAMPLE = { id: 1001, value: 320, dimension: 'catalog.ok' };

beforeEach(() => driver.reset());

test('a measurement goes to the console of the host that has one', () => {
  const outcome = telemetry.report(SAMPLE);
  if (way.reported) {
    expect(outcome).toBe('reported');
    expect(way.reported()).toEqual([[1001, 320, 'catalog.ok']]);
  } else expect(outcome).toMatchObject({ kind: 'unsupported' });
});

test.each(way.gone.map((arrange) => [arrange]))(
  'without a console it says so and never throws',
  (arrange) => {
    arrange();
    expect(telemetry.report(SAMPLE)).toMatchObject({ kind: 'unsupported' });
  },
);

test('a batch is handed over while leaving only where no answer is needed', async () => {
  const taken = telemetry.handOver('/api/telemetry', '{"a":1}');
  expect(taken).toBe(way.handed !== null);
  if (way.handed) {
    expect(await way.handed()).toEqual([{ url: '/api/telemetry', json: '{"a":1}' }]);
  }
});

test('a batch that cannot be handed over is not taken, and nothing is thrown', () => {
  for (const arrange of way.cannotHandOver) {
    arrange();
    expect(telemetry.handOver('/api/telemetry', '{}')).toBe(false);
  }
});

test('errors that nobody caught are told by class, until one stops listening', () => {
  const heard: string[] = [];
  const stop = telemetry.onError((error) => heard.push(error));
  // Without anybody listening the test's own runner would take the error.
  const stopOther = telemetry.onError(() => undefined);
  way.uncaught(new TypeError('张三 13900001234'));
  way.uncaught('13900001234');
  way.rejected(new RangeError('x'));
  way.rejected('13900001234');
  way.rejected(undefined);
  expect(heard).toEqual(['TypeError', 'other', 'RangeError', 'rejection', 'rejection']);
  stop();
  way.uncaught(new TypeError('x'));
  way.rejected('x');
  expect(heard).toHaveLength(5);
  stopOther();
});

test('what cannot be measured is left out', () => {
  expect(telemetry.observe()()).toEqual([]);
});

test('moves are heard by their path before the page is there, also those that fail', async () => {
  const heard: string[] = [];
  const stop = navigation.onMove((path) => heard.push(`${path} from ${navigation.path()}`));
  await navigation.open('/pages/product/detail/index?spuId=p1');
  driver.navigation.refuse();
  await navigation.tab('/pages/tabs/cart/index');
  stop();
  await navigation.replace('/pages/tabs/me/index');
  expect(heard).toEqual([
    '/pages/product/detail/index?spuId=p1 from /pages/tabs/home/index',
    '/pages/tabs/cart/index from /pages/product/detail/index',
  ]);
});
