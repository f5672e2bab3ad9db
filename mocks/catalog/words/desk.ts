import type { Department } from '../kind';
import { ELECTRONICS } from './desk/electronics';
import { STATIONERY } from './desk/stationery';
import { TOYS } from './desk/toys';

export const DESK: Department = {
  name: '数码文玩',
  icon: 'headphone',
  seller: 1,
  shelves: [ELECTRONICS, STATIONERY, TOYS],
};
