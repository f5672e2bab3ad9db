import type { ShopScene } from '@/domain/payment/methods';

/** What a shopper does with a link, by where the shop runs. */
const LINK_STEPS: Readonly<Partial<Record<ShopScene, readonly string[]>>> = {
  weapp: ['点“复制支付链接”', '打开手机浏览器，粘贴链接并访问', '按页面提示付款，再回到这里'],
  wechat: ['点“打开付款页”', '点右上角“…”，选择“在浏览器打开”', '在浏览器里付款，再回到这里'],
  'in-app': ['点“打开付款页”', '在菜单里选择“在浏览器打开”', '在浏览器里付款，再回到这里'],
};

const SCAN_STEPS = ['用手机相机或支付宝扫一扫', '在手机上确认金额并付款', '付款后这里会自动更新'];

/** Another phone scans the same page; inside WeChat no other wallet is named. */
const CODED_STEPS: Readonly<Partial<Record<ShopScene, readonly string[]>>> = {
  weapp: ['用另一台手机的浏览器扫一扫', '核对金额，按页面提示付款', '付款后这里会自动更新'],
};

/** @param coded the code is shown beside the link */
export const linkSteps = (scene: ShopScene, coded: boolean): readonly string[] =>
  (coded ? CODED_STEPS : LINK_STEPS)[scene] ?? LINK_STEPS[scene] ?? SCAN_STEPS;

/** WeChat takes these codes from a camera only: a picture of one can't be paid. */
const CODE_STEPS: Readonly<Partial<Record<ShopScene, readonly string[]>>> = {
  mobile: [
    '用另一台手机的微信扫一扫',
    '只有这台手机时，在微信小程序里打开这笔订单付款',
    '付款后这里会自动更新',
  ],
};

export const codeSteps = (scene: ShopScene): readonly string[] =>
  CODE_STEPS[scene] ?? ['打开手机微信，扫一扫', '在手机上确认金额并付款', '付款后这里会自动更新'];
