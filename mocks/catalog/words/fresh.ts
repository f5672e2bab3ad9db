import type { Department } from '../kind';
import { FRUIT } from './fresh/fruit';
import { VEGETABLES } from './fresh/vegetables';
import { MEAT_AND_FISH } from './fresh/meat-and-fish';

export const FRESH: Department = {
  name: '生鲜果蔬',
  icon: 'red-apple',
  seller: 0,
  shelves: [FRUIT, VEGETABLES, MEAT_AND_FISH],
};
