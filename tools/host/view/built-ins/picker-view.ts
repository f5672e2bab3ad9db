import type { BuiltIn, Drawn } from '../built-in';
import { inner, length, listen, number, text, undoAll } from './parts';
import { rowAt, settled } from './wheel';

/** px of a row when the page says nothing. */
const ROW = 34;

interface View {
  readonly drawn: Drawn;
  told: readonly number[];
}

const views = new WeakMap<Element, View>();

const columnsOf = (el: HTMLElement) => [
  ...el.querySelectorAll<HTMLElement>('wx-picker-view-column'),
];

function rowOf({ get }: Drawn): number {
  const style = text(get('indicator-style'));
  const found = /(?:^|;)\s*height\s*:\s*([^;]+)/.exec(style);
  return length(found?.[1], ROW);
}

const rowsOf = (column: HTMLElement) =>
  [...column.children].filter((row) => !row.classList.contains('host-rows-mark'));

function place(drawn: Drawn): void {
  const row = rowOf(drawn);
  const pad = Math.max(0, (drawn.el.clientHeight - row) / 2);
  drawn.el.style.setProperty('--host-row', `${row}px`);
  drawn.el.style.setProperty('--host-pad', `${pad}px`);
  const value = drawn.get('value');
  const wanted = Array.isArray(value) ? value : [];
  const columns = columnsOf(drawn.el);
  columns.forEach((column, index) => {
    column.scrollTop = number(wanted[index], 0) * row;
  });
  const view = views.get(drawn.el);
  if (view) view.told = columns.map((column) => indexOf(column, row));
}

const indexOf = (column: HTMLElement, row: number) =>
  rowAt(column.scrollTop, row, rowsOf(column).length);

function picked(el: HTMLElement): void {
  const view = views.get(el);
  if (!view) return;
  const { drawn, told } = view;
  const row = rowOf(drawn);
  const now = columnsOf(el).map((column) => indexOf(column, row));
  drawn.emit('pickend', {});
  if (now.join() === told.join()) return;
  view.told = now;
  drawn.emit('change', { value: now });
}

const pickerView: BuiltIn = {
  tag: 'picker-view',
  changed(drawn, name) {
    if (name === 'value' && drawn.el.isConnected) place(drawn);
  },
  attached(drawn) {
    const { el, get } = drawn;
    views.set(el, { drawn, told: [] });
    const mark = inner(el, 'div', `host-rows-mark ${text(get('indicator-class'))}`);
    mark.style.cssText = text(get('indicator-style'));
    const size = new ResizeObserver(() => place(drawn));
    size.observe(el);
    place(drawn);
    return () => {
      size.disconnect();
      mark.remove();
    };
  },
};

const column: BuiltIn = {
  tag: 'picker-view-column',
  attached({ el }) {
    const around = () => el.closest<HTMLElement>('wx-picker-view');
    const start = () => {
      const view = around();
      if (view) views.get(view)?.drawn.emit('pickstart', {});
    };
    const rest = () => {
      const view = around();
      if (view) picked(view);
    };
    return undoAll([settled(el, rest), listen(el, 'touchstart', start, { passive: true })]);
  },
};

export const PICKER_VIEWS: readonly BuiltIn[] = [pickerView, column];
