import type { EndpointName } from '@mocks/endpoints';

/** One whole request and one whole reply of every endpoint, with every optional field present. */
export interface Fixture {
  readonly request: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

const session = { userId: 'u000001', nickname: '用户1234', maskedPhone: '139*****234' };
const signedIn = { token: 'mock_abcdefghijklmnop', session };
const card = {
  spuId: 'p0001',
  title: '果屿 阿克苏冰糖心苹果 脆甜多汁',
  reason: '坏果包赔',
  picture: '/media/p0001/0.webp',
  tint: '#fdeee6',
  priceFen: 2990,
  sold: 1200,
  onlySkuId: 'p0001-01',
  soldOut: false,
};
const seller = {
  name: '两栖鲜生',
  address: '演示区 1 号',
  phone: '400-000-1801',
  hours: '8:00–22:00',
  licenceNo: '0033',
};
const line = {
  skuId: 'p0001-01',
  spuId: 'p0001',
  title: card.title,
  spec: '2斤装',
  picture: card.picture,
  tint: card.tint,
  unitPriceFen: 2990,
  quantity: 2,
  amountFen: 5980,
};
const input = {
  name: '张三',
  phone: '13900001234',
  region: ['330000', '330100', '330106'],
  detail: '演示路 1 号',
  isDefault: true,
};
const address = { ...input, addressId: 'a1', regionNames: ['浙江省', '杭州市', '西湖区'] };
const payment = {
  orderNo: '202611220000000001',
  status: 'NOTPAY',
  rev: 1,
  payableFen: 6780,
  heldFen: 2000,
  lockedTo: 'BANK_TRANSFER',
  expiresAt: 1795000000000,
};
const cashier = {
  merchant: '两栖鲜生',
  title: '订单尾号 0001',
  amountFen: 6780,
  expiresAt: 1795000000000,
  state: 'OPEN',
};
const signed = { nonce: 'abcdefghijkmnpqr', amountFen: 6780, password: '135790' };
const facts = {
  purpose: 'PAY',
  subject: payment.orderNo,
  amountFen: 6780,
  state: 'OPEN',
  payee: '两栖鲜生',
  availableFen: 48000,
  hasPassword: true,
  triesLeft: 4,
  lockedUntil: 1795000000000,
};
const bill = {
  billId: 'b1',
  kind: 'TOP_UP',
  title: '支付宝充值',
  way: 'in',
  amountFen: 10000,
  balanceFen: 50000,
  createdAt: 1795000000000,
};
const topUp = {
  topUpNo: 'T1',
  amountFen: 10000,
  state: 'OPEN',
  expiresAt: 1795000000000,
};
const withdrawal = {
  withdrawalNo: 'W1',
  amountFen: 10000,
  feeFen: 10,
  state: 'FAILED',
  arrivesBy: 1795000000000,
  createdAt: 1795000000000,
  endedAt: 1795000000000,
  reason: '收款账户无法入账',
};
const transfer = {
  orderNo: payment.orderNo,
  rev: 3,
  state: 'OVERPAID',
  account: {
    payee: '两栖商城（演示）有限公司',
    accountNo: '9900123412341234123',
    bank: '演示商业银行',
    branch: '演示市演示支行',
  },
  remark: '3456789Y',
  amountFen: 6780,
  receivedFen: 6780,
  remainingFen: 0,
  returningFen: 100,
  returnedFen: 20,
  expiresAt: 1795000000000,
  reportedAt: 1794999500000,
  proofs: [{ proofId: 'f00000001', at: 1794999500000 }],
  excess: { amountFen: 500, way: 'REFUND', decideBy: 1795600000000, doneAt: 1794999900000 },
  onlineLocked: false,
  timeline: [{ at: 1794999000000, what: 'RECEIVED', amountFen: 7280 }],
};
const quote = {
  quoteId: 'q1',
  lines: [line],
  goodsFen: 5980,
  freightFen: 800,
  discountFen: 0,
  payableFen: 6780,
  expiresAt: 1795000000000,
  changes: [
    {
      kind: 'PRICE_CHANGED',
      skuId: 'p0001-01',
      title: card.title,
      oldFen: 2890,
      newFen: 2990,
      available: 3,
    },
  ],
};
const summary = {
  orderNo: payment.orderNo,
  stage: 'UNPAID',
  lines: [line],
  payableFen: 6780,
  createdAt: 1794999000000,
  expiresAt: 1795000000000,
};
const orderNo = { orderNo: payment.orderNo };

const identity = {
  paper: 'RESIDENT_ID',
  maskedName: '陈**',
  maskedNumber: '11**************71',
  state: 'REJECTED',
  note: '证件信息未能核对一致',
};
const healthToken = 'abcdefghijkmnpqrstuvwxyz23456789';
const appeal = {
  appealNo: 'A00000001',
  personId: 'self',
  maskedName: '陈**',
  state: 'OPEN',
  ground: 'NOT_THERE',
  text: '那天没有去过',
  createdAt: 1795000000000,
  dueAt: 1795086400000,
  answer: '',
};

export const FIXTURES: Readonly<Record<EndpointName, Fixture>> = {
  signInWithHost: { request: { host: 'weapp', code: 'zhang.1' }, reply: signedIn },
  sendSmsCode: { request: { phone: '13900001234' }, reply: { resendAfterMs: 60000 } },
  signInWithPhone: { request: { phone: '13900001234', smsCode: '246810' }, reply: signedIn },
  linkPhone: { request: { host: 'alipay', proof: 'mock:13900001234' }, reply: signedIn },
  getMe: { request: {}, reply: { session, orderCounts: { unpaid: 1, toShip: 0, toReceive: 2 } } },
  signOut: { request: {}, reply: {} },
  getHome: {
    request: {},
    reply: {
      banners: [
        {
          bannerId: 'b1',
          title: '鲜果',
          subtitle: '现摘',
          picture: '/media/banner/b1.webp',
          tint: '#ffffff',
          spuId: 'p0001',
        },
      ],
      doors: [{ categoryId: 'c1', name: '生鲜果蔬', picture: '/media/category/c1.webp' }],
      picks: { title: '今日好物', subtitle: '十件', items: [card] },
    },
  },
  listCategories: {
    request: {},
    reply: {
      categories: [
        {
          categoryId: 'c1',
          name: '生鲜果蔬',
          picture: '/media/category/c1.webp',
          children: [{ categoryId: 'c1-1', name: '当季水果' }],
        },
      ],
    },
  },
  listProducts: {
    request: { cursor: '20', categoryId: 'c1', keyword: '苹果', sort: 'sales' },
    reply: { items: [card], next: '40' },
  },
  getProduct: {
    request: { spuId: 'p0001' },
    reply: {
      spuId: 'p0001',
      title: card.title,
      reason: card.reason,
      gallery: [card.picture],
      tint: card.tint,
      sold: 1200,
      options: [{ name: '规格', values: ['2斤装'] }],
      skus: [
        {
          skuId: 'p0001-01',
          values: ['2斤装'],
          priceFen: 2990,
          stock: 20,
          limit: 5,
          picture: card.picture,
        },
      ],
      attributes: [['产地', '新疆阿克苏']],
      details: ['产地直发'],
      onShelf: true,
      seller,
    },
  },
  checkCart: {
    request: { skuIds: ['p0001-01'] },
    reply: {
      checks: [{ skuId: 'p0001-01', state: 'ON_SALE', priceFen: 2990, stock: 20, limit: 5 }],
    },
  },
  listAddresses: { request: {}, reply: { addresses: [address] } },
  saveAddress: { request: { addressId: 'a1', input }, reply: address },
  removeAddress: { request: { addressId: 'a1' }, reply: {} },
  getAddressDraft: { request: {}, reply: { draft: { ...input, addressId: 'a1' } } },
  putAddressDraft: { request: { draft: { ...input, addressId: 'a1' } }, reply: {} },
  listDivisions: {
    request: { parent: '330000' },
    reply: { divisions: [{ code: '330100', name: '杭州市' }] },
  },
  getQuote: {
    request: {
      lines: [{ skuId: 'p0001-01', quantity: 2, seenFen: 2990 }],
      addressId: 'a1',
      expectedPayableFen: 6780,
    },
    reply: quote,
  },
  issueKey: { request: {}, reply: { key: 'abcdefghijkmnpqrstuvwxyz23456789' } },
  createOrder: { request: { quoteId: 'q1', addressId: 'a1', remark: '放门口' }, reply: payment },
  findOrderByKey: { request: { idempotencyKey: 'key-00000000000000000001' }, reply: payment },
  listOrders: {
    request: { filter: 'unpaid', cursor: '20261122' },
    reply: { orders: [summary], next: '2026' },
  },
  getOrder: {
    request: orderNo,
    reply: {
      ...summary,
      goodsFen: 5980,
      freightFen: 800,
      discountFen: 0,
      remark: '',
      paidAt: 1794999100000,
      paidBy: 'ALIPAY_WAP',
      hasTransfer: true,
      sentBack: { amountFen: 500, doneAt: null },
      address: { name: '张三', maskedPhone: '139*****234', text: '浙江省杭州市西湖区演示路 1 号' },
      seller,
    },
  },
  cancelOrder: { request: orderNo, reply: payment },
  confirmReceipt: { request: orderNo, reply: {} },
  getPayMethods: {
    request: { scene: 'weapp' },
    reply: {
      ttlMs: 300000,
      methods: [{ channel: 'WECHAT_MINI', on: true, limitFen: 5000000, why: '维护中' }],
      wallet: { availableFen: 12000, hasPassword: true, lockedUntil: null },
    },
  },
  startAttempt: {
    request: { ...orderNo, channel: 'ALIPAY_WAP' },
    reply: {
      ...orderNo,
      attemptNo: 'P1',
      channel: 'ALIPAY_WAP',
      amountFen: 6780,
      expiresAt: 1795000000000,
      invocation: {
        kind: 'form',
        action: 'https://openapi.alipay.com/gateway.do',
        fields: { total_amount: '67.80' },
      },
    },
  },
  closeAttempt: {
    request: { ...orderNo, attemptNo: 'P1' },
    reply: { ...orderNo, attemptNo: 'P1', state: 'CLOSED', closesAt: 1795000000000 },
  },
  queryPayment: { request: orderNo, reply: payment },
  getTransfer: { request: { orderNo: payment.orderNo }, reply: transfer },
  reportTransfer: { request: { orderNo: payment.orderNo }, reply: transfer },
  uploadProof: { request: { orderNo: payment.orderNo, image: '/9j/4AAQ+w==' }, reply: transfer },
  removeProof: { request: { orderNo: payment.orderNo, proofId: 'f00000001' }, reply: transfer },
  chooseExcess: { request: { orderNo: payment.orderNo, way: 'REFUND' }, reply: transfer },
  openCashier: { request: { token: 'abcdefghijkmnpqrstuvwxyz23456789' }, reply: cashier },
  issueCashierForm: {
    request: {
      product: 'wap',
      seen: { title: cashier.title, amountFen: 6780, expiresAt: cashier.expiresAt },
    },
    reply: {
      action: 'https://openapi.alipay.com/gateway.do',
      fields: { total_amount: '67.80' },
    },
  },
  getCashierStatus: { request: {}, reply: cashier },
  getWallet: {
    request: {},
    reply: {
      agreed: '1.0',
      balanceFen: 50000,
      heldFen: 2000,
      availableFen: 48000,
      hasPassword: true,
      lockedUntil: 1795000000000,
      holds: [{ orderNo: payment.orderNo, amountFen: 2000, createdAt: 1795000000000 }],
    },
  },
  agreeToWallet: { request: { version: '1.0' }, reply: {} },
  listWalletBills: { request: { cursor: 'b2' }, reply: { bills: [bill], next: 'b1' } },
  sendWalletCode: {
    request: {},
    reply: { resendAfterMs: 60000, maskedPhone: '139*****234' },
  },
  setWalletPassword: { request: { smsCode: '246810', password: '135790' }, reply: {} },
  getWalletPayment: { request: { nonce: signed.nonce }, reply: facts },
  voidWalletPayment: { request: { nonce: signed.nonce }, reply: facts },
  payWithWallet: { request: signed, reply: facts },
  startWalletHold: {
    request: { ...orderNo, amountFen: 2000 },
    reply: { nonce: signed.nonce, amountFen: 2000, expiresAt: 1795000000000 },
  },
  holdWallet: { request: signed, reply: facts },
  releaseHold: { request: orderNo, reply: payment },
  topUp: {
    request: { amountFen: 10000 },
    reply: { topUp, form: { action: 'https://openapi.alipay.com/gateway.do', fields: {} } },
  },
  getTopUp: { request: { topUpNo: topUp.topUpNo }, reply: topUp },
  getWithdrawalTerms: {
    request: {},
    reply: {
      availableFen: 48000,
      minFen: 100,
      maxFen: 2000000,
      freeFen: 100000,
      feeRate: 10,
      payee: '本人绑定的银行卡',
    },
  },
  quoteWithdrawal: {
    request: { amountFen: 10000 },
    reply: {
      withdrawalNo: withdrawal.withdrawalNo,
      nonce: signed.nonce,
      amountFen: 10000,
      feeFen: 10,
      arrivesBy: 1795000000000,
      payee: '本人绑定的银行卡',
    },
  },
  withdraw: { request: signed, reply: facts },
  listWithdrawals: {
    request: { cursor: 'w2' },
    reply: { withdrawals: [withdrawal], next: 'w1' },
  },
  getWithdrawal: { request: { withdrawalNo: withdrawal.withdrawalNo }, reply: withdrawal },
  getHealthProfile: {
    request: {},
    reply: {
      consent: '1.0',
      identity,
      people: [{ personId: 'self', relation: 'SELF', maskedName: '陈**' }],
      isChecker: false,
    },
  },
  agreeToHealth: { request: { version: '1.0' }, reply: {} },
  eraseHealth: { request: {}, reply: {} },
  bindIdentity: {
    request: { paper: 'RESIDENT_ID', name: '陈演示', number: '110105190503070071' },
    reply: { identity },
  },
  revealIdentity: { request: {}, reply: { name: '陈演示', number: '110105190503070071' } },
  getHealthCode: {
    request: { personId: 'self' },
    reply: {
      personId: 'self',
      state: 'YELLOW',
      token: healthToken,
      issuedAt: 1795000000000,
      ttlMs: 60000,
      maskedName: '陈**',
      maskedNumber: identity.maskedNumber,
      decidedAt: 1794990000000,
      issuer: '演示市健康服务中心',
      reason: '未在规定时间内完成检测',
      appeal: 'OPEN',
      tests: [{ result: 'NEGATIVE', at: 1794900000000, place: '演示社区采样点' }],
      vaccine: { doses: 3, lastAt: 1780000000000 },
    },
  },
  listCodeShows: {
    request: { cursor: 's00000021' },
    reply: {
      shows: [
        {
          showId: 's00000020',
          at: 1795000000000,
          maskedName: '陈**',
          state: 'GREEN',
          how: 'VENUE',
          place: '演示社区服务中心',
        },
      ],
      next: 's00000020',
    },
  },
  checkCode: {
    request: { token: healthToken },
    reply: {
      verdict: 'CURRENT',
      state: 'GREEN',
      maskedName: '陈**',
      ageMs: 4000,
      checkedAt: 1795000000000,
    },
  },
  checkInAtVenue: {
    request: {
      venue: 'venue-community-0001',
      personId: 'self',
      near: { lat: 39908, lng: 116397 },
    },
    reply: {
      checkInId: 's00000021',
      place: '演示社区服务中心',
      at: 1795000000000,
      state: 'GREEN',
      admitted: true,
    },
  },
  appealCode: {
    request: { personId: 'self', ground: 'NOT_THERE', text: '那天没有去过' },
    reply: { appeal },
  },
  listAppeals: { request: {}, reply: { appeals: [appeal] } },
  reportTelemetry: {
    request: {
      host: 'weapp',
      version: '0.2.0',
      samples: [{ metric: 'request', value: 180, dimension: 'catalog.ok', agoMs: 4000 }],
    },
    reply: {},
  },
};
