import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const soft = colours('雾霾蓝 燕麦色 雾灰 豆沙粉 奶油白 牛油果绿');
const count = sizes('规格', '1件装:1 2件装:1.9 3件装:2.7');
const bottle = sizes('规格', '500ml:1 1L:1.8 2L:3.3');
const smell = sizes('香型', '白茶:1 橙花:1 雪松:1 茉莉:1 无香:1', 3);

export const CLEANING: Shelf = {
  name: '清洁用品',
  brands: list('净里 白日家务 清屋 留白 泡泡日'),
  reasons: lines('一擦就亮，少费力气|家务一件顶两件|浓缩配方，用得省|租房也适合|替换装更划算'),
  details: lines('请放在儿童接触不到的地方。|首次使用建议先在不显眼处试用。'),
  facts: facts('适用=全屋|厨房|浴室 产地=中国'),
  kinds: [
    kind(
      '洗衣液',
      'lotion-bottle',
      [19, 49],
      '深层去渍 婴儿可用 低泡易漂 除菌除螨 内衣专用',
      '护色护手 机洗手洗 大瓶家庭装 留香整日',
      [smell, bottle],
    ),
    kind(
      '手工皂',
      'soap',
      [12, 32],
      '橄榄油 羊奶 洁面 竹炭 燕麦',
      '泡沫绵密 温和不紧绷 独立包装 冷制六周',
      [smell, count],
    ),
    kind(
      '海绵百洁布',
      'sponge',
      [9, 22],
      '双面 木浆棉 加厚 可悬挂 不掉屑',
      '洗碗刷锅 吸水强 不留划痕 不伤锅',
      [count],
    ),
    kind(
      '扫把套装',
      'broom',
      [26, 59],
      '免弯腰 软毛 可折叠 宠物毛发 带刮齿',
      '不粘头发 簸箕自立 加密刷丝 挂放省地',
      [soft],
      '材质=PP+PET软毛',
    ),
    kind(
      '水桶',
      'bucket',
      [19, 42],
      '加厚 可折叠 手提 带刻度 车载',
      '拖地洗车 承重稳当 卫生间阳台 钓鱼户外',
      [soft, sizes('容量', '5L:1 10L:1.4 15L:1.8')],
      '材质=加厚PP',
    ),
    kind(
      '抽纸',
      'roll-of-paper',
      [16, 42],
      '原木浆 竹浆本色 婴儿柔 加大 悬挂式',
      '湿水不破 整箱囤货 四层加厚 不掉屑',
      [sizes('规格', '6包:1 12包:1.85 24包:3.4')],
    ),
    kind(
      '垃圾桶',
      'wastebasket',
      [19, 58],
      '夹缝 脚踏 北欧风 自动打包 分类',
      '静音缓降 卫生间客厅 大口径 免手触',
      [soft, sizes('容量', '7L:1 10L:1.3 15L:1.7')],
      '材质=ABS|PP',
    ),
  ],
};
