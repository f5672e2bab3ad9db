import { optionsOf, type DeviceControl, type Option } from './control';

const listed = (id: string, label: string, options: readonly Option[]): DeviceControl => ({
  id: `device.${id}`,
  area: 'device',
  label,
  where: 'device',
  kind: 'choice',
  options,
});

const choice = (id: string, label: string, labels: Readonly<Record<string, string>>) =>
  listed(id, label, optionsOf(labels));

const action = (id: string, label: string, hint: string): DeviceControl => ({
  id: `device.${id}`,
  area: 'device',
  label,
  hint,
  where: 'device',
  kind: 'action',
});

/** A map, because numbers as keys of an object come first and sorted. */
const numbered = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, label]) => ({ value, label }));

const permission = { ask: '询问', granted: '允许', denied: '拒绝' } as const;

/** Only named here: each panel carries out those it can, and says which it cannot. */
export const deviceControls: readonly DeviceControl[] = [
  choice('network', '本机网络', { online: '正常', offline: '断网', slow: '很慢', flaky: '不稳' }),
  choice('cashier', '收银台结果', {
    ask: '每次询问',
    pay: '支付成功',
    'pay-silently': '已支付但不返回',
    cancel: '取消支付',
    fail: '支付失败',
    unsure: '结果未知',
  }),
  choice('album', '相册权限', permission),
  choice('location', '定位权限', permission),
  choice('camera', '相机权限', permission),
  choice('theme', '外观', { auto: '跟随系统', light: '浅色', dark: '深色' }),
  listed('font', '系统字号', numbered(['1', '标准'], ['1.4', '大'], ['1.75', '特大'])),
  choice('elder', '长辈模式', { auto: '跟随系统', on: '开启', off: '关闭' }),
  choice('safe-area', '安全区', { none: '无', notch: '刘海屏', 'home-bar': '底部横条' }),
  listed(
    'clock',
    '本机时间',
    numbered(['0', '准确'], ['86400000', '快 24 小时'], ['-86400000', '慢 24 小时']),
  ),
  choice('storage', '本机存储', { normal: '正常', full: '已满', corrupt: '损坏' }),
  action('sign-out', '退出登录', '只退出这台设备'),
  action('kill', '结束应用', '不再打开'),
  action('relaunch', '结束后重新打开', '保留本机存储'),
  action('reset', '清空本机', '等于刚装好'),
];
