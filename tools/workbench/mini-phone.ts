import type { ApiCall } from '../host/logic/api';
import { httpBackend } from '../host/logic/http-backend';
import type { HostBackend } from '../host/logic/backend';
import type { HostName } from '../host/logic/host-name';
import { agreedBefore } from '../host/agreed';
import { createDevice } from '../host/logic/device';
import { VirtualTime } from '../host/logic/time';
import { readControls, setControl } from '../host/phone/controls';
import { ShownPhone } from '../host/phone/shown-phone';
import { lineOf, scrub } from './lines';
import type { Deed, PhoneLine, PhoneState } from './messages';

/** A deed that waits for a person does not hold up the next for longer. */
const LONGEST_MS = 3_000;
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Its requests say in the backend's log which phone they came from. */
const named = (backend: HostBackend, host: HostName): HostBackend => ({
  ...backend,
  answer: (request) =>
    backend.answer({ ...request, headers: { ...request.headers, 'X-Amphi-Device': host } }),
});

/** A mini-program on a phone that lives in real time, on the workbench's backend. */
export class MiniPhone {
  readonly shown: ShownPhone;
  private ended: (() => void)[] = [];
  private turn: Promise<void> = Promise.resolve();

  constructor(
    readonly host: HostName,
    dist: string,
    origin: string,
    private readonly tell: (line: PhoneLine) => void,
  ) {
    const time = new VirtualTime(Date.now());
    const backend = named(httpBackend(origin), host);
    const device = createDevice({ owner: host, storage: agreedBefore() });
    this.shown = new ShownPhone({ host, dist, backend, device, time });
    // A backend that keeps its ledger knows the codes of yesterday's phones, and takes none twice.
    let codes = 0;
    this.shown.app.script.hostCode = () =>
      `${device.owner}.${String(time.now)}-${String((codes += 1))}`;
    this.shown.onLife(() => this.follow());
    time.run(1);
  }

  get state(): Omit<PhoneState, 'stage' | 'life'> {
    const { shown, host } = this;
    const top = shown.isAlive ? shown.app.runtime.parts.stack.top : undefined;
    const query = new URLSearchParams({ ...(top?.options ?? {}) }).toString();
    return {
      ...{ phone: host, running: shown.isAlive, controls: readControls(shown) },
      hidden: shown.isAlive && shown.app.time.hiddenAt !== null,
      where: top ? `/${top.route}${query === '' ? '' : `?${query}`}` : '',
    };
  }

  /** Launches the app; what it complains about is a line like any other. */
  async start(): Promise<void> {
    try {
      await this.shown.launch();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.tell({
        phone: this.host,
        at: this.shown.app.time.now,
        kind: 'fault',
        text: scrub(text),
      });
    }
  }

  /** One deed after the other: what was asked last is how the phone ends up. */
  async act(deed: Deed): Promise<void> {
    const before = this.turn;
    const mine = Promise.race([before, later(LONGEST_MS)]).then(() => this.perform(deed));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async perform(deed: Deed): Promise<void> {
    const { shown } = this;
    switch (deed.do) {
      case 'set':
        return setControl(shown, deed.id, deed.value);
      case 'start':
        return shown.relaunch(deed.path === '' ? undefined : deed.path);
      case 'open':
        return this.open(deed.path);
      case 'back':
        return shown.app.back();
      case 'pull':
        return shown.app.pullDown();
      case 'kill':
        return shown.kill();
      case 'background':
        return shown.background();
      case 'foreground':
        return shown.foreground();
      case 'rest':
        return shown.quiet();
    }
  }

  /** As from a shared card while the app lies in the background: the host opens that page anew. */
  private async open(path: string): Promise<void> {
    const { shown } = this;
    if (!shown.isAlive) return shown.launch(path);
    await shown.background();
    await shown.foreground();
    const refused = shown.app.runtime.parts.stack.reLaunch(path);
    if (refused !== null) throw new Error(`${path}：${refused}`);
  }

  stop(): void {
    this.shown.app.time.pause();
    this.shown.kill();
  }

  /** A new life: everything it has said so far, then what it says. */
  private follow(): void {
    for (const end of this.ended.splice(0)) end();
    const { parts, recorder, log } = this.shown.app.runtime;
    const say = (kind: PhoneLine['kind'], text: string, at: number, bytes?: number) =>
      this.tell({ phone: this.host, at, kind, text, ...(bytes === undefined ? {} : { bytes }) });
    const api = (call: ApiCall) => say('api', lineOf(call), call.endedAt ?? call.at);
    const spoken = ({ level, text, at }: (typeof log)[number]) =>
      say(
        level === 'thrown' || level === 'rejected' ? 'fault' : 'console',
        `${level}: ${scrub(text)}`,
        at,
      );
    parts.calls.calls.forEach(api);
    log.forEach(spoken);
    this.ended = [
      parts.calls.onCall(api),
      parts.log.onLine(spoken),
      recorder.onUpdate(({ page, at, bytes, keys }) =>
        say('setData', `${page} ${String(keys.length)} 项`, at, bytes),
      ),
      this.shown.onTrouble((text) => say('fault', scrub(text), this.shown.app.time.now)),
    ];
  }
}
