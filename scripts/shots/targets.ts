import type { Eyes } from './eyes';

/** Put there by openEyes: these functions run in the page. */
declare const eyes: Eyes;

/** What fingers ask of a page; lives in the page itself. */
interface Fingers {
  /** What can be tapped, as far as it is not hidden and nothing lies over its middle. */
  targets(): Element[];
  /** The same, whatever lies over them. */
  all(): Element[];
  /** A finger can move it away from under something that stands still. */
  moves(element: Element): boolean;
  nameOf(element: Element): string;
}

declare const fingers: Fingers;

/** Runs in the page, after openEyes: gives it `fingers`. */
export function openFingers(): void {
  const tappable =
    '[role=button],[role=checkbox],[role=radio],[role=tab],[role=switch],button,a,input:not(.host-field),' +
    'textarea:not(.host-field),wx-button,wx-navigator,wx-input,wx-textarea';
  const all = () =>
    Array.from(document.querySelectorAll(tappable)).filter((element) => !eyes.isHidden(element));
  const targets = () =>
    all().filter((element) => {
      const seen = eyes.seenOf(element, element.getBoundingClientRect());
      return !(eyes.isOn(seen) && eyes.isCovered(element, seen));
    });
  const moves = (element: Element) =>
    eyes.chain(element).some((each) => {
      const isPage = each === document.scrollingElement;
      const { overflowY } = getComputedStyle(each);
      return (isPage || /auto|scroll/.test(overflowY)) && each.scrollHeight > each.clientHeight + 1;
    });
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 20);
  Object.assign(window, { fingers: { targets, all, moves, nameOf } });
}

interface Least {
  /** Smallest width and height (px). */
  readonly least: number;
  /** Selectors of what may be smaller. */
  readonly small: readonly string[];
}

/** What can be tapped and is too small for a finger. */
export function smallTargets({ least, small }: Least): string[] {
  return fingers.targets().flatMap((element) => {
    if (small.some((selector) => element.matches(selector))) return [];
    const rect = element.getBoundingClientRect();
    const isSeen = eyes.isOn(rect) && rect.right > 0 && rect.left < window.innerWidth;
    if (!isSeen || (rect.width >= least - 0.5 && rect.height >= least - 0.5)) return [];
    const size = `${String(Math.round(rect.width))}×${String(Math.round(rect.height))}`;
    return [eyes.tell(`target ${size}`, element, fingers.nameOf(element))];
  });
}

/**
 * What can be tapped and lies under something else that can be tapped. A bar lies over what scrolls
 * below it; over what does not scroll, a layer must leave enough for a finger.
 */
export function crowdedTargets({ least }: Least): string[] {
  const seen = fingers.targets().flatMap((element) => {
    const rect = eyes.seenOf(element, element.getBoundingClientRect());
    const isBehind = /scrim|overlay|demo-handle/.test(String(element.getAttribute('class')));
    return eyes.isOn(rect) && !isBehind ? [{ element, rect, layer: eyes.layerOf(element) }] : [];
  });
  return seen.flatMap((one, at) =>
    seen.slice(at + 1).flatMap((other) => {
      if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
      const [a, b] = [one.rect, other.rect];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width <= 2 || height <= 2) return [];
      const under = one.layer === undefined ? one : other;
      const isFree = under.rect.width - width >= least || under.rect.height - height >= least;
      if (one.layer !== other.layer && (isFree || fingers.moves(under.element))) return [];
      const names = `${fingers.nameOf(one.element)} / ${fingers.nameOf(other.element)}`;
      const size = `${String(Math.round(width))}×${String(Math.round(height))}`;
      return [eyes.tell(`targets overlap by ${size}`, one.element, names)];
    }),
  );
}

/** What the testers' handle takes the taps of, and no scrolling gives back. */
export function underTheHandle(): string[] {
  return fingers.all().flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const isUnder = above !== element && above?.classList.contains('demo-handle') === true;
    return isUnder && !fingers.moves(element)
      ? [eyes.tell('under the handle', element, fingers.nameOf(element))]
      : [];
  });
}
