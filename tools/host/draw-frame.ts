import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from './draw';
import type { HostName } from './logic/host-name';

type Values = Readonly<Record<string, unknown>>;

interface Tab {
  readonly path: string;
  readonly text: string;
  readonly icon: string;
  readonly iconOn: string;
}

/** What the host draws around a page. */
export interface Bars {
  readonly title: string;
  readonly back: boolean;
  readonly ground: string;
  readonly ink: string;
  readonly tabGround: string;
  readonly tabInk: string;
  readonly tabOn: string;
  /** Empty on pages without a tab bar. */
  readonly tabs: readonly Tab[];
  readonly badges: ReadonlyMap<number, string>;
  readonly page: string;
}

export interface Shown {
  readonly page: string;
  readonly dark: boolean;
  readonly back: boolean;
  readonly badges: ReadonlyMap<number, string>;
}

const json = (file: string): Values =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Values) : {};

const inside = (values: Values, name: string): Values => (values[name] ?? {}) as Values;

const first = (values: Values, ...names: readonly string[]): string =>
  names.map((name) => values[name]).find((value): value is string => typeof value === 'string') ??
  '';

/** Reads app.json, the page's json and the colours of the theme. */
export function readBars(dist: string, { page, dark, back, badges }: Shown): Bars {
  const app = json(path.join(dist, 'app.json'));
  const theme = inside(json(path.join(dist, 'theme.json')), dark ? 'dark' : 'light');
  const colour = (value: string) => (value.startsWith('@') ? first(theme, value.slice(1)) : value);
  const window = { ...inside(app, 'window'), ...json(path.join(dist, `${page}.json`)) };
  const bar = inside(app, 'tabBar');
  const items = (bar.list ?? bar.items ?? []) as readonly Values[];
  const tabs = items.map((item) => ({
    path: first(item, 'pagePath'),
    text: first(item, 'text', 'name'),
    icon: first(item, 'iconPath', 'icon'),
    iconOn: first(item, 'selectedIconPath', 'activeIcon'),
  }));
  return {
    ...{ title: first(window, 'navigationBarTitleText', 'defaultTitle'), back, badges, page },
    ground: colour(first(window, 'navigationBarBackgroundColor', 'titleBarColor')) || '#fff',
    ink: colour(first(window, 'navigationBarTextStyle')) || 'black',
    tabGround: colour(first(bar, 'backgroundColor')) || '#fff',
    tabInk: colour(first(bar, 'color', 'textColor')) || '#999',
    tabOn: colour(first(bar, 'selectedColor')) || '#000',
    tabs: tabs.some((tab) => tab.path === page) ? tabs : [],
  };
}

const STYLE = `
  body { display: flex; flex-direction: column; height: 100vh; margin: 0;
    font-family: -apple-system, 'Noto Sans CJK SC', sans-serif; }
  .status { display: flex; justify-content: space-between; box-sizing: border-box; height: 47px;
    padding: 16px 28px 0; font-size: 15px; font-weight: 600; }
  .battery { width: 22px; height: 9px; margin-top: 6px; border: 1px solid; border-radius: 3px;
    background: linear-gradient(currentColor, currentColor) 2px 50% / 16px 5px no-repeat; }
  .bar { position: relative; height: 44px; font-size: 17px; font-weight: 600; line-height: 44px; }
  .bar--weapp { text-align: center; }
  .bar--alipay { padding-left: 16px; }
  .bar--alipay.bar--back { padding-left: 40px; }
  .arrow { position: absolute; top: 16px; left: 20px; width: 10px; height: 10px;
    border: solid; border-width: 0 0 2px 2px; transform: rotate(45deg); }
  .capsule { position: absolute; top: 6px; right: 8px; display: flex; align-items: center;
    justify-content: space-around; box-sizing: border-box; width: 87px; height: 32px;
    border: 1px solid #8884; border-radius: 16px; }
  .dots { width: 18px; height: 6px; background:
    radial-gradient(circle, currentColor 2px, transparent 2.5px) 0 0 / 6px 6px; }
  .line { width: 1px; height: 18px; background: #8884; }
  .ring { box-sizing: border-box; width: 18px; height: 18px; border: 2px solid; border-radius: 50%;
    background: radial-gradient(circle, currentColor 3px, transparent 3.5px); }
  .close { position: relative; width: 18px; height: 18px; }
  .close::before, .close::after { position: absolute; top: 8px; width: 18px; height: 2px;
    background: currentColor; content: ''; transform: rotate(45deg); }
  .close::after { transform: rotate(-45deg); }
  iframe { display: block; flex: 1; width: 100%; border: 0; }
  .tabs { display: flex; height: 83px; box-sizing: border-box; border-top: 1px solid #8883; }
  .tab { position: relative; flex: 1; padding-top: 5px; font-size: 10px; text-align: center; }
  .tab img { display: block; width: 27px; height: 27px; margin: 0 auto 2px; }
  .badge { position: absolute; top: 2px; left: 54%; min-width: 16px; padding: 0 4px;
    box-sizing: border-box; border-radius: 8px; background: #fa5151; color: #fff; line-height: 16px; }
`;

function drawTab(bars: Bars, tab: Tab, index: number): string {
  const on = tab.path === bars.page;
  const badge = bars.badges.get(index);
  return `<div class="tab" style="color:${on ? bars.tabOn : bars.tabInk}"><img alt="" src="/${
    on ? tab.iconOn : tab.icon
  }">${escapeHtml(tab.text)}${badge ? `<b class="badge">${escapeHtml(badge)}</b>` : ''}</div>`;
}

/** A phone's screen: status and title bar, the page in a frame of its own, the tab bar. */
export function drawFrame(host: HostName, bars: Bars, pageUrl: string): string {
  const end = host === 'weapp' ? 'ring' : 'close';
  const tabs = bars.tabs.map((tab, index) => drawTab(bars, tab, index)).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${STYLE}</style></head>
<body style="background:${bars.ground};color:${bars.ink}">
<div class="status"><span>12:00</span><i class="battery"></i></div>
<div class="bar bar--${host}${bars.back ? ' bar--back' : ''}">${
    bars.back ? '<i class="arrow"></i>' : ''
  }${escapeHtml(bars.title)}
<div class="capsule"><i class="dots"></i><i class="line"></i><i class="${end}"></i></div></div>
<iframe src="${escapeHtml(pageUrl)}"></iframe>
${tabs && `<div class="tabs" style="background:${bars.tabGround}">${tabs}</div>`}</body></html>`;
}
