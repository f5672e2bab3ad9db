import type { Twin } from './health-capabilities';

/** The name under which both platforms find it. */
const NAME = '两栖商城 健康码';
const PAGE = 'pages/health/code/index';

export const WECHAT_ID = process.env.AMPHI_WECHAT_ID ?? '';
export const ALIPAY_ID = process.env.AMPHI_ALIPAY_ID ?? '';

/** Plain links that each platform's scanner turns into the mini-program (set in its console). */
const site = process.env.AMPHI_TWIN_ORIGIN ?? 'https://shop.example.com';

export const wechatTwin: Twin = { app: 'wechat', words: NAME, link: `${site}/to/wechat/health` };
export const alipayTwin: Twin = { app: 'alipay', words: NAME, link: `${site}/to/alipay/health` };

/** What a phone opens the other app by. */
export const SCHEMES: Readonly<Record<Twin['app'], string>> = {
  wechat: `weixin://dl/business/?appid=${WECHAT_ID}&path=${PAGE}`,
  alipay: `alipays://platformapi/startapp?appId=${ALIPAY_ID}&page=${encodeURIComponent(PAGE)}`,
};
