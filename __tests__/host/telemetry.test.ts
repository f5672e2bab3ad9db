import { telemetryByMinute } from '@mocks/telemetry';
import { openCashier, reachTill } from '../../tools/host/shopper';
import { HOSTS, openShop, type Stage } from './fixtures/hosts';

const rows = ({ door }: Stage) =>
  telemetryByMinute(door.mock.ledger.books).flatMap((minute) => minute.rows);
const metrics = (stage: Stage) => new Set(rows(stage).map(({ metric }) => metric));

async function takePart({ app }: Stage): Promise<void> {
  await app.tab(3);
  await app.tap('设置');
  await app.tap('参与');
  await app.back();
  await app.tab(0);
}

describe.each(HOSTS)('the compiled shop on %s', (host) => {
  const reported = ({ app }: Stage) => app.callsOf('reportPerformance');

  it('reports nothing of somebody who was not asked', async () => {
    const stage = await openShop(host);
    await stage.app.tab(1);
    await stage.app.wait(60_000);
    expect([rows(stage), reported(stage)]).toEqual([[], []]);
  });

  it('tells the host and the backend how quick it was, with the words of the table only', async () => {
    const stage = await openShop(host);
    await takePart(stage);
    await reachTill(stage.app);
    await stage.app.wait(20_000);
    expect([...metrics(stage)].sort()).toEqual(['page', 'request']);
    expect(rows(stage).every((row) => row.host === host)).toBe(true);
    expect(reported(stage).length > 0).toBe(host === 'weapp');
  });

  it('is silent while the cashier is open', async () => {
    const stage = await openShop(host);
    await takePart(stage);
    await reachTill(stage.app);
    await stage.app.wait(20_000);
    const before = rows(stage).reduce((sum, { count }) => sum + count, 0);
    await openCashier(stage.app);
    await stage.app.wait(60_000);
    expect(rows(stage).reduce((sum, { count }) => sum + count, 0)).toBe(before);
    await stage.app.cashier.pay();
    await stage.app.wait(30_000);
    expect(metrics(stage)).toContain('pay-end');
    expect(metrics(stage)).toContain('pay-open');
  });
});
