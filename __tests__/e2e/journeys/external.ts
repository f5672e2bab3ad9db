import assert from 'node:assert/strict';
import type { Journey, Setting } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const MORE = '其他支付方式';
const LINK = { role: 'radio', name: /^复制支付链接/ } as const;
const COPY = { role: 'button', name: '复制支付链接' } as const;
/** The fragment of a link: 43 letters that nothing else has. */
const TOKEN = /#[\w-]{40,}/;

/** The shopper has the link in the clipboard and the order's page before them. */
async function copiesLink({ bench, shopper }: Setting): Promise<Shopper> {
  const me = await shopper();
  await bench.set('pay.external', true);
  await me.goesToTill(1);
  await me.tap(MORE);
  await me.tap(LINK);
  await me.tap(me.payButton);
  await me.comesTo(pages.result(''));
  await me.tap(COPY);
  await me.sees('我已支付');
  return me;
}

/** The link is nowhere but where the shopper put it. */
async function keepsToken(me: Shopper): Promise<void> {
  for (const { place, text } of await me.held.traces()) {
    // The shopper's own copy is the link and nothing else.
    const isCopy = place === 'what was copied or shared' && /^https?:\/\/\S+$/.test(text);
    if (!isCopy) assert.doesNotMatch(text, TOKEN, `a token in ${place}`);
  }
}

const paysElsewhere = ({ bench }: Setting) => bench.set('cashier.pay', null);

/** Paying by a link out of the WeChat mini-program. */
export const external: readonly Journey[] = [
  {
    name: 'external-pay: outside WeChat the switch changes nothing',
    only: 'own-wallet',
    worlds: ['external-pay'],
    async run({ bench, shopper }) {
      const me = await shopper();
      await bench.world('external-pay');
      await me.goesToTill(1);
      await me.sees('支付宝');
      assert.equal(await me.hand.has(LINK), false);
      await me.reachesCashier();
      await me.pays();
      await onlyPaidOrder(bench);
    },
  },
  {
    name: 'a link is copied and paid in another browser while WeChat lies in the background',
    only: 'link-out',
    worlds: ['external-pay'],
    async run(setting) {
      const me = await copiesLink(setting);
      await me.hand.background();
      await paysElsewhere(setting);
      await me.hand.foreground();
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
      await keepsToken(me);
    },
  },
  {
    name: 'the shop finds the link paid within one poll',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await paysElsewhere(setting);
      await me.hand.waits(13_000);
      assert.equal(await me.hand.has('支付成功'), true);
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'killed between the link and the money, the next start knows',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await me.hand.kill();
      await paysElsewhere(setting);
      await me.hand.start();
      const { orderNo } = await onlyPaidOrder(setting.bench);
      await me.go(pages.result(`orderNo=${orderNo}`));
      await me.sees('支付成功');
    },
  },
  {
    name: 'killed before paying, the link is made anew and the old one ends',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await me.hand.kill();
      await me.hand.start();
      const orderNo = (await setting.bench.ledger()).orders[0]?.orderNo ?? '';
      await me.go(pages.result(`orderNo=${orderNo}`));
      await me.tap('重新获取支付链接');
      await me.tap(COPY);
      await paysElsewhere(setting);
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'the notification comes 90 seconds late, and nothing is paid twice meanwhile',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await setting.bench.set('cashier.notify', 'late');
      await paysElsewhere(setting);
      await me.tap('我已支付');
      await me.sees(/请勿重复支付/);
      assert.equal(await me.hand.has(me.payButton), false);
      await setting.bench.advance(95_000);
      await me.hand.waits(15_000);
      await me.sees('支付成功');
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'the code is kept in the album, once the settings allow what was refused before',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await me.tap('显示付款二维码');
      await me.sees({ role: 'img', name: '付款页的二维码' });
      const save = { role: 'button', name: '保存二维码' } as const;
      await me.tap(save);
      await me.tap({ role: 'button', name: '拒绝' });
      await me.sees(/没有相册权限/);
      // WeChat does not ask a second time: only its settings help.
      await me.tap(save);
      await me.sees(/没有相册权限/);
      await me.tap({ role: 'button', name: '去设置' });
      await me.tap({ role: 'switch', name: '保存到相册' });
      await me.tap({ role: 'button', name: '返回' });
      await me.sees(/请再点一次保存/);
      await me.tap(save);
      await me.tap({ role: 'button', name: '保存' });
      await me.sees('二维码已保存到相册');
      await keepsToken(me);
    },
  },
  {
    name: 'another way closes the link first',
    only: 'link-out',
    async run(setting) {
      const me = await copiesLink(setting);
      await me.tap('换个方式或稍后支付');
      await me.tap({ role: 'radio', name: '微信支付' });
      await me.sees(/会先关闭上一次的支付/);
      await me.reachesCashier();
      await me.pays();
      await onlyPaidOrder(setting.bench);
    },
  },
  {
    name: 'the switch is off: nothing of it is visible',
    only: 'link-out',
    async run({ shopper }) {
      const me = await shopper();
      await me.goesToTill(1);
      await me.sees({ role: 'radio', name: '微信支付' });
      for (const words of [MORE, /支付链接/, /支付宝/]) {
        assert.equal(await me.hand.has(words), false, String(words));
      }
      await me.reachesCashier();
      await me.cancels();
      for (const words of [MORE, /支付链接/, /支付宝/]) {
        assert.equal(await me.hand.has(words), false, String(words));
      }
    },
  },
];
