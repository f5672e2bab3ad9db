/** Mini-programs have no keyboard to press with: their hosts focus and press by themselves. */
export function keys(_press: () => void): object {
  return {};
}

/** Lets a press move the cursor; only a browser holds it on what was pressed. */
export function letGo(_event: object): void {
  // Nothing holds it here.
}

/** What is only scrolled or read is reached as well. */
export const focusable: object = {};

/** Where whoever reads by ear should be when it appears. Hosts move there by themselves, or not at all. */
export const arrival: object = {};
