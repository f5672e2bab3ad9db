import type { Eyes } from './eyes';

/** Put there by openEyes: these functions run in the page. */
declare const eyes: Eyes;

/** Text that leaves the screen, or whose end a box hides without saying so by an ellipsis. */
export function cutTexts(): string[] {
  const isShortened = (element: Element) => {
    const style = getComputedStyle(element);
    return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  };
  /** Ways in which a box lets a finger move what it holds. */
  const movesOf = (box: Element) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    return { sideways: /auto|scroll/.test(overflowX), down: /auto|scroll/.test(overflowY) };
  };
  return eyes.pieces().flatMap(({ element, text, rect }) => {
    const parents = eyes.chain(element);
    if (parents.some(isShortened)) return [];
    const clip = parents.find((each) => getComputedStyle(each).overflow !== 'visible');
    const isPage = !clip || clip === document.body || clip === document.documentElement;
    const moves = isPage ? { sideways: false, down: true } : movesOf(clip);
    const isStrip = moves.sideways && clip && clip.scrollHeight <= clip.clientHeight + 1;
    if (isStrip) return [];
    if (!isPage && moves.sideways && clip.scrollWidth > clip.clientWidth + 1) {
      return [eyes.tell('wider than what scrolls down', element, text)];
    }
    if (rect.right > window.innerWidth + 1 || rect.left < -1) {
      return [eyes.tell('outside', element, text)];
    }
    const box = isPage ? null : clip.getBoundingClientRect();
    // One pixel holds words for who hears the page.
    if (!box || !eyes.isOn(box) || box.width * box.height <= 1) return [];
    const isWide = rect.right > box.right + 2 || rect.left < box.left - 2;
    const isHigh = !moves.down && (rect.bottom > box.bottom + 3 || rect.top < box.top - 3);
    return isWide || isHigh ? [eyes.tell('cut', element, text)] : [];
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

/** Text that ends in an ellipsis where none is allowed. */
export function shortened(allowed: readonly string[]): string[] {
  return eyes.pieces().flatMap(({ element, text }) => {
    const box = eyes.chain(element).find((each) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(each);
      return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    });
    if (!box || allowed.some((selector) => box.matches(selector))) return [];
    const isWhole =
      box.scrollWidth <= box.clientWidth + 1 && box.scrollHeight <= box.clientHeight + 3;
    return isWhole || box.clientWidth === 0 ? [] : [eyes.tell('shortened', box, text)];
  });
}

/** An amount in two lines is two amounts. */
export function brokenAmounts(): string[] {
  return Array.from(document.querySelectorAll('.price')).flatMap((element) => {
    const parts = Array.from(element.children, (part) => parseFloat(getComputedStyle(part).fontSize));
    const line = 1.7 * Math.max(parseFloat(getComputedStyle(element).fontSize), ...parts);
    const { height } = element.getBoundingClientRect();
    return height > line && !eyes.isHidden(element)
      ? [eyes.tell('broken amount', element, element.textContent ?? '')]
      : [];
  });
}

/** A picture that came broken or not at all. */
export function tornPictures(): string[] {
  return Array.from(document.images).flatMap((image) => {
    // The hosts' pictures drop an address that could not be shown.
    const isAsked = image.src !== '' || image.matches('.host-picture');
    const isTorn = image.complete && image.naturalWidth === 0 && isAsked;
    return isTorn && eyes.isOn(image.getBoundingClientRect())
      ? [eyes.tell('no picture', image.parentElement ?? image, image.src.slice(-40))]
      : [];
  });
}
