import type { ActionAnswer, PhoneFacts, ToView } from '../../link/messages';
import type { Question } from '../../logic/person';
import type { Chrome } from '../../logic/view-link';
import { AppFiles } from './app-files';
import { drawBar, drawTabs } from './bars';
import { element } from './element';
import { openLine } from './line';
import { Pages } from './pages';
import { drawQuestion } from './questions';

const box = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function notices(chrome: Chrome | null): readonly HTMLElement[] {
  return [
    ...(chrome?.toast
      ? [
          element('div', { class: `toast toast--${chrome.toast.icon}`, role: 'status' }, [
            chrome.toast.title,
          ]),
        ]
      : []),
    ...(chrome?.loading
      ? [element('div', { class: 'toast toast--loading', role: 'status' }, [chrome.loading.title])]
      : []),
    ...(chrome?.pulling
      ? [element('div', { class: 'pulling' }, [element('i', { class: 'spin' })])]
      : []),
  ];
}

async function start(): Promise<void> {
  const files = await AppFiles.read();
  let facts: PhoneFacts | null = null;
  let chrome: Chrome | null = null;
  let questions: readonly Question[] = [];
  const acting = new Map<number, (detail: unknown) => void>();
  let acts = 1;

  const line = openLine((message) => hear(message));
  const pages = new Pages(box('pages'), {
    drawn: (seq) => line.send({ t: 'drawn', seq }),
    answered: (ask, value) => line.send({ t: 'answered', ask, value }),
    seen: (ask, entry) => line.send({ t: 'seen', ask, entry }),
    failed: (text) => line.send({ t: 'failed', text }),
  });
  const buttons = {
    back: () => line.send({ t: 'back' }),
    home: () => line.send({ t: 'tab', index: 0 }),
    tab: (index: number) => line.send({ t: 'tab', index }),
    menu: () => line.send({ t: 'menu', what: 'share' }),
    leave: () => line.send({ t: 'leave' }),
  };

  window.amphiPhone = {
    ready: (id, frame) => pages.ready(id, frame),
    event: (page, method, event) => line.send({ t: 'event', page, method, event }),
    scrolled: (page, top) => line.send({ t: 'scrolled', page, top }),
    bottom: (page) => line.send({ t: 'bottom', page }),
    pulled: (page) => line.send({ t: 'pulled', page }),
    failed: (text) => line.send({ t: 'failed', text }),
    action: (page, { kind, detail }) =>
      new Promise((resolve) => {
        const ask = acts++;
        acting.set(ask, resolve);
        line.send({ t: 'action', page, ask, kind, detail });
      }),
  };

  function draw(): void {
    if (!facts) return;
    const shown = { facts, chrome, page: pages.topPage, under: pages.under };
    document.documentElement.dataset.theme = facts.theme;
    document.documentElement.style.setProperty('--top', `${facts.insets.top}px`);
    document.documentElement.style.setProperty('--bottom', `${facts.insets.bottom}px`);
    box('bar').replaceChildren(drawBar(shown, files, buttons));
    const tabs = drawTabs(shown, files, buttons);
    box('tabs').replaceChildren(...(tabs ? [tabs] : []));
    box('notices').replaceChildren(...notices(chrome));
    box('away').hidden = facts.running;
    box('dim').style.opacity = String(Math.max(0, 0.5 - (chrome?.brightness ?? 0.6)));
  }

  function ask(open: readonly Question[]): void {
    questions = open;
    box('questions').replaceChildren(
      ...questions.map((question) =>
        drawQuestion(question, (answer) =>
          line.send({ t: 'answer', question: question.id, answer: answer as never }),
        ),
      ),
    );
  }

  function hear(message: ToView | ActionAnswer): void {
    switch (message.t) {
      case 'start':
        pages.clear();
        facts = message.facts;
        chrome = message.chrome;
        pages.setTheme(facts.theme);
        for (const page of message.pages) pages.open(page);
        if (message.shown !== null) pages.show(message.shown);
        ask(message.questions);
        break;
      case 'facts':
        facts = message.facts;
        pages.setTheme(facts.theme);
        break;
      case 'opened':
        pages.open(message.page);
        break;
      case 'patch':
        return pages.patch(message);
      case 'shown':
        pages.show(message.page);
        break;
      case 'closed':
        pages.close(message.page);
        break;
      case 'chrome':
        chrome = message.chrome;
        break;
      case 'questions':
        return ask(message.questions);
      case 'ask':
        return pages.ask(message);
      case 'unwatch':
        return pages.unwatch(message);
      case 'sync':
        void pages.quiet().then(() => line.send({ t: 'synced', n: message.n }));
        return;
      case 'acted':
        acting.get(message.ask)?.(message.detail);
        acting.delete(message.ask);
        return;
    }
    draw();
  }

  box('enter').addEventListener('click', () => line.send({ t: 'enter' }));
}

void start();
