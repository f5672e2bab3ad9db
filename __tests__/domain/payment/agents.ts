import type { Scene } from '@/domain/payment/environment';

/** Row of table 4.4, what it is, how it calls itself, and whether it runs on a computer. */
export type Agent = readonly [
  row: string,
  name: string,
  agent: string,
  on?: { readonly pc?: true; readonly touch?: number; readonly flag?: true },
];

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15';
const LIKE = `${IPHONE} (KHTML, like Gecko)`;
const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; M2012K11AC Build/TKQ1.220829.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0';
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0';
const pc = { pc: true } as const;

const WECHAT: readonly Agent[] = [
  [
    '4.4-wechat-webview',
    'a web-view of a mini-program, iOS',
    `${LIKE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN miniProgram/wx1234567890abcdef`,
  ],
  [
    '4.4-wechat-webview',
    'a web-view of a mini-program, Android',
    `${ANDROID} Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.48.2580(0x28003036) Process/appbrand2 WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64 MiniProgramEnv/android`,
  ],
  [
    '4.4-wechat-webview',
    'a web-view of a mini-program, Windows',
    `${WINDOWS} ${CHROME} Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF XWEB/9129`,
    pc,
  ],
  [
    '4.4-wechat-webview',
    'a web-view that only the bridge flag tells of',
    `${LIKE} Mobile/15E148 MicroMessenger/8.0.49`,
    { flag: true },
  ],
  ['4.4-wechat-webview', 'the flag where the agent says nothing at all', '', { flag: true }],
  [
    '4.4-wechat-webview',
    'a web-view in WeCom',
    `${LIKE} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh miniProgram/wx1`,
  ],
  [
    '4.4-wechat',
    'WeChat on iOS',
    `${LIKE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`,
  ],
  [
    '4.4-wechat',
    'WeChat on Android',
    `${ANDROID} MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
  ],
  [
    '4.4-wechat',
    'WeChat on an iPad',
    `${IPAD} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`,
  ],
  [
    '4.4-wechat',
    'WeChat on Windows',
    `${WINDOWS} ${CHROME} Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/9129 Flue`,
    pc,
  ],
  [
    '4.4-wechat',
    'WeChat on a Mac',
    `${MAC} ${CHROME} Safari/537.36 NetType/WIFI MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.7(0x13080712) XWEB/1191 Flue`,
    pc,
  ],
  [
    '4.4-wechat',
    'WeCom on Android',
    `${ANDROID} Mobile Safari/537.36 wxwork/4.1.22 MicroMessenger/7.0.1 NetType/WIFI Language/zh Lang/zh ColorScheme/Light`,
  ],
  [
    '4.4-wechat',
    'WeCom on Windows, which may leave out MicroMessenger',
    `${WINDOWS} ${CHROME} Safari/537.36 wxwork/4.1.22 (MicroMessenger/6.2) WindowsWechat MailPlugin_Electron WeMail`,
    pc,
  ],
  [
    '4.4-wechat',
    'WeCom without a word of WeChat',
    `${WINDOWS} ${CHROME} Safari/537.36 wxwork/4.1.22`,
    pc,
  ],
];

const ALIPAY: readonly Agent[] = [
  [
    '4.4-alipay-webview',
    'a web-view of an Alipay mini-program, iOS',
    `${LIKE} Mobile/15E148 Ariver/1.1.0 AliApp(AP/10.5.80.6000) Nebula WK RVKType(0) AlipayDefined(nt:WIFI) AlipayClient/10.5.80.6000 Language/zh-Hans MiniProgram APXWebView NebulaX/1.0.0`,
  ],
  [
    '4.4-alipay-webview',
    'a web-view of an Alipay mini-program, Android',
    `${ANDROID} MYWeb/0.11.0 UWS/3.22.2.64 UCBS/3.22 Mobile Safari/537.36 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI) AliApp(AP/10.5.66.8000) AlipayClient/10.5.66.8000 Language/zh-Hans MiniProgram`,
  ],
  [
    '4.4-alipay',
    'Alipay on iOS',
    `${LIKE} Mobile/15E148 NebulaSDK/1.8.112804 Nebula PSDType(0) AlipayDefined(nt:WIFI,ws:390|780|3.0) AliApp(AP/10.5.80.6000) AlipayClient/10.5.80.6000 Language/zh-Hans`,
  ],
  [
    '4.4-alipay',
    'Alipay on Android, which names UC too',
    `${ANDROID} UCBrowser/11.8.8.968 UWS/2.13.2.91 Mobile Safari/537.36 UCBS/2.13.2.91 AlipayDefined(nt:WIFI) AliApp(AP/10.1.90.8000) AlipayClient/10.1.90.8000 Language/zh-Hans`,
  ],
  ['4.4-alipay', 'Alipay by its client mark alone', `${LIKE} Mobile/15E148 AlipayClient/10.5.80`],
];

const APPS: readonly Agent[] = [
  [
    '4.4-in-app',
    'QQ on Android, inside X5',
    `${ANDROID} MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 V1_AND_SQ_8.9.80_4614_YYB_D A_8098000 QQ/8.9.80.12440 NetType/WIFI WebP/0.3.0`,
  ],
  [
    '4.4-in-app',
    'QQ on iOS',
    `${LIKE} Mobile/15E148 QQ/9.0.8.624 V1_IPH_SQ_9.0.8_1_APP_A Pixel/1170 NetType/WIFI`,
  ],
  ['4.4-in-app', 'QQ on Windows', `${WINDOWS} ${CHROME} Safari/537.36 QQ/9.7.25.29411`, pc],
  [
    '4.4-in-app',
    'Weibo',
    `${LIKE} Mobile/15E148 Weibo (iPhone14,5__weibo__14.5.1__iphone__os17.5)`,
  ],
  [
    '4.4-in-app',
    'DingTalk',
    `${ANDROID} Mobile Safari/537.36 AliApp(DingTalk/7.5.20) com.alibaba.android.rimet/36348567 Channel/1 language/zh-CN`,
  ],
  [
    '4.4-in-app',
    'DingTalk on a Mac',
    `${MAC} ${CHROME} Safari/537.36 dingtalk-osx/7.5.20 nw Channel/201200`,
    pc,
  ],
  ['4.4-in-app', 'Feishu', `${LIKE} Mobile/15E148 Lark/7.18.7 LarkLocale/zh_CN ChannelName/Feishu`],
  [
    '4.4-in-app',
    'Feishu on Windows',
    `${WINDOWS} ${CHROME} Electron/23 Safari/537.36 Lark/7.18.7`,
    pc,
  ],
  [
    '4.4-in-app',
    'Douyin',
    `${LIKE} Mobile/15E148 aweme_30.3.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/zh Region/CN BytedanceWebview/d8a21c6`,
  ],
  [
    '4.4-in-app',
    'Toutiao',
    `${ANDROID} Mobile Safari/537.36 JsSdk/2 NewsArticle/9.9.2 NetType/wifi`,
  ],
  [
    '4.4-in-app',
    'Toutiao’s own mini-programs',
    `${ANDROID} Mobile Safari/537.36 ToutiaoMicroApp/2.75.0`,
  ],
  [
    '4.4-in-app',
    'the Baidu app',
    `${LIKE} Mobile/15E148 SP-engine/2.98.0 main/1.0 baiduboxapp/13.57.5.10 (Baidu; P2 17.5)`,
  ],
  [
    '4.4-in-app',
    'Xiaohongshu',
    `${LIKE} Mobile/15E148 xiaohongshu/8.36 (iPhone; scale/3.00) NetType/WiFi`,
  ],
  [
    '4.4-in-app',
    'Xiaohongshu on Android',
    `${ANDROID} Mobile Safari/537.36 XiaoHongShu/8.36.0 NetType/WiFi`,
  ],
  ['4.4-in-app', 'Xiaohongshu’s discover', `${ANDROID} Mobile Safari/537.36 xhsdiscover/8.36.0`],
  [
    '4.4-in-app',
    'Kuaishou',
    `${ANDROID} Mobile Safari/537.36 Kwai/12.4.40.36213 NetType/WIFI StatusHT/40`,
  ],
  ['4.4-in-app', 'Kuaishou by its own name', `${LIKE} Mobile/15E148 Kuaishou/12.4`],
  ['4.4-in-app', 'Taobao', `${LIKE} Mobile/15E148 AliApp(TB/10.34.10) WindVane/8.7.2 1170x2532 WK`],
  ['4.4-in-app', 'Tmall', `${ANDROID} Mobile Safari/537.36 AliApp(TM/15.20.0) UCBS/2.11.1.1`],
  [
    '4.4-in-app',
    'JD',
    'jdapp;iPhone;13.1.0;;;M/5.0;appBuild/169370;jdSupportDarkMode/0;Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148;supportJDSHWK/1;',
  ],
  [
    '4.4-in-app',
    'Bilibili',
    `${ANDROID} Mobile Safari/537.36 os/android model/M2012K11AC build/7760600 BiliApp/7760600 mobi_app/android channel/bili`,
  ],
  [
    '4.4-in-app',
    'Bilibili’s universal build',
    `${LIKE} Mobile/15E148 bili-universal/77600100 os/ios model/iPhone`,
  ],
  ['4.4-in-app', 'Bilibili by its name', `${LIKE} Mobile/15E148 bilibili/7.76`],
];

const BROWSERS: readonly Agent[] = [
  ['4.4-mobile', 'Safari on an iPhone', `${LIKE} Version/17.5 Mobile/15E148 Safari/604.1`],
  [
    '4.4-mobile',
    'Safari on an iPad that says so',
    `${IPAD} Version/17.5 Mobile/15E148 Safari/604.1`,
  ],
  [
    '4.4-mobile',
    'Safari on an iPad that calls itself a Mac',
    `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15`,
    { touch: 5 },
  ],
  [
    '4.4-mobile',
    'Safari on an iPod',
    `Mozilla/5.0 (iPod touch; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15 Version/12.1 Safari/604.1`,
  ],
  [
    '4.4-mobile',
    'Chrome on Android',
    `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`,
  ],
  [
    '4.4-mobile',
    'Chrome on an Android tablet',
    `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Safari/537.36`,
  ],
  [
    '4.4-mobile',
    'Huawei’s browser',
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.13.0.301) ${CHROME} HuaweiBrowser/14.0.5.303 Mobile Safari/537.36`,
  ],
  [
    '4.4-mobile',
    'HarmonyOS NEXT on a tablet',
    `Mozilla/5.0 (Tablet; OpenHarmony 5.0) ${CHROME} Safari/537.36 ArkWeb/4.1.6.1`,
  ],
  [
    '4.4-mobile',
    'HarmonyOS NEXT on a phone',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${CHROME} Safari/537.36 ArkWeb/4.1.6.1 HuaweiBrowser/5.1.5`,
  ],
  ['4.4-mobile', 'UC', `${ANDROID} UCBrowser/16.5.4.1328 Mobile Safari/537.36`],
  ['4.4-mobile', 'QQ’s own browser', `${ANDROID} MQQBrowser/15.2 Mobile Safari/537.36 COVC/046813`],
  [
    '4.4-mobile',
    'QQ’s own browser on iOS',
    `${LIKE} Version/17.5 MQQBrowser/15.2.0 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1 WKType/1`,
  ],
  [
    '4.4-mobile',
    'Xiaomi’s browser',
    `${ANDROID} Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.5.40502`,
  ],
  [
    '4.4-mobile',
    'a phone of Cubot, which is no bot',
    `Mozilla/5.0 (Linux; Android 11; CUBOT X50) ${CHROME} Mobile Safari/537.36`,
  ],
  [
    '4.4-mobile',
    'Firefox on Android',
    'Mozilla/5.0 (Android 13; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0',
  ],
  [
    '4.4-mobile',
    'Windows Phone',
    'Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; ARM)',
  ],
  ['4.4-desktop', 'Chrome on Windows', `${WINDOWS} ${CHROME} Safari/537.36`, pc],
  ['4.4-desktop', 'Edge', `${WINDOWS} ${CHROME} Safari/537.36 Edg/124.0.2478.80`, pc],
  [
    '4.4-desktop',
    'a Windows laptop with a touch screen',
    `${WINDOWS} ${CHROME} Safari/537.36`,
    { ...pc, touch: 10 },
  ],
  [
    '4.4-desktop',
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
    pc,
  ],
  [
    '4.4-desktop',
    'Safari on a Mac',
    `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15`,
    pc,
  ],
  [
    '4.4-desktop',
    'a Mac with one touch point is no iPad',
    `${MAC} AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15`,
    { ...pc, touch: 1 },
  ],
  [
    '4.4-desktop',
    'a Chromebook',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36`,
    pc,
  ],
  [
    '4.4-desktop',
    'QQ’s own browser on Windows',
    `${WINDOWS} ${CHROME} Safari/537.36 Core/1.94.218.400 QQBrowser/12.1.5496.400`,
    pc,
  ],
  [
    '4.4-desktop',
    'HarmonyOS on a computer',
    `Mozilla/5.0 (PC; OpenHarmony 5.0) ${CHROME} Safari/537.36 ArkWeb/4.1.6.1`,
    pc,
  ],
  [
    '4.4-unknown',
    'Googlebot as a phone',
    `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${CHROME} Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
  ],
  [
    '4.4-unknown',
    'Bingbot as a desktop',
    `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116 Safari/537.36`,
  ],
  [
    '4.4-unknown',
    'Baidu’s spider',
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  ],
  [
    '4.4-unknown',
    'Toutiao’s spider, which is not its app',
    `${WINDOWS} ${CHROME} Safari/537.36 (compatible; ToutiaoSpider/1.0)`,
    pc,
  ],
  ['4.4-unknown', 'a crawler', 'Some Crawler/1.0'],
  ['4.4-unknown', 'Yahoo', 'Mozilla/5.0 (compatible; Yahoo! Slurp)'],
  ['4.4-unknown', 'a bot of one word', 'bot'],
  ['4.4-unknown', 'nothing', ''],
  ['4.4-unknown', 'blanks', '   '],
  ['4.4-unknown', 'curl', 'curl/8.4.0'],
  ['4.4-unknown', 'a television', 'Mozilla/5.0 (SMART-TV; Tizen 5.0) AppleWebKit/537.36'],
];

export const AGENTS: readonly Agent[] = [...WECHAT, ...ALIPAY, ...APPS, ...BROWSERS];

export const sceneOf = (row: string) => row.replace('4.4-', '') as Scene;
