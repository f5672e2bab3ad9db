import { methodControls } from '@mocks/controls/methods';
import type { World } from '@mocks/ledger/state';
import type { Lab } from './lab';

const world = ({ door }: Lab): World => door.backend.ledger.books.state.world;

const names = (lab: Lab) => Object.keys(world(lab).methodsOff).join();

async function method(lab: Lab, id: string): Promise<void> {
  await lab.set(id, 'repair');
  await lab.until(() => names(lab) !== '', `${id} off`);
  await lab.set(id, 'on');
  await lab.until(() => names(lab) === '', `${id} on`);
}

async function external(lab: Lab, id: string): Promise<void> {
  await lab.toggle(id);
  await lab.until(() => world(lab).externalPay, `${id} on`);
  await lab.toggle(id);
  await lab.until(() => !world(lab).externalPay, `${id} off`);
}

async function limit(lab: Lab, id: string): Promise<void> {
  await lab.enter(id, '100');
  await lab.until(() => world(lab).payLimitFen === 10_000, `${id} at 100`);
  await lab.enter(id, '0');
  await lab.until(() => world(lab).payLimitFen === null, `${id} at rest`);
}

/** What each control of the ways to pay does, seen at the backend. */
export const methodCases = Object.fromEntries(
  methodControls.map(({ id }) => [
    id,
    (lab: Lab) =>
      id === 'pay.external'
        ? external(lab, id)
        : id === 'pay.limit'
          ? limit(lab, id)
          : method(lab, id),
  ]),
);
