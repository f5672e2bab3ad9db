import { startMockWorker } from './browser';

/**
 * Put in front of the app's entry by builds with the service-worker door: requests wait until the
 * worker answers, and end when what they changed is kept. The app itself knows nothing of it.
 */
const ready = startMockWorker();
const send = window.fetch.bind(window);

window.fetch = async (...request: Parameters<typeof fetch>) => {
  const { save } = await ready;
  const reply = await send(...request);
  await save();
  return reply;
};

// Pictures of a first screen kept on the device are asked for before the worker is there.
void ready.then(() => {
  for (const picture of document.images) {
    if (picture.complete && picture.naturalWidth === 0) picture.src = `${picture.src}`;
  }
});
