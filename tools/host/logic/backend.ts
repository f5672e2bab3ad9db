/** One request as it leaves the phone. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who answers: the mock backend in this process, or a server over HTTP. */
export interface HostBackend {
  /** true: it takes real time to answer, and virtual time waits for it. */
  readonly isElsewhere?: boolean;
  /** Rejects when the connection breaks before a reply. */
  answer(request: WireRequest): Promise<WireReply>;
  /** The person paid in the host's cashier. */
  pay(reference: string): void | Promise<void>;
}
