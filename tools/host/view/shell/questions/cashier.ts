import { CASHIER_WORDS } from '../../../../flows/cashier-words';
import type { CashierOutcome } from '../../../logic/cashier-outcomes';
import { element } from '../element';
import { choice, dialog, type Draw } from './frame';

/** Ends after which only the bank knows whether the money moved. */
const OPEN_ENDS: ReadonlySet<CashierOutcome> = new Set([
  ...(['failed', 'network-error', 'processing', 'unknown'] as const),
]);

const MOVED: readonly (readonly [value: string, words: string])[] = [
  ['', '照常'],
  ['yes', '已扣款'],
  ['no', '未扣款'],
];

function movedChoice(): HTMLSelectElement {
  const options = MOVED.map(([value, text]) => element('option', { value }, [text]));
  const label = '失败、网络错误、处理中或未知时';
  return element('select', { 'aria-label': label }, options) as HTMLSelectElement;
}

const fact = (name: string, value: Node | string): HTMLElement =>
  element('div', { class: 'fact' }, [element('span', {}, [name]), value]);

/** No real cashier: marked as one that QA plays, with a button for every end it may have. */
export const cashier: Draw<'cashier'> = ({ reference, outcomes }, answer, { host, app }) => {
  const moved = movedChoice();
  const end = (outcome: CashierOutcome) =>
    answer({
      outcome,
      ...(moved.value !== '' && OPEN_ENDS.has(outcome) ? { moved: moved.value === 'yes' } : {}),
    });
  const [first, ...others] = outcomes.filter((outcome) => outcome !== 'cancelled');
  const tail = reference.slice(-8);
  return dialog('cashier', 'sheet', '模拟收银台', [
    element('div', { class: 'mark' }, ['模拟收银台，不会真的扣款']),
    element('h2', { class: 'heading' }, [host === 'weapp' ? '微信支付' : '支付宝']),
    fact('收款方', app),
    fact('支付单号', `尾号 ${tail}`),
    ...(first === undefined ? [] : [choice(CASHIER_WORDS[first], 'main', () => end(first))]),
    element(
      'div',
      { class: 'ends' },
      others.map((outcome) => choice(CASHIER_WORDS[outcome], 'quiet', () => end(outcome))),
    ),
    fact('款项（失败、网络错误、处理中、未知时）', moved),
    ...(outcomes.includes('cancelled')
      ? [choice(CASHIER_WORDS.cancelled, 'plain', () => end('cancelled'))]
      : []),
  ]);
};
