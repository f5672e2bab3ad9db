/** One row of a table of the specification: the id that a test's name carries, and its words. */
export interface SpecRow {
  readonly id: string;
  readonly words: string;
}

type Rows = readonly (readonly [id: string, words: string])[];

/** 4.1: what wx.requestPayment says, with ruling 9. */
const WECHAT: Rows = [
  ['4.1-ok', 'success, requestPayment:ok → CLAIMED_OK; unpaid: polls on, never failed'],
  ['4.1-cancel', 'fail cancel, complete-only cancel → CANCELLED; unpaid: READY, same order'],
  ['4.1-paid', '已支付, ORDERPAID → UNKNOWN; polls'],
  ['4.1-stale', '已过期 → STALE_PREPAY; unpaid: READY, next tap gets a new prepay'],
  ['4.1-payer', '订单与微信号不一致 → WRONG_PAYER; unpaid: READY'],
  ['4.1-config', 'signature, missing or wrong parameters, permission → CONFIG; channel disabled'],
  ['4.1-risk', 'risk, abnormal, limits → RISK; unpaid: READY'],
  ['4.1-network', 'timeout, time limit, interrupted, 网络 → UNKNOWN; polls to UNRESOLVED'],
  ['4.1-other', 'any other or unreadable answer → UNKNOWN; polls to UNRESOLVED'],
  ['4.1-silent', 'no callback 3 s after coming back → UNKNOWN by the watchdog; polls'],
  ['4.1-params', 'parameters of the wrong shape → CONFIG; the SDK is not called'],
  ['4.1-r9', 'ruling 9: order of the rows, joined text, err_code alone decides nothing'],
];

/** 4.2: what my.tradePay says, with ruling 10. */
const ALIPAY: Rows = [
  ['4.2-9000', 'processed, no proof → CLAIMED_OK'],
  ['4.2-8000', 'processing → UNKNOWN'],
  ['4.2-6004', 'unknown, may have succeeded → UNKNOWN'],
  ['4.2-6002', 'network error → UNKNOWN'],
  ['4.2-6001', 'cancelled → CANCELLED'],
  ['4.2-4000', 'failed → DECLINED; one query, then READY'],
  ['4.2-4', 'no permission → CONFIG'],
  ['4.2-99', 'left by "forgot password" → CANCELLED'],
  ['4.2-5000', 'duplicate request → UNKNOWN'],
  ['4.2-error-4', 'fail with error 4 → CONFIG'],
  ['4.2-error-2', 'fail with error 2 → CONFIG'],
  ['4.2-other', 'any other code, missing, other errors → UNKNOWN'],
  ['4.2-shape', 'number or string, nested or flat'],
  ['4.2-r10', 'ruling 10: only a string or number is a code; a known resultCode wins over error'],
];

/** 4.4: where a payment page runs, with ruling 11. */
const SCENES: Rows = [
  ['4.4-wechat-webview', 'miniprogram and micromessenger, or the bridge flag → no payment here'],
  ['4.4-wechat', 'wxwork or micromessenger → guide, nothing of Alipay is started'],
  ['4.4-alipay-webview', 'Alipay and miniprogram → the mini-program pays'],
  ['4.4-alipay', 'aliapp(ap, alipayclient → the form at once'],
  ['4.4-in-app', "another app's browser → guide, then try anyway"],
  ['4.4-mobile', 'mobile browser → form'],
  ['4.4-desktop', 'desktop → code or page'],
  ['4.4-unknown', 'unknown or empty → both ways, nothing by itself'],
  [
    '4.4-r11',
    'ruling 11: named apps, tablets, an iPad as a Mac, apps on a PC, bots, the late flag',
  ],
];

/** 4.5: the machine; rulings 1 to 8 beside it. */
const MACHINE: Rows = [
  ['4.5-1', 'IDLE TAP_PAY → QUOTING'],
  ['4.5-2', 'QUOTING QUOTE_OK → CREATING, the key is stored before the POST'],
  ['4.5-3', 'QUOTING QUOTE_CHANGED → NEEDS_REVIEW'],
  ['4.5-4', 'QUOTING NET_FAIL → IDLE'],
  ['4.5-5', 'NEEDS_REVIEW ACCEPT, BACK → QUOTING, IDLE'],
  ['4.5-6', 'CREATING, CREATE_UNKNOWN CREATE_OK → READY and on'],
  ['4.5-7', 'CREATE_REJECT → NEEDS_REVIEW, the key is given up'],
  ['4.5-8', 'NET_FAIL, 5xx, in progress → CREATE_UNKNOWN, the same key'],
  ['4.5-9', 'READY TAP_PAY → PREPAYING'],
  ['4.5-10', 'READY TAP_PAY on another channel → SWITCHING'],
  ['4.5-11', 'SWITCHING ATTEMPT_CLOSED → PREPAYING'],
  ['4.5-12', 'SWITCHING ATTEMPT_STUCK, NET_FAIL → locked, CONFIRMING'],
  ['4.5-13', 'PREPAYING PREPAY_OK in the app → INVOKING'],
  ['4.5-14', 'PREPAYING PREPAY_OK outside → AWAIT_EXTERNAL'],
  ['4.5-15', 'PREPAYING conflict, NET_FAIL → CONFIRMING'],
  ['4.5-16', 'INVOKING any word, WATCHDOG → CONFIRMING'],
  ['4.5-17', 'SHOW asks now'],
  ['4.5-18', 'AWAIT_EXTERNAL I_PAID, EXPIRE → CONFIRMING'],
  ['4.5-19', 'AWAIT_EXTERNAL BACK → READY, the attempt stays open'],
  ['4.5-20', 'CONFIRMING UNPAID with a reason that allows it → READY'],
  ['4.5-21', 'CONFIRMING UNPAID, ERR → polls on'],
  ['4.5-22', 'CONFIRMING, polls used up → UNRESOLVED'],
  ['4.5-23', 'UNRESOLVED SHOW, REFRESH → CONFIRMING'],
  ['4.5-24', 'READY EXPIRE → CONFIRMING; only the server closes'],
  ['4.5-25', 'any with an order PAID → PAID'],
  ['4.5-26', 'any with an order, not paid, CLOSED → CLOSED, watched'],
  ['4.5-27', 'CLOSED PAID, REFUNDING, REFUNDED → that'],
  ['4.5-28', 'PAID anything but a refund → the same'],
  ['4.5-29', 'any KILL → DEAD'],
  ['4.5-30', 'DEAD RELAUNCH → IDLE, CREATE_UNKNOWN, CONFIRMING'],
  ['4.5-31', 'a tap while something is under way is swallowed'],
  ['4.5-r1', 'ruling 1: the reasons that lead back, and no other'],
  ['4.5-r2', 'ruling 2: one tap one attempt; an open one is resumed or closed, never doubled'],
  ['4.5-r3', 'ruling 3: every state but IDLE and READY swallows a tap'],
  ['4.5-r4', 'ruling 4: ERR only uses up a poll'],
  ['4.5-r5', 'ruling 5: revisions and final states'],
  ['4.5-r6', 'ruling 6: the polls of each channel'],
  ['4.5-r7', 'ruling 7: nothing to pay, another amount, a reused key, a late callback'],
  ['4.5-r8', 'ruling 8: a locked switch'],
];

/** Every row of tables 4.1, 4.2, 4.4 and 4.5 and of the rulings on them. */
export const PAYMENT_ROWS: readonly SpecRow[] = [...WECHAT, ...ALIPAY, ...SCENES, ...MACHINE].map(
  ([id, words]) => ({ id, words }),
);
