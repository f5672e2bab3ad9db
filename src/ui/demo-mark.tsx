import type { ReactElement } from 'react';

/** Drawn over every screen. Nothing here: builds for demonstrations put the panel's mark in its place. */
export const demoMark = (): ReactElement | null => null;
