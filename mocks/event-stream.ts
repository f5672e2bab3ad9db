import type { Change, Changes } from './changes';

const message = (change: Change): string =>
  change.type === 'log'
    ? `event: log\nid: ${change.entry.seq}\ndata: ${JSON.stringify(change.entry)}\n\n`
    : `event: state\ndata: ${JSON.stringify({ id: change.id, state: change.state })}\n\n`;

/** Server-Sent Events: `log` is one entry, `state` says which control or command changed what. */
export function eventStream(changes: Changes): Response {
  const encoder = new TextEncoder();
  let leave = () => undefined as void;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
      leave = changes.hear((change) => controller.enqueue(encoder.encode(message(change))));
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
