import { services } from '@/services';

const PANEL = '/pages/qa/panel/index';
let isOpen = false;

/** The panel page says whether it is there: its own handle does not open it twice. */
export function panelIsOpen(open: boolean): void {
  isOpen = open;
}

export function openPanel(): void {
  if (!isOpen) void services.platform.navigation.open(PANEL);
}
