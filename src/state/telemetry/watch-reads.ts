import { useEffect, useRef } from 'react';
import type { Middleware, SWRHook } from 'swr';
import type { PageName } from '@/domain/telemetry/metrics';
import { services } from '@/services';
import { pageWatch } from './telemetry';

const { navigation } = services.platform;

/** The first read of a page that has something to show ends the page's waiting. */
export const watchReads: Middleware = (useNext: SWRHook) => (key, fetcher, config) => {
  const read = useNext(key, fetcher, config);
  const page = useRef<PageName | null | undefined>(undefined);
  if (page.current === undefined) page.current = pageWatch.reading(navigation.path());
  const there = read.data !== undefined;
  useEffect(() => {
    if (there) pageWatch.content(page.current ?? null);
  }, [there]);
  return read;
};
