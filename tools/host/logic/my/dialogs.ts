import type { Parts } from '../parts';
import { brighten, showToast } from '../shared/chrome-members';
import { later, speaker, type Members } from '../shared/respond';
import { words } from './words';

const text = (value: unknown, usual = ''): string => (value === undefined ? usual : String(value));

/** What Alipay asks in a box over the page. */
function boxes(parts: Parts): Members {
  const { person, screen } = parts;
  const { done } = speaker(parts, words);
  const noted = (title: unknown, content: unknown) => {
    const said = { title: text(title), text: text(content) };
    screen.dialogs.push(said);
    return said;
  };
  return later({
    confirm: (options) => {
      const question = {
        ...noted(options.title, options.content),
        confirmText: text(options.confirmButtonText, '确定'),
        cancelText: text(options.cancelButtonText, '取消'),
        placeholder: null,
      };
      person.ask('modal', question, ({ confirm }) => done('confirm', options, { confirm }));
    },
    alert: (options) => {
      const confirmText = text(options.buttonText, '确定');
      const said = noted(options.title, options.content);
      const question = { ...said, confirmText, cancelText: null, placeholder: null };
      person.ask('modal', question, () => done('alert', options));
    },
    prompt: (options) => {
      const question = {
        ...noted(options.title, options.message),
        confirmText: text(options.okButtonText, '确定'),
        cancelText: text(options.cancelButtonText, '取消'),
        placeholder: text(options.placeholder),
      };
      person.ask('modal', question, ({ confirm, content = '' }) =>
        done('prompt', options, { ok: confirm, inputValue: confirm ? content : '' }),
      );
    },
    showActionSheet: (options) => {
      const items = (options.items as readonly string[] | undefined)?.map(String) ?? [];
      person.ask('action-sheet', { title: text(options.title), items }, ({ index }) =>
        done('showActionSheet', options, { index: index ?? -1 }),
      );
    },
  });
}

/** What Alipay lays over the page, and what it asks there. */
export function dialogs(parts: Parts): Members {
  const { screen } = parts;
  const { done } = speaker(parts, words);
  return {
    ...boxes(parts),
    ...later({
      showToast: (options) => {
        const icon = text(options.type, 'none');
        const toast = { title: text(options.content), icon, picture: '', mask: false };
        showToast(parts, toast, Number(options.duration ?? 2_000));
        done('showToast', options);
      },
      showLoading: (options) => {
        screen.change({ loading: { title: text(options.content), mask: options.mask !== false } });
        done('showLoading', options);
      },
      setNavigationBar: (options) => {
        const { title, frontColor, backgroundColor } = options;
        screen.bar({
          ...(title === undefined ? {} : { title: String(title) }),
          ...(frontColor === undefined ? {} : { front: String(frontColor) }),
          ...(backgroundColor === undefined ? {} : { ground: String(backgroundColor) }),
        });
        done('setNavigationBar', options);
      },
      setScreenBrightness: (options) => {
        brighten(parts, Number(options.brightness));
        done('setScreenBrightness', options);
      },
    }),
  };
}
