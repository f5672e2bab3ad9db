import { browserCanvas } from './browser-canvas';
import type { Canvas } from './capabilities';
import { fillBoxes } from './fill-boxes';
import { readHost } from './host-call';

export const canvas = {
  draw: (id, drawing, pixels) =>
    Promise.resolve(
      readHost(() => {
        const found = browserCanvas(id);
        const brush = found?.getContext('2d');
        if (!found || !brush) return false;
        found.width = pixels;
        found.height = pixels;
        fillBoxes(brush, drawing, pixels);
        return true;
      }, false),
    ),
} satisfies Canvas;
