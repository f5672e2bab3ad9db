import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { services } from '@/services';
import { useRenewAll } from '@/state/reads';
import { backend, type Answer, type Control, type Panel, type Value } from './backend';
import { meansOf } from './device';

export interface PanelState {
  readonly panel: Panel | null;
  readonly problem: string | null;
  /** Where a control stands, whoever carries it out. */
  valueOf(control: Control): Value;
  set(control: Control, value: Value): Promise<void>;
  follow(text: string): Promise<void>;
  look(): Promise<void>;
}

/** A link may be pasted whole: what counts is what stands behind `qa=`. */
function stateIn(text: string): string {
  const [, query = text] = /[?&]qa=([^&#\s]*)/.exec(text) ?? [];
  try {
    return decodeURIComponent(query).trim();
  } catch {
    return query.trim();
  }
}

/** The controls as they stand, and the one way to set them. */
export function usePanel(): PanelState {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [, redraw] = useState(0);
  const renewAll = useRenewAll();
  const { navigation } = services.platform;

  const take = (answer: Answer): boolean => {
    if ('problem' in answer) {
      setProblem(answer.problem);
      return false;
    }
    setPanel(answer.panel);
    setProblem(null);
    return true;
  };
  const look = async () => void take(await backend.look());
  const tell = async (answer: Answer, words: string) => {
    if (!take(answer)) return;
    navigation.toast(words);
    await renewAll();
  };

  useDidShow(() => void look());
  return {
    panel,
    problem,
    look,
    valueOf: (control) => meansOf(control)?.read() ?? control.value ?? null,
    async set(control, value) {
      const means = meansOf(control);
      if (!means) return tell(await backend.set(control.id, value), '已生效');
      navigation.toast((await means.apply(value)) || '已生效');
      redraw((count) => count + 1);
    },
    follow: async (text) => tell(await backend.follow(stateIn(text)), '已还原'),
  };
}
