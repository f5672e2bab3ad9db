import { listen, type HttpDoor } from '@mocks/http';
import { startAttempt } from '@/contract/payment';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { SCREEN } from '../../../tools/flows/h5-phone';
import { basket, ordered, tell, type Basket } from '../../mocks/shopper';

/** A shop with its cashier, in this process: tests reach its ledger and its clock. */
export const openTill = (): Promise<HttpDoor> => listen({ port: 0, staticDir: 'dist-mock/h5' });

export interface Link {
  readonly url: string;
  readonly token: string;
  readonly orderNo: string;
  readonly attemptNo: string;
  readonly mine: Basket;
}

let shoppers = 0;

/** An order whose shopper has copied a payment link. */
export async function makeLink({ backend, origin }: HttpDoor): Promise<Link> {
  shoppers += 1;
  const mine = await basket(backend, `139${String(10_000_000 + shoppers)}`);
  const { orderNo } = await ordered(backend, mine);
  const { data } = await tell(backend, startAttempt, { orderNo, channel: 'ALIPAY_LINK' }, mine);
  const { invocation, attemptNo } = data;
  const token = invocation.kind === 'link' ? (invocation.url.split('#')[1] ?? '') : '';
  return { url: `${origin}/c/#${token}`, token, orderNo, attemptNo, mine };
}

/** What each browser says of itself. */
export const AGENTS = {
  chrome:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  desktop:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  alipay:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 AliApp(AP/10.5.90) AlipayClient/10.5.90',
  alipayMini:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 AliApp(AP/10.5.90) AlipayClient/10.5.90 MiniProgram',
  wechat:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50 Language/zh_CN',
  wechatMini:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50 miniProgram/wx0123456789abcdef',
  wechatPc:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat',
  wework:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 wxwork/4.1 MicroMessenger/7.0.1',
  qq: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/109.0.0.0 Mobile Safari/537.36 QQ/9.0.70',
  weibo: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/109.0.0.0 Mobile Weibo (Pixel)',
  dingtalk: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/109.0.0.0 DingTalk/7.0.1',
  douyin: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/109.0.0.0 aweme_310000',
  nobody: ' ',
} as const;

export interface Heard {
  readonly urls: string[];
  readonly headers: string[];
  readonly bodies: { readonly url: string; readonly text: string }[];
  readonly complaints: string[];
}

export interface Payer {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly heard: Heard;
}

/** A person with a browser of their own. All it sends is written down. */
export async function payer(
  browser: Browser,
  agent: keyof typeof AGENTS = 'chrome',
  options: BrowserContextOptions = {},
): Promise<Payer> {
  const desk = { viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false };
  const screen = /desktop|Pc$/.test(agent) ? { ...SCREEN, ...desk } : SCREEN;
  const context = await browser.newContext({ ...screen, userAgent: AGENTS[agent], ...options });
  context.setDefaultTimeout(10_000);
  const heard: Heard = { urls: [], headers: [], bodies: [], complaints: [] };
  context.on('request', (request) => {
    heard.urls.push(request.url());
    heard.bodies.push({ url: request.url(), text: request.postData() ?? '' });
    // The page may be closed before a last request's headers are told.
    const note = (all: object) => void heard.headers.push(JSON.stringify(all));
    request.allHeaders().then(note, () => undefined);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  return { context, page, heard };
}
