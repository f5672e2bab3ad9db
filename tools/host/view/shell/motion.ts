const MS = 200;

/** No motion for who asked for none, and none where pictures are compared. */
const isStill = (): boolean =>
  new URLSearchParams(location.search).has('still') ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Slides a page in or out. `done` is called when it has arrived; at once without motion. */
export function slide(element: HTMLElement, way: 'in' | 'out', done: () => void): void {
  if (isStill()) return done();
  const [from, to] = way === 'in' ? ['100%', '0'] : ['0', '100%'];
  const frames = [{ transform: `translateX(${from})` }, { transform: `translateX(${to})` }];
  const { finished } = element.animate(frames, { duration: MS, easing: 'ease-out' });
  finished.then(done, done);
  return undefined;
}
