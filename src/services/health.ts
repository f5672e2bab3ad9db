import { createHealthApi } from '@/api/health';
import { callers } from '@/services';

export const healthApi = createHealthApi(callers);
