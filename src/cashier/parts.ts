import { encode } from 'uqr';
import { formatFen, priceParts, type Fen } from '@/domain/money';
import type { CashierView } from '@/contract/cashier';
import { button, drawing, node } from './nodes';
import type { Actions } from './screen';

const QUIET = 4;

/** The link as a code for a phone's camera; dark on white in every theme, or cameras do not read it. */
export function codeOf(link: string): HTMLElement {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return node('div', 'code', drawing('code__picture', size, path, '付款链接的二维码'));
}

/** The heading that gets the focus when the screen changes. */
export function heading(text: string): HTMLHeadingElement {
  const made = node('h1', 'title', text);
  made.tabIndex = -1;
  return made;
}

/** Small ¥, large yuan, small fen; read out as one amount. */
function price(amountFen: Fen): Node {
  const { yuan, cents } = priceParts(amountFen);
  const small = (text: string) => node('span', 'amount__small', text);
  const shown = node('span', '', small('¥'), yuan, small(`.${cents}`));
  shown.setAttribute('aria-hidden', 'true');
  return node('p', 'amount', node('span', 'hidden', formatFen(amountFen)), shown);
}

/** Amount and payee come before any button (C4). */
export function bill({ merchant, title, amountFen }: CashierView, ...more: readonly Row[]): Node {
  const rows = [
    { name: '收款方', value: merchant },
    { name: '订单', value: title.replace('订单', '') },
    ...more,
  ].map(({ name, value }) =>
    node('div', 'row', node('dt', 'row__name', name), node('dd', 'row__value', value)),
  );
  const label = node('p', 'label', '付款金额');
  return node('section', 'card', label, price(amountFen), node('dl', 'rows', ...rows));
}

export interface Row {
  readonly name: string;
  readonly value: string | Node;
}

/** C12: what the address must read. */
export function domainNote(domain: string): Node {
  return node(
    'p',
    'domain',
    '请核对域名，地址栏里应是',
    node('strong', 'domain__name', domain),
    '别人发来的链接，先确认再付款。',
  );
}

export function problemNote(problem: string | null): Node | null {
  if (problem === null) return null;
  const made = node('p', 'problem', problem);
  made.setAttribute('role', 'alert');
  return made;
}

const COPIED = '已复制，请粘贴到浏览器的地址栏';
const NOT_COPIED = '没有复制成功，请长按链接自己复制';

/** The text itself, for where copying is refused, and a button to copy it. */
export function copyPart(link: string, { copy }: Actions): Node {
  const said = node('p', 'copied');
  said.setAttribute('role', 'status');
  const press = button('button button--plain', '复制链接', () => {
    void copy(link).then((done) => {
      said.textContent = done ? COPIED : NOT_COPIED;
    });
  });
  return node('div', 'copy', node('p', 'link', link), press, said);
}

const SIGNS = {
  done: 'M14 25l7 7 14-15',
  wait: 'M24 13v12l8 5',
  over: 'M15 24h18',
  ask: 'M24 13v14M24 33v1',
} as const;

/** The head of a page that tells an end: a sign, what it is, what follows from it. */
export function head(sign: keyof typeof SIGNS, title: string, text: string): Node {
  const mark = node('div', `mark mark--${sign}`, drawing('mark__line', 48, SIGNS[sign]));
  return node('section', 'head', mark, heading(title), node('p', 'said', text));
}
