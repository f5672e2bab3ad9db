import * as services from '@/services';

/** Loads a module as the next start of the app would: its state is new, the device is the same. */
export function relaunch<T>(load: () => T): T {
  let loaded: T | undefined;
  jest.isolateModules(() => {
    jest.doMock('@/services', () => services);
    loaded = load();
    jest.dontMock('@/services');
  });
  return loaded as T;
}
