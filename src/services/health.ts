import { createHealthApi, readPrefetched } from '@/api/health';
import { healthHost } from '@/platform/health';
import { callers } from '@/services';

/** `healthHost`: what the host can do for these pages alone. */
export { healthHost, readPrefetched };

export const healthApi = createHealthApi(callers);
