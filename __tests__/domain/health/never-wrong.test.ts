import fc from 'fast-check';
import type { CodeState } from '@/domain/health/code';
import type { CodeView } from '@/domain/health/view';
import { known, Phone, type Network } from './phone';

const DAY = 86_400_000;
const KNOWN: readonly (CodeState | null)[] = ['GREEN', 'YELLOW', 'RED', null];

/** `live`, or why it is grey; ` +` when other ways are offered. */
const told = (view: CodeView): string =>
  view.kind === 'live' ? 'live' : view.why + (view.offersOthers ? ' +' : '');

type Deed = (phone: Phone) => void | Promise<void>;

interface Row {
  readonly name: string;
  /** How wrong the device's clock is from the beginning. */
  readonly wrongBy?: number;
  /** Before the page is opened. */
  readonly first?: Deed;
  /** The page is not opened at all. */
  readonly closed?: boolean;
  /** Ten seconds after the code is on the screen. */
  readonly then?: Deed;
  /** Seconds (from the opening; from `then` on where there is one) → what is told. */
  readonly seen: readonly (readonly [number, string])[];
}

const network =
  (name: Network): Deed =>
  (phone) =>
    phone.setNetwork(name);

const ALWAYS: Row['seen'] = [
  [0, 'checking'],
  [0.5, 'live'],
  [30, 'live'],
  [61, 'live'],
  [300, 'live'],
];

const STILL: Row['seen'] = [
  [0, 'live'],
  [49, 'live'],
  [51, 'live'],
  [300, 'live'],
];

const away =
  (ms: number, meanwhile: Deed): Deed =>
  async (phone) => {
    phone.hide();
    await phone.pass(ms);
    await meanwhile(phone);
    await phone.show();
  };

const ROWS: readonly Row[] = [
  { name: 'online', seen: ALWAYS },
  {
    name: 'slow',
    first: network('slow'),
    seen: [
      [0, 'checking'],
      [2.9, 'checking'],
      [4.1, 'slow'],
      [6.5, 'live'],
      [61, 'live'],
      [300, 'live'],
    ],
  },
  {
    name: 'offline',
    first: network('offline'),
    seen: [
      [0, 'offline +'],
      [5, 'offline +'],
      [61, 'offline +'],
      [300, 'offline +'],
    ],
  },
  {
    name: '429',
    first: network('429'),
    seen: [
      [0, 'checking'],
      [0.5, 'rate-limited'],
      [36, 'rate-limited'],
      [37, 'rate-limited +'],
      [300, 'rate-limited +'],
    ],
  },
  {
    name: '503',
    first: network('503'),
    seen: [
      [0, 'checking'],
      [0.5, 'maintenance'],
      [26, 'maintenance'],
      [27, 'maintenance +'],
      [300, 'maintenance +'],
    ],
  },
  { name: 'the clock a day fast', wrongBy: DAY, seen: ALWAYS },
  { name: 'the clock a day slow', wrongBy: -DAY, seen: ALWAYS },
  {
    name: 'hidden',
    closed: true,
    seen: [
      [0, 'checking'],
      [61, 'checking'],
      [300, 'checking'],
    ],
  },
  {
    name: 'killed before the answer',
    first: (phone) => {
      phone.open();
      phone.restart();
    },
    seen: ALWAYS,
  },

  { name: 'online, later', then: () => undefined, seen: STILL },
  {
    name: 'slow, later',
    then: network('slow'),
    seen: [
      [0, 'live'],
      [49, 'live'],
      [51, 'live'],
      [60, 'live'],
      [300, 'live'],
    ],
  },
  {
    name: 'offline, later',
    then: network('offline'),
    seen: [
      [0, 'live'],
      [49, 'live'],
      [50.1, 'offline +'],
      [300, 'offline +'],
    ],
  },
  {
    name: '429, later',
    then: network('429'),
    seen: [
      [0, 'live'],
      [49, 'live'],
      [50.1, 'rate-limited'],
      [300, 'rate-limited +'],
    ],
  },
  {
    name: '503, later',
    then: network('503'),
    seen: [
      [0, 'live'],
      [49, 'live'],
      [50.1, 'maintenance'],
      [300, 'maintenance +'],
    ],
  },
  ...[DAY, -DAY, -5_000].map((byMs) => ({
    name: `the clock moved by ${String(byMs / 1000)} s, later`,
    then: (phone: Phone) => phone.setClock(byMs),
    seen: [
      [0, 'live'],
      [2, 'live'],
      [49, 'live'],
      [300, 'live'],
    ] as const,
  })),
  {
    name: 'the clock a day back, and no answer',
    then: (phone) => {
      phone.setNetwork('no answer');
      phone.setClock(-DAY);
    },
    seen: [
      [0, 'live'],
      [1.1, 'clock'],
      [5, 'clock'],
      [51, 'clock +'],
      [300, 'clock +'],
    ],
  },
  {
    name: 'the clock a day forward, and no answer',
    then: (phone) => {
      phone.setNetwork('no answer');
      phone.setClock(DAY);
    },
    seen: [
      [0, 'live'],
      [1.1, 'stale'],
      [5, 'slow'],
      [51, 'failed +'],
      [300, 'failed +'],
    ],
  },
  {
    name: 'hidden, later',
    then: (phone) => phone.hide(),
    seen: [
      [0, 'stale'],
      [49, 'stale'],
      [300, 'stale'],
    ],
  },
  {
    name: 'hidden and shown again',
    then: away(10_000, () => undefined),
    seen: [
      [0, 'stale'],
      [0.5, 'live'],
      [61, 'live'],
    ],
  },
  {
    name: 'hidden and shown again without network, inside its period',
    then: away(10_000, network('offline')),
    seen: [
      [0, 'offline +'],
      [10, 'offline +'],
      [300, 'offline +'],
    ],
  },
  {
    name: 'hidden, the clock set back by as much, shown without network',
    then: away(600_000, (phone) => {
      phone.setNetwork('offline');
      phone.setClock(-600_000);
    }),
    seen: [
      [0, 'offline +'],
      [10, 'offline +'],
      [300, 'offline +'],
    ],
  },
  {
    name: 'hidden, the clock set back by as much, shown without an answer',
    then: away(600_000, (phone) => {
      phone.setNetwork('no answer');
      phone.setClock(-600_000);
    }),
    seen: [
      [0, 'stale'],
      [4, 'slow'],
      [9, 'failed'],
    ],
  },
  {
    name: 'killed, later',
    then: (phone) => phone.restart(),
    seen: [
      [0, 'checking'],
      [0.5, 'live'],
      [61, 'live'],
    ],
  },
  {
    name: 'killed, and without network',
    then: (phone) => {
      phone.setNetwork('offline');
      phone.restart();
    },
    seen: [
      [0, 'offline +'],
      [300, 'offline +'],
    ],
  },
  {
    name: 'killed, the clock set back, and without an answer',
    then: (phone) => {
      phone.setNetwork('no answer');
      phone.setClock(-DAY);
      phone.restart();
    },
    seen: [
      [0, 'checking'],
      [4, 'slow'],
      [9, 'failed'],
    ],
  },
];

const cells = ROWS.flatMap((row) =>
  KNOWN.map((state) => [row.name, state ?? 'never queried', row, state] as const),
);

test.each(cells)('%s, %s: a colour only while it is current', async (_name, _known, row, state) => {
  const phone = new Phone(known(state), row.wrongBy);
  phone.state = state ?? 'GREEN';
  await row.first?.(phone);
  if (!row.closed) phone.open();
  if (row.then) {
    await phone.pass(500);
    expect(told(phone.view)).toBe('live');
    await phone.pass(9_500);
    await row.then(phone);
  }
  const begin = phone.now;
  for (const [seconds, words] of row.seen) {
    const look = () => {
      if (!phone.isRight()) throw new Error(`wrong at ${String(phone.now - begin)} ms`);
    };
    await phone.pass(begin + seconds * 1000 - phone.now, look);
    expect([seconds, told(phone.view)]).toEqual([seconds, words]);
    if (phone.view.kind === 'live') expect(phone.view.code.state).toBe(phone.state);
    else expect(phone.view.last?.state ?? null).toBe(row.then ? phone.state : state);
  }
});

test('the table has every condition with every knowledge', () => {
  expect(cells).toHaveLength(ROWS.length * 4);
  expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
});

const NETWORKS: readonly Network[] = ['online', 'slow', 'offline', '429', '503', 'no answer'];

/** A deed with words for a counterexample. */
type Step = readonly [string, Deed];

const passing = fc
  .integer({ min: 1, max: 20_000 })
  .map((ms): Step => [`pass ${String(ms)}`, (phone) => phone.pass(ms)]);
const networks = fc
  .constantFrom(...NETWORKS)
  .map((name): Step => [`network ${name}`, network(name)]);
const clocks = fc
  .oneof(fc.integer({ min: -DAY, max: DAY }), fc.integer({ min: -70_000, max: 70_000 }))
  .map((ms): Step => [`clock ${String(ms)}`, (phone) => phone.setClock(ms)]);
const absences = fc
  .tuple(fc.integer({ min: 1, max: 3_600_000 }), fc.boolean())
  .map(([ms, isSetBack]): Step => [
    `away ${String(ms)}${isSetBack ? ', clock back' : ''}`,
    away(ms, (phone) => {
      if (isSetBack) phone.setClock(-ms);
    }),
  ]);
const step = fc.oneof(
  { arbitrary: passing, weight: 5 },
  { arbitrary: networks, weight: 3 },
  { arbitrary: clocks, weight: 2 },
  absences,
  fc.constant<Step>(['tap', (phone) => phone.tap()]),
  fc.constant<Step>(['restart', (phone) => phone.restart()]),
);

test('whatever happens, a colour is never old, never of another life, and comes back in the end', async () => {
  let lives = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 10 }),
      fc.constantFrom(...KNOWN),
      fc.integer({ min: -DAY, max: DAY }),
      async (steps, rolls, state, wrongBy) => {
        const phone = new Phone(known(state), wrongBy);
        let roll = 0;
        phone.random = () => rolls[(roll += 1) % rolls.length] ?? 0;
        const look = () => expect(phone.isRight()).toBe(true);
        const pass = phone.pass.bind(phone);
        phone.pass = (ms) => pass(ms, look);
        phone.open();
        for (const [, deed] of steps) {
          await deed(phone);
          await phone.pass(phone.view.kind === 'live' ? 1_001 : 0);
          look();
          if (phone.view.kind === 'live') lives += 1;
        }
        phone.setNetwork('online');
        await phone.pass(70_000);
        look();
        expect(phone.view.kind).toBe('live');
      },
    ),
    { numRuns: 200 },
  );
  expect(lives).toBeGreaterThan(300);
});
