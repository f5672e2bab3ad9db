import { formatFen } from '@/domain/money';
import { button, drawing, node } from './nodes';
import { bill, codeOf, copyPart, domainNote, head, heading, problemNote } from './parts';
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

const ARROW = 'M5 44C8 24 20 11 41 8M31 2l11 6-7 10';

function steps(...texts: readonly string[]): Node {
  const lines = texts.map((text) => node('li', 'steps__one', text));
  return node('ol', 'card steps', ...lines);
}

function guide({ link, canTry, withCode }: Of<'guide'>, actions: Actions): Drawn {
  const onPhone = [
    drawing('guide__arrow', 48, ARROW),
    heading('请在浏览器中打开'),
    node('p', 'said', '这里不能完成付款，换到手机浏览器就可以。'),
    steps('点右上角的「···」', '选择「在浏览器打开」'),
  ];
  const onPc = [
    heading('请在浏览器中打开'),
    node('p', 'said', '这里不能完成付款。用手机相机或浏览器扫一扫，或复制链接到浏览器。'),
    node('div', 'card card--said guide__code', codeOf(link)),
  ];
  return {
    nodes: [
      node('div', withCode ? 'guide guide--pc' : 'guide', ...(withCode ? onPc : onPhone)),
      copyPart(link, actions),
      ...(canTry ? [button('button button--bare', '仍要尝试', actions.enter)] : []),
    ],
  };
}

function mini({ host, link }: Of<'mini'>, actions: Actions): Drawn {
  const text =
    host === '微信'
      ? '这里不能付款。请点左上角返回小程序，或把链接复制到浏览器打开。'
      : '请点左上角返回支付宝小程序，在小程序里付款。';
  return { nodes: [head('ask', `返回${host}小程序`, text), copyPart(link, actions)] };
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
  const main = [
    bill(view, { name: '剩余时间', value: left }),
    domainNote(domain),
    node('div', 'bar', problemNote(problem), button('button', label, actions.pay, busy)),
  ];
  const tick = (ms: number) => {
    left.textContent = minutes(ms);
  };
  if (link === null) return { nodes: [heading('确认付款'), ...main], tick };
  const scan = node('section', 'card card--said', codeOf(link), '也可以用手机扫码付款');
  const beside = node('div', 'desk__main', ...main);
  return { nodes: [node('div', 'desk', heading('确认付款'), beside, scan)], tick };
}

function outcome({ view, problem }: Of<'outcome'>, actions: Actions): Drawn {
  if (view.state === 'OPEN') return { nodes: [] };
  const { sign, title, text } = OUTCOMES[view.state];
  const isUnderWay = view.state === 'PAYING';
  const more = isUnderWay ? node('p', 'domain', NOT_PAID) : null;
  const refresh = isUnderWay ? button('button button--plain', '刷新结果', actions.refresh) : null;
  const bar = node('div', 'bar', problemNote(problem), refresh);
  const nodes = [head(sign, title, text), bill(view), more, bar.childNodes.length > 0 ? bar : null];
  return { nodes: nodes.filter((one) => one !== null), told: text };
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
      const nodes = [head('ask', title, text)];
      return { nodes: screen.why === 'clone' ? [...nodes, domainNote(facts.domain)] : nodes };
    }
    case 'trouble': {
      const text = screen.message ?? '请检查网络后重试，付款链接仍然有效。';
      const again = button('button', '重试', actions.retry);
      return { nodes: [head('ask', '没有打开付款信息', text), node('div', 'bar', again)] };
    }
  }
}
