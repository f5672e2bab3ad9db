import type { Scope } from '../../../logic/person';
import { element } from '../element';
import { asker, choice, dialog, heading, pair, words, type Draw } from './frame';

/** What a scope lets the app do, as the hosts' prompts put it. */
export const SCOPES: Readonly<Record<Scope, readonly [use: string, name: string, why: string]>> = {
  album: ['保存图片到相册', '保存到相册', '用于把图片或视频保存到你的相册'],
  camera: ['使用你的摄像头', '摄像头', '用于拍摄照片或扫描二维码'],
  location: ['获取你的位置信息', '位置信息', '用于推荐你附近的门店和地址'],
  address: ['获取你的通讯地址', '通讯地址', '用于填写收货地址'],
  microphone: ['使用你的麦克风', '麦克风', '用于录制声音'],
};

export const permission: Draw<'permission'> = ({ scope }, answer, asking) => {
  const [use, , why] = SCOPES[scope];
  const buttons = pair(
    choice('拒绝', 'quiet', () => answer({ allow: false })),
    choice('允许', 'main', () => answer({ allow: true })),
  );
  if (asking.host === 'weapp') {
    return dialog('permission', 'sheet', use, [
      ...[asker(asking, ' 申请'), heading(use), words(why), buttons],
    ]);
  }
  return dialog('permission', 'box', use, [
    element('div', { class: 'said' }, [heading(`“${asking.app}”想${use}`), words(why)]),
    buttons,
  ]);
};

export const privacy: Draw<'privacy'> = (_, answer, asking) =>
  dialog('privacy', 'sheet', '用户隐私保护提示', [
    heading('用户隐私保护提示'),
    words(
      `在使用“${asking.app}”的服务之前，请阅读《${asking.app}隐私保护指引》。如果你同意其中的内容，请点“同意”开始使用。`,
    ),
    pair(
      choice('拒绝', 'quiet', () => answer({ agree: false })),
      choice('同意', 'main', () => answer({ agree: true })),
    ),
  ]);

export const phoneNumber: Draw<'phone-number'> = (_, answer, asking) => {
  const { host } = asking;
  const name = '申请获取你的手机号';
  return dialog('phone-number', 'sheet', name, [
    asker(asking, ' 申请'),
    heading(`获取你的手机号`),
    element('div', { class: 'bound' }, [
      element('b', {}, ['138****8000']),
      element('span', {}, [host === 'weapp' ? '微信绑定号码' : '支付宝绑定号码']),
    ]),
    pair(
      choice('不允许', 'quiet', () => answer({ allow: false })),
      choice('允许', 'main', () => answer({ allow: true })),
    ),
  ]);
};

export const phoneCall: Draw<'phone-call'> = ({ number }, answer) =>
  dialog('phone-call', 'sheet', '拨打电话', [
    choice(`呼叫 ${number}`, 'row', () => answer({ call: true })),
    element('i', { class: 'gap' }),
    choice('取消', 'row', () => answer({ call: false })),
  ]);

export const otherApp: Draw<'other-app'> = ({ appId, path }, answer) =>
  dialog('other-app', 'box', '打开其他小程序', [
    element('div', { class: 'said' }, [
      heading('即将打开其他小程序'),
      words(path === '' ? appId : `${appId}\n${path}`),
    ]),
    pair(
      choice('取消', 'plain', () => answer({ go: false })),
      choice('允许', 'link', () => answer({ go: true })),
    ),
  ]);
