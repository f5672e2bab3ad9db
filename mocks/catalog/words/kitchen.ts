import type { Department } from '../kind';
import { PANS } from './kitchen/pans';
import { CUPS_AND_POTS } from './kitchen/cups-and-pots';
import { TABLEWARE } from './kitchen/tableware';
import { KNIVES_AND_BAKING } from './kitchen/knives-and-baking';

export const KITCHEN: Department = {
  name: '厨房餐具',
  icon: 'shallow-pan-of-food',
  seller: 2,
  shelves: [PANS, CUPS_AND_POTS, TABLEWARE, KNIVES_AND_BAKING],
};
