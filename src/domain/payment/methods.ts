import { fen, formatFen, type Fen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import { CHANNELS, type Channel } from './channel';
import type { Scene } from './environment';
import { isLockedOut } from './orders';

/** Where the shop runs: a mini-program, or a browser as `environment` reads it. */
export type ShopScene = Scene | 'weapp' | 'alipay-mini';

/** What the merchant has switched on, as the server lists it. */
export interface MethodList {
  readonly methods: readonly {
    readonly channel: string;
    readonly on: boolean;
    readonly limitFen: Fen | null;
    readonly why: string | null;
  }[];
  readonly wallet: {
    readonly availableFen: Fen;
    readonly hasPassword: boolean;
    readonly lockedUntil: number | null;
  } | null;
}

/** Part of the balance, and what another channel would have to take. */
export interface Split {
  readonly walletFen: Fen;
  readonly restFen: Fen;
}

/** One way to pay, as the chooser shows it. */
export interface Offer {
  readonly channel: Channel;
  readonly label: string;
  readonly usable: boolean;
  /** Why not, for the shopper; null when it is usable. */
  readonly why: string | null;
  /** One more line about a way that is usable. */
  readonly hint: string | null;
  /** Chosen until the shopper chooses; at most one is. */
  readonly suggested: boolean;
  /** Behind "其他支付方式". */
  readonly folded: boolean;
  /** What the balance could pay of it, the rest being paid otherwise; null: nothing. */
  readonly split: Split | null;
}

export interface MethodQuestion {
  readonly scene: ShopScene;
  /** What can be started here, best first. */
  readonly channels: readonly Channel[];
  /** null: not known, or known too long ago. */
  readonly list: MethodList | null;
  /** What a cashier would take; null: not known yet. */
  readonly dueFen: Fen | null;
  /** Put aside from the balance already. */
  readonly heldFen: Fen;
  /** The one channel that may be used, since money of the order is here; absent or null: any may. */
  readonly lockedTo?: string | null | undefined;
  /** Failed by configuration in this session. */
  readonly disabled: readonly Channel[];
  /** Paid with last time; null: nobody remembers. */
  readonly last: Channel | null;
  /** Server time (epoch ms). */
  readonly now: number;
}

/** Ways of the host itself: they stay while nobody knows what the merchant has switched on. */
const NATIVE: readonly Channel[] = ['WECHAT_MINI', 'ALIPAY_MINI', 'ALIPAY_WAP'];

const LABELS: Readonly<Partial<Record<ShopScene, Partial<Record<Channel, string>>>>> = {
  // Inside WeChat no other wallet is named, praised or opened: the words say what is done.
  weapp: { ALIPAY_LINK: '复制支付链接' },
  wechat: { ALIPAY_LINK: '支付宝' },
  'in-app': { ALIPAY_LINK: '支付宝', ALIPAY_WAP: '在这里打开支付宝' },
  mobile: { WECHAT_QR: '微信扫码' },
  desktop: { ALIPAY_LINK: '支付宝扫码', WECHAT_QR: '微信扫码' },
  unknown: { ALIPAY_LINK: '支付宝扫码', WECHAT_QR: '微信扫码' },
};

const HINTS: Readonly<Partial<Record<ShopScene, Partial<Record<Channel, string>>>>> = {
  weapp: { ALIPAY_LINK: '在手机浏览器里打开链接付款' },
  wechat: { ALIPAY_LINK: '在浏览器中打开后付款' },
  'in-app': { ALIPAY_LINK: '在浏览器中打开后付款', ALIPAY_WAP: '这个应用里不一定打得开' },
  mobile: { WECHAT_QR: '用另一台手机的微信扫一扫' },
  desktop: { ALIPAY_LINK: '用手机扫一扫付款', WECHAT_QR: '用手机微信扫一扫付款' },
};

const FOLDED: Readonly<Partial<Record<ShopScene, readonly Channel[]>>> = {
  weapp: ['ALIPAY_LINK'],
  mobile: ['WECHAT_QR'],
  'in-app': ['ALIPAY_WAP'],
};

/** Ways that this place is known for and that can't be started here; said, so nobody looks for them. */
const ELSEWHERE: Readonly<Partial<Record<ShopScene, Partial<Record<Channel, string>>>>> = {
  wechat: { WECHAT_MINI: '请在微信小程序里打开这笔订单付款' },
};

const OFF = '这个支付方式暂时用不了';
const WAITING = '暂时没有加载出来，请重试';
const LOCKED = '已收到部分款项，补足前不能换用';
const TO_FILL = '已收到的款项算在里面，补足余款即可';
const TOO_MUCH = '金额超过线上支付限额，可以用银行转账';

/** `externalPay`: another provider's page out of the WeChat mini-program. */
const isSwitch = (channel: Channel, scene: ShopScene) =>
  channel === 'ALIPAY_LINK' && scene === 'weapp';

type Verdict = Pick<Offer, 'why' | 'split'> & { readonly overLimit?: boolean };

const yes: Verdict = { why: null, split: null };
const no = (why: string): Verdict => ({ why, split: null });

/** The balance: locked, without a password, or too small for the whole of it. */
function walletVerdict({ list, dueFen, now }: MethodQuestion): Verdict | null {
  const wallet = list?.wallet ?? null;
  if (wallet === null) return null;
  const { availableFen, hasPassword, lockedUntil } = wallet;
  if (lockedUntil !== null && lockedUntil > now) {
    return no(`支付密码已锁定，${dayTime(lockedUntil)} 后可用`);
  }
  if (!hasPassword) return no('请先设置支付密码');
  if (dueFen === null || availableFen >= dueFen) return yes;
  if (availableFen === 0) return no('余额不足，可用 ¥0.00');
  const restFen = fen(dueFen - availableFen);
  return {
    why: `余额可用 ${formatFen(availableFen)}，还需 ${formatFen(restFen)} 用其他方式支付`,
    split: { walletFen: availableFen, restFen },
  };
}

/** What is hidden stays hidden; what is shown may be locked. */
function judged(channel: Channel, ask: MethodQuestion): Verdict | null {
  const found = verdict(channel, ask);
  return found !== null && isLockedOut(channel, ask) ? no(LOCKED) : found;
}

/** null: not shown at all. */
function verdict(channel: Channel, ask: MethodQuestion): Verdict | null {
  const { scene, list, dueFen, heldFen, disabled } = ask;
  if (list === null) {
    if (isSwitch(channel, scene)) return null;
    if (disabled.includes(channel)) return no(OFF);
    if (NATIVE.includes(channel)) return yes;
    return channel === 'WALLET' ? null : no(WAITING);
  }
  const listed = list.methods.find((method) => method.channel === channel);
  // A business switch that is off leaves no trace, whatever it says about itself.
  const silent = (listed?.why ?? null) === null || isSwitch(channel, scene);
  if (listed === undefined || (!listed.on && silent)) return null;
  if (!listed.on) return no(listed.why ?? OFF);
  if (listed.limitFen !== null && dueFen !== null && dueFen > listed.limitFen) {
    return { ...no(`单笔最多 ${formatFen(listed.limitFen)}`), overLimit: true };
  }
  if (disabled.includes(channel)) return no(OFF);
  if (channel !== 'WALLET') return yes;
  // One part of the balance is in this order already.
  return heldFen > 0 ? null : walletVerdict(ask);
}

function elsewhere({ scene, list }: MethodQuestion): readonly Offer[] {
  return Object.entries(ELSEWHERE[scene] ?? {}).flatMap(([name, why]) => {
    const channel = name as Channel;
    const on = list === null || list.methods.some((one) => one.channel === channel && one.on);
    if (!on) return [];
    const quiet = { usable: false, hint: null, suggested: false, folded: false, split: null };
    return [{ channel, label: CHANNELS[channel].label, why, ...quiet }];
  });
}

/** The words for a channel where the shop runs. */
export function methodLabel(channel: Channel, scene: ShopScene): string {
  return LABELS[scene]?.[channel] ?? CHANNELS[channel].label;
}

function suggest(offers: readonly Offer[], last: Channel | null): Channel | null {
  const open = offers.filter(({ usable, folded }) => usable && !folded);
  return (open.find(({ channel }) => channel === last) ?? open[0])?.channel ?? null;
}

/**
 * The ways to pay here, in the order of the chooser, each with why it can't be used. What the
 * merchant has not switched on is left out; with nothing known only the host's own ways stay, and
 * a link out of WeChat is not even named (C11). Above every online limit a transfer comes first.
 */
export function offersOf(ask: MethodQuestion): readonly Offer[] {
  const { scene, channels, last } = ask;
  const known = channels.flatMap((channel) => {
    const found = judged(channel, ask);
    return found === null ? [] : [{ channel, ...found }];
  });
  const online = known.filter(({ channel }) => channel !== 'WALLET' && channel !== 'BANK_TRANSFER');
  const tooMuch = online.length > 0 && online.every(({ overLimit }) => overLimit === true);
  const offers = known.map(({ channel, why, split }): Offer => ({
    channel,
    label: methodLabel(channel, scene),
    usable: why === null,
    why,
    hint: why === null ? hintOf(channel, ask, tooMuch) : null,
    suggested: false,
    folded: FOLDED[scene]?.includes(channel) ?? false,
    split,
  }));
  const ordered = tooMuch ? [...offers].sort((a, b) => first(b) - first(a)) : offers;
  const best = tooMuch ? suggest(ordered, null) : suggest(ordered, last);
  return [
    ...ordered.map((offer) => ({ ...offer, suggested: offer.channel === best })),
    ...elsewhere(ask),
  ];
}

const first = ({ channel, usable }: Offer) => Number(channel === 'BANK_TRANSFER' && usable);

function hintOf(channel: Channel, ask: MethodQuestion, tooMuch: boolean): string | null {
  if (ask.lockedTo === channel) return TO_FILL;
  if (tooMuch && channel === 'BANK_TRANSFER') return TOO_MUCH;
  return HINTS[ask.scene]?.[channel] ?? null;
}
