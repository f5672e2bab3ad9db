import { useState } from 'react';
import { services } from '@/services';

const { album, navigation } = services.platform;

type Outcome = Awaited<ReturnType<typeof album.save>>;
type Told = Exclude<Outcome, object>;

/** WeChat fails at once, without asking again, for so long after its privacy notice was refused. */
const COOL_DOWN_MS = 10_000;
const SCREENSHOT = '这里不能保存图片，可以截屏保存';

const WORDS: Readonly<Record<Told, string | null>> = {
  saved: null,
  handed: null,
  cancelled: '没有保存，需要时可以再试',
  denied: '没有相册权限，二维码没有保存。可以到设置里打开，或截屏保存',
  privacy: '需要同意隐私保护指引才能保存到相册，也可以截屏保存',
  undeclared: SCREENSHOT,
  'system-off': '请在手机系统设置里打开相册权限，或截屏保存',
  failed: '没有保存成功，请再试一次，或截屏保存',
};

const TOASTS: Readonly<Partial<Record<Told, string>>> = {
  saved: '二维码已保存到相册',
  handed: '已交给浏览器下载',
};

export interface Saving {
  /** What came of the last try, and what can be done; null: nothing to say. */
  readonly words: string | null;
  /** The host's settings would help. */
  readonly settings: boolean;
  readonly busy: boolean;
  readonly save: () => void;
  readonly openSettings: () => void;
}

/** Saving a code to the album through all that a host and a person may say to it (C10). */
export function useSave(canvasId: string): Saving {
  const [words, say] = useState<string | null>(null);
  const [settings, needSettings] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusedAt, setRefusedAt] = useState<number | null>(null);

  function hear(outcome: Outcome): void {
    setBusy(false);
    const told = typeof outcome === 'object' ? null : outcome;
    needSettings(told === 'denied');
    say(told === null ? SCREENSHOT : WORDS[told]);
    const toast = told === null ? undefined : TOASTS[told];
    if (toast !== undefined) navigation.toast(toast);
    if (told === 'privacy') setRefusedAt(services.now());
  }

  return {
    words,
    settings,
    busy,
    save() {
      if (busy) return;
      const since = refusedAt === null ? COOL_DOWN_MS : Math.abs(services.now() - refusedAt);
      if (since < COOL_DOWN_MS) {
        say(`请 ${Math.ceil((COOL_DOWN_MS - since) / 1000)} 秒后再试，或截屏保存`);
        return;
      }
      setBusy(true);
      void album.save(canvasId).then(hear);
    },
    openSettings() {
      // Nothing may be awaited before it: WeChat opens its settings in the tap itself only.
      void album.openSettings().then((outcome) => {
        const allowed = outcome === 'allowed';
        needSettings(!allowed);
        say(allowed ? '已允许使用相册，请再点一次保存' : WORDS.denied);
      });
    },
  };
}
