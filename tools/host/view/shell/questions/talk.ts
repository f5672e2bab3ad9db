import { element } from '../element';
import { choice, dialog, heading, pair, words, type Draw } from './frame';

const line = (placeholder: string, label: string): HTMLInputElement =>
  element('input', {
    ...{ class: 'field', type: 'text', placeholder, 'aria-label': label },
  }) as HTMLInputElement;

export const modal: Draw<'modal'> = (question, answer) => {
  const { title, text, confirmText, cancelText, placeholder } = question;
  const field = placeholder === null ? null : line(placeholder, placeholder || title || text);
  if (field && text !== '') field.value = text;
  const said = field ? [field] : text === '' ? [] : [words(text)];
  const end = (confirm: boolean) => answer({ confirm, ...(field ? { content: field.value } : {}) });
  return dialog('modal', 'box', title || text || '提示', [
    element('div', { class: 'said' }, [...(title === '' ? [] : [heading(title)]), ...said]),
    pair(
      ...(cancelText === null ? [] : [choice(cancelText, 'plain', () => end(false))]),
      choice(confirmText, 'link', () => end(true)),
    ),
  ]);
};

export const actionSheet: Draw<'action-sheet'> = ({ title, items }, answer) =>
  dialog('action-sheet', 'sheet', title || '请选择', [
    ...(title === '' ? [] : [words(title)]),
    ...items.map((item, index) => choice(item, 'row', () => answer({ index }))),
    element('i', { class: 'gap' }),
    choice('取消', 'row', () => answer({ index: null })),
  ]);
