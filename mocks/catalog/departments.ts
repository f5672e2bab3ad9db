import type { Department } from './kind';
import { APPAREL } from './words/apparel';
import { DESK } from './words/desk';
import { FRESH } from './words/fresh';
import { HOME } from './words/home';
import { KITCHEN } from './words/kitchen';
import { OUTDOOR } from './words/outdoor';
import { PANTRY } from './words/pantry';
import { SNACKS } from './words/snacks';

/** In the order of the home page's doors; their numbers are part of the product ids. */
export const DEPARTMENTS: readonly Department[] = [
  FRESH,
  PANTRY,
  SNACKS,
  HOME,
  KITCHEN,
  APPAREL,
  OUTDOOR,
  DESK,
];
