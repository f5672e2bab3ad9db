import { ROUTES, tokenIn } from './route';
import type { Screen } from './screen';
import type { Browser, Visit } from './visit';

const tokenOf = (address: string) => tokenIn(/#.*$/.exec(address)?.[0] ?? '');

/** What is done with the address before anything is asked (table 4.4, C1). */
export class Arrival {
  constructor(
    private readonly browser: Browser,
    private readonly visit: Visit,
  ) {}

  begin(): void {
    const { browser, visit } = this;
    if (!browser.isOfficial()) return visit.end('clone');
    const token = tokenOf(browser.address());
    if (token === 'broken') return visit.end('broken-link');
    if (token !== null) return this.guide();
    // What a provider's way back claims is not read (C6).
    browser.strip();
    visit.reopen();
  }

  /** Also when WeChat says late where we are: inside its mini-program nothing is paid, whatever is shown. */
  guide(): void {
    const { browser, visit } = this;
    const link = visit.held ?? browser.address();
    if (tokenOf(link) === null) return;
    const { scene, onPc } = browser.surroundings();
    const route = ROUTES[scene];
    if (route === 'back-to-wechat') return visit.halt({ kind: 'mini', host: '微信', link });
    if (visit.held !== null) return;
    if (route === 'pay') return this.enter();
    const screens: Readonly<Record<typeof route, Screen>> = {
      'back-to-alipay': { kind: 'mini', host: '支付宝', link },
      'open-elsewhere': { kind: 'guide', link, canTry: false, withCode: onPc },
      'elsewhere-or-try': { kind: 'guide', link, canTry: true, withCode: onPc },
      ask: { kind: 'ask', link, withCode: false },
    };
    visit.halt(screens[route]);
  }

  showCode(): void {
    this.visit.halt({ kind: 'ask', link: this.browser.address(), withCode: true });
  }

  /** The token leaves the address before any request. */
  enter(): void {
    const link = this.browser.address();
    const token = tokenOf(link);
    if (token === null) return;
    this.browser.strip();
    this.visit.open(link, token);
  }
}
