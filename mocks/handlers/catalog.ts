import { checkCart } from '@/contract/cart';
import { getHome, getProduct, listCategories, listProducts } from '@/contract/catalog';
import { handle } from '../handle';
import { searchProducts } from '../ledger/search';
import { card, checkSku, onShelf, productNow } from '../ledger/shop';
import { refuse } from '../refusal';

export const catalogHandlers = [
  handle({
    endpoint: getHome,
    reply: ({ books }) => {
      const { banners, categories, picks, bySpu } = books.catalog;
      const items = picks.spuIds.flatMap((spuId) => {
        const product = bySpu.get(spuId);
        return product && onShelf(books, spuId) ? [card(books, product)] : [];
      });
      const doors = categories.map(({ categoryId, name, picture }) => ({
        categoryId,
        name,
        picture,
      }));
      return {
        banners: [...banners],
        doors,
        picks: { title: picks.title, subtitle: picks.subtitle, items },
      };
    },
  }),
  handle({
    endpoint: listCategories,
    reply: ({ books }) => ({ categories: [...books.catalog.categories] }),
  }),
  handle({ endpoint: listProducts, reply: ({ books }, request) => searchProducts(books, request) }),
  handle({
    endpoint: getProduct,
    reply: ({ books }, { spuId }) => {
      const product = books.catalog.bySpu.get(spuId);
      return product ? productNow(books, product) : refuse('NOT_FOUND', '没有找到这个商品');
    },
  }),
  handle({
    endpoint: checkCart,
    reply: ({ books }, { skuIds }) => ({ checks: skuIds.map((skuId) => checkSku(books, skuId)) }),
  }),
];
