import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HostName } from '../host/logic/host-name';
import { PhoneServer } from '../host/phone/server';
import { TARGETS, type Target } from '../flows/hand';
import { MiniPhone } from './mini-phone';
import type { Deed, PhoneLine, PhoneState, Stage } from './messages';

const LOOK_MS = 300;
const KEEP = 500;

interface Ears {
  line(line: PhoneLine): void;
  phones(phones: readonly PhoneState[]): void;
}

/** The three phones: which builds there are, and the two mini-programs that run here. */
export class BenchPhones {
  readonly server = new PhoneServer();
  readonly lines: PhoneLine[] = [];
  private readonly minis = new Map<Target, MiniPhone>();
  private readonly stages = new Map<Target, Stage>();
  private readonly lives = new Map<Target, number>();
  private told = '';
  private readonly watch: NodeJS.Timeout;

  /** @param h5 folder of the H5 build, which a browser runs */
  constructor(
    h5: string,
    private readonly ears: Ears,
  ) {
    if (existsSync(path.join(h5, 'index.html'))) this.stages.set('h5', 'ready');
    this.watch = setInterval(() => this.tellNews(), LOOK_MS).unref();
  }

  get states(): readonly PhoneState[] {
    return TARGETS.map((phone) => ({
      ...{ phone, running: false, hidden: false, controls: {}, where: '' },
      ...this.minis.get(phone)?.state,
      stage: this.stages.get(phone) ?? 'waiting',
      life: this.life(phone),
    }));
  }

  /** The phone of a mini-program, once its build is there. */
  mini(host: HostName): MiniPhone | undefined {
    return this.minis.get(host);
  }

  /** A build begins, or waits for its turn. */
  turn(phone: Target, stage: Stage): void {
    this.stages.set(phone, stage);
    this.tellNews();
  }

  /** There is a build to show: a mini-program's phone is launched with it. */
  async add(phone: Target, dist: string, origin: string): Promise<void> {
    if (phone !== 'h5') await this.launch(phone, dist, origin);
    this.lives.set(phone, this.life(phone) + 1);
    this.turn(phone, 'ready');
  }

  /** @throws when there is no such phone, or it cannot do that */
  async act(deed: Deed): Promise<void> {
    const mini = this.minis.get(deed.phone);
    if (!mini) throw new Error('这台手机还没有准备好');
    await mini.act(deed);
    this.tellNews();
  }

  close(): void {
    clearInterval(this.watch);
    for (const mini of this.minis.values()) mini.stop();
    this.server.close();
  }

  private life(phone: Target): number {
    const known = this.lives.get(phone) ?? Date.now();
    this.lives.set(phone, known);
    return known;
  }

  private async launch(host: HostName, dist: string, origin: string): Promise<void> {
    this.minis.get(host)?.stop();
    this.server.remove(host);
    const mini = new MiniPhone(host, dist, origin, (line) => this.keep(line));
    this.minis.set(host, mini);
    this.server.add(host, mini.shown);
    await mini.start();
  }

  private keep(line: PhoneLine): void {
    this.lines.push(line);
    if (this.lines.length > KEEP) this.lines.shift();
    this.ears.line(line);
  }

  /** Pages come and go by themselves; whoever listens hears of it once. */
  private tellNews(): void {
    const { states } = this;
    const text = JSON.stringify(states);
    if (text === this.told) return;
    this.told = text;
    this.ears.phones(states);
  }
}
