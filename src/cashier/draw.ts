import { formatFen } from '@/domain/money';
import { button, drawing, node } from './nodes';
import { bill, codeOf, copyPart, domainNote, heading, problemNote } from './parts';
import type { Actions, Screen } from './screen';
import { DEADS, minutes, NOT_PAID, OUTCOMES } from './words';

type Of<Kind extends Screen['kind']> = Extract<Screen, { kind: Kind }>;

export interface Drawn {
  readonly nodes: readonly Node[];
  /** Called every second with what is left. */
  readonly tick?: (leftMs: number) => void;
  /** Read out beside the heading, which gets the focus. */
  readonly told?: string;
}

interface Facts {
  readonly domain: string;
  readonly leftMs: number;
}

const ARROW = 'M6 42C10 22 22 10 40 8M30 2l11 6-8 10';

function guide({ link, canTry, withCode }: Of<'guide'>, actions: Actions): Drawn {
  const way = withCode
    ? '用手机相机或浏览器扫一扫，或把链接复制到电脑浏览器打开'
    : '点右上角 ··· ，选择「在浏览器打开」';
  const content = node(
    'div',
    'guide',
    withCode ? null : drawing('guide__arrow', 48, ARROW),
    heading('请在浏览器中打开'),
    node('p', 'guide__way', way),
    withCode ? codeOf(link) : null,
    copyPart(link, actions),
    canTry ? button('button button--bare', '仍要尝试', actions.enter) : null,
  );
  return { nodes: [content] };
}

function mini({ host, link }: Of<'mini'>, actions: Actions): Drawn {
  const text =
    host === '微信'
      ? '这里不能付款。请点左上角返回小程序，或把链接复制到浏览器打开。'
      : '请点左上角返回支付宝小程序，在小程序里付款。';
  const card = node(
    'section',
    'card card--said',
    heading(`返回${host}小程序`),
    node('p', 'said', text),
  );
  return { nodes: [card, copyPart(link, actions)] };
}

function ask({ link, withCode }: Of<'ask'>, actions: Actions): Drawn {
  const card = node(
    'section',
    'card card--said',
    heading('怎样付款'),
    withCode ? codeOf(link) : node('p', 'said', '可以在这里付，也可以用手机扫码付。'),
    withCode ? node('p', 'said', '用手机相机或浏览器扫一扫') : null,
  );
  const here = button('button', '在这里付款', actions.enter);
  const scan = withCode ? null : button('button button--plain', '用手机扫码', actions.showCode);
  return { nodes: [card, node('div', 'bar', here, scan)] };
}

function open(screen: Of<'bill'>, actions: Actions, { domain, leftMs }: Facts): Drawn {
  const { view, link, busy, problem } = screen;
  const left = node('span', 'left', minutes(leftMs));
  left.setAttribute('role', 'timer');
  const label = busy ? '正在前往支付宝' : `支付宝支付 ${formatFen(view.amountFen)}`;
  const scan =
    link === null
      ? null
      : node('section', 'card card--said', codeOf(link), node('p', 'said', '也可以用手机扫码付款'));
  const nodes = [
    heading('确认付款'),
    bill(view, { name: '剩余时间', value: left }),
    domainNote(domain),
    scan,
    node('div', 'bar', problemNote(problem), button('button', label, actions.pay, busy)),
  ];
  return {
    nodes: nodes.filter((one) => one !== null),
    tick: (ms) => {
      left.textContent = minutes(ms);
    },
  };
}

function outcome({ view, problem }: Of<'outcome'>, actions: Actions): Drawn {
  if (view.state === 'OPEN') return { nodes: [] };
  const { mark, title, text } = OUTCOMES[view.state];
  const sign = node('p', `mark mark--${view.state.toLowerCase()}`, mark);
  sign.setAttribute('aria-hidden', 'true');
  const isUnderWay = view.state === 'PAYING';
  const head = node('section', 'head', sign, heading(title), node('p', 'said', text));
  const more = isUnderWay ? node('p', 'domain', NOT_PAID) : null;
  const refresh = isUnderWay ? button('button button--plain', '刷新结果', actions.refresh) : null;
  const bar = node('div', 'bar', problemNote(problem), refresh);
  const nodes = [head, bill(view), more, bar.childNodes.length > 0 ? bar : null];
  return { nodes: nodes.filter((one) => one !== null), told: text };
}

function said(title: string, text: string, ...more: readonly Node[]): Drawn {
  const card = node('section', 'card card--said', heading(title), node('p', 'said', text));
  return { nodes: [card, ...more] };
}

export function draw(screen: Screen, actions: Actions, facts: Facts): Drawn {
  switch (screen.kind) {
    case 'waiting':
      return { nodes: [node('p', 'waiting', '正在打开付款信息')] };
    case 'guide':
      return guide(screen, actions);
    case 'mini':
      return mini(screen, actions);
    case 'ask':
      return ask(screen, actions);
    case 'bill':
      return open(screen, actions, facts);
    case 'outcome':
      return outcome(screen, actions);
    case 'dead': {
      const { title, text } = DEADS[screen.why];
      return screen.why === 'clone'
        ? said(title, text, domainNote(facts.domain))
        : said(title, text);
    }
    case 'trouble': {
      const text = screen.message ?? '请检查网络后重试，付款链接仍然有效。';
      const again = button('button', '重试', actions.retry);
      return said('没有打开付款信息', text, node('div', 'bar', again));
    }
  }
}
