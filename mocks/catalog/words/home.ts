import type { Department } from '../kind';
import { CLEANING } from './home/cleaning';
import { PERSONAL_CARE } from './home/personal-care';
import { FURNISHING } from './home/furnishing';
import { FLOWERS_AND_PLANTS } from './home/flowers-and-plants';

export const HOME: Department = {
  name: '家居日用',
  icon: 'couch-and-lamp',
  seller: 2,
  shelves: [CLEANING, PERSONAL_CARE, FURNISHING, FLOWERS_AND_PLANTS],
};
