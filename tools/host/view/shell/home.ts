import type { HostName } from '../../logic/host-name';
import { element } from './element';
import { choice, dialog } from './questions/frame';

/** The phone without the app in front: its icon among others. */
export function homeScreen(app: string, enter: () => void): HTMLElement {
  const icon = element('i', { class: 'app-icon', 'aria-hidden': 'true' });
  return element('button', { class: 'app', 'aria-label': `打开${app}` }, [icon, app], enter);
}

export interface MenuDeeds {
  share(): void;
  relaunch(): void;
  settings(): void;
  close(): void;
}

/** What the dots of the capsule open. */
export function capsuleMenu(app: string, host: HostName, deeds: MenuDeeds): HTMLElement {
  const item = (text: string, deed: () => void) =>
    choice(text, 'row', () => {
      deeds.close();
      deed();
    });
  return dialog('menu', 'sheet', `${app}的菜单`, [
    element('p', { class: 'asker' }, [
      element('i', { class: 'app-icon app-icon--small', 'aria-hidden': 'true' }),
      element('b', {}, [app]),
    ]),
    item(host === 'weapp' ? '转发给朋友' : '分享', deeds.share),
    item('重新进入小程序', deeds.relaunch),
    item('设置', deeds.settings),
    element('i', { class: 'gap' }),
    choice('取消', 'row', deeds.close),
  ]);
}
