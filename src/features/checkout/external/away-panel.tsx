import type { Attempt } from '@/domain/payment/state';
import { CodePanel } from './code-panel';
import { LinkPanel, type CodeSwitch } from './link-panel';
import './away.scss';

export interface AwayPanelProps {
  readonly attempt: Attempt;
  /** The clipboard was refused. */
  readonly refused: boolean;
  readonly code: CodeSwitch;
}

/** What is shown of a cashier outside; nothing once its parameters are gone. */
export function AwayPanel({ attempt, refused, code }: AwayPanelProps) {
  const { invocation } = attempt;
  if (invocation?.kind === 'link') {
    return <LinkPanel attempt={attempt} url={invocation.url} refused={refused} code={code} />;
  }
  return invocation?.kind === 'code' ? (
    <CodePanel attempt={attempt} text={invocation.text} />
  ) : null;
}
