import type { Place, Scope } from '../../../logic/person';
import { element } from '../element';
import { SCOPES } from './consent';
import { choice, dialog, pair, type Draw } from './frame';

const PLACES: readonly Place[] = [
  {
    ...{ latitude: 30.2741, longitude: 120.1551, name: '湖滨银泰' },
    address: '浙江省杭州市上城区东坡路 7 号',
  },
  {
    ...{ latitude: 31.2304, longitude: 121.4737, name: '人民广场' },
    address: '上海市黄浦区人民大道 185 号',
  },
  {
    ...{ latitude: 39.9087, longitude: 116.3975, name: '天安门东' },
    address: '北京市东城区东长安街',
  },
  {
    ...{ latitude: 43.8256, longitude: 87.6168, name: '红山公园' },
    address: '新疆维吾尔自治区乌鲁木齐市水磨沟区红山路 40 号',
  },
];

const CODES: readonly (readonly [name: string, text: string])[] = [
  ['商品条码', '6901234567892'],
  ['网页链接', 'https://example.com/p/1001'],
  ['看不懂的码', '?!'],
];

const top = (title: string, leave: string, press: () => void): HTMLElement =>
  element('header', { class: 'top' }, [
    ...[choice(leave, 'plain', press), element('b', {}, [title]), element('span', {})],
  ]);

export const location: Draw<'location'> = (_, answer) =>
  dialog('location', 'screen', '选择位置', [
    top('选择位置', '取消', () => answer({ place: null })),
    element('div', { class: 'map', 'aria-hidden': 'true' }),
    element(
      'div',
      { class: 'list' },
      PLACES.map((place) =>
        element(
          'button',
          { class: 'place', 'aria-label': place.name },
          [element('b', {}, [place.name]), element('span', {}, [place.address])],
          () => answer({ place }),
        ),
      ),
    ),
  ]);

export const scan: Draw<'scan'> = (_, answer) => {
  const field = element('input', {
    ...{ class: 'field', type: 'text', placeholder: '输入码里的内容', 'aria-label': '码的内容' },
  }) as HTMLInputElement;
  const read = () => {
    if (field.value !== '') answer({ text: field.value });
  };
  return dialog('scan', 'album', '扫一扫', [
    choice('取消', 'plain', () => answer({ text: null })),
    element('div', { class: 'finder', 'aria-hidden': 'true' }),
    element('div', { class: 'codes' }, [
      ...CODES.map(([name, text]) => choice(name, 'quiet', () => answer({ text }))),
      pair(field, choice('识别', 'main', read)),
    ]),
  ]);
};

const switched = (name: string, isOn: boolean, turn: (on: boolean) => void): HTMLElement => {
  const mark = { type: 'button', class: 'switch', role: 'switch', 'aria-label': name };
  const own = element('button', { ...mark, 'aria-checked': String(isOn) }, [], () => {
    const on = own.getAttribute('aria-checked') !== 'true';
    own.setAttribute('aria-checked', String(on));
    turn(on);
  });
  return element('div', { class: 'setting' }, [element('span', {}, [name]), own]);
};

export const openSetting: Draw<'open-setting'> = ({ scopes }, answer, { app }) => {
  const chosen: Partial<Record<Scope, boolean>> = { ...scopes };
  const known = Object.keys(scopes) as Scope[];
  const rows = known.map((scope) =>
    switched(SCOPES[scope][1], scopes[scope] === true, (on) => void (chosen[scope] = on)),
  );
  return dialog('open-setting', 'screen', '设置', [
    top('设置', '返回', () => answer({ scopes: chosen })),
    element('div', { class: 'list' }, [
      element('p', { class: 'words' }, [
        rows.length > 0 ? `允许“${app}”` : `“${app}”还没有申请过任何权限`,
      ]),
      ...rows,
    ]),
  ]);
};

export const share: Draw<'share'> = ({ title, picture: image, to }, answer, asking) => {
  const { app, host, picture } = asking;
  const names = {
    friend: host === 'weapp' ? '发送给朋友' : '分享给支付宝好友',
    timeline: host === 'weapp' ? '分享到朋友圈' : '分享到生活圈',
  };
  const card = element('div', { class: 'card' }, [
    element('span', { class: 'from' }, [
      element('i', { class: 'app-icon app-icon--small', 'aria-hidden': 'true' }),
      app,
    ]),
    element('b', {}, [title || app]),
    image === ''
      ? element('i', { class: 'shot' })
      : element('img', { class: 'shot', src: picture(image), alt: '分享的图片' }),
    element('span', { class: 'kind' }, ['小程序']),
  ]);
  return dialog('share', 'box', names[to], [
    element('div', { class: 'said' }, [
      element('h2', { class: 'heading' }, [names[to]]),
      ...(to === 'friend' ? [element('p', { class: 'friend' }, [element('i', {}), '小林'])] : []),
      card,
    ]),
    pair(
      choice('取消', 'plain', () => answer({ sent: false })),
      choice(to === 'friend' ? '发送' : '发表', 'link', () => answer({ sent: true })),
    ),
  ]);
};
