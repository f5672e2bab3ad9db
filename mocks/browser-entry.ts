import { startMockWorker } from './browser';

/**
 * Put in front of the app's entry by builds with the service-worker door: requests wait until the
 * worker answers. The app itself knows nothing of it.
 */
const ready = startMockWorker();
const send = window.fetch.bind(window);

window.fetch = async (...request: Parameters<typeof fetch>) => {
  await ready;
  return send(...request);
};
