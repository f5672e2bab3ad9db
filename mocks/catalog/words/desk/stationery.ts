import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const sweet = colours('樱花粉 薄荷绿 柠檬黄 天空蓝 香芋紫');
const sets = sizes('规格', '1件:1 2件:1.85 5件:4.2');

export const STATIONERY: Shelf = {
  name: '书写文具',
  brands: list('纸上 一支笔 墨与格 桌面派 抄写员'),
  reasons: lines('写起来顺滑不断墨|考试办公都能用|纸张厚，不透墨|开学一次备齐|手帐党常备'),
  details: lines('附赠品随机发放，不支持指定。|请避免阳光直射与高温。'),
  facts: facts('适用=学生|办公|手帐 产地=中国'),
  kinds: [
    kind(
      '中性笔',
      'pen',
      [12, 39],
      '按动速干 0.5黑色 考试刷题 复古按动 大容量',
      '顺滑不洇 笔握舒适 金属笔夹 附笔芯',
      [sizes('规格', '6支:1 10支:1.5 20支:2.8')],
    ),
    kind(
      '钢笔',
      'fountain-pen',
      [39, 169],
      '练字 商务 透明示范 复古 学生正姿',
      '书写顺滑 附吸墨器 礼盒刻字 铱金尖',
      [colours('墨黑 海军蓝 松针绿 酒红')],
    ),
    kind(
      '铅笔',
      'pencil',
      [9, 29],
      '洞洞正姿 素描2B 原木无漆 六角HB',
      '不易断芯 学生考试 十二支装 附卷笔刀',
      [sets],
    ),
    kind(
      '蜡笔',
      'crayon',
      [15, 49],
      '可水洗 丝滑油画棒 儿童安全 大豆',
      '不脏手 幼儿涂鸦 色彩鲜艳 收纳盒装',
      [sizes('规格', '12色:1 24色:1.7 36色:2.3')],
    ),
    kind(
      '笔记本',
      'notebook-with-decorative-cover notebook green-book',
      [15, 59],
      '活页 布面 方格 皮面商务 手帐',
      '道林纸不透墨 平摊书写 课堂会议 礼盒装',
      [sweet, sizes('规格', 'B5:1.1 A5:1')],
    ),
    kind(
      '颜料套装',
      'artist-palette paintbrush',
      [29, 99],
      '固体水彩 丙烯 水粉 国画',
      '学生美术 附画笔 显色易洗 便携铁盒',
      [sizes('规格', '18色:1 24色:1.25 36色:1.6')],
    ),
    kind(
      '回形针',
      'paperclip linked-paperclips',
      [9, 25],
      '彩色 金属 ins风 混装',
      '办公收纳 夹力强 桶装 不易生锈',
      [sets],
    ),
    kind(
      '直尺套装',
      'straight-ruler triangular-ruler',
      [9, 29],
      '四件套 软尺 铝合金 波浪线',
      '刻度清晰 考试可用 不易断 学生开学',
      [sweet],
    ),
    kind(
      '地球仪',
      'globe-showing-asia-australia',
      [49, 199],
      '学生教学 AR智能 夜光 木座复古',
      '地形浮雕 高清地名 书房摆件 送孩子',
      [sizes('直径', '20cm:0.8 25cm:1 32cm:1.5')],
    ),
  ],
};
