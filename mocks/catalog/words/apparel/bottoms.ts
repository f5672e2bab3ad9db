import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const everyday = colours('墨黑 象牙白 雾霾蓝 燕麦色 炭灰 松针绿 豆沙粉 海军蓝');
const tops = sizes('尺码', 'S:1 M:1 L:1 XL:1 2XL:1', 5);
const trousers = sizes('尺码', '28:1 29:1 30:1 31:1 32:1 34:1', 5);

export const BOTTOMS: Shelf = {
  name: '下装袜品',
  brands: list('远足衣橱 棉的 日常裁 脚印'),
  reasons: lines('蹲下不勒腰|腿粗也友好|洗过多次不掉色|怎么搭都不出错|一次囤够一年的量'),
  details: lines('深色衣物首次请单独清洗。|腰围平铺测量，误差 1–3 厘米属正常范围。'),
  facts: facts('季节=四季|春秋 弹力=微弹|弹力 产地=中国'),
  kinds: [
    kind(
      '牛仔裤',
      'jeans',
      [99, 259],
      '直筒@棉98%氨纶2% 高腰阔腿@棉100% 微喇@棉氨混纺 复古水洗@棉100% 锥形九分@棉氨混纺',
      '显腿直 四季可穿 不掉色 弹力舒适',
      [colours('海军蓝 天空蓝 墨黑 雾灰'), trousers],
    ),
    kind(
      '短裤',
      'shorts',
      [49, 129],
      '运动速干@聚酯纤维 工装@棉100% 棉麻@亚麻棉 沙滩@聚酯纤维',
      '夏季透气 多口袋 宽松不勒 居家外穿',
      [everyday, tops],
    ),
    kind(
      '中筒袜',
      'socks',
      [15, 49],
      '精梳棉@精梳棉 毛圈运动@棉混纺 羊毛@羊毛混纺 复古条纹@棉混纺 抗菌防臭@棉混纺',
      '不勒脚踝 不掉跟 独立包装 四季吸汗',
      [everyday, sizes('规格', '3双:1 5双:1.55 10双:2.8')],
    ),
    kind(
      '平角内裤',
      'briefs',
      [29, 89],
      '莫代尔@莫代尔 桑蚕丝里裆@莫代尔 棉质@棉95% 冰丝@锦纶',
      '无痕不夹 透气抗菌 礼盒装 中腰舒适',
      [everyday, sizes('尺码', 'L:1 XL:1 2XL:1 3XL:1', 4)],
    ),
  ],
};
