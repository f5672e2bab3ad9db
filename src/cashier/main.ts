import { env } from '@/env';
import { isFormInvocation } from '@/domain/payment/invocation';
import { isGateway } from '@/platform/allowed-url';
import { browserScene } from '@/platform/browser-scene';
import { clipboard } from '@/platform/clipboard';
import { leaveByForm } from '@/platform/leave-by-form';
import { Arrival } from './arrival';
import { createAsk } from './ask';
import './cashier.scss';
import { draw, type Drawn } from './draw';
import { tokenIn } from './route';
import type { Actions, Screen } from './screen';
import { Visit, type Browser } from './visit';

const [payOrigin = ''] = env.payOrigins;
const isRelease = env.mode === 'production';

/** Puts a screen on the page; the focus goes to a new screen's heading, so that it is read out. */
function createStage(root: HTMLElement, told: HTMLElement, actions: Actions, left: () => number) {
  let topic = '';
  let last = '';
  let drawn: Drawn = { nodes: [] };
  setInterval(() => drawn.tick?.(left()), 1000);
  const domain = isRelease ? payOrigin.replace(/^https?:\/\//, '') : window.location.host;
  return (screen: Screen) => {
    const text = JSON.stringify(screen);
    // Asking again and hearing the same must not take the focus or a selection away.
    if (text === last) return;
    last = text;
    drawn = draw(screen, actions, { domain, leftMs: left() });
    const hadButton = document.activeElement?.className ?? '';
    while (root.firstChild) root.removeChild(root.firstChild);
    for (const each of drawn.nodes) root.appendChild(each);
    const now = screen.kind === 'outcome' ? screen.view.state : screen.kind;
    if (screen.kind === 'waiting') return;
    if (now === topic) {
      // The button that was pressed has been drawn anew.
      if (/button/.test(hadButton)) root.querySelector('button')?.focus();
      return;
    }
    topic = now;
    root.querySelector('h1')?.focus();
    told.textContent = drawn.told ?? '';
  };
}

/** The system's choice, as a class: the shop's tokens hang on classes. */
function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.body.classList.toggle('screen--dark', dark.matches);
  follow();
  // Old WebViews know no other way to listen.
  dark.addListener(follow);
}

/** Opens the cashier in `root`: reads the address, and asks. */
export function startCashier(root: HTMLElement, told: HTMLElement): void {
  followTheme();
  const { location, history } = window;
  const browser: Browser = {
    ask: createAsk(env.apiBase.replace(/^https?:\/\/[^/]+/, '')),
    surroundings: browserScene,
    address: () => location.href,
    strip: () => history.replaceState(null, '', location.pathname),
    isOfficial: () => !isRelease || location.origin === payOrigin,
    isVisible: () => document.visibilityState !== 'hidden',
    leave: (form) => {
      const invocation = { kind: 'form', ...form } as const;
      if (!isFormInvocation(invocation)) return false;
      if (!isGateway(form.action, env.linkGateways, location.origin)) return false;
      leaveByForm(form);
      return true;
    },
    show: (screen) => show(screen),
    now: () => Date.now(),
    random: () => Math.random(),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const visit = new Visit(browser);
  const arrival = new Arrival(browser, visit);
  const show = createStage(
    root,
    told,
    {
      pay: () => visit.pay(),
      enter: () => arrival.enter(),
      refresh: () => visit.check(),
      retry: () => visit.retry(),
      showCode: () => arrival.showCode(),
      copy: async (link) => (await clipboard.copy(link)) === 'copied',
    },
    visit.left,
  );
  document.addEventListener('visibilitychange', () => visit.wake());
  window.addEventListener('pageshow', ({ persisted }) => persisted && visit.wake());
  window.addEventListener('online', () => visit.wake());
  // Another link put in the place of this one changes no more than the fragment: it begins anew.
  window.addEventListener('hashchange', () => {
    if (tokenIn(location.hash) !== null) location.reload();
  });
  document.addEventListener('WeixinJSBridgeReady', () => arrival.guide());
  arrival.begin();
}
