import type { HostName } from '../../../logic/host-name';
import type { AnswerOf, QuestionKind, QuestionOf } from '../../../logic/person';
import { element } from '../element';

/** What a question needs of the phone that asks it. */
export interface Asking {
  readonly host: HostName;
  /** The app's name. */
  readonly app: string;
  /** An address the browser can draw. */
  picture(path: string): string;
}

export type Draw<K extends QuestionKind> = (
  question: QuestionOf<K>,
  answer: (value: AnswerOf<K>) => void,
  asking: Asking,
) => HTMLElement;

type Shape = 'box' | 'sheet' | 'screen' | 'album';
type Children = readonly (Node | string)[];

/** A dialog over everything under it, named for those who do not see it. */
export function dialog(kind: string, shape: Shape, name: string, children: Children): HTMLElement {
  const body = element(
    'div',
    {
      ...{ class: `dialog dialog--${shape} dialog--${kind}`, role: 'dialog', tabindex: '-1' },
      ...{ 'aria-modal': 'true', 'aria-label': name },
    },
    children,
  );
  return element('div', { class: `question question--${shape}` }, [body]);
}

type Look = 'main' | 'quiet' | 'row' | 'link' | 'danger' | 'plain';

export const choice = (text: string, look: Look, press: () => void): HTMLElement =>
  element('button', { type: 'button', class: `choice choice--${look}` }, [text], press);

/** The app that asks, as hosts put it on top of a sheet. */
export const asker = ({ app }: Asking, what: string): HTMLElement =>
  element('p', { class: 'asker' }, [
    element('i', { class: 'app-icon app-icon--small', 'aria-hidden': 'true' }),
    element('b', {}, [app]),
    what,
  ]);

export const heading = (text: string): HTMLElement => element('h2', { class: 'heading' }, [text]);

export const words = (text: string): HTMLElement => element('p', { class: 'words' }, [text]);

export const pair = (...buttons: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: 'pair' }, buttons);
