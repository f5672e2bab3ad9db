import { fireEvent, screen } from '@testing-library/react';
import { healthHost } from '@/services/health';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { HealthVenueScreen } from '@/features/health-desk/venue-screen';
import { countFromHere, fill, healthCalls, isReady, openPage, press, set } from './health-harness';

useFakeClock();
const backend = useBackend();
beforeEach(() => countFromHere(backend));

const DOOR = 'venue-community-0001';
const STRICT_DOOR = 'venue-market-00002';
const PATH = '/pages/health/venue/index';
const openVenue = (query: Readonly<Record<string, string>> = {}) =>
  openPage(HealthVenueScreen, PATH, query);
const shows = () =>
  Object.values(backend.ledger.books.state.health?.records ?? {}).flatMap((record) => record.shows);
const entries = () => healthCalls(backend).filter((name) => name === 'checkInAtVenue').length;
const located = (kind: Awaited<ReturnType<typeof healthHost.location.here>>) =>
  jest.spyOn(healthHost.location, 'here').mockResolvedValue(kind);

describe('finding the venue', () => {
  it('is opened by the code on the door, also as WeChat hands it over', async () => {
    await isReady(backend);
    const link = `https://shop.example.com${PATH}?venue=${DOOR}`;
    for (const query of [{ venue: DOOR }, { q: encodeURIComponent(link) }]) {
      const { unmount } = await openVenue(query);
      expect(screen.getByText('谁进入')).toBeInTheDocument();
      unmount();
    }
    expect(entries()).toBe(0);
  });

  it('comes back to the door after signing in or agreeing', async () => {
    await signIn();
    await openVenue({ venue: DOOR });
    await press('去开通');
    expect(page.moves.at(-1)).toBe('navigateTo /pages/health/code/index');
    expect(healthCalls(backend)).toEqual([]);
  });

  it('is scanned, and what is no venue’s code is said to be none', async () => {
    await isReady(backend);
    jest.spyOn(healthHost.scanner, 'canScan').mockReturnValue(true);
    const scan = jest.spyOn(healthHost.scanner, 'scan');
    await openVenue();
    scan.mockResolvedValueOnce({ kind: 'cancelled' });
    await press('拍场所码');
    expect(screen.queryByRole('status')).toBeNull();
    scan.mockResolvedValueOnce({ kind: 'read', text: 'https://example.com/p/1' });
    await press('拍场所码');
    expect(screen.getByText('这不是场所码，请扫门口张贴的场所码')).toBeInTheDocument();
    scan.mockResolvedValueOnce({ kind: 'read', text: `https://x.example/?venue=${DOOR}` });
    await press('拍场所码');
    expect(screen.getByText('谁进入')).toBeInTheDocument();
  });

  it('is typed where nothing scans, and a strange one is found out by the server', async () => {
    await isReady(backend);
    await openVenue();
    await fill('手动输入场所码', 'venue-of-nobody-1');
    await press('确定');
    await press('登记进入');
    expect(screen.getByText('没有找到这个场所')).toBeInTheDocument();
    expect(shows()).toEqual([]);
    await press('换一个场所码');
    expect(screen.getByText('扫门口的场所码')).toBeInTheDocument();
  });
});

describe('entering', () => {
  it('is told with place, time, who and state, in words alone', async () => {
    await isReady(backend);
    await openVenue({ venue: DOOR });
    await press('登记进入');
    expect(screen.getByText('登记成功')).toBeInTheDocument();
    expect(screen.getByText('演示社区服务中心')).toBeInTheDocument();
    expect(screen.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)).toBeInTheDocument();
    expect(screen.getByText('陈**（本人）')).toBeInTheDocument();
    expect(screen.getByText('未见异常')).toBeInTheDocument();
    expect(document.querySelector('[class*=green]')).toBeNull();
    await press('出示健康码');
    expect(page.moves.at(-1)).toBe('redirectTo /pages/health/code/index');
  });

  it('says when the venue does not let this state in', async () => {
    await isReady(backend);
    set(backend, 'health.state', 'YELLOW');
    await openVenue({ venue: STRICT_DOOR });
    await press('登记进入');
    expect(screen.getByText('已登记，暂不能进入')).toBeInTheDocument();
    expect(screen.getByText('居家观察')).toBeInTheDocument();
  });

  it('is done for others of the family, one after the other', async () => {
    set(backend, 'health.dependants', 1);
    await isReady(backend);
    await openVenue({ venue: DOOR });
    await press('登记进入');
    await press('给同行的家人登记');
    fireEvent.click(screen.getByRole('radio', { name: /子女/ }));
    await settle();
    await press('登记进入');
    expect(screen.getByText('陈**（子女）')).toBeInTheDocument();
    expect(shows()).toHaveLength(2);
  });

  it('is written down once, though the reply was lost and the app killed', async () => {
    await isReady(backend);
    backend.faults.set('checkInAtVenue', 'reply-lost');
    const { unmount } = await openVenue({ venue: DOOR });
    await press('登记进入');
    expect(screen.getByText(/^还没有确认是否登记成功/)).toBeInTheDocument();
    unmount();
    await openVenue({ venue: DOOR });
    await press('登记进入');
    expect(screen.getByText('登记成功')).toBeInTheDocument();
    expect([shows().length, entries()]).toEqual([1, 2]);
  });

  it('is tried again on the page under the same key', async () => {
    await isReady(backend);
    backend.faults.set('checkInAtVenue', 'reply-lost');
    await openVenue({ venue: DOOR });
    await press('登记进入');
    await press('再试一次');
    expect(screen.getByText('登记成功')).toBeInTheDocument();
    expect(shows()).toHaveLength(1);
  });

  it.each([
    ['maintenance', /^登记系统维护中/],
    ['http-503', /^还没有确认是否登记成功/],
  ] as const)('says what to do at %s', async (fault, says) => {
    await isReady(backend);
    backend.faults.set('checkInAtVenue', fault);
    await openVenue({ venue: DOOR });
    await press('登记进入');
    expect(screen.getByText(says)).toBeInTheDocument();
  });

  it('keeps nothing on the phone that names the place or the person', async () => {
    await isReady(backend);
    backend.faults.set('checkInAtVenue', 'reply-lost');
    await openVenue({ venue: DOOR });
    await press('登记进入');
    const kept = JSON.stringify({ ...window.localStorage });
    expect(kept).toContain(':entry');
    expect(kept).not.toMatch(/venue-|演示|陈/);
  });
});

describe('the place', () => {
  it('is asked for by nobody but the person, and goes along with the entry', async () => {
    await isReady(backend);
    const here = located({ kind: 'here', lat: 30_274, lng: 120_155 });
    await openVenue({ venue: DOOR });
    expect(here).not.toHaveBeenCalled();
    await press('附上');
    expect(screen.getByText('已附上大致位置，只用于这一次登记')).toBeInTheDocument();
    await press('登记进入');
    expect(screen.getByText('登记成功')).toBeInTheDocument();
    expect(here).toHaveBeenCalledTimes(1);
  });

  it('can be taken off again', async () => {
    await isReady(backend);
    located({ kind: 'here', lat: 1, lng: 2 });
    await openVenue({ venue: DOOR });
    await press('附上');
    await press('去掉');
    expect(screen.getByRole('button', { name: '附上' })).toBeInTheDocument();
  });

  it.each([
    ['refused', '你没有允许使用位置，不影响登记'],
    ['privacy', '你没有同意使用位置，不影响登记'],
    ['undeclared', '暂时不能取得位置，不影响登记'],
    ['off', '手机的定位服务没有打开，不影响登记'],
    ['timeout', '定位超时，不影响登记'],
    ['failed', '没有取得位置，不影响登记'],
  ] as const)('%s is said, and keeps nobody from entering', async (kind, says) => {
    await isReady(backend);
    located({ kind });
    await openVenue({ venue: DOOR });
    await press('附上');
    expect(screen.getByText(says)).toBeInTheDocument();
    await press('登记进入');
    expect(screen.getByText('登记成功')).toBeInTheDocument();
  });

  it('that this device cannot tell is said, too', async () => {
    await isReady(backend);
    await openVenue({ venue: DOOR });
    await press('附上');
    expect(screen.getByText('这台设备不能取得位置，不影响登记')).toBeInTheDocument();
  });
});
