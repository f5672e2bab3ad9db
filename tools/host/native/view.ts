import type { Root } from 'glass-easel-miniprogram-adapter';
import { answerAsk, watch } from '../view/asks';
import type { Engine } from '../view/engine';
import type { Chrome, NodeAnswers, ViewPort } from '../logic/view-link';
import type { ViewAsk } from '../link/messages';
import type { NativePackage } from './engine';

interface Drawn {
  readonly root: Root;
  readonly route: string;
  readonly box: HTMLElement;
}

/** What is asked about a page is asked of the engine that drew it. */
const asEngine = (root: Root): Engine => ({
  open: () => undefined,
  patch: () => undefined,
  select: (selector) => root.getComponent().getShadowRoot()?.querySelectorAll(selector) ?? [],
});

/** Pages of an app whose engine runs right here: nothing has to be carried to them. */
export class NativeView implements ViewPort {
  private readonly pages = new Map<string, Drawn>();
  private readonly sheets: readonly { page: string | null; element: HTMLStyleElement }[];
  private top: Drawn | null = null;

  constructor(
    given: NativePackage,
    private readonly made: (pageId: string) => Root,
    readonly chrome: (state: Chrome) => void,
    private readonly turned: () => void,
  ) {
    this.sheets = given.sheets.map(({ page, css }) => {
      const element = document.head.appendChild(document.createElement('style'));
      element.textContent = css;
      if (page !== null) element.media = 'not all';
      return { page, element };
    });
  }

  /** The page on top, and how many are under it. */
  get state(): { route: string; under: number } {
    return { route: this.top?.route ?? '', under: this.pages.size - 1 };
  }

  opened({ id, route }: Parameters<ViewPort['opened']>[0]): void {
    const root = this.made(id);
    const box = document.body.appendChild(document.createElement('main'));
    const place = box.appendChild(document.createElement('div'));
    this.pages.set(id, { root, route, box });
    root.attach(box as never, place as never);
  }

  updated(): undefined {
    return undefined;
  }

  shown(pageId: string): void {
    const next = this.pages.get(pageId) ?? null;
    if (this.top !== next) this.top?.root.getComponent().triggerPageLifetime('hide', []);
    this.top = next;
    for (const page of this.pages.values()) page.box.hidden = page !== next;
    for (const { page, element } of this.sheets) {
      if (page !== null) element.media = page === next?.route ? 'all' : 'not all';
    }
    next?.root.getComponent().triggerPageLifetime('show', []);
    this.turned();
  }

  closed(pageId: string): void {
    const page = this.pages.get(pageId);
    this.pages.delete(pageId);
    page?.root.release();
    page?.box.remove();
  }

  query(pageId: string, requests: Parameters<ViewPort['query']>[1]): Promise<NodeAnswers> {
    return this.ask(pageId, { kind: 'query', requests }) as Promise<NodeAnswers>;
  }

  observe(...[pageId, request, hear]: Parameters<ViewPort['observe']>): () => void {
    const page = this.pages.get(pageId);
    if (!page) return () => undefined;
    return watch(asEngine(page.root), { kind: 'observe', request }, hear);
  }

  async scrollTo(pageId: string, target: Parameters<ViewPort['scrollTo']>[1]): Promise<void> {
    await this.ask(pageId, { kind: 'scroll', target });
  }

  async animate(...[page, selector, frames, duration]: Parameters<ViewPort['animate']>) {
    await this.ask(page, { kind: 'animate', selector, frames, duration });
  }

  clearAnimation(pageId: string, selector: string): void {
    void this.ask(pageId, { kind: 'still', selector });
  }

  async draw(...[pageId, canvas, steps]: Parameters<ViewPort['draw']>): Promise<void> {
    await this.ask(pageId, { kind: 'draw', canvas, steps });
  }

  exportCanvas(...[pageId, canvas, options]: Parameters<ViewPort['exportCanvas']>) {
    return this.ask(pageId, { kind: 'export', canvas, options }) as Promise<string>;
  }

  private ask(pageId: string, what: ViewAsk): Promise<unknown> {
    const page = this.pages.get(pageId);
    if (!page) throw new Error(`page ${pageId} is not drawn`);
    return answerAsk(asEngine(page.root), what);
  }
}
