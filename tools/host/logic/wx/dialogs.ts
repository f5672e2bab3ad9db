import type { Options } from '../api';
import type { Parts } from '../parts';
import { brighten, showToast } from '../shared/chrome-members';
import { later, speaker, type Members } from '../shared/respond';
import { words } from './words';

const text = (value: unknown, usual = ''): string => (value === undefined ? usual : String(value));

function modal(parts: Parts) {
  const { person, screen } = parts;
  const { done } = speaker(parts, words);
  return (options: Options) => {
    const [title, content] = [text(options.title), text(options.content)];
    screen.dialogs.push({ title, text: content });
    const question = {
      ...{ title, text: content, confirmText: text(options.confirmText, '确定') },
      cancelText: options.showCancel === false ? null : text(options.cancelText, '取消'),
      placeholder: options.editable === true ? text(options.placeholderText) : null,
    };
    person.ask('modal', question, ({ confirm, content: written }) =>
      done('showModal', options, {
        ...{ confirm, cancel: !confirm },
        content: options.editable === true && confirm ? (written ?? '') : null,
      }),
    );
  };
}

/** What WeChat lays over the page, and what it asks there. */
export function dialogs(parts: Parts): Members {
  const { person, screen } = parts;
  const { done, refuse } = speaker(parts, words);
  return later({
    showModal: modal(parts),
    showActionSheet: (options) => {
      const items = (options.itemList as readonly string[] | undefined)?.map(String) ?? [];
      if (items.length > 6) {
        return refuse('showActionSheet', options, 'parameter error: itemList should not exceed 6');
      }
      person.ask('action-sheet', { title: text(options.alertText), items }, ({ index }) => {
        if (index === null) refuse('showActionSheet', options, 'cancel');
        else done('showActionSheet', options, { tapIndex: index });
      });
      return undefined;
    },
    showToast: (options) => {
      const toast = {
        ...{ title: text(options.title), icon: text(options.icon, 'success') },
        ...{ picture: text(options.image), mask: options.mask === true },
      };
      showToast(parts, toast, Number(options.duration ?? 1_500));
      done('showToast', options);
    },
    showLoading: (options) => {
      screen.change({ loading: { title: text(options.title), mask: options.mask === true } });
      done('showLoading', options);
    },
    setScreenBrightness: (options) => {
      brighten(parts, Number(options.value));
      done('setScreenBrightness', options);
    },
  });
}
