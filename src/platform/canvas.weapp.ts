import type { Canvas } from './capabilities';
import { hostCanvas } from './mini-canvas';

export const canvas = { ...hostCanvas(wx) } satisfies Canvas;
