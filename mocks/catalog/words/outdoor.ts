import type { Department } from '../kind';
import { BALLS } from './outdoor/balls';
import { CAMPING } from './outdoor/camping';
import { RIDING_AND_FITNESS } from './outdoor/riding-and-fitness';

export const OUTDOOR: Department = {
  name: '运动户外',
  icon: 'tent',
  seller: 3,
  shelves: [BALLS, CAMPING, RIDING_AND_FITNESS],
};
