import { ENDPOINTS, FORM, lost, NOON, ok, Payer, refused, settle, TOKEN, VIEW } from './payer';
import type { CashierView } from '@/contract/cashier';
import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';

const MINUTE = 60_000;
const as = (state: CashierView['state']) => ok({ ...VIEW, state });

async function atBill(set: ConstructorParameters<typeof Payer>[0] = {}) {
  const payer = new Payer(set);
  payer.answers.issueCashierForm = [ok(FORM)];
  await payer.arrives();
  return payer;
}

/** An answer that comes when the test says so. */
function held<T>() {
  let give: (told: Result<T>) => void = () => undefined;
  const answer = new Promise<Result<T>>((resolve) => {
    give = resolve;
  });
  return { answer, give };
}

test('asks for the form with what was shown, and follows it', async () => {
  const payer = await atBill();
  await payer.pays();
  const { title, amountFen, expiresAt } = VIEW;
  expect(payer.sent.at(-1)).toEqual({
    name: 'issueCashierForm',
    request: { product: 'wap', seen: { title, amountFen, expiresAt } },
  });
  expect(payer.left).toEqual([FORM]);
  expect(payer.screen).toMatchObject({ kind: 'bill', busy: true });
});

test('a computer gets the page for computers', async () => {
  const payer = await atBill({ where: { scene: 'desktop', onPc: true } });
  await payer.pays();
  expect(payer.sent.at(-1)?.request).toMatchObject({ product: 'page' });
});

test('the token is sent once and in one body only', async () => {
  const payer = await atBill();
  await payer.pays();
  payer.answers.getCashierStatus = [as('PAYING'), as('PAID')];
  await payer.passes(MINUTE);
  expect(payer.sent.filter(({ request }) => JSON.stringify(request).includes(TOKEN))).toHaveLength(
    1,
  );
});

test.each([2, 5, 10])('%i taps are one', async (taps) => {
  const payer = await atBill();
  for (let tap = 0; tap < taps; tap += 1) payer.visit.pay();
  await settle();
  payer.visit.pay();
  await settle();
  expect(payer.count(ENDPOINTS.form)).toBe(1);
  expect(payer.left).toHaveLength(1);
});

test('a browser that did not leave says how it stands', async () => {
  const payer = await atBill();
  await payer.pays();
  payer.answers.getCashierStatus = [as('PAYING')];
  await payer.passes(10_000);
  expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAYING' } });
});

test('a form that must not be followed is not, and the link is shown as used', async () => {
  const payer = await atBill();
  payer.followsForms = false;
  payer.answers.getCashierStatus = [as('PAYING')];
  await payer.pays();
  expect(payer.left).toEqual([]);
  expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAYING' } });
});

test('a lost form is never asked for again: the server knows whether it went out', async () => {
  const payer = await atBill();
  payer.answers.issueCashierForm = [lost];
  payer.answers.getCashierStatus = [as('PAYING')];
  await payer.pays();
  expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAYING' }, problem: null });
  expect(payer.count(ENDPOINTS.form)).toBe(1);
});

test('a form that never went out can be asked for again, and the reason is said', async () => {
  const payer = await atBill();
  payer.answers.issueCashierForm = [refused('BUSY', '系统繁忙，请稍后再试'), ok(FORM)];
  await payer.pays();
  expect(payer.screen).toMatchObject({
    kind: 'bill',
    busy: false,
    problem: '系统繁忙，请稍后再试',
  });
  await payer.pays();
  expect(payer.left).toEqual([FORM]);
});

test.each(['PAID', 'CLOSED', 'EXPIRED', 'PAYING'] as const)(
  'another device was first: %s is shown instead of a button',
  async (state) => {
    const payer = await atBill();
    payer.answers.issueCashierForm = [refused('CONFLICT', '这个链接已经打开过支付页面')];
    payer.answers.getCashierStatus = [as(state)];
    await payer.pays();
    expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state }, problem: null });
    payer.visit.pay();
    expect(payer.count(ENDPOINTS.form)).toBe(1);
  },
);

test('a browser that keeps no cookie is told so', async () => {
  const payer = await atBill();
  payer.answers.issueCashierForm = [refused('UNAUTHORISED')];
  payer.answers.getCashierStatus = [refused('UNAUTHORISED')];
  await payer.pays();
  expect(payer.screen).toEqual({ kind: 'dead', why: 'no-cookie' });
});

test.each([{ title: '订单尾号 0006' }, { amountFen: fen(1) }, { expiresAt: VIEW.expiresAt + 1 }])(
  'another link in the same browser takes the button away: %p',
  async (other) => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [ok({ ...VIEW, ...other })];
    payer.visit.wake();
    await settle();
    expect(payer.screen).toEqual({ kind: 'dead', why: 'other-link' });
    expect(payer.timersLeft).toBe(0);
  },
);

describe('asks again', () => {
  test('while it is being paid, until it is paid', async () => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [as('PAYING'), as('PAYING'), as('PAYING'), as('PAID')];
    payer.visit.wake();
    await settle();
    await payer.passes(20_000);
    expect(payer.screen).toMatchObject({ view: { state: 'PAID' } });
    const asked = payer.count(ENDPOINTS.status);
    await payer.passes(60 * MINUTE);
    expect(payer.count(ENDPOINTS.status)).toBe(asked);
  });

  test('on a computer, where someone may pay with a code', async () => {
    const payer = await atBill({ where: { scene: 'desktop', onPc: true } });
    expect(payer.screen).toMatchObject({ kind: 'bill', link: expect.stringContaining(TOKEN) });
    payer.answers.getCashierStatus = [as('OPEN'), as('PAYING')];
    await payer.passes(10_000);
    expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAYING' } });
  });

  test('on a phone not before the time is up', async () => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [as('EXPIRED')];
    await payer.passes(15 * MINUTE - 1);
    expect(payer.count(ENDPOINTS.status)).toBe(0);
    await payer.passes(1);
    expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'EXPIRED' } });
  });

  test('never while it is hidden, and at once when it is shown', async () => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [as('PAYING')];
    payer.visit.wake();
    await settle();
    payer.visible = false;
    payer.visit.wake();
    const asked = payer.count(ENDPOINTS.status);
    await payer.passes(10 * MINUTE);
    expect(payer.count(ENDPOINTS.status)).toBe(asked);
    payer.visible = true;
    payer.visit.wake();
    expect(payer.count(ENDPOINTS.status)).toBe(asked + 1);
  });

  test('but not for ever', async () => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [as('PAYING')];
    payer.visit.wake();
    await payer.passes(60 * MINUTE);
    expect(payer.timersLeft).toBe(0);
    const most = (15 * MINUTE) / 7000 + 20;
    expect(payer.count(ENDPOINTS.status)).toBeLessThan(most);
  });

  test('and says after the third failure that the network is poor', async () => {
    const payer = await atBill();
    payer.answers.getCashierStatus = [as('PAYING'), lost];
    payer.visit.wake();
    await settle();
    const problem = () => (payer.screen?.kind === 'outcome' ? payer.screen.problem : 'none');
    for (let failures = 0; problem() === null && failures < 9; failures += 1) {
      await payer.passes(1000);
    }
    expect(problem()).toBe('网络不太好，请再试一次');
    expect(payer.count(ENDPOINTS.status)).toBe(4);
    expect(payer.screen).toMatchObject({ view: { state: 'PAYING' } });
  });
});

test('an answer that was asked for earlier never overtakes a newer one', async () => {
  const payer = await atBill();
  const [slow, quick] = [held<CashierView>(), held<CashierView>()];
  payer.answers.getCashierStatus = [slow.answer, quick.answer];
  payer.visit.wake();
  payer.visit.wake();
  quick.give(as('PAID'));
  await settle();
  slow.give(as('OPEN'));
  await settle();
  expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAID' } });
});

test('a poll that comes back while the form is on its way gives no second button', async () => {
  const payer = await atBill();
  const [poll, form] = [held<CashierView>(), held<typeof FORM>()];
  payer.answers.getCashierStatus = [poll.answer];
  payer.answers.issueCashierForm = [form.answer];
  payer.visit.wake();
  payer.visit.pay();
  poll.give(as('OPEN'));
  await settle();
  payer.visit.wake();
  payer.visit.pay();
  expect(payer.screen).toMatchObject({ busy: true });
  expect(payer.count(ENDPOINTS.form)).toBe(1);
  form.give(ok(FORM));
  await settle();
  expect(payer.left).toHaveLength(1);
});

test('time is the server’s, whatever the device says', async () => {
  const payer = new Payer();
  payer.now = NOON + 24 * 60 * MINUTE;
  await payer.arrives();
  expect(payer.visit.left()).toBe(15 * MINUTE);
  await payer.passes(MINUTE);
  expect(payer.visit.left()).toBe(14 * MINUTE);
});
