import type { Seller } from '@/domain/catalog/product';

/** Made-up companies; the licence numbers have no valid check character. */
export const SELLERS: readonly Seller[] = [
  {
    name: '两栖鲜生（演示）食品有限公司',
    address: '浙江省杭州市演示区青禾路 18 号 2 幢',
    phone: '400-000-1801',
    hours: '每天 8:00–22:00',
    licenceNo: '00330100MA0DEMO1X0',
  },
  {
    name: '两栖优选（演示）商贸有限公司',
    address: '江苏省苏州市演示区栖湖街 66 号',
    phone: '400-000-1802',
    hours: '每天 9:00–21:00',
    licenceNo: '00320500MA0DEMO2X0',
  },
  {
    name: '栖木家居（演示）有限公司',
    address: '广东省佛山市演示区木棉大道 9 号',
    phone: '400-000-1803',
    hours: '工作日 9:00–18:00',
    licenceNo: '00440600MA0DEMO3X0',
  },
  {
    name: '远足衣橱（演示）服饰有限公司',
    address: '福建省泉州市演示区织造路 120 号',
    phone: '400-000-1804',
    hours: '每天 9:00–20:00',
    licenceNo: '00350500MA0DEMO4X0',
  },
];
