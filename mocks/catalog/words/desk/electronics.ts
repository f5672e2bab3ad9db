import { colours, facts, kind, lines, list, sizes, type Shelf } from '../../kind';

const tech = colours('墨黑 象牙白 雾霾蓝 樱花粉 薄荷绿');
const sweet = colours('樱花粉 薄荷绿 柠檬黄 天空蓝 香芋紫');

export const ELECTRONICS: Shelf = {
  name: '数码配件',
  brands: list('简讯 回声 桌面派 电量 像素家'),
  reasons: lines('充一次用一周|插上就能用|音质对得起价格|桌面瞬间清爽|兼容手机和电脑'),
  details: lines('附充电线与说明书，主机质保一年。|请使用 5V 适配器充电。'),
  facts: facts('质保=一年 接口=Type-C 产地=中国'),
  kinds: [
    kind(
      '头戴耳机',
      'headphone',
      [129, 499],
      '主动降噪 无线蓝牙 游戏电竞 折叠便携 学习监听',
      '40小时续航 柔软耳罩 双设备连接 低延迟',
      [tech],
      '连接=蓝牙5.3|蓝牙5.4',
    ),
    kind(
      '机械键盘',
      'keyboard',
      [119, 399],
      '87键客制化 三模无线 静音红轴 矮轴轻薄 热插拔',
      '手感绵柔 办公打字 RGB背光 长续航',
      [tech, sizes('轴体', '红轴:1 茶轴:1 静音轴:1.1')],
    ),
    kind(
      '无线鼠标',
      'computer-mouse',
      [39, 159],
      '静音 人体工学 双模 游戏轻量 可充电',
      '不伤手腕 办公便携 长续航 多设备切换',
      [tech],
    ),
    kind(
      '充电宝',
      'battery',
      [69, 199],
      '磁吸无线 自带线 超薄 大容量 快充',
      '可上飞机 数显电量 小巧口袋 3C认证',
      [tech, sizes('容量', '5000mAh:0.8 10000mAh:1 20000mAh:1.35')],
    ),
    kind(
      '蓝牙音箱',
      'radio speaker-high-volume',
      [89, 299],
      '户外防水 复古收音 桌面低音炮 便携迷你 氛围灯',
      '立体环绕 IPX7防水 续航12小时 露营客厅',
      [tech],
    ),
    kind(
      '一次成像相机',
      'camera camera-with-flash',
      [399, 799],
      '复古 迷你 双镜头 儿童打印',
      '即拍即得 附相纸十张 毕业旅行 送女友礼物',
      [sweet],
    ),
    kind(
      '直播麦克风',
      'studio-microphone microphone',
      [79, 299],
      '电容 无线领夹 桌面 K歌',
      '降噪清晰 即插即用 手机电脑 附支架',
      [tech],
    ),
    kind(
      '游戏手柄',
      'video-game joystick',
      [79, 249],
      '蓝牙 霍尔摇杆 有线 双震动',
      '电脑手机通用 体感六轴 零漂移 连发宏键',
      [tech],
    ),
    kind(
      '智能手表',
      'watch',
      [129, 499],
      '学生 运动心率 通话 超长续航 轻薄',
      '五十米防水 全天血氧 来电提醒 百种表盘',
      [tech],
    ),
  ],
};
