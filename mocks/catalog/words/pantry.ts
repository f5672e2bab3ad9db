import type { Department } from '../kind';
import { GRAIN } from './pantry/grain';
import { READY_MEALS } from './pantry/ready-meals';
import { BAKERY_AND_DAIRY } from './pantry/bakery-and-dairy';
import { SAUCES } from './pantry/sauces';

export const PANTRY: Department = {
  name: '粮油速食',
  icon: 'cooked-rice',
  seller: 0,
  shelves: [GRAIN, READY_MEALS, BAKERY_AND_DAIRY, SAUCES],
};
