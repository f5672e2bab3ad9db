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
