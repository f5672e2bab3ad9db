import type { Hand } from '../../tools/flows/hand';
import {
  parseFlow,
  perform,
  runFlow,
  wordsOf,
  type Flow,
  type Step,
} from '../../tools/flows/steps';

const written = (steps: readonly unknown[], rest: object = {}) =>
  JSON.stringify({ version: 1, title: '一条流程', steps, ...rest });

/** A hand that only says what it was told to do. */
function scribe(fails?: string, there = true) {
  const deeds: unknown[][] = [];
  const hand = new Proxy({} as Hand, {
    get:
      (_, deed) =>
      (...told: unknown[]) => {
        deeds.push([deed, ...told]);
        return deed === fails ? Promise.reject(new Error('不在屏幕上')) : Promise.resolve(there);
      },
  });
  return { hand, deeds };
}

const EVERY: readonly (readonly [Step, readonly unknown[]])[] = [
  [{ do: 'tap', name: '结算' }, ['tap', { name: '结算' }]],
  [
    { do: 'tap', name: '/^支付/', role: 'button', within: '确认', nth: 1 },
    ['tap', { name: /^支付/, role: 'button', within: '确认', nth: 1 }],
  ],
  [{ do: 'see', name: '支付成功' }, ['sees', { name: '支付成功' }]],
  [{ do: 'miss', name: '加载中' }, ['missesSight', { name: '加载中' }]],
  [{ do: 'fill', name: '手机号', value: '' }, ['fill', { name: '手机号' }, '']],
  [{ do: 'open', path: '/pages/x/index' }, ['open', '/pages/x/index']],
  [{ do: 'start', path: '' }, ['start', undefined]],
  [{ do: 'start', path: '/a' }, ['start', '/a']],
  [{ do: 'tab', name: '购物车' }, ['tab', '购物车']],
  [{ do: 'scroll', px: -300 }, ['scroll', -300]],
  [{ do: 'cashier', end: 'cancelled' }, ['atCashier', 'cancelled']],
  [{ do: 'back' }, ['back']],
  [{ do: 'pull' }, ['pullDown']],
  [{ do: 'kill' }, ['kill']],
  [{ do: 'background' }, ['background']],
  [{ do: 'foreground' }, ['foreground']],
  [
    { do: 'set', control: 'device.network', value: 'offline' },
    ['set', 'device.network', 'offline'],
  ],
  [{ do: 'set', control: 'device.kill', value: null }, ['set', 'device.kill', null]],
];

describe('a flow file', () => {
  it('reads back what was written', () => {
    const flow: Flow = {
      ...{ version: 1, title: '一条流程', state: 'world:price-up' },
      steps: EVERY.map(([step]) => step),
    };
    expect(parseFlow(JSON.stringify(flow))).toEqual(flow);
  });

  it('has no state when none was written', () => {
    expect('state' in parseFlow(written([]))).toBe(false);
  });

  it.each([
    ['{', 'not a flow file: it is not JSON'],
    ['null', 'not a flow file of version 1'],
    [JSON.stringify({ version: 2 }), 'not a flow file of version 1: 2'],
    [JSON.stringify({ version: 1, steps: [] }), 'a flow needs a title'],
    [JSON.stringify({ version: 1, title: 'x' }), 'a flow needs steps'],
    [written([], { state: 3 }), '"state" is a text'],
  ])('%s is refused: %s', (text, why) => {
    expect(() => parseFlow(text)).toThrow(why);
  });

  it.each([
    [7, 'step 1: is not an object'],
    [{ do: 'dance' }, 'there is no deed "dance"'],
    [{ do: 'toString' }, 'there is no deed "toString"'],
    [{ do: 'tap' }, '"name" of "tap" is missing or wrong'],
    [{ do: 'tap', name: '' }, '"name" of "tap" is missing or wrong'],
    [{ do: 'tap', name: '买', role: 'menu' }, '"role" is wrong'],
    [{ do: 'tap', name: '买', nth: -1 }, '"nth" is wrong'],
    [{ do: 'tap', name: '买', class: 'x' }, '"class" is not known'],
    [{ do: 'tap', name: '买', ifThere: 1 }, '"ifThere" is wrong'],
    [{ do: 'see', name: '买', ifThere: true }, '"ifThere" is not known'],
    [{ do: 'tab', name: '我的', within: 3 }, '"within" is wrong'],
    [{ do: 'back', role: 'button' }, '"role" is not known'],
    [{ do: 'fill', name: '手机号', value: 1 }, '"value" of "fill" is missing or wrong'],
    [{ do: 'scroll', px: '3' }, '"px" of "scroll" is missing or wrong'],
    [{ do: 'cashier', end: 'stolen' }, '"end" of "cashier" is missing or wrong'],
    [{ do: 'set', control: 'x', value: {} }, '"value" of "set" is missing or wrong'],
  ])('the step %j is refused: %s', (step, why) => {
    expect(() => parseFlow(written([step]))).toThrow(why);
  });

  it('names the step that is wrong by its place', () => {
    expect(() => parseFlow(written([{ do: 'back' }, { do: 'back' }, {}]))).toThrow('step 3:');
  });
});

describe('a name between slashes', () => {
  it('is a pattern, any other name is meant as it is', () => {
    expect(wordsOf('/^支付 ¥/')).toEqual(/^支付 ¥/);
    expect(wordsOf('1/2')).toBe('1/2');
    expect(wordsOf('//')).toBe('//');
  });
});

describe('a replay', () => {
  it.each(EVERY)('does %j', async (step, deed) => {
    const { hand, deeds } = scribe();
    await perform(hand, step);
    expect(deeds).toEqual([deed]);
  });

  it.each([
    [true, ['rest', 'has', 'tap']],
    [false, ['rest', 'has']],
  ])('taps what may be missing only when it is there: %s', async (there, done) => {
    const { hand, deeds } = scribe(undefined, there);
    await perform(hand, { do: 'tap', name: '以后再说', ifThere: true });
    expect(deeds.map(([deed]) => deed)).toEqual(done);
  });

  it('tells each step before it is done and stops at the one that fails', async () => {
    const { hand, deeds } = scribe('sees');
    const heard: number[] = [];
    const flow = parseFlow(
      written([{ do: 'back' }, { do: 'see', name: '首页' }, { do: 'tab', name: '我的' }]),
    );
    await expect(runFlow(hand, flow, (at) => heard.push(at))).rejects.toThrow(
      'step 2 {"do":"see","name":"首页"}: 不在屏幕上',
    );
    expect(heard).toEqual([0, 1]);
    expect(deeds.map(([deed]) => deed)).toEqual(['back', 'sees']);
  });
});
