import { kind, facts, lines, list, sizes, type Department } from '../kind';

const byWeight = sizes('规格', '2斤装:1 3斤装:1.42 5斤装:2.2 9斤装:3.7');
const byBox = sizes('规格', '1盒:1 2盒:1.9 4盒:3.6 6盒:5.2');
const byPack = sizes('规格', '250g:1 500g:1.85 1kg:3.5');

export const FRESH: Department = {
  name: '生鲜果蔬',
  icon: 'red-apple',
  seller: 0,
  shelves: [
    {
      name: '当季水果',
      brands: list('果屿 山野集 青禾农场 晨露果园 南岭 橙意'),
      reasons: lines(
        '坏果包赔，签收后 24 小时可售后 产地直发，现摘不催熟 单果精选，大小均匀 回头客常买的一款 甜度实测达标才发货',
      ),
      details: lines(
        '产地现采现发，冷链与泡沫网套双重防护。 收到后如有坏果，请在签收 24 小时内拍照联系客服。 水果为生鲜，大小与颜色略有差异，以实物为准。',
      ),
      facts: facts('储存方式=冷藏0–4℃|阴凉通风处 包装=网套礼盒|泡沫箱'),
      kinds: [
        kind(
          '红富士苹果',
          'red-apple',
          [19, 42],
          '阿克苏冰糖心 洛川高原 烟台脆甜 静宁山地 昭通丑 新鲜现摘 礼盒装精选 早餐小果',
          '脆甜多汁 产地直发 当季现摘 家庭装 80mm大果',
          [byWeight],
          '产地=新疆阿克苏|陕西洛川|山东烟台|甘肃静宁',
        ),
        kind(
          '青苹果',
          'green-apple',
          [22, 38],
          '酸甜 王林 澳洲青 陕北高原 脆口低甜 沙拉用 现摘 孕妈爱吃的',
          '酸甜爽脆 产地直发 当季现摘 果径75mm以上',
          [byWeight],
          '产地=陕西延安|辽宁大连',
        ),
        kind(
          '蓝莓',
          'blueberries',
          [26, 58],
          '云南高山 怡颗大果 有机种植 花香 鲜采 宝宝辅食 酸甜 L25',
          '125g×1盒起 果粉完整 冷链到家 18mm大果',
          [byBox],
          '产地=云南曲靖|云南蒙自|山东青岛',
        ),
      ],
    },
    {
      name: '鲜蔬菌菇',
      brands: list('青禾农场 田里见 晨光菜园 山野集'),
      reasons: lines('凌晨采摘，当日发车 炒菜煲汤都合适 每批次农残检测'),
      details: lines('净菜装袋，冷藏运输。 蔬菜含水，克重以出库称重为准。'),
      facts: facts('储存方式=冷藏0–8℃'),
      kinds: [
        kind(
          '西兰花',
          'broccoli',
          [9, 18],
          '有机 高原 鲜嫩 轻食 现割 宝宝辅食 云南 冷藏直送',
          '花球紧实 净菜免择 健身轻食 一顿一颗',
          [byPack],
          '产地=云南通海|甘肃兰州',
        ),
      ],
    },
  ],
};
