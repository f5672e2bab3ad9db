/** Taro draws a `<Canvas>` as an element of its own around the browser's; null: not there (yet). */
export function browserCanvas(id: string): HTMLCanvasElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLCanvasElement ? found : (found?.querySelector('canvas') ?? null);
}
