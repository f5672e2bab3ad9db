import { TARGETS, type Target } from '../../flows/hand';
import { scrub } from '../lines';
import type { PhoneLine } from '../messages';
import { act, linkBackend, listen, readLog, readPhones } from './backend';
import { openOnH5 } from './h5-phone';
import { describeLink, parseLink, type PhoneWish } from './link';
import {
  attempt,
  bench,
  lookAtH5,
  newest,
  refreshPanel,
  setControl,
  stateOf,
  takePhones,
} from './store';

/** What the address wants of phones that are not there yet. */
const wishes = new Map<Target, PhoneWish>();
const lives = new Map<Target, number>();
/** Phones that have shown the backend as it was before the link. */
const outdated = new Set<Target>();

async function bring(phone: Target, { settings, path }: PhoneWish): Promise<void> {
  const now = () => stateOf(phone, bench.getState().phones);
  for (const [id, value] of settings) {
    if (String(now()?.controls[id]) !== value) await setControl(phone, id, value);
  }
  if (path === '' || path === now()?.where) return;
  if (phone === 'h5') await openOnH5(path);
  else await act({ phone, do: 'open', path });
}

/** A wish is taken up as soon as its phone is there. */
async function grant(): Promise<void> {
  for (const phone of [...outdated]) {
    if (stateOf(phone, bench.getState().phones)?.stage !== 'ready') continue;
    outdated.delete(phone);
    await attempt(() => setControl(phone, 'device.relaunch', null));
  }
  for (const [phone, wish] of [...wishes]) {
    if (stateOf(phone, bench.getState().phones)?.stage !== 'ready') continue;
    wishes.delete(phone);
    await attempt(() => bring(phone, wish));
  }
}

/** The address of this page says what is set, so that a link shows somebody else the same. */
function write(): void {
  const { panel, phones } = bench.getState();
  if (!panel || wishes.size > 0 || phones.some(({ stage }) => stage !== 'ready')) return;
  const query = describeLink(panel.state, phones);
  if (query !== (location.search || '?')) history.replaceState(null, '', query);
}

/** A phone that starts anew, after a build or with the server, is brought to where it was. */
function followLives(): void {
  for (const { phone, life, stage } of bench.getState().phones) {
    const known = lives.get(phone);
    if (stage !== 'ready' || known === life) continue;
    lives.set(phone, life);
    if (known === undefined) continue;
    const wish = parseLink(location.search)?.phones.find((one) => one.phone === phone);
    if (wish) wishes.set(phone, wish);
  }
}

async function takeUp(): Promise<void> {
  const link = parseLink(location.search);
  if (link === null) return;
  for (const wish of link.phones) wishes.set(wish.phone, wish);
  const { panel } = bench.getState();
  if (link.backend === (panel?.state ?? '')) return;
  // What a phone shows already is from before.
  for (const phone of TARGETS) outdated.add(phone);
  try {
    await linkBackend(link.backend);
  } catch (error) {
    throw new Error(`链接里的设置不对：${error instanceof Error ? error.message : String(error)}`);
  }
}

const LOOK_MS = 500;

async function read(): Promise<void> {
  const [log, bodies] = await Promise.all([readLog(), readPhones()]);
  bench.setState({ requests: newest(log.entries), lines: newest(bodies.lines) });
  takePhones(bodies.phones);
  await refreshPanel();
}

function follow(): void {
  window.amphiHear = (kind, text) => {
    const line: PhoneLine = { phone: 'h5', at: Date.now(), kind, text: scrub(text) };
    bench.setState(({ lines }) => ({ lines: newest(lines, line) }));
  };
  listen({
    log: (entry) => bench.setState(({ requests }) => ({ requests: newest(requests, entry) })),
    state: () => void attempt(refreshPanel),
    line: (line) => bench.setState(({ lines }) => ({ lines: newest(lines, line) })),
    phones: takePhones,
    connected: (connected) => {
      const isBack = connected && !bench.getState().connected;
      bench.setState({ connected });
      if (isBack) void attempt(read);
    },
  });
  let busy = false;
  setInterval(() => {
    if (busy || !bench.getState().connected) return;
    busy = true;
    lookAtH5();
    followLives();
    void grant()
      .then(write)
      .finally(() => (busy = false));
  }, LOOK_MS);
}

/** Reads what there is, brings it into the address's state, and follows what happens. */
export async function begin(): Promise<void> {
  await attempt(async () => {
    await read();
    await takeUp();
    await refreshPanel();
  });
  followLives();
  follow();
}
