import { parentPort } from 'node:worker_threads';
import { floodOf, type Task } from './city';

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(floodOf(task));
});
