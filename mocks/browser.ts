import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { createMockBackend, type BackendOptions } from './backend';
import { cashierPage, gateway } from './cashier-page';
import { CASHIER_PATH, GATEWAY_PATH } from './paths';
import { CONTROL_PATH, control } from './control';
import { MEDIA_PATH } from './pictures/media-path';

const STORE = 'ledger';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('amphi-mock', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refused'));
  });
}

/**
 * The service-worker door, for H5 in development: the ledger lives in the page and is kept in
 * IndexedDB, so a reload or a visit to the cashier page loses no order. Await it before the first
 * request, and `save` after each one.
 */
export async function startMockWorker(options: BackendOptions = {}) {
  const database = await openDatabase();
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  let changed = false;
  const backend = createMockBackend({ ...options, onChange: () => (changed = true) });
  const save = async () => {
    if (!changed) return;
    changed = false;
    await settled(store('readwrite').put(backend.ledger.dump(), 'dump'));
  };
  backend.ledger.load(await settled(store('readonly').get('dump')));
  const kept = async (reply: Promise<Response>) => {
    const response = await reply;
    changed = true;
    await save();
    return response;
  };
  const worker = setupWorker(
    ...backend.handlers,
    http.get(`*${MEDIA_PATH}*`, async ({ request }) => {
      const { pictureFor } = await import('./pictures/media');
      const svg = pictureFor(new URL(request.url).pathname);
      if (svg === null) return new HttpResponse(null, { status: 404 });
      return new HttpResponse(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
    }),
    http.post(`*${GATEWAY_PATH}`, ({ request }) => kept(gateway(backend, request))),
    http.all(`*${CASHIER_PATH}`, ({ request }) => kept(cashierPage(backend, request))),
    http.all(`*${CONTROL_PATH}*`, ({ request }) => kept(control(backend, request))),
  );
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true });
  return { save };
}
