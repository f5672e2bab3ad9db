import type { ToView } from '../../link/messages';
import type { OpenedPage } from '../../logic/view-link';
import type { PageFrame } from '../page-frame';
import { slide } from './motion';
import { dress, setInsets, type Insets } from './page-dress';

interface Shown {
  readonly page: OpenedPage;
  readonly element: HTMLIFrameElement;
  readonly frame: Promise<PageFrame>;
  readonly isReady: (frame: PageFrame) => void;
  readonly watches: Map<number, () => void>;
}

type Of<T extends ToView['t']> = Extract<ToView, { readonly t: T }>;

interface Told {
  drawn(seq: number): void;
  answered(ask: number, value: unknown): void;
  seen(ask: number, entry: Readonly<Record<string, unknown>>): void;
  failed(text: string): void;
}

/** The pages of the stack, each in a document of its own as the hosts have it. */
export class Pages {
  private readonly shown = new Map<string, Shown>();
  /** Opened and never on top yet. */
  private readonly fresh = new Set<string>();
  private theme: 'light' | 'dark' = 'light';
  private insets: (page: OpenedPage) => Insets = () => ({ top: 0, bottom: 0 });
  top: string | null = null;

  constructor(
    private readonly box: HTMLElement,
    private readonly told: Told,
  ) {}

  get topPage(): OpenedPage | null {
    return this.shown.get(this.top ?? '')?.page ?? null;
  }

  /** How many pages there are under the one on top. */
  get under(): number {
    return this.topPage?.kind === 'tab' ? 0 : this.shown.size - 1;
  }

  has(id: string): boolean {
    return this.shown.has(id);
  }

  clear(): void {
    for (const { element, watches } of this.shown.values()) {
      watches.forEach((end) => end());
      element.remove();
    }
    this.shown.clear();
    this.top = null;
  }

  open(page: OpenedPage): void {
    const element = document.createElement('iframe');
    const query = new URLSearchParams({ page: page.id, route: page.route, theme: this.theme });
    element.src = `page?${String(query)}`;
    element.title = page.route;
    element.hidden = true;
    let isReady: (frame: PageFrame) => void = () => undefined;
    const frame = new Promise<PageFrame>((resolve) => (isReady = resolve)).then((ready) => {
      ready.open(page);
      return ready;
    });
    this.shown.set(page.id, { page, element, frame, isReady, watches: new Map() });
    this.fresh.add(page.id);
    this.box.appendChild(element);
  }

  ready(id: string, frame: PageFrame): void {
    const found = this.shown.get(id);
    if (found) setInsets(found.element, this.insets(found.page));
    found?.isReady(frame);
  }

  show(id: string): void {
    const before = this.shown.get(this.top ?? '');
    const found = this.shown.get(id);
    this.top = id;
    for (const [other, { element }] of this.shown) element.hidden = other !== id;
    if (!found || !before || before === found || !this.fresh.delete(id)) return;
    if (found.page.kind === 'tab') return;
    before.element.dataset.under = '';
    slide(found.element, 'in', () => delete before.element.dataset.under);
  }

  close(id: string): void {
    const found = this.shown.get(id);
    if (!found) return;
    this.shown.delete(id);
    this.fresh.delete(id);
    found.watches.forEach((end) => end());
    const { element, page } = found;
    if (this.top !== id || page.kind === 'tab') return element.remove();
    element.hidden = true;
    element.dataset.leaving = '';
    return slide(element, 'out', () => element.remove());
  }

  /** Heights that the pages themselves keep clear of the phone's own. */
  setInsets(insets: (page: OpenedPage) => Insets): void {
    this.insets = insets;
    for (const { element, page } of this.shown.values()) setInsets(element, insets(page));
  }

  patch({ page, seq, patch }: Of<'patch'>): void {
    const found = this.shown.get(page);
    if (!found) return this.told.drawn(seq);
    this.with(found, (frame) => frame.patch(patch, () => this.told.drawn(seq)));
  }

  ask({ page, ask, what }: Of<'ask'>): void {
    const found = this.shown.get(page);
    if (!found) return this.told.answered(ask, null);
    this.with(found, async (frame) => {
      if (what.kind === 'observe') {
        found.watches.set(
          ask,
          frame.watch(what, (entry) => this.told.seen(ask, entry)),
        );
        return;
      }
      this.told.answered(ask, await frame.ask(what));
    });
  }

  unwatch({ page, ask }: Of<'unwatch'>): void {
    const found = this.shown.get(page);
    found?.watches.get(ask)?.();
    found?.watches.delete(ask);
  }

  /** Styles depend on the theme: each page takes its own again. */
  setTheme(theme: 'light' | 'dark'): void {
    if (this.theme === theme) return;
    this.theme = theme;
    for (const { element } of this.shown.values()) dress(element, theme);
  }

  /** When everything that was sent to the pages is drawn. */
  async quiet(): Promise<void> {
    await Promise.all([...this.shown.values()].map(({ frame }) => frame));
  }

  private with(found: Shown, work: (frame: PageFrame) => unknown): void {
    found.frame
      .then(work)
      .catch((error: unknown) =>
        this.told.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
  }
}
