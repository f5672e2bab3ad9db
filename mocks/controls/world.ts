import type { MockBackend } from '../backend';
import { calm, type World } from '../ledger/state';
import { NETWORKS, type NetworkName } from '../network';
import { isWorld, WORLDS, type WorldPlan } from '../scenarios';
import { done, optionsOf, type BackendControl } from './control';

/** Worlds that change the ledger; those of the device are device controls. */
const worlds = Object.entries(WORLDS).filter(([, plan]: [string, WorldPlan]) => !plan.device);

const worldOf = (backend: MockBackend): World => backend.ledger.books.state.world;

/** What the chosen world alone would have set. */
const planned = (backend: MockBackend): World => {
  const plan: WorldPlan = WORLDS[backend.world()];
  return { ...calm(), ...plan.world };
};

export const worldControls: readonly BackendControl[] = [
  {
    id: 'world',
    area: 'world',
    label: '情境',
    where: 'backend',
    kind: 'choice',
    options: worlds.map(([value, { label }]) => ({ value, label })),
    read: (backend) => backend.world(),
    rest: () => 'calm',
    apply: (backend, value) => {
      if (!isWorld(value)) return `no such world: ${String(value)}`;
      backend.enter(value);
      return null;
    },
  },
  {
    id: 'network',
    area: 'network',
    label: '服务器一侧的网络',
    hint: '对所有设备生效',
    where: 'backend',
    kind: 'choice',
    options: optionsOf(NETWORKS),
    read: (backend) => backend.network.preset(),
    rest: () => 'normal',
    apply: (backend, value) => done(backend.network.choose(value as NetworkName)),
  },
];

type Switch = 'free' | 'addressUnsupported' | 'payAfterClose' | 'closeStuck';

const SWITCHES: Readonly<Record<Switch, readonly [id: string, label: string]>> = {
  free: ['shop.free', '应付 0 元'],
  addressUnsupported: ['shop.address-unsupported', '地址不支持配送'],
  payAfterClose: ['shop.pay-after-close', '关单后仍可付款'],
  closeStuck: ['shop.close-stuck', '支付尝试关不掉'],
};

const switches = (Object.keys(SWITCHES) as Switch[]).map((field): BackendControl => {
  const [id, label] = SWITCHES[field];
  return {
    id,
    area: 'goods',
    label,
    where: 'backend',
    kind: 'toggle',
    read: (backend) => worldOf(backend)[field],
    rest: (backend) => planned(backend)[field],
    apply: (backend, value) => {
      worldOf(backend)[field] = value === true;
      return null;
    },
  };
});

/** Stands for "as the catalogue says": no stock is negative. */
const OWN_STOCK = -1;

export const goodsControls: readonly BackendControl[] = [
  {
    id: 'shop.price',
    area: 'goods',
    label: '全场价格变化',
    where: 'backend',
    kind: 'number',
    min: -90,
    max: 200,
    step: 10,
    unit: '%',
    read: (backend) => worldOf(backend).priceShift['*'] ?? 0,
    rest: (backend) => planned(backend).priceShift['*'] ?? 0,
    apply: (backend, value) => {
      const { priceShift } = worldOf(backend);
      if (value === 0) delete priceShift['*'];
      else priceShift['*'] = Number(value);
      return null;
    },
  },
  {
    id: 'shop.stock',
    area: 'goods',
    label: '每件库存',
    hint: '-1 为商品自己的库存',
    where: 'backend',
    kind: 'number',
    min: OWN_STOCK,
    max: 999,
    step: 1,
    unit: '件',
    read: (backend) => worldOf(backend).stock['*'] ?? OWN_STOCK,
    rest: (backend) => planned(backend).stock['*'] ?? OWN_STOCK,
    apply: (backend, value) => {
      const { stock } = worldOf(backend);
      if (value === OWN_STOCK) delete stock['*'];
      else stock['*'] = Number(value);
      return null;
    },
  },
  {
    id: 'shop.off-shelf',
    area: 'goods',
    label: '全部下架',
    where: 'backend',
    kind: 'toggle',
    read: (backend) => worldOf(backend).offShelf['*'] === true,
    rest: (backend) => planned(backend).offShelf['*'] === true,
    apply: (backend, value) => {
      const { offShelf } = worldOf(backend);
      if (value === true) offShelf['*'] = true;
      else delete offShelf['*'];
      return null;
    },
  },
  {
    id: 'shop.coupon',
    area: 'goods',
    label: '优惠券',
    where: 'backend',
    kind: 'choice',
    options: optionsOf({ good: '可用', COUPON_EXPIRED: '已过期', COUPON_USED: '已用掉' }),
    read: (backend) => worldOf(backend).coupon ?? 'good',
    rest: (backend) => planned(backend).coupon ?? 'good',
    apply: (backend, value) => {
      worldOf(backend).coupon = value === 'good' ? null : (value as World['coupon']);
      return null;
    },
  },
  ...switches,
];
