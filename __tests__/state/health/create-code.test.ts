import { createPhone, codeAt, net, NOON, refusal, TTL_MS, type Answer } from './bench';

type Phone = ReturnType<typeof createPhone>;

async function shown(phone: Phone = createPhone()): Promise<Phone> {
  phone.code.shown();
  await phone.calm();
  return phone;
}

describe('asking', () => {
  it('waits until its page is seen, and then asks once however often it is told so', async () => {
    const phone = createPhone();
    await phone.pass(120_000);
    expect(phone.asked).toEqual([]);
    phone.code.shown();
    phone.code.shown();
    await phone.calm();
    phone.code.shown();
    await phone.calm();
    expect(phone.asked).toHaveLength(1);
    expect(phone.view().kind).toBe('live');
  });

  it('has one question under way, whatever is tapped, timed or comes back meanwhile', async () => {
    const phone = createPhone();
    phone.answers('never');
    await shown(phone);
    phone.code.tap();
    phone.setOnline(false);
    phone.setOnline(true);
    await phone.pass(300_000);
    expect(phone.asked).toHaveLength(1);
  });

  it('asks again before the period is over, so that a green stays one', async () => {
    const phone = await shown();
    for (let second = 0; second < 600; second += 1) {
      await phone.pass(1_000);
      expect(phone.view().kind).toBe('live');
    }
    const gaps = phone.asked.slice(1).map(({ at }, index) => at - (phone.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(TTL_MS * 0.8);
  });

  it.each([
    ['the app is left', (phone: Phone) => phone.see(false), (phone: Phone) => phone.see(true)],
    [
      'a page covers it',
      (phone: Phone) => phone.code.hidden(),
      (phone: Phone) => phone.code.shown(),
    ],
  ])('rests while %s, and asks at once when it is seen again', async (_how, leave, back) => {
    const phone = await shown();
    leave(phone);
    expect(phone.view().kind).toBe('grey');
    await phone.pass(3_600_000);
    expect(phone.asked).toHaveLength(1);
    expect(phone.timers()).toBe(0);
    back(phone);
    expect(phone.view()).toMatchObject({ kind: 'grey', why: 'stale' });
    await phone.calm();
    expect(phone.asked).toHaveLength(2);
    expect(phone.view().kind).toBe('live');
  });

  it('gives a question up that was under way when the app was left, and ignores its answer', async () => {
    const phone = createPhone();
    const late = phone.answersLater();
    await shown(phone);
    phone.see(false);
    phone.see(true);
    await phone.pass(2_999);
    expect(phone.asked).toHaveLength(1);
    late({ ok: true, value: codeAt(NOON), serverTime: NOON });
    await phone.calm();
    expect(phone.view()).toMatchObject({ kind: 'grey', last: null });
    expect(phone.kept).toEqual([]);
    phone.answers(() => ({ ok: true, value: codeAt(phone.now()), serverTime: phone.now() }));
    await phone.pass(1);
    expect(phone.asked).toHaveLength(2);
    expect(phone.view().kind).toBe('live');
  });

  it('stays hidden while the app comes back under another page', async () => {
    const phone = await shown();
    phone.code.hidden();
    phone.see(false);
    phone.see(true);
    await phone.pass(100_000);
    expect(phone.asked).toHaveLength(1);
    expect(phone.view().kind).toBe('grey');
  });

  it('has a button that rests three seconds after a tap', async () => {
    const phone = await shown();
    expect(phone.code.store.getState().rests).toBe(false);
    phone.code.tap();
    await phone.calm();
    expect(phone.code.store.getState().rests).toBe(true);
    phone.code.tap();
    await phone.calm();
    expect(phone.asked).toHaveLength(2);
    await phone.pass(4_000);
    expect(phone.code.store.getState().rests).toBe(false);
    phone.code.tap();
    await phone.calm();
    expect(phone.asked).toHaveLength(3);
  });

  it('is over when it was let go of: nothing is asked, shown or kept any more', async () => {
    const phone = createPhone();
    let arrive: (() => void) | undefined;
    phone.answers('never');
    await shown(phone);
    phone.code.dispose();
    arrive?.();
    phone.code.shown();
    phone.code.tap();
    phone.see(true);
    phone.setOnline(true);
    await phone.pass(600_000);
    expect(phone.asked).toHaveLength(1);
    expect(phone.kept).toEqual([]);
    expect(phone.timers()).toBe(0);
  });
});

describe('what stands in the way', () => {
  const TROUBLES: readonly (readonly [string, Answer, string])[] = [
    ['a bare 429', () => net('http', 429), 'rate-limited'],
    ['RATE_LIMITED', () => refusal('RATE_LIMITED'), 'rate-limited'],
    ['a bare 503', () => net('http', 503), 'maintenance'],
    ['MAINTENANCE', () => refusal('MAINTENANCE'), 'maintenance'],
    ['BUSY', () => refusal('BUSY'), 'maintenance'],
    ['no network', () => net('offline'), 'offline'],
    ['a timeout', () => net('timeout'), 'failed'],
    ['a bare 500', () => net('http', 500), 'failed'],
    ['a code nobody knows', () => refusal('UNKNOWN_REFUSAL'), 'failed'],
    [
      'a code of somebody else',
      () => ({ ok: true, value: { ...codeAt(NOON), personId: 'p2' }, serverTime: NOON }),
      'failed',
    ],
    [
      'a code that is over',
      () => ({ ok: true, value: codeAt(NOON - TTL_MS - 1), serverTime: NOON }),
      'failed',
    ],
  ];

  it.each(TROUBLES)('%s is told as such, and is no colour', async (_name, answer, why) => {
    const phone = createPhone({ personId: 'self', state: 'GREEN', issuedAt: NOON - 720_000 });
    phone.answers(answer);
    await shown(phone);
    expect(phone.view()).toMatchObject({ kind: 'grey', why, offersOthers: false });
  });

  it.each(TROUBLES)(
    '%s is asked about less and less, and ends by itself',
    async (_name, answer) => {
      const phone = createPhone();
      phone.answers(answer);
      await shown(phone);
      await phone.pass(600_000);
      const count = phone.asked.length;
      expect(count).toBeLessThan(20);
      phone.answers(() => ({ ok: true, value: codeAt(phone.now()), serverTime: phone.now() }));
      await phone.pass(60_000);
      expect(phone.view().kind).toBe('live');
    },
  );

  it('waits as long as the server wishes, taps included', async () => {
    const phone = createPhone();
    phone.answers(() => refusal('RATE_LIMITED', 30_000));
    await shown(phone);
    await phone.pass(10_000);
    phone.code.tap();
    await phone.pass(19_000);
    expect(phone.asked).toHaveLength(1);
    await phone.pass(40_000);
    expect(phone.asked.length).toBeGreaterThan(1);
  });

  it('keeps what is current through a failure, until its time is over', async () => {
    const phone = await shown();
    phone.answers(() => net('timeout'));
    phone.code.tap();
    await phone.calm();
    expect(phone.view().kind).toBe('live');
    await phone.pass(TTL_MS - 1_000);
    expect(phone.view().kind).toBe('live');
    await phone.pass(1_001);
    expect(phone.view()).toMatchObject({ kind: 'grey', why: 'failed', last: { state: 'GREEN' } });
  });

  it('offers other ways after two failures, and at once without network', async () => {
    const phone = createPhone();
    phone.answers(() => net('timeout'));
    await shown(phone);
    await phone.pass(20_000);
    expect(phone.view()).toMatchObject({ offersOthers: true });
    const offline = createPhone();
    offline.setOnline(false);
    expect(offline.view()).toMatchObject({ why: 'offline', offersOthers: true });
  });

  it('calls an answer slow that takes its time, and takes it when it comes', async () => {
    const phone = createPhone();
    phone.answers('never');
    await shown(phone);
    expect(phone.view()).toMatchObject({ why: 'checking' });
    await phone.pass(4_000);
    expect(phone.view()).toMatchObject({ why: 'slow' });
  });

  it('asks when the network is back, not at the very moment', async () => {
    const phone = createPhone();
    phone.answers(() => net('offline'));
    await shown(phone);
    await phone.pass(300_000);
    const before = phone.asked.length;
    phone.answers(() => ({ ok: true, value: codeAt(phone.now()), serverTime: phone.now() }));
    phone.setOnline(true);
    await phone.calm();
    expect(phone.asked).toHaveLength(before);
    await phone.pass(3_000);
    expect(phone.view().kind).toBe('live');
  });
});

describe('a clock that is moved', () => {
  it.each([
    ['a day forward', 86_400_000],
    ['a day back', -86_400_000],
    ['half a minute back, inside the period', -30_000],
  ])(
    '%s takes the colour away at the next look, and the next answer brings it back',
    async (_how, ms) => {
      const phone = await shown();
      await phone.pass(40_000);
      phone.answers('never');
      phone.moveClock(ms);
      await phone.pass(1_001);
      expect(phone.view().kind).toBe('grey');
      expect(phone.asked).toHaveLength(2);
      const other = await shown();
      await other.pass(40_000);
      other.moveClock(ms);
      await other.pass(1_001);
      expect(other.view().kind).toBe('live');
      expect(other.asked).toHaveLength(2);
    },
  );

  it.each([86_400_000, -86_400_000])('moved by %d ms while the app is away', async (ms) => {
    const phone = await shown();
    phone.see(false);
    await phone.pass(TTL_MS / 2);
    phone.moveClock(ms);
    phone.answers('never');
    phone.see(true);
    expect(phone.view().kind).toBe('grey');
  });

  it('set back by just the time the app was away, it makes no old code look young', async () => {
    const phone = await shown();
    await phone.pass(5_000);
    phone.see(false);
    await phone.pass(600_000);
    phone.moveClock(-600_000);
    phone.answers('never');
    phone.see(true);
    expect(phone.view().kind).toBe('grey');
    await phone.pass(10_000);
    expect(phone.view().kind).toBe('grey');
  });

  it('held still while the code is shown, it keeps no code alive', async () => {
    const phone = await shown();
    phone.answers('never');
    for (let second = 0; second < 90; second += 1) {
      await phone.pass(1_000);
      phone.moveClock(-1_000);
    }
    expect(phone.view().kind).toBe('grey');
  });

  it('does not make a storm of questions while none is answered', async () => {
    const phone = await shown();
    await phone.pass(40_000);
    phone.answers(() => net('timeout'));
    phone.moveClock(-3_600_000);
    await phone.pass(120_000);
    expect(phone.view()).toMatchObject({ why: 'clock' });
    expect(phone.asked.length).toBeLessThan(10);
  });
});

describe('what has to come first', () => {
  it.each([
    ['CONSENT_REQUIRED', 'consent'],
    ['IDENTITY_REQUIRED', 'identity'],
    ['NOT_FOUND', 'person'],
    ['FORBIDDEN', 'person'],
  ] as const)('%s ends the questions until the page is seen again', async (code, gate) => {
    const phone = await shown();
    phone.answers(() => refusal(code));
    phone.code.tap();
    await phone.pass(300_000);
    phone.code.shown();
    await phone.calm();
    expect(phone.asked).toHaveLength(2);
    expect(phone.code.store.getState().gate).toBe(gate);
    expect(phone.view()).toMatchObject({ kind: 'grey', last: null });
    expect(phone.heard.lapsed).toBe(gate === 'consent' ? 1 : 0);
    phone.answers(() => ({ ok: true, value: codeAt(phone.now()), serverTime: phone.now() }));
    phone.code.hidden();
    phone.code.shown();
    await phone.calm();
    expect(phone.code.store.getState()).toMatchObject({ gate: null, view: { kind: 'live' } });
  });
});

describe('a result that came in advance', () => {
  it('is named in grey: nobody can tell its age', async () => {
    const phone = createPhone();
    phone.answers('never');
    await shown(phone);
    phone.code.recall({ personId: 'self', state: 'YELLOW', issuedAt: NOON - 5_000 });
    phone.code.recall({ personId: 'p2', state: 'RED', issuedAt: NOON });
    expect(phone.view()).toMatchObject({ kind: 'grey', last: { state: 'YELLOW' } });
  });
});

it('keeps nothing of an answer but state and time', async () => {
  const phone = await shown();
  expect(phone.kept).toEqual([{ personId: 'self', state: 'GREEN', issuedAt: NOON }]);
});

it('tells nobody of a change where nothing has changed', async () => {
  const phone = await shown();
  let told = 0;
  phone.code.store.subscribe(() => {
    told += 1;
  });
  await phone.pass(30_000);
  expect(told).toBe(0);
});
