import type { BuiltIn, Drawn } from '../built-in';
import { hostAction } from './host';
import { hover } from './hover';
import { role, text, undoAll } from './parts';
import { whenTapped } from './taps';

const TOLD = ['url', 'delta', 'target', 'app-id', 'path', 'extra-data', 'version'];

function go({ get, emit }: Drawn): void {
  const detail = Object.fromEntries(TOLD.map((name) => [name, get(name)]));
  const openType = text(get('open-type'), 'navigate');
  hostAction('navigator', { ...detail, openType }).then(
    () => {
      emit('success', { errMsg: 'navigator:ok' });
      emit('complete', { errMsg: 'navigator:ok' });
    },
    (error: unknown) => {
      emit('fail', { errMsg: String(error) });
      emit('complete', { errMsg: String(error) });
    },
  );
}

export const NAVIGATOR: BuiltIn = {
  tag: 'navigator',
  attached(drawn) {
    role(drawn, 'link');
    return undoAll([hover(drawn), whenTapped(drawn.el, () => go(drawn))]);
  },
};
