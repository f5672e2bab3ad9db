import { act, screen } from '@testing-library/react';
import { ENDPOINT_FAULTS, type FaultName } from '@mocks/scenarios';
import { telemetryByMinute, type MinuteRow } from '@mocks/telemetry';
import { CategoryScreen } from '@/features/category/category-screen';
import { HomeScreen } from '@/features/storefront/home-screen';
import type { CashierOutcome } from '@/domain/payment/outcome';
import { services } from '@/services';
import { settings } from '@/state/settings';
import { startTelemetry } from '@/state/telemetry/telemetry';
import { useBackend } from '@test/backend';
import { renderScreen, settle, useFakeClock } from '@test/render';
import { forgetEverything, goToTill } from '../../features/checkout-harness';

useFakeClock();
const backend = useBackend();
const { lifecycle, navigation, payment, telemetry: host } = services.platform;
const hidden: (() => void)[] = [];
const errors: Parameters<typeof host.onError>[0][] = [];

const agree = (improve: boolean) => act(() => settings.getState().choose({ improve }));
let from = 0;
const log = () => backend.log.after(from).filter(({ endpoint }) => endpoint === 'reportTelemetry');
const rows = (metric?: string): MinuteRow[] =>
  telemetryByMinute(backend.ledger.books)
    .flatMap((minute) => minute.rows)
    .filter((row) => metric === undefined || row.metric === metric);
const seen = (metric: string) => Object.assign({}, ...rows(metric).map((row) => row.dimensions));

async function visit(screenElement: JSX.Element, path: string) {
  const shown = renderScreen(screenElement, { path });
  await settle(20);
  return shown;
}

beforeAll(() => {
  jest.spyOn(lifecycle, 'onHide').mockImplementation((listener) => {
    hidden.push(listener);
    return () => undefined;
  });
  jest.spyOn(host, 'onError').mockImplementation((listener) => {
    errors.push(listener);
    return () => undefined;
  });
  startTelemetry();
});
beforeEach(() => {
  from = backend.log.last();
});
afterEach(async () => {
  agree(false);
  forgetEverything();
  await settle();
});

it('sends nothing and keeps nothing before the person takes part', async () => {
  await visit(<HomeScreen />, '/pages/tabs/home/index');
  errors.forEach((tell) => tell('TypeError'));
  await settle(60_000);
  hidden.forEach((hide) => hide());
  expect([log(), rows()]).toEqual([[], []]);
  expect(Object.keys(window.localStorage).filter((key) => /telemetry/.test(key))).toEqual([]);
});

it('reports each page and each call by its class, and errors by theirs', async () => {
  agree(true);
  await navigation.open('/pages/tabs/home/index');
  await visit(<HomeScreen />, '/pages/tabs/home/index');
  await navigation.open('/pages/tabs/category/index');
  await visit(<CategoryScreen />, '/pages/tabs/category/index');
  errors.forEach((tell) => tell('TypeError'));
  await settle(20_000);
  expect(seen('page')).toEqual({ 'tabs/home': 1, 'tabs/category': 1 });
  expect(seen('error')).toEqual({ TypeError: 1 });
  expect(Object.keys(seen('request'))).toEqual(['catalog.ok']);
  expect(rows().every((row) => row.host === 'h5')).toBe(true);
});

it('measures a page again when it is opened again', async () => {
  agree(true);
  for (const spuId of ['p0001', 'p0002']) {
    await navigation.open(`/pages/tabs/category/index?x=${spuId}`);
    (await visit(<CategoryScreen />, '/pages/tabs/category/index')).unmount();
  }
  await settle(20_000);
  expect(seen('page')).toEqual({ 'tabs/category': 2 });
});

it('reports at most twenty errors of a launch', async () => {
  agree(true);
  for (let time = 0; time < 60; time += 1) errors.forEach((tell) => tell('RangeError'));
  await settle(60_000);
  expect(seen('error').RangeError).toBeLessThanOrEqual(20);
});

it('stops at once when the person no longer takes part', async () => {
  agree(true);
  await visit(<HomeScreen />, '/pages/tabs/home/index');
  agree(false);
  await settle(60_000);
  hidden.forEach((hide) => hide());
  expect(log()).toEqual([]);
});

it('hands over what waits when the page goes away', async () => {
  const handed: [string, string][] = [];
  jest.spyOn(host, 'handOver').mockImplementation((url, json) => handed.push([url, json]) > 0);
  agree(true);
  await visit(<HomeScreen />, '/pages/tabs/home/index');
  hidden.forEach((hide) => hide());
  await settle(60_000);
  expect(handed.map(([url]) => url)).toEqual(['/api/telemetry']);
  expect(JSON.parse(handed[0]?.[1] ?? '')).toMatchObject({ host: 'h5', version: services.version });
  expect(log()).toEqual([]);
  jest.mocked(host.handOver).mockRestore();
});

it('is silent from the tap on pay to the cashier and its answer, and tells of it afterwards', async () => {
  let answer: (outcome: CashierOutcome) => void = () => undefined;
  jest.spyOn(payment, 'channels').mockReturnValue(['WECHAT_MINI']);
  jest.spyOn(payment, 'pay').mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  agree(true);
  const { shown } = await goToTill(backend);
  await settle(20_000);
  const before = log().length;
  await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
  await settle();
  expect(payment.pay).toHaveBeenCalledTimes(1);
  await settle(120_000);
  hidden.forEach((hide) => hide());
  await settle(1_000);
  expect(log()).toHaveLength(before);
  answer('CANCELLED');
  await settle(30_000);
  expect(log().length).toBeGreaterThan(before);
  expect(Object.keys(seen('pay-open'))).toEqual(['WECHAT_MINI']);
  expect(Object.keys(seen('pay-end'))).toEqual(['WECHAT_MINI.back']);
  expect(Object.keys(seen('request'))).toContain('payment.ok');
});

const FAULTS = ENDPOINT_FAULTS.reportTelemetry;

it.each(FAULTS.map((fault: FaultName) => [fault]))(
  'is not seen by the person and never storms when the endpoint has %s',
  async (fault) => {
    agree(true);
    backend.faults.set('reportTelemetry', fault, Infinity);
    const { container } = await visit(<HomeScreen />, '/pages/tabs/home/index');
    const shown = container.textContent;
    for (let minute = 0; minute < 4; minute += 1) {
      errors.forEach((tell) => tell('Error'));
      await services.api.listCategories({});
      await settle(60_000);
    }
    const tries = log().length;
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(6);
    await settle(60_000);
    expect(log().length - tries).toBeLessThanOrEqual(1);
    expect(container.textContent).toBe(shown);
    expect(document.querySelector('[role=status], [role=alertdialog]')).toBeNull();
  },
);
