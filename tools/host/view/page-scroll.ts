/** What the host does by itself when a page is scrolled or pulled. */
export interface ScrollWatch {
  /** Pixels above the end where the page is told that the end is near. */
  readonly distance: number;
  readonly pulls: boolean;
  scrolled(top: number): void;
  bottom(): void;
  pulled(): void;
}

const PULL_PX = 60;

export function watchScroll(watch: ScrollWatch): void {
  let isNear = false;
  let isPlanned = false;
  const look = () => {
    isPlanned = false;
    const { scrollHeight, clientHeight } = document.documentElement;
    const near = scrollHeight - clientHeight - scrollY <= watch.distance;
    watch.scrolled(Math.round(scrollY));
    if (near && !isNear) watch.bottom();
    isNear = near;
  };
  window.addEventListener('scroll', () => {
    if (!isPlanned) requestAnimationFrame(look);
    isPlanned = true;
  });
  if (watch.pulls) watchPull(watch);
}

function watchPull(watch: ScrollWatch): void {
  let from: number | null = null;
  window.addEventListener('touchstart', ({ touches }) => {
    from = scrollY <= 0 ? (touches[0]?.clientY ?? null) : null;
  });
  window.addEventListener('touchend', ({ changedTouches }) => {
    const to = changedTouches[0]?.clientY;
    if (from !== null && to !== undefined && scrollY <= 0 && to - from > PULL_PX) watch.pulled();
    from = null;
  });
}
