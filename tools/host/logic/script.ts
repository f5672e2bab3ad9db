import type { AnswerOf, Place, QuestionKind, QuestionOf, Reflexes } from './person';

/** How the person behaves who holds the phone. */
export interface Script {
  /** Answers to the next confirmations; without one the person says yes. */
  readonly confirms: boolean[];
  /** `wx.login` and `my.getAuthCode`: null refuses. */
  hostCode: () => string | null;
  /** What the phone button proves. */
  phoneProof: () => string;
  /** true: somebody looks at the phone, and nothing is answered by itself. */
  shown: boolean;
  /** Answers that differ from what this person says by habit. */
  readonly reflexes: Reflexes;
}

export const HOME: Place = {
  latitude: 30.2741,
  longitude: 120.1551,
  name: '湖滨银泰',
  address: '浙江省杭州市上城区东坡路 7 号',
};

/** Says yes to everything; payments are left to the test. */
const habits = ({ confirms }: Script): Required<Omit<Reflexes, 'cashier'>> => ({
  modal: () => ({ confirm: confirms.shift() ?? true }),
  'action-sheet': () => ({ index: 0 }),
  permission: () => ({ allow: true }),
  privacy: () => ({ agree: true }),
  'phone-number': () => ({ allow: true }),
  'pick-media': ({ count }) => ({
    files: Array.from({ length: Math.min(count, 1) }, (_, at) => ({
      path: `picked-${at + 1}.jpg`,
      size: 120_000,
      type: 'image' as const,
    })),
  }),
  'save-album': () => ({ saved: true }),
  scan: () => ({ text: '6901234567892' }),
  share: () => ({ sent: true }),
  location: () => ({ place: HOME }),
  'open-setting': ({ scopes }) => ({ scopes }),
  'phone-call': () => ({ call: true }),
  'other-app': () => ({ go: true }),
  preview: () => ({}),
});

type Answers = {
  readonly [kind in QuestionKind]?: (question: never) => AnswerOf<QuestionKind> | undefined;
};

/** What this script answers at once; nothing when the phone is shown to somebody. */
export function reflexOf(script: Script) {
  const usual: Answers = habits(script) as Answers;
  return <K extends QuestionKind>(question: QuestionOf<K>): AnswerOf<K> | undefined => {
    const own = (script.reflexes as Answers)[question.kind];
    const answer = own ?? (script.shown ? undefined : usual[question.kind]);
    return answer?.(question as never) as AnswerOf<K> | undefined;
  };
}

export function createScript(owner: () => string): Script {
  let codes = 0;
  return {
    confirms: [],
    hostCode: () => `${owner()}.${(codes += 1)}`,
    phoneProof: () => '13800138000',
    shown: false,
    reflexes: {},
  };
}
