import { setupServer } from 'msw/node';
import { createMockBackend, type BackendOptions } from './backend';

export { createMockBackend } from './backend';
export type { MockBackend } from './backend';

/** The jest door: intercepts this process's own requests. `listen()` and `close()` as in msw. */
export function setupMockServer(options: BackendOptions = {}) {
  const backend = createMockBackend(options);
  return { backend, server: setupServer(...backend.handlers) };
}
