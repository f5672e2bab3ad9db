import type { ActionAnswer, PhoneFacts, ToLogic, ToView, ViewAsk } from '../link/messages';
import { applyPath } from '../logic/recorder';
import type { Question } from '../logic/person';
import type { Chrome, NodeAnswers, OpenedPage, Patch, ViewPort } from '../logic/view-link';

/** Where messages go: one browser that shows the phone. */
export interface Line {
  send(message: ToView | ActionAnswer): void;
}

interface Waiting {
  /** Null: not a page's. */
  readonly page: string | null;
  readonly resolve: (value: unknown) => void;
  readonly without: unknown;
}

type Data = Record<string, unknown>;

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * A view at the other end of a line. It may come late, go and come again: what is open is told from
 * the start, and without a view everything is acknowledged at once.
 */
export class WireView implements ViewPort {
  private line: Line | null = null;
  private readonly pages = new Map<string, OpenedPage>();
  private top: string | null = null;
  private around: Chrome | null = null;
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly watching = new Map<number, (entry: Data) => void>();
  /** Told when something was sent, for whoever waits until all is quiet. */
  sent = 0;

  constructor(
    private readonly facts: () => PhoneFacts,
    private readonly questions: () => readonly Question[],
  ) {}

  get isConnected(): boolean {
    return this.line !== null;
  }

  /** Acknowledgements and answers that have not come yet. */
  get pending(): number {
    return this.waiting.size;
  }

  connect(line: Line): void {
    this.disconnect();
    this.line = line;
    this.send({
      ...{ t: 'start', facts: this.facts(), pages: [...this.pages.values()], shown: this.top },
      ...{ chrome: this.around, questions: this.questions() },
    });
  }

  /** That browser went away; another one may have come already. */
  leave(line: Line): void {
    if (this.line === line) this.disconnect();
  }

  disconnect(): void {
    this.line = null;
    for (const { resolve, without } of this.waiting.values()) resolve(without);
    this.waiting.clear();
  }

  send(message: ToView | ActionAnswer): void {
    this.sent += 1;
    this.line?.send(message);
  }

  /** @returns whether the message was an answer to something asked here */
  hear(message: ToLogic): boolean {
    if (message.t === 'drawn') this.settle(message.seq, undefined);
    else if (message.t === 'answered') this.settle(message.ask, message.value);
    else if (message.t === 'synced') this.settle(message.n, undefined);
    else if (message.t === 'seen') this.watching.get(message.ask)?.(message.entry);
    else return false;
    return true;
  }

  /** Everything that the view sent so far has been heard, and what was sent to it is drawn. */
  async sync(): Promise<void> {
    if (!this.line) return;
    await this.expect(null, undefined, (n) => this.send({ t: 'sync', n }));
  }

  tellFacts(): void {
    this.send({ t: 'facts', facts: this.facts() });
  }

  tellQuestions(): void {
    this.send({ t: 'questions', questions: this.questions() });
  }

  opened(page: OpenedPage): void {
    const kept = { ...page, data: copy(page.data) };
    this.pages.set(page.id, kept);
    this.send({ t: 'opened', page: kept });
  }

  updated(pageId: string, patch: Patch): Promise<void> | undefined {
    const data = this.pages.get(pageId)?.data as Data | undefined;
    const plain = copy(patch);
    if (data) for (const [path, value] of copy(patch)) applyPath(data, path, value);
    if (!this.line) return undefined;
    return this.expect(pageId, undefined, (seq) =>
      this.send({ t: 'patch', page: pageId, seq, patch: plain }),
    );
  }

  shown(pageId: string): void {
    this.top = pageId;
    this.send({ t: 'shown', page: pageId });
  }

  closed(pageId: string): void {
    this.pages.delete(pageId);
    if (this.top === pageId) this.top = null;
    this.send({ t: 'closed', page: pageId });
    // A page that goes before it was ever drawn answers nothing any more.
    for (const [n, { page, without }] of this.waiting) if (page === pageId) this.settle(n, without);
  }

  chrome(state: Chrome): void {
    this.around = state;
    this.send({ t: 'chrome', chrome: state });
  }

  query(page: string, requests: Parameters<ViewPort['query']>[1]): Promise<NodeAnswers> {
    const none = requests.map(({ all }) => (all ? [] : null));
    return this.ask(page, { kind: 'query', requests }, none);
  }

  observe(...[page, request, hear]: Parameters<ViewPort['observe']>): () => void {
    const ask = this.next++;
    this.watching.set(ask, hear);
    this.send({ t: 'ask', ask, page, what: { kind: 'observe', request } });
    return () => {
      this.watching.delete(ask);
      this.send({ t: 'unwatch', ask, page });
    };
  }

  scrollTo(page: string, target: Parameters<ViewPort['scrollTo']>[1]): Promise<void> {
    return this.ask(page, { kind: 'scroll', target }, undefined);
  }

  animate(...[page, selector, frames, duration]: Parameters<ViewPort['animate']>): Promise<void> {
    return this.ask(page, { kind: 'animate', selector, frames, duration }, undefined);
  }

  clearAnimation(page: string, selector: string): void {
    void this.ask(page, { kind: 'still', selector }, undefined);
  }

  draw(...[page, canvas, steps]: Parameters<ViewPort['draw']>): Promise<void> {
    return this.ask(page, { kind: 'draw', canvas, steps }, undefined);
  }

  exportCanvas(...[page, canvas, options]: Parameters<ViewPort['exportCanvas']>): Promise<string> {
    return this.ask(page, { kind: 'export', canvas, options }, '');
  }

  private ask<T>(page: string, what: ViewAsk, without: T): Promise<T> {
    if (!this.line) return Promise.resolve(without);
    return this.expect(page, without, (ask) => this.send({ t: 'ask', ask, page, what }));
  }

  private expect<T>(page: string | null, without: T, send: (n: number) => void): Promise<T> {
    return new Promise<T>((resolve) => {
      const n = this.next++;
      this.waiting.set(n, { page, resolve: resolve as (value: unknown) => void, without });
      send(n);
    });
  }

  private settle(n: number, value: unknown): void {
    const found = this.waiting.get(n);
    this.waiting.delete(n);
    found?.resolve(value);
  }
}
