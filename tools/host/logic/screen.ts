import type { Chrome, NavigationBar, TabMark, Toast, ViewPort } from './view-link';

const PLAIN_BAR: NavigationBar = { title: null, front: null, ground: null, loading: false };
const PLAIN_TAB: TabMark = { badge: null, dot: false, item: {} };

type Around = Omit<Chrome, 'page' | 'bar' | 'tabs'>;

/** What the host itself draws around the page, and what it has said so far. */
export class Screen {
  readonly toasts: string[] = [];
  readonly dialogs: { title: string; text: string }[] = [];
  readonly calls: string[] = [];
  readonly badges = new Map<number, string>();
  private readonly marks = new Map<number, TabMark>();
  private readonly bars = new Map<string, NavigationBar>();
  private page: string | null = null;
  private around: Around = {
    ...{ tabStyle: {}, tabsHidden: false, toast: null, loading: null, pulling: false },
    ...{ ground: null, keyboard: false, brightness: 0.6, captureHidden: false },
  };

  constructor(private readonly view: ViewPort) {}

  get state(): Chrome {
    const bar = this.bars.get(this.page ?? '') ?? PLAIN_BAR;
    return { ...this.around, page: this.page, bar, tabs: Object.fromEntries(this.marks) };
  }

  /** Of the page on top, when the app has set it. */
  get title(): string {
    return this.state.bar.title ?? '';
  }

  set title(title: string) {
    this.bar({ title });
  }

  /** Another page is on top, with the bar it had. */
  turnTo(page: string | null): void {
    this.page = page;
    this.tell();
  }

  bar(changes: Partial<NavigationBar>, page = this.page): void {
    this.bars.set(page ?? '', { ...(this.bars.get(page ?? '') ?? PLAIN_BAR), ...changes });
    this.tell();
  }

  mark(index: number, changes: Partial<TabMark>): void {
    const mark = { ...(this.marks.get(index) ?? PLAIN_TAB), ...changes };
    this.marks.set(index, mark);
    if (mark.badge === null) this.badges.delete(index);
    else this.badges.set(index, mark.badge);
    this.tell();
  }

  change(changes: Partial<Around>): void {
    this.around = { ...this.around, ...changes };
    this.tell();
  }

  toast(toast: Toast): void {
    this.toasts.push(toast.title);
    this.change({ toast, loading: null });
  }

  private tell(): void {
    this.view.chrome(this.state);
  }
}
