import type { Page } from 'playwright-core';
import type { Bench } from '../../../tools/flows/bench';
import type { CashierEnd, Hand, Thing, Words } from '../../../tools/flows/hand';
import type { Held } from '../../../tools/flows/stage';
import { addsAddress } from './address';
import { pages } from './pages';
import { person, SMS_CODE } from './person';

const SHEET = { role: 'dialog', name: '选择规格' } as const;
const PAY = { role: 'button', name: /^支付 ¥/ } as const;
const TRIES = 120;

/** What a person does with the shop, by the words that are on the screen, on any phone. */
export class Shopper {
  readonly hand: Hand;

  constructor(
    readonly held: Held,
    readonly bench: Bench,
  ) {
    this.hand = held.hand;
  }

  readonly payButton = PAY;

  /** The browser itself, for what only a browser can do. */
  get page(): Page {
    const page = this.held.page();
    if (!page) throw new Error('nothing is shown');
    return page;
  }

  tap(what: Words | Thing): Promise<void> {
    return this.hand.tap(what);
  }

  sees(what: Words | Thing): Promise<void> {
    return this.hand.sees(what);
  }

  go(path: string): Promise<void> {
    return this.hand.open(path);
  }

  /** Waits for something that is not on the screen. */
  async until(holds: () => Promise<boolean>, what = 'it'): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await holds()) return;
      await this.hand.waits(300);
    }
    throw new Error(`${what} did not come to pass.`);
  }

  async comesTo(path: string): Promise<void> {
    await this.until(async () => (await this.hand.where()).startsWith(path), `the way to ${path}`);
  }

  /** On the product's open sheet: the first variant that can be had. */
  async chooses(spuId: string): Promise<void> {
    await this.sees(SHEET);
    const { options, skus } = await this.bench.product(spuId);
    const sku = skus.find(({ stock }) => stock > 0);
    if (!sku) throw new Error(`nothing of ${spuId} is in stock`);
    for (const [at, value] of sku.values.entries()) {
      const within = SHEET.name;
      // A single value is chosen from the start, and a second tap would take it back.
      if ((options[at]?.values.length ?? 0) > 1) {
        await this.tap({ role: 'button', name: value, within });
      }
    }
  }

  /** From the product's page, through its sheet, into the cart. */
  async putsInCart(spuId: string): Promise<void> {
    const said = '已加入购物车';
    await this.hand.missesSight(said);
    await this.tap('加入购物车');
    let hasSheet = false;
    await this.until(
      async () => (hasSheet = await this.hand.has(SHEET)) || (await this.hand.has(said)),
      'a sheet or a word',
    );
    // The word goes away by itself: who saw it does not look for it a second time.
    if (!hasSheet) return;
    await this.chooses(spuId);
    await this.tap({ role: 'button', name: '加入购物车', within: SHEET.name });
    await this.sees(said);
  }

  /** `count` different products in the cart, each by its own address. */
  async fillsCart(count = 1): Promise<void> {
    for (const { spuId } of (await this.bench.goods()).slice(0, count)) {
      await this.go(pages.product(spuId));
      await this.putsInCart(spuId);
    }
  }

  /** On the login page of a mini-program: the host vouches for the person. */
  private async lets(): Promise<void> {
    await this.tap({ role: 'checkbox', name: /^同意/ });
    await this.tap('暂不绑定，直接登录');
  }

  /** Where a host signs people in by itself, nobody is asked. */
  async signsIn(phone: string = person.phone): Promise<void> {
    if (this.hand.target !== 'h5') {
      if ((await this.hand.where()).startsWith(pages.login)) await this.lets();
      return;
    }
    await this.hand.fill('手机号', phone);
    await this.tap({ role: 'checkbox', name: '同意用户协议和隐私政策' });
    await this.tap('获取验证码');
    await this.sees(/秒后可重发/);
    await this.hand.fill('验证码', SMS_CODE);
    await this.tap({ role: 'button', name: '登录' });
    // Whoever opens an address before the reply is there opens it signed out.
    const isAsked = async () => (await this.hand.where()).startsWith(pages.login);
    await this.until(async () => !(await isAsked()), 'signing in');
  }

  /** At the till of somebody without an address. */
  async addsAddressAtTill(): Promise<void> {
    await this.tap('添加收货地址');
    await addsAddress(this.hand);
  }

  /** Known to the shop from an earlier visit. */
  isKnown(): Promise<void> {
    return this.bench.makeKnown(person);
  }

  /** A known shopper with an address, at the till with `count` products from the cart. */
  async goesToTill(count = 1): Promise<void> {
    await this.isKnown();
    await this.fillsCart(count);
    await this.go(pages.cart);
    await this.tap(/^结算/);
    await this.signsIn();
    await this.comesTo(pages.checkout);
    await this.sees(PAY);
  }

  async reachesCashier(): Promise<void> {
    await this.tap(PAY);
    await this.hand.meetsCashier();
  }

  isAtCashier(): Promise<boolean> {
    return this.hand.isAtCashier();
  }

  endsVisit(end: CashierEnd): Promise<void> {
    return this.hand.atCashier(end);
  }

  /** At the cashier, or on the way to it: pays and comes back to the result. */
  async pays(): Promise<void> {
    await this.endsVisit('paid');
    await this.comesTo(pages.result(''));
    await this.sees('支付成功');
  }

  /** Where only the server knows that nothing was paid, the shop asks first. */
  async isOfferedToPay(): Promise<void> {
    const other = '换个方式或稍后支付';
    await this.comesTo(pages.result(''));
    await this.until(
      async () => (await this.hand.has(PAY)) || (await this.hand.has(other)),
      'a way',
    );
    if (!(await this.hand.has(PAY))) await this.tap(other);
    await this.sees(PAY);
  }

  /** At the cashier: comes back unpaid, and says so. */
  async cancels(): Promise<void> {
    await this.endsVisit('cancelled');
    await this.isOfferedToPay();
  }

  /** On the result page of an unpaid order. */
  async paysAgain(): Promise<void> {
    await this.tap(PAY);
    await this.pays();
  }
}
