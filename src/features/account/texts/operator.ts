import type { Seller } from '@/domain/catalog/product';

/** The demo merchant that runs the shop. Replace it with the real one before going live. */
export const OPERATOR: Seller = {
  name: '两栖商城（演示）有限公司',
  address: '浙江省杭州市演示区青禾路 18 号 1 幢',
  phone: '400-000-1800',
  hours: '每天 8:00–22:00',
  licenceNo: '00330100MA0DEMO0X0',
};
