import type { BuiltIn, Drawn } from '../built-in';
import { nodeOf } from './element';
import { formAround } from './form';
import { hostAction, hostName } from './host';
import { hover } from './hover';
import { askings, inOrder } from './open-types';
import { flag, reflect, role, text, undoAll } from './parts';
import { whenTapped } from './taps';

const REFLECTED = ['size', 'type', 'plain', 'disabled', 'loading'];

const TOLD = [
  'scope',
  'session-from',
  'send-message-title',
  'send-message-path',
  'send-message-img',
  'show-message-card',
  'app-parameter',
  'business-id',
  'public-id',
];

const asObject = (answer: unknown): object =>
  typeof answer === 'object' && answer !== null ? answer : {};

/** Alipay tells a refusal by another event. */
const isRefused = (answer: object): boolean =>
  hostName() === 'alipay' && 'allow' in answer && answer.allow === false;

async function ask(drawn: Drawn): Promise<void> {
  const { el, get, emit } = drawn;
  const detail = Object.fromEntries(TOLD.map((name) => [name, get(name)]));
  for (const { kind, event } of inOrder(askings(text(get('open-type'))))) {
    const answer = await hostAction(kind, { ...detail, ...nodeOf(el) });
    const said = asObject(answer);
    if (event) emit(isRefused(said) ? 'error' : event, said);
  }
}

function tapped(drawn: Drawn): void {
  const form = text(drawn.get('form-type'));
  if (form === 'submit') formAround(drawn.el)?.submit();
  else if (form === 'reset') formAround(drawn.el)?.reset();
  if (text(drawn.get('open-type')) !== '') {
    ask(drawn).catch((error: unknown) => {
      drawn.emit('error', { errMsg: String(error) });
      reportError(error);
    });
  }
}

const buttons = (tag: string): BuiltIn => ({
  tag,
  changed({ el }, name, value) {
    if (!REFLECTED.includes(name)) return;
    reflect(el, name, name === 'size' || name === 'type' ? value : flag(value));
    if (name === 'disabled') el.setAttribute('aria-disabled', String(flag(value)));
  },
  attached(drawn) {
    role(drawn, 'button');
    return undoAll([hover(drawn), whenTapped(drawn.el, () => tapped(drawn))]);
  },
});

export const BUTTONS: readonly BuiltIn[] = [buttons('button'), buttons('contact-button')];
