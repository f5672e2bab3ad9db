import { createHealthApi } from '@/api/health';
import { healthHost } from '@/platform/health';
import { callers } from '@/services';

export const healthApi = createHealthApi(callers);

/** What the host can do for these pages alone. */
export { healthHost };
