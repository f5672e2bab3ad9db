import type { Chrome } from '../../logic/view-link';
import { element } from './element';

/** The hosts' names for the same drawings. */
const ICONS: Readonly<Record<string, string>> = {
  success: 'success',
  error: 'error',
  fail: 'error',
  exception: 'error',
  loading: 'loading',
};

function toast(title: string, icon: string, picture: string): HTMLElement {
  const drawn =
    picture !== ''
      ? [element('img', { class: 'toast-icon', src: picture, alt: '' })]
      : icon in ICONS
        ? [element('i', { class: `toast-icon toast-icon--${ICONS[icon] ?? ''}` })]
        : [];
  const shape = drawn.length > 0 ? 'toast toast--square' : 'toast';
  return element('div', { class: shape, role: 'status' }, [...drawn, element('span', {}, [title])]);
}

const mask = (): HTMLElement => element('div', { class: 'mask' });

/** What the host says over the page without asking anything. */
export function notices(chrome: Chrome | null, picture: (path: string) => string): HTMLElement[] {
  if (!chrome) return [];
  const { toast: said, loading, captureHidden } = chrome;
  return [
    ...(loading?.mask === true || said?.mask === true ? [mask()] : []),
    ...(loading ? [toast(loading.title, 'loading', '')] : []),
    ...(said
      ? [toast(said.title, said.icon, said.picture === '' ? '' : picture(said.picture))]
      : []),
    ...(captureHidden ? [element('div', { class: 'no-capture' }, ['截屏和录屏时隐藏'])] : []),
  ];
}

/** The turning dots over a page that was pulled down. */
export const pulling = (): HTMLElement =>
  element('div', { class: 'pulling', role: 'status', 'aria-label': '正在刷新' }, [
    ...[element('i', {}), element('i', {}), element('i', {})],
  ]);
