import { lazy, Suspense } from 'react';
import type { ReviewSheetProps } from './review-sheet';

const Sheet = lazy(() =>
  import('./review-sheet').then(({ ReviewSheet }) => ({ default: ReviewSheet })),
);

/** The sheet and NutUI's Popup come when something has changed: most orders never need them. */
export function ReviewSheet(props: ReviewSheetProps) {
  return (
    <Suspense fallback={null}>
      <Sheet {...props} />
    </Suspense>
  );
}
