import type { Department } from './kind';
import { FRESH } from './words/fresh';

export const DEPARTMENTS: readonly Department[] = [FRESH];
