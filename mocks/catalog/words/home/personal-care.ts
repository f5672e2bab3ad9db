import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const count = sizes('规格', '1件装:1 2件装:1.9 3件装:2.7');
const smell = sizes('香型', '白茶:1 橙花:1 雪松:1 茉莉:1 无香:1', 3);

export const PERSONAL_CARE: Shelf = {
  name: '个人护理',
  brands: list('肌理 慢沐 素里 晨间护理 白茶间'),
  reasons: lines('敏感肌也能用|味道清淡，不抢香水|出差小瓶也方便|一家人都能用|换季屏障维稳'),
  details: lines('使用前请先做耳后测试，如有不适请停用。|请避光存放于阴凉处。'),
  facts: facts('适用人群=通用 保质期=3年 产地=中国'),
  kinds: [
    kind(
      '身体乳',
      'lotion-bottle',
      [29, 79],
      '烟酰胺 神经酰胺 乳木果 清爽 玻尿酸',
      '秋冬滋润 不黏不闷 泵头大瓶 淡香留肤',
      [smell, sizes('规格', '250ml:1 400ml:1.4')],
    ),
    kind(
      '电动牙刷',
      'toothbrush',
      [69, 199],
      '声波 软毛 学生党 旅行 正畸护龈',
      '充电用一月 三档力度 附替换刷头 IPX7防水',
      [colours('奶油白 樱花粉 雾霾蓝 墨黑')],
      '防水=IPX7',
    ),
    kind(
      '口红',
      'lipstick',
      [49, 138],
      '丝绒 雾面 镜面水光 滋润 细管',
      '显白不挑皮 持色不沾杯 送礼款 日常通勤',
      [colours('豆沙粉 正红 珊瑚橙 酒红 可可棕')],
    ),
    kind(
      '剃须刀',
      'razor',
      [39, 129],
      '手动五层 便携 全身水洗 复古T型 替换刀头',
      '顺滑不刮伤 旅行随身 送男友 贴面省力',
      [count],
    ),
    kind(
      '护手霜',
      'lotion-bottle',
      [19, 49],
      '乳木果 尿素 玫瑰 樱花 山羊奶',
      '秋冬防干裂 不油腻 办公室小支 小支便携',
      [smell, count],
    ),
    kind(
      '木梳',
      'hair-pick',
      [19, 68],
      '绿檀@绿檀木 桃木@桃木 黑檀@黑檀木 按摩气囊@榉木',
      '防静电 顺发不扯 送妈妈 刻字礼盒',
      [count],
      '包装=布袋',
    ),
    kind(
      '化妆镜',
      'mirror',
      [29, 89],
      '补光 台式 折叠 壁挂 便携随身',
      '三色调光 高清不变形 桌面梳妆 充电长续航',
      [colours('奶油白 樱花粉 薄荷绿')],
    ),
  ],
};
