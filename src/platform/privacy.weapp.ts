import type { Privacy } from './capabilities';
import { askHost, field, readHost, textField } from './host-call';
import { listeners } from './listeners';

const AGREE_BUTTON = { id: 'privacy-agree', openType: 'agreePrivacyAuthorization' } as const;

/** So long after a refusal nobody is asked again; WeChat itself fails such calls at once. */
const COOL_DOWN_MS = 10_000;
/** A pop-up that is not on the screen by then is not coming. */
const UNSEEN_MS = 3_000;

const NO_GUIDE = { kind: 'unsupported', reason: 'no privacy guide' } as const;

type Decision = { readonly event: 'agree' | 'disagree' | 'exposureAuthorization' };
type Resolve = (decision: Decision & { readonly buttonId?: string }) => void;

const heard = listeners<void>();
let listening = 0;
const waiting: Resolve[] = [];
let isShown = false;
let refusedAt = -COOL_DOWN_MS;

/** A clock that was set back has no say. */
function rests(): boolean {
  const since = Date.now() - refusedAt;
  return since >= 0 && since < COOL_DOWN_MS;
}

let unseen: ReturnType<typeof setTimeout> | undefined;

const tell = (resolve: Resolve, event: Decision['event']) =>
  readHost(
    () => resolve({ event, ...(event === 'agree' ? { buttonId: AGREE_BUTTON.id } : {}) }),
    undefined,
  );

function end(event: 'agree' | 'disagree'): void {
  clearTimeout(unseen);
  isShown = false;
  for (const resolve of waiting.splice(0)) tell(resolve, event);
}

function wait(given: unknown): void {
  if (typeof given !== 'function') return;
  const resolve = given as Resolve;
  if (listening === 0 || rests()) return tell(resolve, 'disagree');
  waiting.push(resolve);
  if (isShown) return tell(resolve, 'exposureAuthorization');
  if (waiting.length > 1) return;
  unseen = setTimeout(() => end('disagree'), UNSEEN_MS);
  heard.tell();
}

readHost(() => wx.onNeedPrivacyAuthorization?.(wait), undefined);

/** One pop-up for all that waits, and an answer for each of them in every case. */
export const privacy = {
  agreeButton: AGREE_BUTTON,
  guide: () =>
    askHost(wx.getPrivacySetting, {}, 1_000).then((answer) => {
      if (answer.kind !== 'ok') return NO_GUIDE;
      const isAgreed = field(answer.value, 'needAuthorization') !== true;
      return { name: textField(answer.value, 'privacyContractName'), isAgreed };
    }),
  openGuide: () =>
    askHost(wx.openPrivacyContract, {}).then(({ kind }) =>
      kind === 'missing' ? NO_GUIDE : kind === 'ok' ? 'opened' : 'failed',
    ),
  onWait(listener) {
    listening += 1;
    const leave = heard.add(listener);
    return () => {
      listening -= 1;
      leave();
    };
  },
  shown() {
    if (isShown || waiting.length === 0) return;
    isShown = true;
    clearTimeout(unseen);
    for (const resolve of waiting) tell(resolve, 'exposureAuthorization');
  },
  settle(agreed) {
    if (waiting.length > 0 && !agreed) refusedAt = Date.now();
    end(agreed ? 'agree' : 'disagree');
  },
} satisfies Privacy;
