/** Calls made while one is under way share its answer. */
export function single<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    if (running === null) {
      const done = () => {
        running = null;
      };
      running = work();
      running.then(done, done);
    }
    return running;
  };
}
