/** Mini-programs have no keyboard to press with: their hosts focus and press by themselves. */
export function keys(_press: () => void): object {
  return {};
}

/** What is only scrolled or read is reached as well. */
export const focusable: object = {};
