import { failureWords } from '@/domain/failure-words';
import type { Failure } from '@/domain/result';
import { Empty } from './empty';
import { Notice } from './notice';

export interface FailedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** Something older is on screen: say so in a line instead of taking its place. */
  readonly keeps?: boolean;
  readonly busy?: boolean;
}

/** A failed read with its retry. */
export function Failed({ failure, onRetry, keeps = false, busy = false }: FailedProps) {
  const { title, text } = failureWords(failure);
  if (keeps) {
    return (
      <Notice action="重试" onPress={onRetry}>
        {`${title}，当前显示的是之前的内容`}
      </Notice>
    );
  }
  return <Empty title={title} text={text} action="重试" onPress={onRetry} busy={busy} />;
}
