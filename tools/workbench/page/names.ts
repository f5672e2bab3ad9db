import type { Target } from '../../flows/hand';

export const NAMES: Readonly<Record<Target, string>> = {
  weapp: '微信小程序',
  alipay: '支付宝小程序',
  h5: 'H5',
};
