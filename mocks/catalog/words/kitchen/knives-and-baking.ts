import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

export const KNIVES_AND_BAKING: Shelf = {
  name: '刀具烘焙',
  brands: list('铁匠铺 厨里厨外 烘焙周末 小满厨房'),
  reasons: lines('切肉切菜一把搞定|手柄贴合，切久不累|新手烘焙不翻车|收纳不占地方'),
  details: lines('刀具锋利，请放在儿童拿不到的地方。|按平台规则，刀具需本人签收。'),
  facts: facts('产地=中国 清洁=手洗擦干'),
  kinds: [
    kind(
      '菜刀',
      'kitchen-knife',
      [59, 199],
      '德式主厨@德国1.4116钢 锻打@三层复合钢 女士轻巧@5Cr15钢 斩切两用@4Cr13钢 大马士革纹@10Cr钢',
      '锋利省力 切肉切菜 附磨刀石 防滑手柄',
      [],
    ),
    kind(
      '厨房剪刀',
      'scissors',
      [19, 59],
      '强力鸡骨@3Cr13不锈钢 可拆卸@420J2不锈钢 多功能@3Cr13不锈钢 儿童辅食@陶瓷',
      '剪骨开瓶 可拆洗 磁吸收纳 防滑手柄',
      [colours('墨黑 正红 薄荷绿')],
    ),
    kind(
      '烘焙模具',
      'pie cupcake',
      [25, 79],
      '戚风@阳极铝 吐司@金色碳钢 硅胶@食品级硅胶 马芬@碳钢 慕斯圈@304不锈钢',
      '不粘易脱模 烤箱通用 新手适用 附油纸',
      [sizes('规格', '4寸:0.8 6寸:1 8寸:1.3')],
    ),
  ],
};
