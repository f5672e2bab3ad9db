type Child = Node | string;

/** An element with its attributes, children and what a press does. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[] = [],
  press?: () => void,
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  if (press) made.addEventListener('click', press);
  return made;
}

/** Draws anew only what looks different: a button that is being pressed stays where it is. */
export function swap(box: HTMLElement, wanted: readonly HTMLElement[]): void {
  const shown = [...box.children];
  const isSame =
    shown.length === wanted.length && wanted.every((one, at) => one.isEqualNode(shown[at] ?? null));
  if (!isSame) box.replaceChildren(...wanted);
}
