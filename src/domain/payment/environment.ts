/**
 * Where a payment page runs, read from what a browser says of itself. It decides what is shown and
 * offered, never whom to trust or what something costs.
 */
export type Scene =
  /** A web-view inside a WeChat mini-program: no payment here at all. */
  | 'wechat-webview'
  /** WeChat's or WeCom's own browser: "open in a browser", nothing of Alipay is started. */
  | 'wechat'
  /** A web-view inside an Alipay mini-program: the mini-program pays. */
  | 'alipay-webview'
  | 'alipay'
  /** Another app's browser (QQ, Weibo, DingTalk, Douyin…): guide first, "try anyway" after. */
  | 'in-app'
  | 'mobile'
  | 'desktop'
  /** Bots and whatever says nothing: both ways are offered, nothing happens by itself. */
  | 'unknown';

/** What a browser says of itself. */
export interface Browser {
  readonly userAgent: string;
  /** `window.__wxjs_environment === 'miniprogram'`; read again when WeChat's bridge is ready. */
  readonly inMiniProgram: boolean;
  readonly touchPoints: number;
}

export interface Surroundings {
  readonly scene: Scene;
  /** On a computer: a cashier in an app's browser is better shown as a code for the phone. */
  readonly onPc: boolean;
}

/** Apps whose browsers block or break the way to Alipay; `qq/` is not QQ's own browser app. */
const IN_APP =
  /(?:^|[^a-z])qq\/|weibo|dingtalk|aweme|newsarticle|toutiao|baiduboxapp|xhsdiscover|xiaohongshu|kwai|kuaishou|aliapp\((?!ap)|jdapp|bili(?:bili|app|-universal)|\blark\/|feishu/;
/** `cubot` is a maker of phones. */
const BOT = /(?:^|[^u])bot\b|spider|crawler|slurp/;
const MOBILE = /android|iphone|ipad|ipod|(?:phone|tablet); openharmony|windows phone|mobile/;
const DESKTOP = /windows nt|macintosh|x11|cros |pc; openharmony/;

interface SceneRow {
  readonly id: string;
  readonly scene: Scene;
  readonly test: (agent: string, browser: Browser) => boolean;
}

const isMini = (agent: string) => /miniprogram/.test(agent);
const isWechat = (agent: string) => /micromessenger/.test(agent);
const isAlipay = (agent: string) => /alipayclient|aliapp\(ap/.test(agent);
const isPad = (agent: string, touchPoints: number) => /macintosh/.test(agent) && touchPoints > 1;

/** Table 4.4, from top to bottom: the first row that fits decides. */
export const SCENE_ROWS: readonly SceneRow[] = [
  {
    id: '4.4-wechat-webview',
    scene: 'wechat-webview',
    test: (agent, { inMiniProgram }) => (isMini(agent) && isWechat(agent)) || inMiniProgram,
  },
  { id: '4.4-wechat', scene: 'wechat', test: (agent) => /wxwork/.test(agent) || isWechat(agent) },
  {
    id: '4.4-alipay-webview',
    scene: 'alipay-webview',
    test: (agent) => isAlipay(agent) && isMini(agent),
  },
  { id: '4.4-alipay', scene: 'alipay', test: isAlipay },
  // Before the apps: a crawler of Toutiao's is not its reader.
  { id: '4.4-unknown', scene: 'unknown', test: (agent) => agent === '' || BOT.test(agent) },
  { id: '4.4-in-app', scene: 'in-app', test: (agent) => IN_APP.test(agent) },
  {
    id: '4.4-mobile',
    scene: 'mobile',
    test: (agent, { touchPoints }) => MOBILE.test(agent) || isPad(agent, touchPoints),
  },
  { id: '4.4-desktop', scene: 'desktop', test: (agent) => DESKTOP.test(agent) },
];

/** Reads the surroundings. Case doesn't matter; what fits no row is `unknown`. Tablets are mobile. */
export function surroundings(browser: Browser): Surroundings {
  const agent = browser.userAgent.trim().toLowerCase();
  const row = SCENE_ROWS.find(({ test }) => test(agent, browser));
  const hand = MOBILE.test(agent) || isPad(agent, browser.touchPoints);
  return { scene: row?.scene ?? 'unknown', onPc: DESKTOP.test(agent) && !hand };
}
