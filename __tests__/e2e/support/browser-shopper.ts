import type { Locator, Page } from 'playwright-core';
import { goods } from './backend';
import { makeKnown } from './account';
import type { Device } from './device';
import { person, SMS_CODE } from './person';

export const pages = {
  home: '/pages/tabs/home/index',
  category: '/pages/tabs/category/index',
  cart: '/pages/tabs/cart/index',
  me: '/pages/tabs/me/index',
  product: (spuId: string) => `/pages/product/detail/index?spuId=${spuId}`,
  checkout: '/pages/trade/checkout/index',
  result: (query: string) => `/pages/trade/result/index?${query}`,
  orders: '/pages/orders/list/index',
  order: (orderNo: string) => `/pages/orders/detail/index?orderNo=${orderNo}`,
  addresses: '/pages/address/list/index',
  address: '/pages/address/edit/index',
  login: '/pages/account/login/index',
  settings: '/pages/account/settings/index',
  about: '/pages/account/about/index',
} as const;

/** What a person does with the shop, by the words that are on the screen. */
export class Shopper {
  constructor(public device: Device) {}

  get page(): Page {
    return this.device.page;
  }

  /** A button by its words. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  text(words: string | RegExp): Locator {
    return this.page.getByText(words, { exact: typeof words === 'string' });
  }

  /** Where one types: Taro's box around it carries the same name until the real one is there. */
  field(name: string): Locator {
    return this.page
      .getByLabel(name, { exact: true })
      .and(this.page.locator('input, textarea'))
      .last();
  }

  async go(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).first().tap();
  }

  /** Waits for something that is not on the screen. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await holds()) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error('It did not come to pass within ten seconds.');
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.text(words).filter({ visible: true }).first().waitFor();
  }

  async comesTo(path: string): Promise<void> {
    await this.page.waitForURL((url) => (url.pathname + url.search).startsWith(path));
  }

  /** Dies and starts again with what was stored. */
  async isKilled(): Promise<void> {
    this.device = await this.device.kill();
  }

  /** Takes the first value that can be had of each option, on the open sheet. */
  async chooses(): Promise<void> {
    const sheet = this.page.getByRole('dialog', { name: '选择规格' });
    await sheet.waitFor();
    const options = sheet.getByRole('group');
    for (let at = 0; at < (await options.count()); at += 1) {
      const values = options.nth(at).getByRole('button', { disabled: false });
      if ((await values.and(this.page.locator('[aria-pressed="true"]')).count()) > 0) continue;
      await values.first().tap();
    }
  }

  /** From the product's page, through its sheet, into the cart. */
  async putsInCart(): Promise<void> {
    await this.tap('加入购物车');
    const sheet = this.page.getByRole('dialog', { name: '选择规格' });
    if (await appears(sheet)) {
      await this.chooses();
      await sheet.getByRole('button', { name: '加入购物车' }).tap();
    }
    await this.sees('已加入购物车');
  }

  /** `count` different products in the cart, each by its own address. */
  async fillsCart(count = 1): Promise<void> {
    for (const { spuId } of (await goods()).slice(0, count)) {
      await this.go(pages.product(spuId));
      await this.putsInCart();
    }
  }

  async signsIn(phone: string = person.phone): Promise<void> {
    await this.field('手机号').fill(phone);
    await this.tap('获取验证码');
    await this.button(/秒后可重发/).waitFor();
    await this.field('验证码').fill(SMS_CODE);
    await this.page.getByRole('checkbox', { name: '同意用户协议和隐私政策' }).tap();
    await this.tap('登录');
  }

  async fillsAddress(): Promise<void> {
    await this.field('收货人').fill(person.name);
    await this.field('手机号').fill(person.phone);
    await this.tap(/^所在地区/);
    const sheet = this.page.getByRole('dialog', { name: '选择所在地区' });
    for (const name of person.region) {
      await sheet.getByRole('button', { name, exact: true }).tap();
    }
    await this.button(`所在地区，${person.region.join(' ')}`).waitFor();
    await this.field('详细地址').fill(person.detail);
    await this.tap('保存地址');
  }

  /** A known shopper with an address, at the till with `count` products from the cart. */
  async goesToTill(count = 1): Promise<void> {
    await makeKnown();
    await this.fillsCart(count);
    await this.go(pages.cart);
    await this.tap(/^结算/);
    await this.signsIn();
    await this.comesTo(pages.checkout);
    await this.payButton().waitFor();
  }

  payButton(): Locator {
    return this.button(/^支付 ¥/);
  }

  async reachesCashier(): Promise<void> {
    await this.payButton().tap();
    await this.button('确认支付').waitFor();
  }

  /** At the cashier, or on the way to it: pays and comes back to the result. */
  async pays(): Promise<void> {
    await this.tap('确认支付');
    await this.comesTo('/pages/trade/result/index');
    await this.sees('支付成功');
  }

  /** At the cashier: comes back unpaid, and says so. Only the server knows, so the shop asks. */
  async cancels(): Promise<void> {
    await this.tap('取消支付');
    await this.comesTo('/pages/trade/result/index');
    await this.tap('换个方式或稍后支付');
    await this.payButton().waitFor();
  }

  /** On the result page of an unpaid order. */
  async paysAgain(): Promise<void> {
    await this.payButton().tap();
    await this.pays();
  }
}

async function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}
