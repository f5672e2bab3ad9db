import type { Target } from '../../../tools/flows/hand';

interface Where {
  readonly targets: readonly Target[];
  readonly why: string;
}

/** What a target truly cannot do. A story that names none of these runs on all three. */
export const LIMITS = {
  axe: {
    targets: ['h5'],
    why: 'axe reads the HTML of a page; a mini-program has none, its screens are looked at in the contact sheet',
  },
  keyboard: {
    targets: ['h5'],
    why: 'a mini-program has no focus ring and no keys outside its text fields',
  },
  history: {
    targets: ['h5'],
    why: 'only a browser reloads a page and goes forward again',
  },
  'host-refusal': {
    targets: ['weapp', 'alipay'],
    why: "only a host's payment sheet reports a failure; a browser's cashier is another site that just comes back",
  },
  'own-wallet': {
    targets: ['alipay', 'h5'],
    why: 'Alipay pays in Alipay and in a browser by itself; only out of WeChat does it need a link',
  },
  'link-out': {
    targets: ['weapp'],
    why: 'the link out of a mini-program is the way to another wallet from WeChat; the others have that wallet themselves',
  },
  'top-up': {
    targets: ['h5'],
    why: 'a mini-program takes no money into a balance; it says where that is done',
  },
  decoder: {
    targets: ['h5'],
    why: 'a browser draws a picture again itself; a phone has its host do that, which no bench can play',
  },
  'alipay-codes': {
    targets: ['alipay'],
    why: "only Alipay's cashier ends with 8000, 6004 and 5000; WeChat documents success, cancel and fail",
  },
} as const satisfies Readonly<Record<string, Where>>;

export type Limit = keyof typeof LIMITS;

export const runsOn = (only: Limit | undefined, target: Target): boolean =>
  only === undefined || (LIMITS[only].targets as readonly Target[]).includes(target);

/** Files beside journeys.e2e.ts, which run once: what they are about is no person's story. */
export const ONCE: Readonly<Record<string, string>> = {
  'worker-door.e2e.ts': 'a service worker that answers for the server is a browser’s',
  'qa-panel.e2e.ts': 'the panel’s HTML, contrast and fingers; its logic runs in the compiled tests',
  'built-ins.e2e.ts': 'the host’s own components, with pages of their own',
  'native-sample.e2e.ts': 'a mini-program that is not this project’s',
  'link-pay.e2e.ts': 'two phones of the workbench take part: WeChat’s and a browser’s',
  'workbench.e2e.ts': 'the workbench shows all three phones at once',
  'h5-scenes.e2e.ts': 'what a browser says of itself; a mini-program is always in one place',
  'cashier.e2e.ts':
    'the payment link’s page is opened by any browser, never by a phone of the shop',
  'planted-person.e2e.ts':
    'shows that the search for personal data finds what was planted, on each target itself',
  'questions.e2e.ts': 'the host’s own questions, without an app',
};
