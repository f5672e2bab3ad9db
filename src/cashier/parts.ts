import { encode } from 'uqr';
import { formatFen } from '@/domain/money';
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

/** Amount and payee come before any button (C4). */
export function bill({ merchant, title, amountFen }: CashierView, ...rows: readonly Row[]): Node {
  const amount = node('p', 'amount', formatFen(amountFen));
  return node(
    'section',
    'card',
    node('p', 'label', '付款金额'),
    amount,
    rowsOf(
      { name: '收款方', value: merchant },
      { name: '订单', value: title.replace('订单', '') },
      ...rows,
    ),
  );
}

export interface Row {
  readonly name: string;
  readonly value: string | Node;
}

function rowsOf(...rows: readonly Row[]): Node {
  const lines = rows.map(({ name, value }) =>
    node('div', 'row', node('dt', 'row__name', name), node('dd', 'row__value', value)),
  );
  return node('dl', 'rows', ...lines);
}

/** C12: what the address must read. */
export function domainNote(domain: string): Node {
  return node(
    'p',
    'domain',
    '请核对域名：地址栏里应是 ',
    node('strong', 'domain__name', domain),
    '。别人发来的链接，先确认再付款。',
  );
}

export function problemNote(problem: string | null): Node | null {
  if (problem === null) return null;
  const made = node('p', 'problem', problem);
  made.setAttribute('role', 'alert');
  return made;
}

/** A button to copy, and the text itself for where that is refused. */
export function copyPart(link: string, { copy }: Actions): Node {
  const said = node('p', 'copied');
  said.setAttribute('role', 'status');
  const text = node('p', 'link', link);
  const press = button('button button--plain', '复制链接', () => {
    void copy(link).then((done) => {
      said.textContent = done
        ? '已复制，请粘贴到浏览器的地址栏'
        : '没有复制成功，请长按下面的链接复制';
    });
  });
  return node('div', 'copy', press, said, text);
}
