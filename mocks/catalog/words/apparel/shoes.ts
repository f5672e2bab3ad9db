import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const everyday = colours('墨黑 象牙白 雾霾蓝 燕麦色 炭灰 松针绿 豆沙粉 海军蓝');
const bright = colours('正红 姜黄 天空蓝 薄荷绿 樱花粉 墨黑 象牙白');
const leather = colours('墨黑 焦糖色 可可棕 奶油白 酒红');
const womens = sizes('鞋码', '35:1 36:1 37:1 38:1 39:1 40:1', 6);
const mens = sizes('鞋码', '39:1 40:1 41:1 42:1 43:1 44:1', 6);

export const SHOES: Shelf = {
  name: '鞋靴',
  brands: list('脚印 步履 远足衣橱 轻行'),
  reasons: lines('走一天脚不累|上脚软，不用磨合|鞋底防滑，雨天放心|宽脚友好|通勤运动两不误'),
  details: lines(
    '按平时运动鞋码选购，脚背高或脚宽建议大半码。|试穿请在干净地面，不影响二次销售可退换。',
  ),
  facts: facts('闭合方式=系带|套脚 鞋底=橡胶|EVA+橡胶 产地=中国'),
  kinds: [
    kind(
      '跑鞋',
      'running-shoe',
      [139, 399],
      '轻量缓震@网布 碳板竞速@网布 飞织@飞织 全掌气垫@网布 越野@网布+TPU',
      '透气回弹 男女同款 日常慢跑 防滑耐磨',
      [bright, mens],
    ),
    kind(
      '徒步鞋',
      'hiking-boot',
      [199, 499],
      '防水@头层牛反绒 中帮@网布+牛反绒 轻量@网布 登山@头层牛皮',
      '抓地防滑 登山通勤 防泼水 护踝支撑',
      [colours('焦糖色 松针绿 炭灰 墨黑'), mens],
    ),
    kind(
      '皮鞋',
      'mans-shoe',
      [169, 459],
      '德比@头层牛皮 牛津@头层牛皮 乐福@头层牛皮 英伦手工@头层牛皮',
      '商务通勤 软底不累脚 婚礼正装 可换底',
      [leather, mens],
    ),
    kind(
      '芭蕾平底鞋',
      'flat-shoe ballet-shoes',
      [89, 219],
      '法式@羊皮 羊皮@羊皮 方头@超纤 一字带@牛皮',
      '软底不磨脚 通勤百搭 可折叠 春秋单鞋',
      [leather, womens],
    ),
    kind(
      '高跟鞋',
      'high-heeled-shoe',
      [119, 299],
      '细跟@漆皮 粗跟通勤@羊皮 婚鞋@缎面 尖头@牛皮',
      '五厘米不累脚 显腿长 婚礼年会 软垫内里',
      [leather, womens],
    ),
    kind(
      '短靴',
      'womans-boot',
      [169, 429],
      '切尔西@牛皮 马丁@牛皮 粗跟@羊皮 加绒@牛皮',
      '秋冬保暖 显腿细 侧拉链 防滑厚底',
      [leather, womens],
    ),
    kind(
      '凉拖',
      'thong-sandal womans-sandal',
      [29, 99],
      '云朵软底@EVA 人字@橡胶 外穿@EVA 软木底@软木+超纤',
      '居家外穿 厚底防滑 浴室沥水 软弹轻便',
      [everyday, womens],
    ),
  ],
};
