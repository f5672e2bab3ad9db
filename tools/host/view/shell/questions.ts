import type { Question, QuestionKind } from '../../logic/person';
import { cashier } from './questions/cashier';
import { location, openSetting, scan, share } from './questions/choose';
import { otherApp, permission, phoneCall, phoneNumber, privacy } from './questions/consent';
import type { Asking, Draw } from './questions/frame';
import { pickMedia, preview, saveAlbum } from './questions/pictures';
import { actionSheet, modal } from './questions/talk';

const DRAWN: { readonly [K in QuestionKind]: Draw<K> } = {
  ...{ modal, cashier, permission, privacy, scan, share, location, preview },
  'action-sheet': actionSheet,
  'phone-number': phoneNumber,
  'pick-media': pickMedia,
  'save-album': saveAlbum,
  'open-setting': openSetting,
  'phone-call': phoneCall,
  'other-app': otherApp,
};

type Say = (id: string, value: object) => void;
type Drawn = (question: Question, answer: (value: object) => void, asking: Asking) => HTMLElement;

function draw(question: Question, say: Say, asking: Asking): HTMLElement {
  const own = DRAWN[question.kind] as unknown as Drawn;
  return own(question, (value) => say(question.id, value), asking);
}

/** The open questions of the host, the newest on top; one that is drawn already stays as it is. */
export class Questions {
  private readonly shown = new Map<string, HTMLElement>();

  constructor(
    private readonly box: HTMLElement,
    private readonly say: Say,
  ) {}

  show(open: readonly Question[], asking: Asking): void {
    const ids = new Set(open.map(({ id }) => id));
    for (const [id, drawn] of this.shown) {
      if (ids.has(id)) continue;
      drawn.remove();
      this.shown.delete(id);
    }
    for (const question of open) {
      if (this.shown.has(question.id)) continue;
      const drawn = draw(question, this.say, asking);
      this.shown.set(question.id, drawn);
      this.box.append(drawn);
      const field = drawn.querySelector<HTMLElement>('.dialog--modal input');
      (field ?? drawn.querySelector<HTMLElement>('.dialog'))?.focus({ preventScroll: true });
    }
    const last = this.box.lastElementChild;
    for (const drawn of this.box.children) drawn.toggleAttribute('inert', drawn !== last);
  }
}
