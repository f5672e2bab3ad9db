import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Task } from './city';
import type { Flood } from './crowd';

const HANDS = 2;

/** Every task done by one of two workers, each as soon as one is free; answers in the order of the tasks. */
export async function floods(tasks: readonly Task[]): Promise<readonly Flood[]> {
  const done: Flood[] = [];
  const waiting = [...tasks.entries()];
  const hand = async () => {
    const worker = new Worker(path.resolve('scripts/simulate-part.mjs'));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, task] = next;
      worker.postMessage(task);
      // It rejects when the worker throws.
      const [flood] = (await once(worker, 'message')) as [Flood];
      done[at] = flood;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return done;
}
