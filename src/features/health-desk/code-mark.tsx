import type { ReactElement } from 'react';

/** Drawn across every verdict. Nothing here: builds for demonstrations put the panel's mark in its place (G11). */
export const codeMark = (): ReactElement | null => null;
