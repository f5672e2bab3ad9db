/** Home's banners: words, the department they sell and what is drawn on them. */
export interface BannerPlan {
  readonly title: string;
  readonly subtitle: string;
  readonly categoryId: string;
  readonly tint: string;
  readonly ink: string;
  readonly icons: readonly string[];
}

export const BANNERS: readonly BannerPlan[] = [
  {
    title: '当季鲜果到家',
    subtitle: '产地现摘，坏果包赔',
    categoryId: 'c1',
    tint: '#fde7d3',
    ink: '#f3b27a',
    icons: ['peach', 'cherries', 'red-apple', 'grapes', 'lemon'],
  },
  {
    title: '把厨房变成喜欢的样子',
    subtitle: '锅具餐具，用得久也好看',
    categoryId: 'c5',
    tint: '#e3efe6',
    ink: '#9cc5aa',
    icons: ['cooking', 'shallow-pan-of-food', 'bowl-with-spoon', 'tumbler-glass', 'jar'],
  },
  {
    title: '换季衣橱上新',
    subtitle: '舒服的面料，耐看的颜色',
    categoryId: 'c6',
    tint: '#e6ecf8',
    ink: '#a3bce6',
    icons: ['t-shirt', 'running-shoe', 'billed-cap', 'handbag', 'scarf'],
  },
  {
    title: '周末去露营吧',
    subtitle: '轻装出发，一车装下',
    categoryId: 'c7',
    tint: '#f7efcf',
    ink: '#e3c766',
    icons: ['tent', 'backpack', 'flashlight', 'hiking-boot', 'compass'],
  },
];
