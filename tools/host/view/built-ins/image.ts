import type { BuiltIn, Drawn } from '../built-in';
import { sourceOf } from './host';
import { flag, inner, kept, listen, role, text, undoAll } from './parts';

/** How a picture lies in its box: `object-fit`, `object-position`. */
export function imageFit(mode: string): { fit: string; position: string } {
  const center = '50% 50%';
  switch (mode) {
    case 'aspectFit':
      return { fit: 'contain', position: center };
    case 'aspectFill':
      return { fit: 'cover', position: center };
    case 'widthFix':
    case 'heightFix':
    case 'scaleToFill':
      return { fit: 'fill', position: center };
    case 'center':
    case 'top':
    case 'bottom':
    case 'left':
    case 'right':
    case 'top left':
    case 'top right':
    case 'bottom left':
    case 'bottom right':
      return { fit: 'none', position: mode };
    default:
      return { fit: 'fill', position: center };
  }
}

const picture = kept(({ el }: Drawn) => {
  const img = inner(el, 'img', 'host-picture');
  img.alt = '';
  img.draggable = false;
  return img;
});

function load(drawn: Drawn): void {
  const img = picture(drawn);
  const source = sourceOf(drawn.get('src'));
  img.loading = flag(drawn.get('lazy-load')) ? 'lazy' : 'eager';
  if (source === '') img.removeAttribute('src');
  else if (img.getAttribute('src') !== source) img.src = source;
}

function failed(drawn: Drawn): void {
  const img = picture(drawn);
  const spare = sourceOf(drawn.get('default-source'));
  const src = text(drawn.get('src'));
  if (spare !== '' && img.getAttribute('src') !== spare) img.src = spare;
  else img.removeAttribute('src');
  drawn.emit('error', { errMsg: `GET ${src} 404` });
}

function changed(drawn: Drawn, name: string, value: unknown): void {
  const img = picture(drawn);
  if (name === 'mode') {
    const { fit, position } = imageFit(text(value));
    drawn.el.dataset.mode = text(value, 'scaleToFill');
    img.style.objectFit = fit;
    img.style.objectPosition = position;
  }
  if (name === 'aria-label' && value) role(drawn, 'img');
  if (name === 'src' || name === 'lazy-load') load(drawn);
}

const pictures = (tag: string): BuiltIn => ({
  tag,
  changed,
  attached(drawn) {
    const img = picture(drawn);
    const loaded = () => {
      if (img.getAttribute('src') !== sourceOf(drawn.get('src'))) return;
      drawn.emit('load', { width: img.naturalWidth, height: img.naturalHeight });
    };
    if (img.complete && img.naturalWidth > 0) loaded();
    return undoAll([listen(img, 'load', loaded), listen(img, 'error', () => failed(drawn))]);
  },
});

export const IMAGES: readonly BuiltIn[] = [pictures('image'), pictures('cover-image')];
