import type { Canvas } from './capabilities';
import { fillBoxes, type Brush } from './fill-boxes';
import { field, readHost } from './host-call';

interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): Brush;
}

interface Query {
  select(selector: string): { node(): { exec(hear: (found: unknown) => void): void } };
}

/** Ids of ours only: nothing that a selector could read otherwise. */
const ID = /^[a-z][\w-]*$/i;
const PATIENCE_MS = 2_000;

/** The node of a `<canvas type="2d">` on the page on top; null: there is none. */
export function canvasNode(host: SharedHost, id: string): Promise<CanvasNode | null> {
  return new Promise((resolve) => {
    if (!ID.test(id)) return resolve(null);
    setTimeout(() => resolve(null), PATIENCE_MS);
    const asked = readHost(() => {
      const query = host.createSelectorQuery?.() as Query;
      query
        .select(`#${id}`)
        .node()
        .exec((found) => {
          const node = field(Array.isArray(found) ? found[0] : null, 'node');
          const draws = typeof field(node, 'getContext') === 'function';
          resolve(draws ? (node as CanvasNode) : null);
        });
      return true;
    }, false);
    if (!asked) resolve(null);
  });
}

/** WeChat and Alipay hand out the same kind of node. */
export function hostCanvas(host: SharedHost): Canvas {
  return {
    async draw(id, drawing, pixels) {
      const node = await canvasNode(host, id);
      if (node === null) return false;
      return readHost(() => {
        node.width = pixels;
        node.height = pixels;
        fillBoxes(node.getContext('2d'), drawing, pixels);
        return true;
      }, false);
    },
  };
}
