/** Runs from 0 to 1, eased, a frame at a time. @returns stops it where it is */
export function glide(ms: number, draw: (part: number) => void, done: () => void): () => void {
  const start = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const part = ms <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / ms));
    draw(1 - (1 - part) ** 3);
    if (part < 1) frame = requestAnimationFrame(step);
    else done();
  };
  step(start);
  return () => cancelAnimationFrame(frame);
}
