import type { Deed } from '../../tools/host/deeds';
import type { HostName } from '../../tools/host/logic/host-name';
import type { FirstScreen } from '../../tools/host/measure';

/** Budgets of what crosses to the view, in budgets.json. */
export interface SetDataBudget {
  readonly firstScreenKB: number;
  readonly firstScreenCalls: number;
  readonly firstScreenNodes: number;
  readonly firstScreenDepth: number;
  /** From the tap to a painted health code. */
  readonly codePaintKB: number;
  readonly codePaintCalls: number;
  readonly codePaintRequests: number;
  /** First screen of the longest list over that of the shortest. */
  readonly listGrowth: number;
  readonly productCardBytes: number;
  readonly addToCartBytes: number;
  readonly addToCartItems: number;
  readonly removeLineBytes: number;
  readonly removeLineItems: number;
}

export interface Figures {
  readonly host: HostName;
  readonly screens: readonly FirstScreen[];
  readonly deeds: readonly Deed[];
}

/** One figure beside what it may be. */
export interface Check {
  readonly host: HostName;
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

/** A figure that could not be measured is not within a budget. */
export const isOver = ({ value, limit }: Check): boolean => !(value <= limit);

const LISTS = ['feed', 'cart', 'orders'] as const;

/** First screen of the longest list over that of the shortest, to three places. */
export function growthOf({ deeds }: Figures, list: Deed['list']): number {
  const firsts = deeds.filter((deed) => deed.list === list && deed.name === 'first screen');
  const sizes = firsts.map(({ size }) => size);
  const bytes = (size: number) => firsts.find((deed) => deed.size === size)?.bytes ?? NaN;
  return Number((bytes(Math.max(...sizes)) / bytes(Math.min(...sizes))).toFixed(3));
}

function screenChecks({ host, screens }: Figures, budget: SetDataBudget): Check[] {
  const largest = (what: string, limit: number, of: (screen: FirstScreen) => number): Check => ({
    ...{ host, limit, what: `first screen, any page: ${what}` },
    value: screens.length === 0 ? NaN : Math.max(...screens.map(of)),
  });
  return [
    largest('bytes', budget.firstScreenKB * 1024, ({ bytes }) => bytes),
    largest('calls', budget.firstScreenCalls, ({ calls }) => calls),
    largest('nodes', budget.firstScreenNodes, ({ shape }) => shape.nodes),
    largest('depth', budget.firstScreenDepth, ({ shape }) => shape.depth),
    largest('console errors', 0, ({ complaints }) => complaints),
  ];
}

const CODE = 'pages/health/code/index';

/** Somebody waits at a door: this page has less room than the others. */
function codeChecks({ host, screens }: Figures, budget: SetDataBudget): Check[] {
  const code = screens.find(({ page }) => page === CODE);
  const check = (what: string, value: number | undefined, limit: number): Check => ({
    ...{ host, limit, what: `health code, tap to paint: ${what}` },
    value: value ?? NaN,
  });
  return [
    check('bytes', code?.bytes, budget.codePaintKB * 1024),
    check('calls', code?.calls, budget.codePaintCalls),
    check('requests', code?.requests, budget.codePaintRequests),
  ];
}

/** Every figure that has a budget, of one host. */
export function checksOf(figures: Figures, budget: SetDataBudget): Check[] {
  const { host, deeds } = figures;
  const worst = (
    what: string,
    limit: number,
    fits: (deed: Deed) => boolean,
    of: (deed: Deed) => number,
  ): Check => {
    const values = deeds.filter(fits).map(of);
    return { host, what, limit, value: values.length === 0 ? NaN : Math.max(...values) };
  };
  const named =
    (word: string) =>
    ({ name }: Deed): boolean =>
      name.startsWith(word);
  const first = (list: Deed['list']) => (deed: Deed) =>
    deed.list === list && deed.name === 'first screen';
  return [
    ...screenChecks(figures, budget),
    ...codeChecks(figures, budget),
    ...LISTS.flatMap((list): Check[] => [
      worst(
        `${list}: first screen bytes`,
        budget.firstScreenKB * 1024,
        first(list),
        (d) => d.bytes,
      ),
      worst(`${list}: first screen calls`, budget.firstScreenCalls, first(list), (d) => d.calls),
      { host, what: `${list}: growth`, limit: budget.listGrowth, value: growthOf(figures, list) },
    ]),
    worst('product card bytes', budget.productCardBytes, first('feed'), (d) => d.itemBytes),
    worst('add to cart bytes', budget.addToCartBytes, named('add'), (d) => d.bytes),
    worst('add to cart: items drawn', budget.addToCartItems, named('add'), (d) => d.items),
    worst('remove a line: bytes', budget.removeLineBytes, named('remove'), (d) => d.bytes),
    worst('remove a line: items drawn', budget.removeLineItems, named('remove'), (d) => d.items),
    worst(
      'console errors',
      0,
      () => true,
      (d) => d.complaints,
    ),
  ];
}
