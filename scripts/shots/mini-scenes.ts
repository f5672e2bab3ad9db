import type { Stage } from '../../tools/host/stage';
import { STORIES, type Story } from '../../tools/host/stories';

interface Scene extends Story {
  readonly name: string;
}

const nameOf = ({ page }: Story): string =>
  page.replace(/^pages\/(tabs\/)?|\/index$/g, '').replace('/', '-');

/** Opens products one after the other until one asks for a variant. */
async function openSheet({ app }: Stage): Promise<void> {
  for (let nth = 0; nth < 6; nth += 1) {
    await app.tap({ className: 'tile' }, nth);
    await app.tap('加入购物车');
    if (app.page.has({ className: 'sku' })) return;
    await app.back();
  }
  throw new Error('no product of the feed has variants');
}

const product = 'pages/product/detail/index';
const edit = 'pages/address/edit/index';

/** Every page after one purchase, and what lies over pages. */
export const SCENES: readonly Scene[] = [
  ...STORIES.map((story) => ({ ...story, name: nameOf(story) })),
  { name: 'product-sheet', page: product, enter: openSheet },
  {
    name: 'address-region',
    page: edit,
    enter: async ({ app }) => {
      await app.open(`/${edit}`);
      await app.tap(/^所在地区/);
    },
  },
  {
    name: 'cart-empty',
    page: 'pages/tabs/cart/index',
    enter: ({ app }) => app.tab(2),
  },
];
