/** One text on the screen. */
export interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly rect: DOMRect;
  /** What its scrolling parents let be seen of it. */
  readonly seen: DOMRect;
}

/** What the checks ask of a page; lives in the page itself. */
export interface Eyes {
  chain(element: Element): Element[];
  isOn(rect: DOMRect): boolean;
  isHidden(element: Element): boolean;
  /** Another layer lies over the middle of it. */
  isCovered(element: Element, rect: DOMRect): boolean;
  /** What its scrolling parents let be seen of it. */
  seenOf(element: Element, rect: DOMRect): DOMRect;
  /** The fixed layer it is in: a bar, a sheet, or (undefined) the page itself. */
  layerOf(element: Element | null): Element | undefined;
  pieces(): Piece[];
  tell(what: string, element: Element, text: string): string;
}

/** Runs in the page: gives it `eyes`. */
export function openEyes(): void {
  const chain = (start: Element | null) => {
    const all: Element[] = [];
    for (let at = start; at; at = at.parentElement) all.push(at);
    return all;
  };
  const isOn = ({ left, right, top, bottom }: DOMRect) =>
    right > left && bottom > top && bottom > 0 && top < window.innerHeight;
  const isHidden = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const layerOf = (element: Element | null) =>
    chain(element).find((each) => getComputedStyle(each).position === 'fixed');
  const isCovered = (element: Element, { left, top, width, height }: DOMRect) => {
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return above === null || layerOf(above) !== layerOf(element);
  };
  const seenOf = (element: Element, rect: DOMRect) => {
    let { left, top, right, bottom } = rect;
    for (const parent of chain(element)) {
      if (getComputedStyle(parent).overflow === 'visible') continue;
      const box = parent.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const pieceOf = (node: Node): Piece | null => {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || !text || isHidden(element) || /^(STYLE|SCRIPT)$/.test(element.tagName)) {
      return null;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    const seen = seenOf(element, rect);
    if (!isOn(rect) || (isOn(seen) && isCovered(element, seen))) return null;
    return { element, text: text.slice(0, 24), rect, seen };
  };
  const pieces = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: Piece[] = [];
    while (walker.nextNode()) {
      const piece = pieceOf(walker.currentNode);
      if (piece) all.push(piece);
    }
    return all;
  };
  const tell = (what: string, element: Element, text: string) =>
    `${what}: .${String(element.getAttribute('class')).split(' ')[0] ?? ''} "${text}"`;
  const eyes: Eyes = { chain, isOn, isHidden, isCovered, seenOf, layerOf, pieces, tell };
  Object.assign(window, { eyes });
}
