import { applyControl } from '@mocks/controls/panel';
import { ranFiles } from '../../tools/host/module-files';
import { noteOf } from '../../tools/host/note';
import { compiled, HOSTS, openShop, type Stage } from './fixtures/hosts';

const CODE = '/pages/health/code/index';
const ASKED = /\/health\/people\/self\/code$/;
const asked = ({ app }: Stage, path = ASKED) =>
  app.network.sent.filter(({ url }) => path.test(url)).length;

const set = ({ door }: Stage, id: string, value: string | number | boolean) => {
  const wrong = applyControl(door.mock, id, value);
  if (wrong !== null) throw new Error(wrong);
};

/** Somebody who has agreed on this phone, and whom the server knows. */
async function known(host: (typeof HOSTS)[number]): Promise<Stage> {
  const stage = await openShop(host);
  set(stage, 'health.ready', true);
  await stage.app.open(CODE);
  await stage.app.tap(/^单独同意/);
  await stage.app.tap('同意并继续');
  return stage;
}

const isLive = ({ app }: Stage) => app.page.has({ className: 'code-card__band' });
const hasQr = ({ app }: Stage) => app.page.has({ className: 'qr-code' });

const featuresOf = (host: (typeof HOSTS)[number], ran: readonly string[]) => {
  const files = ranFiles(compiled(host), ran);
  const features = files.flatMap((file) => /^src\/features\/([\w-]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(features)].filter((name) => name !== 'qa-panel');
};

// Alipay runs every page of the main package when it launches an app: nobody could keep them out.
it('is launched in WeChat without running any feature of the shop', async () => {
  const stage = await known('weapp');
  await stage.app.relaunch(CODE);
  expect(isLive(stage)).toBe(true);
  // The notice of the policy is the app's own: it lies over whatever page comes first.
  expect(featuresOf('weapp', stage.app.runtime.ran)).toEqual(['privacy', 'health-code']);
});

describe.each(HOSTS)('the health code on %s', (host) => {
  it('asks for nothing of health before the consent, and for one thing after it', async () => {
    const stage = await openShop(host);
    await stage.app.open(CODE);
    expect(asked(stage, /\/health\//)).toBe(0);
    await stage.app.tap('同意并继续');
    expect(stage.app.page.has('请先阅读并勾选同意')).toBe(true);
    expect(asked(stage, /\/health\//)).toBe(0);
    set(stage, 'health.ready', true);
    await stage.app.tap(/^单独同意/);
    await stage.app.tap('同意并继续');
    expect(isLive(stage)).toBe(true);
    expect(asked(stage)).toBe(1);
  });

  it('asks once when the server wants to know first who it is, and again after that', async () => {
    const stage = await openShop(host);
    await stage.app.open(CODE);
    await stage.app.tap(/^单独同意/);
    await stage.app.tap('同意并继续');
    await stage.app.wait(120_000);
    expect(stage.app.page.has('先完成实名登记')).toBe(true);
    expect(asked(stage)).toBe(1);
    await stage.app.tap('去登记');
    set(stage, 'health.ready', true);
    await stage.app.back();
    expect(isLive(stage)).toBe(true);
    expect(asked(stage)).toBe(2);
  });

  it('is painted with one request, in two updates of at most 12 KB', async () => {
    const stage = await known(host);
    await stage.app.back();
    await stage.app.relaunch();
    const note = await noteOf(stage, () => stage.app.open(CODE));
    expect(isLive(stage) && hasQr(stage)).toBe(true);
    expect(note.requests).toBe(1);
    expect(note.calls).toBeLessThanOrEqual(2);
    expect(note.bytes).toBeLessThanOrEqual(12 * 1024);
  });

  it('runs no feature of the shop but its own when it is opened', async () => {
    const stage = await known(host);
    await stage.app.relaunch();
    const before = stage.app.runtime.ran.length;
    await stage.app.open(CODE);
    expect(isLive(stage)).toBe(true);
    expect(featuresOf(host, stage.app.runtime.ran.slice(before))).toEqual(['health-code']);
  });

  it('is grey first after a kill, without network and with the age of the last result', async () => {
    const stage = await known(host);
    await stage.app.setOnline(false);
    await stage.app.wait(720_000);
    await stage.app.relaunch(CODE);
    expect(isLive(stage) || hasQr(stage)).toBe(false);
    expect(stage.app.page.has(/^上次结果：未见异常 · 更新于 11月22日 12:00（12 分钟前）/)).toBe(
      true,
    );
    expect(stage.app.page.has('网络未连接')).toBe(true);
    expect(stage.app.page.has(/打开(支付宝|微信)，搜索/)).toBe(true);
    await stage.app.setOnline(true);
    await stage.app.wait(60_000);
    expect(isLive(stage)).toBe(true);
  });

  it('sends next to nothing while it is shown, and no request before most of the period is over', async () => {
    const stage = await known(host);
    await stage.app.wait(3_000);
    const before = asked(stage);
    const note = await noteOf(stage, () => stage.app.wait(40_000));
    expect(asked(stage)).toBe(before);
    expect(note.calls).toBeLessThanOrEqual(41);
    expect(note.bytes / note.calls).toBeLessThan(200);
  });

  it('turns the light up while it is shown, and back when it is not', async () => {
    const stage = await known(host);
    const { app } = stage;
    await app.wait(100);
    expect(app.device.brightness).toBe(1);
    await app.background();
    expect(app.device.brightness).toBe(0.6);
    await app.foreground();
    await app.wait(1_000);
    expect(app.device.brightness).toBe(1);
    await app.open('/pages/health/paper/index');
    expect(app.device.brightness).toBe(0.6);
  });

  it('leaves nothing of a name, a number or a token on the phone', async () => {
    const stage = await known(host);
    await stage.app.tap(/^显示完整姓名/);
    const kept = JSON.stringify([...stage.app.device.storage]);
    expect(kept).not.toMatch(/\d{17}[\dX]|\*/);
    const { codes } = stage.door.mock.ledger.books.state.health ?? { codes: {} };
    const tokens = Object.keys(codes);
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(kept).not.toContain(token);
    expect(stage.app.device.clipboard).toBe('');
  });
});

it('takes what WeChat fetched in advance as a grey result until the server answers', async () => {
  const stage = await known('weapp');
  const { app, device } = stage;
  const userId = Object.keys(stage.door.mock.ledger.books.state.accounts)[0] ?? '';
  const code = {
    ...{ personId: 'self', state: 'YELLOW', token: 'x'.repeat(32), issuedAt: app.time.now },
    ...{ ttlMs: 60_000, maskedName: '林*', maskedNumber: '11**************1X' },
    ...{ decidedAt: 1, issuer: '市疾控中心', reason: '时空伴随', appeal: null },
    ...{ tests: [], vaccine: null },
  };
  device.prefetched = JSON.stringify({ userId, code });
  await app.setOnline(false);
  await app.relaunch(CODE);
  expect(isLive(stage) || hasQr(stage)).toBe(false);
  expect(app.page.has(/^上次结果：居家观察/)).toBe(true);
  device.prefetched = JSON.stringify({ userId: 'somebody-else', code: { ...code, state: 'RED' } });
  await app.relaunch(CODE);
  expect(app.page.has(/集中观察/)).toBe(false);
});
