import { facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const taste = (values: string) =>
  sizes(
    '口味',
    list(values)
      .map((value) => `${value}:1`)
      .join(' '),
    4,
  );

export const COFFEE_AND_DRINKS: Shelf = {
  name: '咖啡饮品',
  brands: list('早八 豆子事务所 慢半拍 云上庄园 一口气'),
  reasons: lines('早起提神|冷水即溶，三秒一杯|现烘现发，风味新鲜|无糖也好喝|冰箱常备一排'),
  details: lines('咖啡豆按订单烘焙，养豆五到七天风味更佳。|饮料冷藏后口感更好，开启后请尽快饮用。'),
  facts: facts('保质期=12个月|9个月 储存方式=阴凉避光处'),
  kinds: [
    kind(
      '挂耳咖啡',
      'hot-beverage',
      [32, 76],
      '云南小粒@云南保山 耶加雪菲@埃塞俄比亚 意式拼配@云南普洱 曼特宁@印度尼西亚 花果香水洗@云南保山',
      '现烘现磨 独立滤袋 中度烘焙 办公室手冲',
      [sizes('规格', '10片:1 20片:1.85 30片:2.6')],
    ),
    kind(
      '冷萃咖啡液',
      'cup-with-straw',
      [36, 72],
      '深烘 生椰拿铁 无糖 燕麦拿铁 低因',
      '三秒速溶 兑奶兑水 独立小杯 随身携带',
      [sizes('规格', '7杯:1 14杯:1.85 28杯:3.4')],
    ),
    kind(
      '燕麦奶',
      'beverage-box',
      [19, 42],
      '咖啡大师 无添加蔗糖 高钙 巧克力',
      '植物基 拿铁拉花 整箱装 早餐代餐',
      [sizes('规格', '2盒:1 6盒:2.8 12盒:5.3')],
    ),
    kind(
      '椰子水',
      'coconut tropical-drink',
      [22, 48],
      '100%纯@泰国 海南鲜@海南文昌 气泡@泰国 NFC@越南',
      '运动补水 0脂肪 冷藏更佳 整箱装',
      [sizes('规格', '4瓶:1 8瓶:1.9 12瓶:2.7')],
    ),
    kind(
      '鲜榨果汁',
      'beverage-box tropical-drink',
      [25, 56],
      'NFC橙 苹果 西梅 葡萄 混合莓果',
      '不加水不加糖 冷藏短保 早餐搭配 整箱装',
      [taste('原味 轻甜 果肉'), sizes('规格', '6瓶:1 12瓶:1.9')],
    ),
  ],
};
