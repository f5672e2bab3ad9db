import * as contract from '@/contract/health';
import { endpoints } from '@/contract/all';
import type { Endpoint } from '@/contract/endpoint';
import type { HealthCode } from '@/domain/health/code';
import { signInWithHost, linkPhone } from '@/contract/session';
import type { MockBackend } from '@mocks/backend';
import { applyControl } from '@mocks/controls/panel';
import { CITIZENS, FAMILY, VENUES } from '@mocks/ledger/health-register';
import {
  agree,
  appealed,
  bind,
  checked,
  CHEN,
  code,
  enter,
  papersOf,
  profile,
  resident,
  verdict,
} from './resident';
import { newKey, NOON, raw, shop, signIn, tell } from './shopper';

const [, LIN] = CITIZENS;
const [OPEN_DOOR, GREEN_DOOR] = VENUES;
const venueOf = (venue: (typeof VENUES)[number] | undefined) => venue?.token ?? '';

function set(backend: MockBackend, id: string, value: string | number | boolean | null): void {
  expect(applyControl(backend, id, value)).toBeNull();
}

async function guarded() {
  const backend = shop();
  set(backend, 'health.checker', true);
  const guard = await resident(backend, '13900009999', LIN);
  const mine = await resident(backend);
  return { backend, guard, mine };
}

const shows = async (backend: MockBackend, token: string, cursor?: string) =>
  (await tell(backend, contract.listCodeShows, cursor === undefined ? {} : { cursor }, { token }))
    .data;

describe('before the consent', () => {
  const REQUESTS: Readonly<Record<string, object>> = {
    bindIdentity: papersOf(CHEN),
    revealIdentity: {},
    getHealthCode: { personId: 'self' },
    listCodeShows: {},
    checkCode: { token: 'abcdefghijkmnpqr' },
    checkInAtVenue: { venue: venueOf(OPEN_DOOR), personId: 'self', near: null },
    appealCode: { personId: 'self', ground: 'OTHER', text: '不对' },
    listAppeals: {},
  };

  it.each(Object.entries(REQUESTS))('%s is refused', async (name, request) => {
    const backend = shop();
    const token = await signIn(backend);
    const endpoint = endpoints.find((one) => one.name === name) as Endpoint<object>;
    const told = await tell(backend, endpoint, request, { token, key: newKey() });
    expect(told.code).toBe('CONSENT_REQUIRED');
  });

  it('the profile tells nothing, though the account is known', async () => {
    const backend = shop();
    const token = await resident(backend);
    set(backend, 'health.checker', true);
    set(backend, 'health.forget-consent', null);
    const empty = { consent: null, identity: null, people: [], isChecker: false };
    expect(await profile(backend, token)).toEqual(empty);
  });

  it('another version than today’s is no consent', async () => {
    const backend = shop();
    const token = await signIn(backend);
    const told = await tell(backend, contract.agreeToHealth, { version: '0.9' }, { token });
    expect(told.code).toBe('VALIDATION');
    expect((await code(backend, token)).code).toBe('CONSENT_REQUIRED');
  });
});

describe('who somebody is', () => {
  it('is told only when name and number belong together', async () => {
    const backend = shop();
    const token = await signIn(backend);
    await agree(backend, token);
    expect((await code(backend, token)).code).toBe('IDENTITY_REQUIRED');
    const wrong = [
      { ...CHEN, name: '陈别名' },
      { ...CHEN, number: LIN?.number ?? '' },
      { ...CHEN, number: '110105190503070098' },
    ];
    for (const papers of wrong) {
      expect((await bind(backend, token, papers)).code).toBe('IDENTITY_MISMATCH');
    }
    expect((await bind(backend, token)).data.identity).toEqual({
      paper: 'RESIDENT_ID',
      maskedName: '陈**',
      maskedNumber: '11**************71',
      ...{ state: 'VERIFIED', note: '' },
    });
  });

  it('cannot be said by two accounts', async () => {
    const backend = shop();
    await resident(backend);
    const other = await signIn(backend, '13900002222');
    await agree(backend, other);
    expect((await bind(backend, other)).code).toBe('IDENTITY_MISMATCH');
  });

  it.each(CITIZENS.filter(({ paper }) => paper !== 'RESIDENT_ID'))(
    'is looked at by people when it is a $paper',
    async (who) => {
      const backend = shop();
      const token = await signIn(backend);
      await agree(backend, token);
      expect((await bind(backend, token, who)).data.identity.state).toBe('REVIEWING');
      expect((await code(backend, token)).code).toBe('IDENTITY_REQUIRED');
      backend.ledger.clock.advance(60_000);
      expect((await code(backend, token)).code).toBe('OK');
    },
  );

  it('is rejected by people who find nobody, and may be tried again', async () => {
    const backend = shop();
    const token = await signIn(backend);
    await agree(backend, token);
    await bind(backend, token, { ...CHEN, paper: 'PASSPORT', number: 'E99999999' });
    backend.ledger.clock.advance(60_000);
    const { identity } = await profile(backend, token);
    expect(identity).toMatchObject({ state: 'REJECTED', note: expect.stringMatching(/核对/) });
    expect((await bind(backend, token)).data.identity.state).toBe('VERIFIED');
  });

  it('can be read whole, by oneself alone', async () => {
    const backend = shop();
    const token = await resident(backend);
    const told = await tell(backend, contract.revealIdentity, {}, { token });
    expect(told.data).toEqual({ name: CHEN.name, number: CHEN.number });
  });

  it('leaves no name and no number in the ledger, its keys or its log', async () => {
    const backend = shop();
    const token = await resident(backend);
    await bind(backend, token, { ...CHEN, name: '陈别名' });
    set(backend, 'health.dependants', 4);
    await tell(backend, contract.revealIdentity, {}, { token });
    await code(backend, token, 'r1');
    const kept = JSON.stringify([backend.ledger.dump(), backend.log.after(0)]);
    for (const { name, number } of [CHEN, ...FAMILY.map(({ citizen }) => citizen)]) {
      expect(kept).not.toContain(name);
      expect(kept).not.toContain(number);
    }
    expect(kept).not.toContain('陈别名');
  });
});

describe('a code', () => {
  it('has a token of its own in every period, of at least 128 bits and nothing of anybody', async () => {
    const backend = shop();
    const token = await resident(backend);
    const tokens = new Set<string>();
    for (let times = 0; times < 50; times += 1) {
      const { data } = await code(backend, token);
      expect(data.token).toMatch(/^[a-z2-9]{32}$/);
      tokens.add(data.token);
    }
    expect(tokens.size).toBe(50);
  });

  it('is of oneself and of confirmed people, and of nobody else', async () => {
    const backend = shop();
    set(backend, 'health.dependants', 1);
    const token = await resident(backend);
    const { people } = await profile(backend, token);
    expect(people.map(({ personId, relation }) => [personId, relation])).toEqual([
      ['self', 'SELF'],
      ['r1', 'CHILD'],
    ]);
    expect((await code(backend, token, 'r1')).data.maskedName).toBe('陈**');
    for (const stranger of ['r2', 'c2', 'd1', CHEN.number]) {
      expect((await code(backend, token, stranger)).code).toBe('NOT_FOUND');
    }
  });

  it.each(['YELLOW', 'RED'] as const)('that is %s says why, who and since when', async (state) => {
    const backend = shop();
    const token = await resident(backend);
    set(backend, 'health.state', state);
    const { data } = await code(backend, token);
    expect(data).toMatchObject({ state, decidedAt: NOON });
    expect(data.reason.length * data.issuer.length).toBeGreaterThan(0);
  });

  it('is never asked for by a name or a number, and never answered with a picture', () => {
    const all = endpoints.filter(({ path }) => path.startsWith('/health'));
    expect(all).toHaveLength(11);
    const asksByName = all.filter(
      ({ name, request }) =>
        name !== 'bindIdentity' && /"(number|name)":\{/.test(JSON.stringify(request)),
    );
    expect(asksByName.map(({ name }) => name)).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/photo|picture/);
  });

  it.each([
    ['old-code', (data: HealthCode) => data.issuedAt + data.ttlMs < NOON],
    ['unknown-colour', (data: HealthCode) => String(data.state) === 'BLUE'],
  ] as const)('can be bent by %s without touching the ledger', async (fault, isBent) => {
    const backend = shop();
    const token = await resident(backend);
    backend.faults.set('getHealthCode', fault);
    expect(isBent((await code(backend, token)).data)).toBe(true);
    expect(isBent((await code(backend, token)).data)).toBe(false);
  });

  it('can be bent to repeat the token before it', async () => {
    const backend = shop();
    const token = await resident(backend);
    const { data } = await code(backend, token);
    backend.faults.set('getHealthCode', 'same-token');
    expect((await code(backend, token)).data.token).toBe(data.token);
  });
});

describe('at a guard’s', () => {
  it('is current once, and a second look is a replay', async () => {
    const { backend, guard, mine } = await guarded();
    const { token } = (await code(backend, mine)).data;
    backend.ledger.clock.advance(7_000);
    expect(verdict(await checked(backend, guard, token))).toEqual({
      verdict: 'CURRENT',
      ...{ state: 'GREEN', maskedName: '陈**', ageMs: 7_000, checkedAt: NOON + 7_000 },
    });
    expect(verdict(await checked(backend, guard, token))).toEqual({
      ...{ verdict: 'REPLAYED', checkedAt: NOON + 7_000 },
    });
  });

  it('is current to the end of its period and stale a millisecond later', async () => {
    const { backend, guard, mine } = await guarded();
    const codes = [(await code(backend, mine)).data, (await code(backend, mine)).data];
    backend.ledger.clock.advance(60_000);
    expect(verdict(await checked(backend, guard, codes[0]?.token ?? '')).verdict).toBe('CURRENT');
    backend.ledger.clock.advance(1);
    expect(verdict(await checked(backend, guard, codes[1]?.token ?? ''))).toEqual({
      ...{ verdict: 'STALE', checkedAt: NOON + 60_001 },
    });
  });

  it.each(['x', 'https://example.com/a', venueOf(OPEN_DOOR), '__proto__', 'constructor'])(
    'is foreign when it is %s',
    async (text) => {
      const { backend, guard } = await guarded();
      expect(verdict(await checked(backend, guard, text)).verdict).toBe('FOREIGN');
    },
  );

  it('tells the state of now, not the one when the code was drawn', async () => {
    const { backend, guard, mine } = await guarded();
    const { token } = (await code(backend, mine)).data;
    set(backend, 'health.state', 'RED');
    expect(verdict(await checked(backend, guard, token)).state).toBe('RED');
  });

  it('is told to nobody who is no guard', async () => {
    const { backend, guard, mine } = await guarded();
    const { token } = (await code(backend, mine)).data;
    set(backend, 'health.checker', false);
    expect((await checked(backend, guard, token)).code).toBe('FORBIDDEN');
    set(backend, 'health.checker', true);
    expect(verdict(await checked(backend, guard, token)).verdict).toBe('CURRENT');
  });

  it('leaves a line in the history of whose code it was, and in nobody else’s', async () => {
    const { backend, guard, mine } = await guarded();
    await checked(backend, guard, (await code(backend, mine)).data.token);
    expect((await shows(backend, mine)).shows).toMatchObject([
      { how: 'CHECK', maskedName: '陈**', state: 'GREEN', at: NOON },
    ]);
    expect((await shows(backend, guard)).shows).toEqual([]);
  });

  it.each([
    ['old-code', 'STALE'],
    ['same-token', 'REPLAYED'],
  ] as const)('is bent by %s to %s', async (fault, says) => {
    const { backend, guard, mine } = await guarded();
    backend.faults.set('checkCode', fault);
    const told = await checked(backend, guard, (await code(backend, mine)).data.token);
    expect(verdict(told)).toEqual({ verdict: says, checkedAt: NOON });
  });
});

describe('at a venue', () => {
  it('is written down once for one key, with or without a place', async () => {
    const backend = shop();
    const token = await resident(backend);
    const key = newKey();
    const first = await enter(backend, token, venueOf(OPEN_DOOR), key);
    const again = await tell(
      backend,
      contract.checkInAtVenue,
      { venue: venueOf(OPEN_DOOR), personId: 'self', near: { lat: 1, lng: 2 } },
      { token, key },
    );
    expect(again.data).toEqual(first.data);
    expect((await shows(backend, token)).shows).toMatchObject([
      { how: 'VENUE', place: OPEN_DOOR?.place },
    ]);
    expect(JSON.stringify(backend.ledger.dump())).not.toContain('"lat"');
  });

  it.each([
    ['GREEN', true, true],
    ['YELLOW', true, false],
    ['RED', false, false],
  ] as const)('%s is let in by its own rule', async (state, open, strict) => {
    const backend = shop();
    const token = await resident(backend);
    set(backend, 'health.state', state);
    const doors = [OPEN_DOOR, GREEN_DOOR].map((door) => enter(backend, token, venueOf(door)));
    const told = await Promise.all(doors);
    expect(told.map(({ data }) => data.admitted)).toEqual([open, strict]);
    expect(told.map(({ data }) => data.state)).toEqual([state, state]);
  });

  it('that nobody knows is not found, and nothing is written', async () => {
    const backend = shop();
    const token = await resident(backend);
    expect((await enter(backend, token, 'venue-of-nobody-1')).code).toBe('NOT_FOUND');
    expect((await shows(backend, token)).shows).toEqual([]);
  });
});

it('tells the history page by page, newest first, each line once', async () => {
  const backend = shop();
  const token = await resident(backend);
  set(backend, 'health.add-shows', null);
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await shows(backend, token, next ?? undefined);
    seen.push(...page.shows.map(({ showId }) => showId));
    next = page.next;
  } while (next !== null);
  expect(new Set(seen).size).toBe(45);
  expect(seen).toEqual([...seen].sort().reverse());
});

describe('an appeal', () => {
  it('is for yellow and red, one at a time, with a time by which it is answered', async () => {
    const backend = shop();
    const token = await resident(backend);
    expect((await appealed(backend, token)).code).toBe('CONFLICT');
    set(backend, 'health.state', 'YELLOW');
    const { data } = await appealed(backend, token);
    expect(data.appeal).toMatchObject({ state: 'OPEN', answer: '', dueAt: NOON + 86_400_000 });
    expect((await appealed(backend, token)).code).toBe('CONFLICT');
    expect((await code(backend, token)).data.appeal).toBe('OPEN');
  });

  it('that was accepted holds until the authority decides anew', async () => {
    const backend = shop();
    const token = await resident(backend);
    set(backend, 'health.state', 'RED');
    set(backend, 'health.appeals', 'accept');
    await appealed(backend, token);
    backend.ledger.clock.advance(6_000);
    expect((await code(backend, token)).data.state).toBe('GREEN');
    backend.ledger.clock.advance(1_000);
    set(backend, 'health.state', 'RED');
    expect((await code(backend, token)).data.state).toBe('RED');
  });

  it('for a confirmed person leaves one’s own code as it is', async () => {
    const backend = shop();
    set(backend, 'health.dependants', 1);
    const token = await resident(backend);
    set(backend, 'health.state', 'RED');
    set(backend, 'health.appeals', 'accept');
    await appealed(backend, token, 'r1');
    backend.ledger.clock.advance(6_000);
    expect((await code(backend, token, 'r1')).data.state).toBe('GREEN');
    expect((await code(backend, token)).data.state).toBe('RED');
  });
});

describe('erasing', () => {
  it('takes everything, also what keys and tokens remember', async () => {
    const { backend, guard, mine } = await guarded();
    const { token } = (await code(backend, mine)).data;
    await enter(backend, mine, venueOf(OPEN_DOOR));
    set(backend, 'health.state', 'RED');
    await appealed(backend, mine);
    expect((await tell(backend, contract.eraseHealth, {}, { token: mine })).code).toBe('OK');
    const kept = JSON.stringify(backend.ledger.dump());
    for (const trace of ['陈*', '11***', '那天没有去过', OPEN_DOOR?.place ?? '', token]) {
      expect(kept).not.toContain(trace);
    }
    expect(verdict(await checked(backend, guard, token)).verdict).toBe('FOREIGN');
    expect((await code(backend, mine)).code).toBe('CONSENT_REQUIRED');
  });

  it('lets the same person begin again, and QA’s preset does not undo it', async () => {
    const backend = shop();
    set(backend, 'health.ready', true);
    const token = await signIn(backend);
    expect((await code(backend, token)).code).toBe('OK');
    await tell(backend, contract.eraseHealth, {}, { token });
    expect((await code(backend, token)).code).toBe('CONSENT_REQUIRED');
    await agree(backend, token);
    expect((await bind(backend, token)).data.identity.state).toBe('VERIFIED');
    expect((await shows(backend, token)).shows).toEqual([]);
  });
});

describe('two accounts that become one', () => {
  async function joined(who: typeof CHEN | null) {
    const backend = shop();
    const browser = await resident(backend);
    await enter(backend, browser, venueOf(OPEN_DOOR));
    const host = { host: 'weapp', code: 'zhang.1' } as const;
    const mini = (await tell(backend, signInWithHost, host)).data.token;
    if (who) {
      await agree(backend, mini);
      await bind(backend, mini, who);
      await enter(backend, mini, venueOf(GREEN_DOOR));
    }
    const proof = { host: 'weapp', proof: 'mock:13900001234' } as const;
    const { token } = (await tell(backend, linkPhone, proof, { token: mini })).data;
    return { backend, token };
  }

  it('keep the identity and the history of the one who has them', async () => {
    const { backend, token } = await joined(null);
    expect((await profile(backend, token)).identity?.maskedName).toBe('陈**');
    expect((await shows(backend, token)).shows).toHaveLength(1);
  });

  it('hand no history of another person over', async () => {
    const { backend, token } = await joined(LIN ?? CHEN);
    expect((await profile(backend, token)).identity?.maskedName).toBe('陈**');
    expect((await shows(backend, token)).shows.map(({ place }) => place)).toEqual([
      OPEN_DOOR?.place,
    ]);
    expect(JSON.stringify(backend.ledger.books.state.health)).not.toContain('林*');
  });
});

it('answers nothing of health while it is closed, and says for how long', async () => {
  const backend = shop();
  const token = await resident(backend);
  set(backend, 'health.closed', true);
  for (const { method, path, name } of endpoints.filter((one) => one.path.startsWith('/health'))) {
    const requests: Record<string, object> = {
      agreeToHealth: { version: '1.0' },
      bindIdentity: papersOf(CHEN),
      getHealthCode: { personId: 'self' },
      checkCode: { token: 'x' },
      checkInAtVenue: { venue: venueOf(OPEN_DOOR), personId: 'self', near: null },
      appealCode: { personId: 'self', ground: 'OTHER', text: '不对' },
    };
    const sent = { token, key: newKey() };
    const reply = await raw(backend, { method, path }, requests[name] ?? {}, sent);
    expect([name, await reply.json()]).toEqual([
      name,
      expect.objectContaining({ code: 'MAINTENANCE', retryAfterMs: 30_000 }),
    ]);
  }
});

it('tries a key again that met a closed door', async () => {
  const backend = shop();
  const token = await resident(backend);
  const key = newKey();
  set(backend, 'health.closed', true);
  expect((await enter(backend, token, venueOf(OPEN_DOOR), key)).code).toBe('MAINTENANCE');
  set(backend, 'health.closed', false);
  expect((await enter(backend, token, venueOf(OPEN_DOOR), key)).code).toBe('OK');
});

it('knows nobody who can be alive, by numbers that add up', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const people = [...CITIZENS, ...FAMILY.map(({ citizen }) => citizen)];
  const residents = people.filter(({ paper }) => paper === 'RESIDENT_ID');
  expect(residents.length).toBeGreaterThan(5);
  for (const { number } of residents) {
    expect(Number(number.slice(6, 10))).toBeLessThan(1912);
    const sum = weights.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
    expect(number[17]).toBe('10X98765432'[sum % 11]);
  }
});
