import { eventsFor, type Gesture } from './events';
import type { HostName } from './host-name';
import { HostProcess, type BootOptions } from './host-process';
import type { HostNode, Query } from './tree';

const TAP = { touch: { x: 20, y: 20 }, detail: { x: 20, y: 20 } };

/** What a person can do to an app. */
export class HostApp extends HostProcess {
  /** One gesture on one node, bubbling as the host bubbles it; nothing is waited for. */
  private touch(node: HostNode, gesture: Omit<Gesture, 'at'>): void {
    const { stack, realm } = this.runtime.parts;
    const { top } = stack;
    if (typeof top?.eh !== 'function') throw new Error(`${top?.route ?? ''} has no event handler`);
    const events = eventsFor(this.host, node, { ...gesture, at: this.time.now });
    if (events.length === 0) {
      throw new Error(
        `no template binds ${gesture.type} at ${node.tag} "${node.label || node.text}"`,
      );
    }
    this.time.activity += 1;
    for (const event of events) stack.call(top, 'eh', realm.inside(event));
  }

  async send(node: HostNode, gesture: Omit<Gesture, 'at'>): Promise<void> {
    this.touch(node, gesture);
    await this.settle();
  }

  /** A tap before anything of the last one has happened. */
  poke(node: HostNode): void {
    this.touch(node, { type: 'tap', ...TAP });
  }

  private async at(
    query: Query | HostNode,
    nth: number,
    gesture: Omit<Gesture, 'at'>,
  ): Promise<void> {
    const node = isNode(query) ? query : this.page.find(query, nth);
    await this.send(node, gesture);
  }

  async tap(query: Query | HostNode, nth = 0): Promise<void> {
    await this.at(query, nth, { type: 'tap', ...TAP });
  }

  /** A tap on a button with an `open-type`: the host answers first, then the app hears of it. */
  async press(query: Query, nth = 0): Promise<void> {
    const node = this.page.find(query, nth);
    const button = [node, ...(node.parent ? [node.parent] : [])].find(
      ({ tag }) => tag === 'button',
    );
    const type = String(button?.attribute('open-type') ?? '');
    if (!button || type === '') throw new Error(`"${node.label || node.text}" has no open-type`);
    const { stack } = this.runtime.parts;
    this.pressOpenType(type, null, (detail) => {
      if (detail === null || !stack.top) return;
      this.touch(button, { type: type.toLowerCase(), detail });
    });
    await this.settle();
  }

  /** Types a whole value and leaves the field. */
  async input(query: Query | HostNode, value: string, nth = 0): Promise<void> {
    const node = isNode(query) ? query : this.page.find(query, nth);
    const field = ['input', 'textarea'].includes(node.tag)
      ? node
      : [...node.all()].find(({ tag }) => tag === 'input' || tag === 'textarea');
    if (!field) throw new Error(`"${node.label || node.text}" is no field`);
    const detail = { value, cursor: value.length };
    for (const type of ['focus', 'input', 'blur']) {
      if (field.template?.events.has(type)) await this.send(field, { type, detail });
    }
  }

  async swipe(query: Query | HostNode, dx: number, dy = 0): Promise<void> {
    const from = { x: 300, y: 300 };
    const at = (part: number) => ({ x: from.x + dx * part, y: from.y + dy * part });
    await this.at(query, 0, { type: 'touchstart', touch: from });
    for (const part of [0.25, 0.5, 0.75, 1])
      await this.at(query, 0, { type: 'touchmove', touch: at(part) });
    await this.at(query, 0, { type: 'touchend', touch: at(1) });
  }

  /** The page is scrolled to here. */
  async scroll(scrollTop: number): Promise<void> {
    const { stack, realm } = this.runtime.parts;
    stack.tell('onPageScroll', realm.inside({ scrollTop, scrollHeight: 1e6 }));
    await this.settle();
  }

  async reachBottom(): Promise<void> {
    this.runtime.parts.stack.tell('onReachBottom');
    await this.settle();
  }

  async pullDown(): Promise<void> {
    this.runtime.parts.stack.tell('onPullDownRefresh', this.runtime.parts.realm.inside({}));
    await this.settle();
  }

  /** The host's own back button or gesture. */
  async back(): Promise<void> {
    this.runtime.parts.stack.navigateBack(1);
    await this.settle();
  }

  async tab(index: number): Promise<void> {
    this.runtime.parts.stack.tapTab(index);
    await this.settle();
  }

  /** As from a link: opens a page on top. */
  async open(url: string): Promise<void> {
    const refused = this.runtime.parts.stack.navigateTo(url);
    if (refused) throw new Error(refused);
    await this.settle();
  }

  async background(): Promise<void> {
    this.phone.background();
    await this.settle();
  }

  async foreground(): Promise<void> {
    this.phone.foreground();
    await this.settle();
  }

  async setOnline(online: boolean): Promise<void> {
    this.phone.network(online ? 'good' : 'offline');
    await this.settle();
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    this.phone.theme(theme);
    await this.settle();
  }
}

function isNode(query: Query | HostNode): query is HostNode {
  return typeof query === 'object' && 'sid' in query;
}

/** Launches a compiled build on a phone. */
export async function boot(host: HostName, options: BootOptions): Promise<HostApp> {
  const app = new HostApp(host, options);
  await app.launch();
  return app;
}
