import type { ActionAnswer, ToLogic, ToView } from '../../link/messages';
import { AppFiles } from './app-files';
import { openLine } from './line';
import { Pages } from './pages';
import { PhoneScreen } from './phone-screen';

const box = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** What buttons of pages asked for, until the answer comes. */
function actions(send: (message: ToLogic) => void) {
  const waiting = new Map<number, (detail: unknown) => void>();
  let next = 1;
  return {
    ask: (page: string, kind: string, detail: Readonly<Record<string, unknown>>) =>
      new Promise<unknown>((resolve) => {
        const ask = next++;
        waiting.set(ask, resolve);
        send({ t: 'action', page, ask, kind, detail });
      }),
    answered({ ask, detail }: ActionAnswer) {
      waiting.get(ask)?.(detail);
      waiting.delete(ask);
    },
  };
}

async function start(): Promise<void> {
  const files = await AppFiles.read();
  const line = openLine((message) => hear(message));
  const send = (message: ToLogic) => line.send(message);
  const acting = actions(send);
  const pages = new Pages(box('pages'), {
    drawn: (seq) => send({ t: 'drawn', seq }),
    answered: (ask, value) => send({ t: 'answered', ask, value }),
    seen: (ask, entry) => send({ t: 'seen', ask, entry }),
    failed: (text) => send({ t: 'failed', text }),
  });
  const phone = new PhoneScreen(pages, files, send);
  /** A page that is going away has nothing to say any more. */
  const from = (page: string, message: ToLogic) => {
    if (pages.has(page)) send(message);
  };
  window.amphiPhone = {
    ready: (id, frame) => pages.ready(id, frame),
    event: (page, method, event) => from(page, { t: 'event', page, method, event }),
    scrolled: (page, top) => from(page, { t: 'scrolled', page, top }),
    bottom: (page) => from(page, { t: 'bottom', page }),
    pulled: (page) => from(page, { t: 'pulled', page }),
    failed: (text) => send({ t: 'failed', text }),
    action: (page, { kind, detail }) => acting.ask(page, kind, detail),
  };

  function hear(message: ToView | ActionAnswer): void {
    switch (message.t) {
      case 'patch':
        return pages.patch(message);
      case 'ask':
        return pages.ask(message);
      case 'unwatch':
        return pages.unwatch(message);
      case 'sync':
        void pages.quiet().then(() => send({ t: 'synced', n: message.n }));
        return undefined;
      case 'acted':
        return acting.answered(message);
      default:
        return phone.hear(message);
    }
  }
}

void start();
