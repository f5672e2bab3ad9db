import type { EndpointName } from './endpoints';
import type { World } from './ledger/state';

/** What can go wrong with one call. Labels are for QA's panel. */
export const FAULTS = {
  'delay-3s': '延迟 3 秒',
  'slow-commit': '处理 3 秒后才生效',
  'no-answer': '一直不回应',
  'network-error': '网络中断',
  'http-500': '500 服务器错误',
  'http-502': '502 网关错误',
  'http-503': '503 服务不可用',
  'rate-limited': '请求太频繁',
  busy: '系统繁忙',
  unauthorised: '登录失效',
  'unknown-code': '新版本才认识的拒绝码',
  'in-progress': '正在处理中',
  'key-reused': '幂等键被占用',
  'truncated-json': '回复被截断',
  'wrong-shape': '回复缺少字段',
  'reply-lost': '已生效但回复丢失',
  'reply-never': '已生效但一直不回应',
  'delivered-twice': '请求被送达两次',
  'old-reply-again': '重复收到上一次的回复',
  reordered: '先发的后到',
  'stale-rev': '过时的版本号',
  'wrong-amount': '金额不一致',
  'unknown-status': '不认识的状态',
  maintenance: '系统维护中',
  'old-code': '码已过期',
  'same-token': '码与上一次相同',
  'unknown-colour': '不认识的颜色',
} as const;

export type FaultName = keyof typeof FAULTS;

const network = [
  'delay-3s',
  'no-answer',
  'network-error',
  'http-500',
  'http-502',
  'http-503',
  'rate-limited',
  'busy',
  'unknown-code',
  'truncated-json',
  'wrong-shape',
  'reordered',
  'old-reply-again',
] as const satisfies readonly FaultName[];

const read = network;
const own = [...network, 'unauthorised'] as const;
const write = [...own, 'reply-lost', 'reply-never', 'delivered-twice'] as const;
const keyed = [...write, 'slow-commit', 'in-progress', 'key-reused'] as const;
const health = [...own, 'maintenance'] as const;
const healthWrite = [...write, 'maintenance'] as const;
const healthKeyed = [...keyed, 'maintenance'] as const;
const status = ['stale-rev', 'wrong-amount', 'unknown-status'] as const;

/** Which faults make sense where. A new endpoint without its list does not compile. */
export const ENDPOINT_FAULTS: Readonly<Record<EndpointName, readonly FaultName[]>> = {
  signInWithHost: [...network, 'reply-lost'],
  sendSmsCode: [...network, 'reply-lost'],
  signInWithPhone: [...network, 'reply-lost'],
  linkPhone: write,
  getMe: own,
  signOut: write,
  getHome: read,
  listCategories: read,
  listProducts: read,
  getProduct: read,
  checkCart: read,
  listAddresses: own,
  saveAddress: keyed,
  removeAddress: write,
  getAddressDraft: own,
  putAddressDraft: write,
  listDivisions: read,
  getQuote: [...write, 'wrong-amount'],
  issueKey: read,
  createOrder: [...keyed, ...status],
  findOrderByKey: [...own, ...status],
  listOrders: own,
  getOrder: own,
  cancelOrder: [...write, ...status],
  confirmReceipt: write,
  getPayMethods: own,
  startAttempt: [...write, 'in-progress', 'wrong-amount'],
  closeAttempt: [...write, 'in-progress'],
  queryPayment: [...own, ...status],
  openCashier: [...network, 'wrong-amount'],
  issueCashierForm: [...network, 'unauthorised', 'reply-lost', 'reply-never', 'delivered-twice'],
  getCashierStatus: own,
  getTransfer: [...own, 'stale-rev', 'wrong-amount'],
  reportTransfer: [...write, 'stale-rev'],
  uploadProof: keyed,
  removeProof: write,
  chooseExcess: write,
  getWallet: own,
  agreeToWallet: write,
  listWalletBills: own,
  sendWalletCode: [...own, 'reply-lost'],
  setWalletPassword: keyed,
  getWalletPayment: [...own, 'wrong-amount'],
  voidWalletPayment: write,
  payWithWallet: keyed,
  startWalletHold: [...write, 'wrong-amount'],
  holdWallet: keyed,
  releaseHold: [...write, ...status],
  topUp: keyed,
  getTopUp: own,
  getWithdrawalTerms: own,
  quoteWithdrawal: [...write, 'wrong-amount'],
  withdraw: keyed,
  listWithdrawals: own,
  getWithdrawal: own,
  getHealthProfile: health,
  agreeToHealth: healthWrite,
  eraseHealth: healthWrite,
  bindIdentity: healthKeyed,
  revealIdentity: health,
  getHealthCode: [...health, 'old-code', 'same-token', 'unknown-colour'],
  listCodeShows: [...health, 'unknown-colour'],
  checkCode: [...healthWrite, 'old-code', 'same-token', 'unknown-colour'],
  checkInAtVenue: [...healthKeyed, 'unknown-colour'],
  appealCode: healthKeyed,
  listAppeals: health,
  reportTelemetry: [...network, 'reply-lost', 'reply-never', 'delivered-twice'],
};

export interface WorldPlan {
  readonly label: string;
  /** What changes in the ledger; absent when it is the device that differs. */
  readonly world?: Partial<World>;
  /** Signs every device out. */
  readonly dropTokens?: boolean;
  /** What the tester has to do on the device itself. */
  readonly device?: string;
}

/** Worlds QA can step into. The ledger keeps one until another is chosen. */
export const WORLDS = {
  calm: { label: '一切正常' },
  'price-up': { label: '全场涨价 10%', world: { priceShift: { '*': 10 } } },
  'price-down': { label: '全场降价 10%', world: { priceShift: { '*': -10 } } },
  'stock-one': { label: '每件只剩 1 件', world: { stock: { '*': 1 } } },
  'sold-out': { label: '全部售罄', world: { stock: { '*': 0 } } },
  'off-shelf': { label: '全部下架', world: { offShelf: { '*': true } } },
  'coupon-expired': { label: '优惠券过期', world: { coupon: 'COUPON_EXPIRED' } },
  'coupon-used': { label: '优惠券已用掉', world: { coupon: 'COUPON_USED' } },
  'address-unsupported': { label: '地址不支持配送', world: { addressUnsupported: true } },
  free: { label: '应付 0 元', world: { free: true } },
  'notify-late': {
    label: '支付结果晚 90 秒',
    world: { notifyDelayMs: 90_000, queryLagMs: 90_000 },
  },
  'never-notified': { label: '收不到支付通知', world: { notifyDelayMs: null } },
  'pay-after-close': { label: '关单后仍可付款', world: { payAfterClose: true } },
  'external-pay': { label: '微信里可用支付宝链接', world: { externalPay: true } },
  'close-stuck': { label: '支付尝试关不掉', world: { closeStuck: true } },
  'signed-out': { label: '所有登录失效', dropTokens: true },
  'clock-ahead': { label: '手机时间快 24 小时', device: '把手机时间调快 24 小时' },
  'clock-behind': { label: '手机时间慢 24 小时', device: '把手机时间调慢 24 小时' },
  'storage-full': { label: '本机存储已满', device: '由测试面板写满本机存储' },
  'storage-corrupt': { label: '本机存储损坏', device: '由测试面板写坏本机存储' },
} as const satisfies Record<string, WorldPlan>;

export type WorldName = keyof typeof WORLDS;

export function isFault(name: unknown): name is FaultName {
  return typeof name === 'string' && Object.hasOwn(FAULTS, name);
}

export function isWorld(name: unknown): name is WorldName {
  return typeof name === 'string' && Object.hasOwn(WORLDS, name);
}

export function isEndpointName(name: unknown): name is EndpointName {
  return typeof name === 'string' && Object.hasOwn(ENDPOINT_FAULTS, name);
}
