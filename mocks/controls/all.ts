import { bankControls } from './bank';
import { cashierControls } from './cashier';
import { clockControls } from './clock';
import type { Control } from './control';
import { deviceControls } from './device';
import { faultControls } from './faults';
import { healthControls } from './health';
import { methodControls } from './methods';
import { peopleControls } from './people';
import { resetControls } from './reset';
import { walletControls } from './wallet';
import { goodsControls, worldControls } from './world';

/**
 * Every control QA has, in the order in which a link's are carried out: what sets much comes before
 * what sets one thing. A feature adds its own list here; the panels draw themselves from this.
 */
export const controls: readonly Control[] = [
  ...worldControls,
  ...peopleControls,
  ...clockControls,
  ...cashierControls,
  ...methodControls,
  ...bankControls,
  ...walletControls,
  ...healthControls,
  ...goodsControls,
  ...faultControls,
  ...deviceControls,
  ...resetControls,
];

const byId = new Map(controls.map((control) => [control.id, control]));

export const findControl = (id: unknown): Control | undefined =>
  typeof id === 'string' ? byId.get(id) : undefined;
