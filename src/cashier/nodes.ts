type Child = Node | string | null;

/** An element with a class and children. Texts become text nodes: nothing is ever parsed as HTML (C5). */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  for (const child of children) {
    if (child === null) continue;
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return made;
}

export function button(
  className: string,
  label: string,
  onClick: () => void,
  isBusy = false,
): HTMLButtonElement {
  const made = node('button', className, label);
  made.type = 'button';
  if (isBusy) made.setAttribute('aria-busy', 'true');
  made.addEventListener('click', onClick);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of one path, said as `label` or, without one, not at all. */
export function drawing(className: string, size: number, path: string, label = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', className);
  if (label === '') svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  }
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.appendChild(line);
  return svg;
}
