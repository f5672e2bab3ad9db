import type { Department } from '../kind';
import { TOPS } from './apparel/tops';
import { BOTTOMS } from './apparel/bottoms';
import { SHOES } from './apparel/shoes';
import { BAGS_AND_ACCESSORIES } from './apparel/bags-and-accessories';

export const APPAREL: Department = {
  name: '服饰鞋包',
  icon: 't-shirt',
  seller: 3,
  shelves: [TOPS, BOTTOMS, SHOES, BAGS_AND_ACCESSORIES],
};
