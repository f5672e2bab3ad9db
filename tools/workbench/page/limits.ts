import type { Target } from '../../flows/hand';

interface Limit {
  /** Why this phone does not have it at all. */
  readonly why?: string;
  /** Values that this phone does not know, and what to do instead. */
  readonly without?: readonly string[];
  readonly instead?: string;
}

const asks = (what: string) => `${what}由浏览器自己询问，请在地址栏左侧的网站设置里改`;

const SYSTEM = { without: ['auto'], instead: '这里是手机系统的外观，应用默认跟随它' } as const;

/** What one kind of phone cannot do, by control: said in the panel instead of a field without effect. */
const LIMITS: Readonly<Record<Target, Readonly<Record<string, Limit>>>> = {
  weapp: { 'device.theme': SYSTEM },
  alipay: {
    'device.theme': {
      ...SYSTEM,
      instead: '支付宝不把外观告诉小程序，页面的深浅请在应用的“设置”里选',
    },
  },
  h5: {
    'device.album': { why: asks('相册权限') },
    'device.location': { why: asks('定位权限') },
    'device.camera': { why: asks('相机权限') },
    'device.font': { why: '网页的字号由浏览器决定，可以用下面的长辈模式看大字' },
    'device.safe-area': { why: '电脑上的浏览器没有刘海和底部横条，请在手机上看' },
    'device.cashier': {
      without: ['fail', 'unsure'],
      instead: '网页收银台没有“支付失败”和“结果未知”，其他结果都可以选',
    },
  },
};

export const limitOf = (phone: Target, control: string): Limit => LIMITS[phone][control] ?? {};
