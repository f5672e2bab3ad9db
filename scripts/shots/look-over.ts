import type { Eyes } from './eyes';

/** Put there by openEyes: these functions run in the page. */
declare const eyes: Eyes;

/** Text that leaves the screen, or whose end a box hides without saying so by an ellipsis. */
export function cutTexts(): string[] {
  const isShortened = (element: Element) => {
    const style = getComputedStyle(element);
    return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  };
  return eyes.pieces().flatMap(({ element, text, rect }) => {
    const parents = eyes.chain(element);
    if (parents.some(isShortened)) return [];
    const clip = parents.find((each) => getComputedStyle(each).overflow !== 'visible');
    const style = clip && getComputedStyle(clip);
    if (style && /auto|scroll/.test(style.overflowX + style.overflowY)) {
      const isSideways = style.overflowX !== 'hidden' && clip.scrollWidth > clip.clientWidth + 1;
      const isPage = clip.classList.contains('taro_page');
      return isPage && isSideways ? [eyes.tell('wider than the page', element, text)] : [];
    }
    if (rect.right > window.innerWidth + 1 || rect.left < -1) {
      return [eyes.tell('outside', element, text)];
    }
    const box = clip?.getBoundingClientRect();
    if (!box || clip === document.body || clip === document.documentElement) return [];
    const isWhole =
      rect.right <= box.right + 2 &&
      rect.left >= box.left - 2 &&
      rect.bottom <= box.bottom + 3 &&
      rect.top >= box.top - 3;
    return isWhole || !eyes.isOn(box) ? [] : [eyes.tell('cut', element, text)];
  });
}

/** Text that lies over other text. */
export function overlaps(): string[] {
  const pieces = eyes.pieces();
  return pieces.flatMap((one, at) =>
    pieces.slice(at + 1).flatMap((other) => {
      const isInside =
        eyes.chain(one.element).includes(other.element) ||
        eyes.chain(other.element).includes(one.element);
      const across =
        Math.min(one.seen.right, other.seen.right) - Math.max(one.seen.left, other.seen.left);
      const down =
        Math.min(one.seen.bottom, other.seen.bottom) - Math.max(one.seen.top, other.seen.top);
      return isInside || across <= 3 || down <= 6
        ? []
        : [eyes.tell('over other text', one.element, `${one.text} / ${other.text}`)];
    }),
  );
}

/** The page scrolls sideways as a whole. */
export function sideways(): string[] {
  const over = (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth;
  return over > 1 ? [`wider than the screen by ${String(over)} px`] : [];
}

interface Targets {
  /** Smallest width and height (px). */
  readonly least: number;
  /** Selectors of what may be smaller. */
  readonly small: readonly string[];
}

/** What can be tapped and is too small for a finger. */
export function smallTargets({ least, small }: Targets): string[] {
  const tappable = '[role=button],[role=checkbox],[role=radio],[role=tab],button,a,input,textarea';
  return Array.from(document.querySelectorAll(tappable)).flatMap((element) => {
    if (eyes.isHidden(element) || small.some((selector) => element.matches(selector))) return [];
    const rect = element.getBoundingClientRect();
    const isSeen = eyes.isOn(rect) && rect.right > 0 && rect.left < window.innerWidth;
    if (!isSeen || (rect.width >= least - 0.5 && rect.height >= least - 0.5)) return [];
    const size = `${String(Math.round(rect.width))}×${String(Math.round(rect.height))}`;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return [eyes.tell(`target ${size}`, element, name.slice(0, 20))];
  });
}
