import type { MockBackend } from '../backend';
import { CHANNELS, type Channel } from '@/domain/payment/channel';
import { calm, type World } from '../ledger/state';
import { WORLDS, type WorldPlan } from '../scenarios';
import { done, optionsOf, type BackendControl } from './control';

const worldOf = (backend: MockBackend): World => backend.ledger.books.state.world;

const planned = (backend: MockBackend): World => {
  const plan: WorldPlan = WORLDS[backend.world()];
  return { ...calm(), ...plan.world };
};

const NAMES: Readonly<Partial<Record<Channel, string>>> = {
  WECHAT_MINI: '微信支付（小程序）',
  ALIPAY_MINI: '支付宝（小程序）',
  ALIPAY_WAP: '支付宝（手机网页）',
  WECHAT_QR: '微信扫码',
  NET_BANK: CHANNELS.NET_BANK.label,
};

const method = ([name, label]: [string, string]): BackendControl => {
  const channel = name as Channel;
  return {
    id: `pay.method.${name.toLowerCase().replace('_', '-')}`,
    area: 'methods',
    label,
    where: 'backend',
    kind: 'choice',
    options: optionsOf({ on: '可用', silent: '不提供', repair: '维护中' }),
    read: (backend) => worldOf(backend).methodsOff[channel] ?? 'on',
    rest: (backend) => planned(backend).methodsOff[channel] ?? 'on',
    apply: (backend, value) => {
      const { methodsOff } = worldOf(backend);
      if (value === 'on') delete methodsOff[channel];
      else methodsOff[channel] = value as 'silent' | 'repair';
      return null;
    },
  };
};

/** Stands for the channels' own limits: no payment is below nothing. */
const OWN_LIMIT = 0;

export const methodControls: readonly BackendControl[] = [
  {
    id: 'pay.external',
    area: 'methods',
    label: '微信里可用支付链接',
    hint: '默认关闭；关闭后 5 分钟内各设备都看不到',
    where: 'backend',
    kind: 'toggle',
    read: (backend) => worldOf(backend).externalPay,
    rest: (backend) => planned(backend).externalPay,
    apply: (backend, value) => done((worldOf(backend).externalPay = value === true)),
  },
  {
    id: 'pay.limit',
    area: 'methods',
    label: '线上单笔限额',
    hint: '0 为各支付方式自己的限额',
    where: 'backend',
    kind: 'number',
    min: OWN_LIMIT,
    max: 50_000,
    step: 100,
    unit: '元',
    read: (backend) => (worldOf(backend).payLimitFen ?? OWN_LIMIT) / 100,
    rest: (backend) => (planned(backend).payLimitFen ?? OWN_LIMIT) / 100,
    apply: (backend, value) => {
      worldOf(backend).payLimitFen = value === OWN_LIMIT ? null : Number(value) * 100;
      return null;
    },
  },
  ...Object.entries(NAMES).map(method),
];
