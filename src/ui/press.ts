import type { ITouchEvent } from '@tarojs/components';
import { keys, letGo } from './keys';

interface Press {
  readonly role: 'button';
  readonly 'aria-label'?: string;
  readonly onClick: (event: ITouchEvent) => void;
}

/** What makes a View a button for fingers and for screen readers, on every host. */
export function press(onClick: () => void, label?: string): Press {
  return {
    role: 'button',
    onClick(event) {
      event.stopPropagation();
      letGo(event);
      onClick();
    },
    ...keys(onClick),
    ...(label === undefined ? {} : { 'aria-label': label }),
  };
}
