import { createContext, type ReactNode } from 'react';

/** What the app draws over whatever screen is shown. */
export const ScreenLayer = createContext<ReactNode>(null);
