import { createPageWatch } from '@/state/telemetry/watch-pages';

const HOME = '/pages/tabs/home/index';
const PRODUCT = '/pages/product/detail/index?spuId=p0001';

function open() {
  let time = 1_000;
  const told: string[] = [];
  const onFirst = jest.fn();
  const watch = createPageWatch({
    record: (metric, value, dimension) => told.push(`${metric} ${dimension} ${value}`),
    now: () => time,
    startedAt: 400,
    onFirst,
  });
  return {
    watch,
    told,
    onFirst,
    later: (ms: number) => {
      time += ms;
    },
  };
}

it('times the launch from its start and its page from its first read, once', () => {
  const { watch, told, onFirst, later } = open();
  const page = watch.reading('pages/tabs/home/index');
  expect(watch.first()).toBeNull();
  later(120);
  watch.content(page);
  later(50);
  watch.content(page);
  watch.content(watch.reading(HOME));
  expect(told).toEqual(['page tabs/home 120', 'launch tabs/home 720']);
  expect(onFirst).toHaveBeenCalledTimes(1);
  expect(watch.first()).toBe('tabs/home');
});

it('times a page from the moment it was asked for, its own code and all', () => {
  const { watch, told, later } = open();
  watch.opening(PRODUCT);
  later(200);
  const page = watch.reading('/pages/product/detail/index');
  later(100);
  watch.content(page);
  expect(told[0]).toBe('page product/detail 300');
});

it('times every product that is opened from another, though the page is of the same kind', () => {
  const { watch, told, later } = open();
  for (const ms of [100, 30]) {
    watch.opening(PRODUCT);
    const page = watch.reading(PRODUCT);
    later(ms);
    watch.content(page);
  }
  expect(told.filter((line) => line.startsWith('page'))).toEqual([
    'page product/detail 100',
    'page product/detail 30',
  ]);
});

it('does not take what a page behind has read for the content of the page in front', () => {
  const { watch, told, later } = open();
  const behind = watch.reading(HOME);
  watch.opening(PRODUCT);
  later(40);
  watch.content(behind);
  expect(told).toEqual([]);
});

it('leaves pages alone that it does not know', () => {
  const { watch, told } = open();
  watch.opening('/pages/qa/panel/index');
  watch.content(watch.reading('/pages/qa/panel/index'));
  watch.content(watch.reading(''));
  expect(told).toEqual([]);
});
