import type { Endpoint } from '@/contract/endpoint';
import type { LedgerState } from './ledger/state';
import type { FaultName } from './scenarios';

/** One call as QA sees it: never a body, a token or what stood in the query or in the path. */
export interface LogEntry {
  /** 1, 2, 3…; survives the dropping of old entries. */
  readonly seq: number;
  /** Real time, epoch ms. */
  readonly at: number;
  readonly device: string;
  readonly method: string;
  /** The contract's own, such as `/orders/:orderNo`. */
  readonly path: string;
  readonly endpoint: string;
  /** The envelope's code; `HTTP 500`, `CUT`, `NO_ANSWER` or `UNREADABLE` when there was none. */
  readonly code: string;
  readonly ms: number;
  readonly fault: FaultName | null;
}

export interface RequestLog {
  /** Entries after `seq`, oldest first. */
  after(seq: number): readonly LogEntry[];
  last(): number;
  /** Notes one call from its start to its answer. */
  watch(call: WatchedCall): (reply: Reply) => void;
}

interface WatchedCall {
  readonly endpoint: Pick<Endpoint, 'name' | 'method' | 'path'>;
  readonly request: Request;
  readonly fault: FaultName | null;
}

interface Reply {
  readonly response: Response;
  /** The envelope's code as it was sent. */
  readonly code?: string | undefined;
}

const KEEP = 500;
const DEVICE_NAME = /^[\w-]{1,24}$/;

/** What the device calls itself, else what its session or its browser says. */
function deviceOf(request: Request, state: LedgerState): string {
  const named = request.headers.get('X-Amphi-Device') ?? '';
  if (DEVICE_NAME.test(named)) return named;
  const agent = request.headers.get('User-Agent') ?? '';
  if (/MicroMessenger|wechatdevtools/i.test(agent)) return 'weapp';
  if (/AlipayClient|AlipayIDE/i.test(agent)) return 'alipay';
  const token = (request.headers.get('Authorization') ?? '').replace(/^Bearer /, '');
  return state.tokens[token]?.host ?? (/Mozilla/.test(agent) ? 'h5' : 'unknown');
}

function codeOf({ response, code }: Reply, fault: FaultName | null): string {
  if (response.type === 'error') return 'CUT';
  if (response.status !== 200) return `HTTP ${response.status}`;
  return fault === 'truncated-json' ? 'UNREADABLE' : (code ?? 'UNREADABLE');
}

const unanswered = (fault: FaultName | null) => fault === 'no-answer' || fault === 'reply-never';

/** The last 500 calls. @param tell hears of each new entry */
export function createLog(
  state: () => LedgerState,
  real: () => number,
  tell: (entry: LogEntry) => void,
): RequestLog {
  const entries: LogEntry[] = [];
  let seq = 0;
  const note = (entry: Omit<LogEntry, 'seq'>) => {
    seq += 1;
    const kept = { seq, ...entry };
    entries.push(kept);
    if (entries.length > KEEP) entries.shift();
    tell(kept);
  };
  return {
    after: (first) => entries.filter((entry) => entry.seq > first),
    last: () => seq,
    watch: ({ endpoint, request, fault }) => {
      const at = real();
      const { name, method, path } = endpoint;
      const device = deviceOf(request, state());
      const base = { at, device, method, path, endpoint: name, fault };
      const silent = unanswered(fault);
      if (silent) note({ ...base, code: 'NO_ANSWER', ms: 0 });
      return (reply) => {
        if (!silent) note({ ...base, code: codeOf(reply, fault), ms: real() - at });
      };
    },
  };
}
