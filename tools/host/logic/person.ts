import type { CashierOutcome } from './cashier-outcomes';

/** What an app may be allowed to use. */
export type Scope = 'album' | 'camera' | 'location' | 'address' | 'microphone';

export interface PickedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly type: 'image' | 'video';
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

/** What a host asks the person who holds the phone, and what can be said to it. */
interface Dialogues {
  modal: {
    ask: {
      title: string;
      text: string;
      confirmText: string;
      /** null: there is nothing to choose. */
      cancelText: string | null;
      /** Not null: a line to write in. */
      placeholder: string | null;
    };
    answer: { confirm: boolean; content?: string };
  };
  'action-sheet': {
    ask: { title: string; items: readonly string[] };
    answer: { index: number | null };
  };
  cashier: {
    ask: { reference: string; outcomes: readonly CashierOutcome[] };
    /** `moved` is whether the money moved, where the outcome leaves that open. */
    answer: { outcome: CashierOutcome; moved?: boolean };
  };
  permission: { ask: { scope: Scope }; answer: { allow: boolean } };
  /** The app shows its own privacy notice; `agree` stands for its button as well. */
  privacy: { ask: { by: string }; answer: { agree: boolean } };
  'phone-number': { ask: object; answer: { allow: boolean } };
  'pick-media': {
    ask: { count: number; types: readonly string[]; sources: readonly string[] };
    answer: { files: readonly PickedFile[] | null };
  };
  'save-album': { ask: { path: string }; answer: { saved: boolean } };
  scan: { ask: { onlyCamera: boolean }; answer: { text: string | null } };
  share: {
    ask: { title: string; path: string; picture: string; to: 'friend' | 'timeline' };
    answer: { sent: boolean };
  };
  location: { ask: object; answer: { place: Place | null } };
  'open-setting': {
    ask: { scopes: Readonly<Partial<Record<Scope, boolean>>> };
    answer: { scopes: Readonly<Partial<Record<Scope, boolean>>> };
  };
  'phone-call': { ask: { number: string }; answer: { call: boolean } };
  'other-app': { ask: { appId: string; path: string }; answer: { go: boolean } };
  preview: { ask: { pictures: readonly string[]; current: number }; answer: object };
}

export type QuestionKind = keyof Dialogues;
export type AskOf<K extends QuestionKind> = Dialogues[K]['ask'];
export type AnswerOf<K extends QuestionKind> = Dialogues[K]['answer'];
export type QuestionOf<K extends QuestionKind> = Readonly<AskOf<K>> & {
  readonly id: string;
  readonly kind: K;
};
export type Question = { [K in QuestionKind]: QuestionOf<K> }[QuestionKind];

/** Says at once what the person answers; undefined leaves the question open. */
export type Reflexes = {
  [K in QuestionKind]?: (question: QuestionOf<K>) => AnswerOf<K> | undefined;
};

interface Asked {
  readonly question: Question;
  readonly hear: (answer: never) => void;
}

/** The person holding the phone: questions stay open until they are answered or withdrawn. */
export class Person {
  private readonly asked = new Map<string, Asked>();
  private readonly listeners = new Set<() => void>();
  private next = 1;

  /** `reflex` answers without being shown anything. */
  constructor(
    private readonly reflex: <K extends QuestionKind>(
      question: QuestionOf<K>,
    ) => AnswerOf<K> | undefined,
  ) {}

  open(): readonly Question[] {
    return [...this.asked.values()].map(({ question }) => question);
  }

  /** The newest open question of this kind. */
  openOf<K extends QuestionKind>(kind: K): QuestionOf<K> | undefined {
    const found = this.open().filter((question) => question.kind === kind);
    return found[found.length - 1] as QuestionOf<K> | undefined;
  }

  /** @returns the id to answer or withdraw it by */
  ask<K extends QuestionKind>(
    kind: K,
    fields: AskOf<K>,
    hear: (answer: AnswerOf<K>) => void,
  ): string {
    const id = `q${this.next++}`;
    const question = { ...fields, id, kind } as QuestionOf<K>;
    const answer = this.reflex(question);
    if (answer !== undefined) {
      hear(answer);
      return id;
    }
    this.asked.set(id, { question: question as unknown as Question, hear });
    this.changed();
    return id;
  }

  /** @throws when the question is not open */
  answer<K extends QuestionKind>(id: string, answer: AnswerOf<K>): void {
    const asked = this.asked.get(id);
    if (!asked) throw new Error(`question ${id} is not open`);
    this.asked.delete(id);
    this.changed();
    asked.hear(answer as never);
  }

  /** The question goes away unanswered. */
  withdraw(id: string): void {
    if (this.asked.delete(id)) this.changed();
  }

  withdrawAll(): void {
    const had = this.asked.size > 0;
    this.asked.clear();
    if (had) this.changed();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
