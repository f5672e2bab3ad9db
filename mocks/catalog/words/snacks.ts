import type { Department } from '../kind';
import { BISCUITS } from './snacks/biscuits';
import { SWEETS_AND_NUTS } from './snacks/sweets-and-nuts';
import { TEA } from './snacks/tea';
import { COFFEE_AND_DRINKS } from './snacks/coffee-and-drinks';

export const SNACKS: Department = {
  name: '零食茶饮',
  icon: 'bubble-tea',
  seller: 1,
  shelves: [BISCUITS, SWEETS_AND_NUTS, TEA, COFFEE_AND_DRINKS],
};
