import type { ActionAnswer, ToLogic, ToView } from '../../link/messages';

export interface ShellLine {
  send(message: ToLogic): void;
}

const RETRY_MS = 500;

/** The line to the logic side; it comes back when the server was away for a moment. */
export function openLine(hear: (message: ToView | ActionAnswer) => void): ShellLine {
  const url = `${location.origin.replace(/^http/, 'ws')}${location.pathname}link`;
  let socket: WebSocket | null = null;
  const connect = () => {
    socket = new WebSocket(url);
    socket.addEventListener('message', ({ data }) =>
      hear(JSON.parse(String(data)) as ToView | ActionAnswer),
    );
    socket.addEventListener('close', () => setTimeout(connect, RETRY_MS));
  };
  connect();
  return {
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
  };
}
