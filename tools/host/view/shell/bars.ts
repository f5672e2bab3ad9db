import type { PhoneFacts } from '../../link/messages';
import type { Chrome, OpenedPage } from '../../logic/view-link';
import type { AppFiles, Tab } from './app-files';
import { element } from './element';

export interface Shown {
  readonly facts: PhoneFacts;
  readonly chrome: Chrome | null;
  readonly page: OpenedPage | null;
  /** Pages under the one on top. */
  readonly under: number;
}

interface Buttons {
  back(): void;
  home(): void;
  tab(index: number): void;
  menu(): void;
  leave(): void;
}

function capsule(facts: PhoneFacts, buttons: Buttons): HTMLElement {
  return element('div', { class: 'capsule' }, [
    element('button', { class: 'dots', 'aria-label': '更多' }, [], buttons.menu),
    element('i', { class: 'line' }),
    element(
      'button',
      { class: facts.host === 'weapp' ? 'ring' : 'close', 'aria-label': '关闭' },
      [],
      buttons.leave,
    ),
  ]);
}

const statusBar = (): HTMLElement =>
  element('div', { class: 'status', 'aria-hidden': 'true' }, [
    element('span', {}, ['12:00']),
    element('span', {}, [element('i', { class: 'signal' }), element('i', { class: 'battery' })]),
  ]);

/** The title bar of the host, over the page. */
export function drawBar(shown: Shown, files: AppFiles, buttons: Buttons): HTMLElement {
  const { facts, chrome, page, under } = shown;
  const bar = files.bar(page?.route ?? '', facts.theme);
  const set = chrome?.bar;
  const isFirst = under === 0 && page?.kind !== 'tab';
  const arrow =
    under > 0
      ? [element('button', { class: 'arrow', 'aria-label': '返回上一页' }, [], buttons.back)]
      : isFirst
        ? [element('button', { class: 'house', 'aria-label': '回到首页' }, [], buttons.home)]
        : [];
  const ink = set?.front ?? bar.ink;
  const colours = `background:${set?.ground ?? bar.ground};color:${ink === 'white' ? '#ffffff' : ink}`;
  const classes = ['bar', `bar--${facts.host}`];
  if (arrow.length > 0) classes.push('bar--arrow');
  if (bar.custom) classes.push('bar--custom');
  return element('header', { class: classes.join(' '), style: colours }, [
    statusBar(),
    ...(bar.custom ? [] : arrow),
    element('b', { class: 'title' }, [
      set?.title ?? bar.title,
      ...(set?.loading ? [element('i', { class: 'spin' })] : []),
    ]),
    capsule(facts, buttons),
  ]);
}

function drawTab(
  shown: Shown,
  tab: Tab,
  index: number,
  colours: { ink: string; on: string },
  press: () => void,
) {
  const mark = shown.chrome?.tabs[index];
  const on = shown.page?.route === tab.path;
  const icon = on ? (mark?.item.selectedIconPath ?? tab.iconOn) : (mark?.item.iconPath ?? tab.icon);
  const text = mark?.item.text ?? tab.text;
  return element(
    'button',
    {
      class: 'tab',
      role: 'tab',
      'aria-selected': String(on),
      'aria-label': text,
      style: `color:${on ? colours.on : colours.ink}`,
    },
    [
      element('img', { alt: '', src: `files/${icon.replace(/^\//, '')}` }),
      text,
      ...(mark?.badge ? [element('b', { class: 'badge' }, [mark.badge])] : []),
      ...(mark?.dot ? [element('i', { class: 'dot' })] : []),
    ],
    press,
  );
}

/** The tab bar, on tab pages only. */
export function drawTabs(shown: Shown, files: AppFiles, buttons: Buttons): HTMLElement | null {
  if (shown.page?.kind !== 'tab' || shown.chrome?.tabsHidden) return null;
  const style = shown.chrome?.tabStyle ?? {};
  const colours = files.tabColours(shown.facts.theme);
  const ink = style.color ?? style.textColor ?? colours.ink;
  const on = style.selectedColor ?? colours.on;
  return element(
    'nav',
    {
      class: 'tabs',
      role: 'tablist',
      style: `background:${style.backgroundColor ?? colours.ground}`,
    },
    files.tabs.map((tab, index) =>
      drawTab(shown, tab, index, { ink, on }, () => buttons.tab(index)),
    ),
  );
}
